"""The same press twice, numbers that are none, goods that ran out: one effect, a clear word, nothing half done."""

from __future__ import annotations

import pytest
from django.db import transaction

from marketplace.basket.models import BasketLine
from marketplace.journal.models import Event
from marketplace.orders.models import Order
from sellers.fulfilment.models import Fulfilment
from sellers.stock.models import Reservation, StockItem
from tests.asking import Asker, fingerprint
from tests.routes import Route, places_for, routes, said
from tests.scene import Scene

pytestmark = [pytest.mark.django_db, pytest.mark.timeout(300)]

TWICE = {
    "portal:accept": "seller",
    "portal:reject": "seller",
    "portal:ready": "seller",
    "portal:hand_over": "seller",
    "portal:pause": "seller",
    "board:call_off": "operator",
    "board:brake": "operator",
    "orders:cancel": "shopper",
    "checkout:page": "shopper",
}


def named(name: str) -> Route:
    return next(route for route in routes() if route.name == name)


@pytest.mark.parametrize("name", TWICE)
def test_a_press_sent_twice_has_one_effect(name: str, day: Scene) -> None:
    route = named(name)
    body, _kind = said(route, day)
    url, client = route.url(places_for(route, day)), day.browser(TWICE[name])
    with transaction.atomic():
        client.post(url, body)
        after, events = fingerprint(), Event.objects.count()
        assert client.post(url, body).status_code < 400
        again = fingerprint()
        changed = {table for table in again if again[table] != after[table]} - {"django_session"}
        assert changed <= ({"sellers_shop", "marketplace_event"} if name == "portal:pause" else set())
        assert Event.objects.count() - events <= (1 if name == "portal:pause" else 0)
        transaction.set_rollback(True)


def test_an_order_pressed_twice_is_one_order(day: Scene) -> None:
    body, _kind = said(named("checkout:checkout"), day)
    with transaction.atomic():
        before = Order.objects.count()
        client = day.browser("shopper")
        assert client.post("/commande/", body).status_code == 302
        assert client.post("/commande/", body).status_code == 302
        assert Order.objects.count() == before + 1
        assert Reservation.objects.filter(order_key=Order.objects.latest("pk").public_id).count() == 1
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    "quantity", ["0", "-1", str(10**9), "1.5", "NaN", "abc", "²", "", " ", "1e3", "0x10"]
)
@pytest.mark.parametrize("act", ["add", "set"])
def test_a_quantity_that_is_none_changes_no_basket(quantity: str, act: str, day: Scene, asker: Asker) -> None:
    bread = str(day.town.bread.public_id)
    answer = asker.ask(
        day.browser("shopper"),
        "POST",
        "/panier/lignes/",
        {"listing": bread, "quantity": quantity, "act": act},
    )
    takes_away = act == "set" and quantity == "0"
    assert bool(answer.changed) == takes_away
    assert answer.word in {"go", "422"}


@pytest.mark.parametrize(("language", "word"), [("fr", "quantité"), ("en", "quantity")])
def test_why_is_said_in_the_readers_language(language: str, word: str, day: Scene) -> None:
    with transaction.atomic():
        page = day.browser("shopper", language=language).post(
            "/panier/lignes/",
            {"listing": str(day.town.bread.public_id), "quantity": "-1"},
            follow=True,
        )
        assert word in page.content.decode()
        transaction.set_rollback(True)


def test_more_than_the_shelf_holds_is_never_ordered(day: Scene) -> None:
    with transaction.atomic():
        StockItem.objects.filter(listing=day.town.bread).update(on_hand=6, reserved=5)
        client = day.browser("shopper")
        client.post(
            "/panier/lignes/", {"listing": str(day.town.bread.public_id), "quantity": "50", "act": "add"}
        )
        assert BasketLine.objects.get(basket=day.basket).quantity <= 2  # what it held before
        body, _kind = said(named("checkout:checkout"), day)
        before = Order.objects.count()
        client.post("/commande/", body)
        assert Order.objects.count() == before
        transaction.set_rollback(True)


def test_a_price_that_changed_is_the_shops_not_the_pages(day: Scene) -> None:
    from marketplace.kernel.clock import wall_now
    from sellers.listings.operations import set_price

    with transaction.atomic():
        body, _kind = said(named("checkout:checkout"), day)
        set_price(day.town.bread, price_minor=500, wall_at=wall_now(), actor="bo")
        before = Order.objects.count()
        day.browser("shopper").post("/commande/", body)
        assert Order.objects.count() == before  # seen and agreed to again first
        transaction.set_rollback(True)


def test_bad_price_and_good_count_change_neither(day: Scene, asker: Asker) -> None:
    url = f"/vendeur/levain/rayon/{day.town.bread.public_id}"
    for body in (
        {"price": "free", "on_hand": "12"},
        {"price": "4,30", "on_hand": "-3"},
        {"price": "4,30", "on_hand": "1"},  # two are kept aside
        {"price": "NaN", "on_hand": "12"},
        {"price": "1e9", "on_hand": "12"},
    ):
        answer = asker.ask(day.browser("seller"), "POST", url, body)
        assert not answer.changed, body


def test_skipping_a_step_is_refused(day: Scene, asker: Asker) -> None:
    """Ready before the yes, handed over before ready, a wrong code: nothing moves."""
    fresh = Fulfilment.objects.get(order_key=day.orders["new"].public_id)
    seller = day.browser("seller")
    for verb, body in {"prete": {}, "remise": {"code": fresh.delivery.handover_code}}.items():
        assert not asker.ask(
            seller, "POST", f"/vendeur/levain/commandes/{fresh.public_id}/{verb}", body
        ).changed
    packed = day.share("packed")
    wrong = asker.ask(
        seller, "POST", f"/vendeur/levain/commandes/{packed.public_id}/remise", {"code": "nope"}
    )
    assert not wrong.changed
