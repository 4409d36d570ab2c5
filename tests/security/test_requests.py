"""Forged requests, ways out of the house, foreign hosts in pages, and what must not leak."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache
from django.test import Client

from tests import town
from tests.architecture.table import signed
from tests.asking import Answer, Asker
from tests.routes import Route, places_for, routes, said
from tests.scene import ROLES, Scene

pytestmark = [pytest.mark.django_db, pytest.mark.timeout(300)]

ROUTES = routes()
TOKENED = "/api/"  # no cookie is believed there
SIGNED_NEWS = "/stripe/webhook"
WHO = {"portal": "seller", "board": "operator", "admin": "operator"}
UNSAFE = [
    route
    for route in ROUTES
    if not f"/{route.path}".startswith((TOKENED, SIGNED_NEWS))
    and set(signed().get((f"/{route.path}", "POST"), ["405"])) != {"405"}
]
ELSEWHERE = (
    "https://evil.example/",
    "//evil.example/",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "http:evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "https:/evil.example",
    "/%09/evil.example",
    "\t//evil.example",
    "//evil.example\\@127.0.0.1",
    "https://127.0.0.1@evil.example",
)
WAYS_OUT = {
    "/i18n/setlang/": {"language": "en"},
    "/compte/logout/": {},
    "/panier/lignes/": {"act": "add", "quantity": "1"},
    "/adresse/": {"line": "12 rue des Tanneurs", "lat": "47.205", "lon": "2.005"},
    "/adresse/enregistree/": {},
}
CANARIES = ("Canari", "0639980001", "rue des Tanneurs", "4711B", "ada@example.org")


@pytest.mark.parametrize("route", UNSAFE, ids=lambda route: f"/{route.path}")
def test_a_press_without_our_token_does_nothing(route: Route, day: Scene, asker: Asker) -> None:
    role = WHO.get(route.name.split(":")[0], "shopper")
    body, _kind = said(route, day)
    url = route.url(places_for(route, day))
    other_site = {"Origin": "https://evil.example", "Referer": "https://evil.example/"}
    for headers in ({}, other_site):
        client = day.browser(role, enforce_csrf_checks=True)
        client.cookies["csrftoken"] = "a" * 32
        for name, value in headers.items():
            client.defaults[f"HTTP_{name.upper()}"] = value
        answer = asker.ask(client, "POST", url, {**body, "csrfmiddlewaretoken": "b" * 32})
        assert not answer.changed
        assert answer.word in {"403", "404"}, (headers, answer.word)
        assert 'lang="fr"' in answer.text


def test_the_page_of_a_forged_press_speaks_the_readers_language(day: Scene, asker: Asker) -> None:
    said_in = {
        language: asker.ask(
            Client(headers={"Accept-Language": language}, enforce_csrf_checks=True), "POST", "/panier/lignes/"
        ).text
        for language in ("fr", "en")
    }
    assert "Ce formulaire" in said_in["fr"]
    assert "This form has grown old" in said_in["en"]


def test_no_way_leads_out_of_the_house(day: Scene, asker: Asker) -> None:
    out = []
    for path, body in WAYS_OUT.items():
        for wanted in ELSEWHERE:
            given = {**body, "next": wanted, "listing": str(day.town.bread.public_id)}
            if path == "/adresse/enregistree/":
                given["address"] = str(day.town.ada.addresses.get().public_id)
            answer = asker.ask(day.browser("shopper"), "POST", path, given)
            if answer.word == "go" and not _is_ours(answer):
                out.append((path, wanted, answer.response["Location"]))
    for wanted in ELSEWHERE:
        credentials = {"login": "ada@example.org", "password": "a-long-enough-password", "next": wanted}
        for path in ("/compte/login/", "/regie/admin/login/"):
            answer = asker.ask(
                day.browser("anonymous"), "POST", path, {**credentials, "username": "olga@example.org"}
            )
            if answer.word == "go" and not _is_ours(answer):
                out.append((path, wanted, answer.response["Location"]))
        page = asker.ask(day.browser("shopper"), "GET", "/adresse/", {"next": wanted})
        if re.search(r'(?:href|action|value)="(?:https?:)?[/\\\\]{2}[^"]*evil\.example', page.text):
            out.append(("/adresse/", wanted, "in the page"))
    assert out == []


def _is_ours(answer: Answer) -> bool:
    where = answer.response["Location"]
    return where.startswith("/") and not where.startswith(("//", "/\\"))


FOREIGN = re.compile(
    r"""(?:src|href|action|poster|data|srcset)=["']\s*(?:https?:)?//(?!127\.0\.0\.1|localhost|testserver)"""
)
INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)(?![^>]*application/(?:ld\+)?json)[^>]*>|\sstyle=[\"']|\son\w+=[\"']|javascript:"
)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_page_asks_a_foreign_host_or_runs_what_stands_in_it(
    language: str, day: Scene, asker: Asker
) -> None:
    wrong = []
    for route in ROUTES:
        if route.name.startswith("admin:"):
            continue  # Django's own templates, under the same policy
        role = WHO.get(route.name.split(":")[0], "shopper")
        answer = asker.ask(day.browser(role, language=language), "GET", route.url(places_for(route, day)))
        if "text/html" not in answer.response.headers.get("Content-Type", ""):
            continue
        wrong += [(route.path, found.group()) for found in FOREIGN.finditer(_without_links(answer.text))]
        wrong += [
            (route.path, found.group())
            for found in INLINE.finditer(answer.text)
            if not _has_nonce(found.group())
        ]
    assert wrong == []


def _without_links(page: str) -> str:
    """Take out what only leads somewhere when pressed."""
    return re.sub(r"<a\b[^>]*>", "", page)


def _has_nonce(tag: str) -> bool:
    return "nonce=" in tag


def test_nothing_of_a_shopper_is_told_to_who_need_not_know(day: Scene, asker: Asker) -> None:
    """Ada's surname, telephone, address, door code and mail: to no stranger, other seller or other courier; her shop
    knows her first name; the operator and the courier who holds the parcel may know more, an offer says the area."""
    leaks = []
    for role in set(ROLES) - {"shopper", "operator", "courier"}:
        client = day.browser(role)
        for route in ROUTES:
            if route.name.startswith(("orders:", "tracking:", "storefront:address", "places:")):
                continue  # who has an order's link may see it: that is what the link is for; streets are public
            answer = asker.ask(client, "GET", route.url(places_for(route, day)), {"q": "pain"})
            own = ("rue des Tanneurs",) if role == "other_shopper" else ()  # her own door in her own session
            leaks += [
                (role, route.path, canary)
                for canary in CANARIES
                if canary in answer.text and canary not in own
            ]
    assert leaks == []


def test_an_offer_says_the_area_not_the_door(day: Scene, asker: Asker) -> None:
    offers = asker.ask(day.browser("courier"), "GET", "/api/courier/v1/offers")
    assert "Les Tanneurs" in offers.text
    assert [canary for canary in CANARIES if canary in offers.text] == []


def test_what_a_shop_sees_of_an_order_is_its_own_lines_and_a_first_name(day: Scene, asker: Asker) -> None:
    ticket = asker.ask(
        day.browser("seller"), "GET", f"/vendeur/levain/commandes/{day.share('packed').public_id}/"
    )
    assert ticket.word == "ok"
    assert "Ada" in ticket.text
    assert [canary for canary in CANARIES if canary in ticket.text] == []
    assert day.share("packed").delivery.dropoff_pin not in re.sub(r"[0-9a-f-]{32,36}", "", ticket.text)


def test_what_is_not_there_and_what_is_foreign_look_the_same(day: Scene, asker: Asker) -> None:
    for role, mine in (("other_seller", f"/vendeur/levain/commandes/{day.share('packed').public_id}/"),):
        nowhere = mine.replace("levain", "no-such-shop")
        foreign, absent = (asker.ask(day.browser(role), "GET", url) for url in (mine, nowhere))
        assert foreign.response.status_code == absent.response.status_code == 404
        assert _plain(foreign.text) == _plain(absent.text)


def _plain(page: str) -> str:
    return re.sub(r'(nonce|value)="[^"]*"|Token": "[^"]*"|/vendeur/[^"]*', "", page)


def test_who_left_the_shop_is_out_at_the_next_press(day: Scene, asker: Asker) -> None:
    from django.db import transaction

    from sellers.shops.models import Staff

    with transaction.atomic():
        Staff.objects.filter(user=day.people["seller"]).delete()
        assert day.browser("seller").get("/vendeur/levain/").status_code == 404
        transaction.set_rollback(True)


def test_prices_and_states_are_never_taken_from_a_form(day: Scene, asker: Asker) -> None:
    """Every column of the rows behind a form, sent along with it: only what the form asks for changes."""
    forged = {
        name: "1"
        for name in (
            *(
                "price_minor",
                "price",
                "unit_minor",
                "total_minor",
                "goods_minor",
                "delivery_minor",
                "fee_minor",
            ),
            *(
                "state",
                "status",
                "is_staff",
                "is_superuser",
                "user",
                "user_id",
                "seller",
                "shop",
                "shop_id",
                "owner",
            ),
            *("paid_at", "promised_at", "eta", "fee_bp", "commission", "currency", "courier", "city"),
        )
    }
    quote = said(next(route for route in ROUTES if route.name == "checkout:checkout"), day)[0]
    from django.db import transaction

    from marketplace.orders.models import Order

    with transaction.atomic():
        before = set(Order.objects.values_list("pk", flat=True))
        day.browser("shopper").post("/commande/", {**quote, **forged})
        order = Order.objects.exclude(pk__in=before).get()
        assert order.goods_minor == 840  # 2 × 4.20
        assert order.state == "placed"
        assert order.user == day.people["shopper"]
        assert order.currency == "EUR"
        assert order.total_minor == order.goods_minor + order.delivery_minor
        transaction.set_rollback(True)


def test_guessing_passwords_is_slowed_down_and_says_when_to_come_back(day: Scene) -> None:
    """After some wrong tries the right one is not taken either; after many the door says when to come back."""
    cache.clear()
    client = Client(headers={"Accept-Language": "fr"}, raise_request_exception=False)
    door = "/compte/login/"
    said_by = [client.post(door, {"login": "ada@example.org", "password": "wrong"}) for _ in range(40)]
    right = client.post(door, {"login": "ada@example.org", "password": town.PASSWORD})
    assert right.status_code != 302
    assert said_by[-1].status_code == 429
    assert int(said_by[-1].headers["Retry-After"]) > 0
    assert 'lang="fr"' in said_by[-1].content.decode()
    cache.clear()


def test_signing_in_does_not_say_who_has_an_account(day: Scene, asker: Asker) -> None:
    known, unknown = (
        asker.ask(
            day.browser("anonymous"), "POST", "/compte/login/", {"login": mail, "password": "wrong-password"}
        )
        for mail in ("ada@example.org", "nobody@example.org")
    )
    assert _said(known) == _said(unknown)
    known, unknown = (
        asker.ask(day.browser("anonymous"), "POST", "/compte/password/reset/", {"email": mail})
        for mail in ("ada@example.org", "nobody@example.org")
    )
    assert (known.word, known.response.headers.get("Location")) == (
        unknown.word,
        unknown.response.headers.get("Location"),
    )


def _said(answer: Answer) -> str:
    return _plain(answer.text)


def test_looking_too_often_is_told_to_wait(day: Scene) -> None:
    cache.clear()
    token = day.orders["packed"].tracking_token
    client = day.browser("anonymous")
    for path in ("/places/suggestions?q=rue", f"/suivi/{token}/etat", "/recherche/suggestions/?q=pa"):
        last = None
        for _ in range(400):  # more than two minutes may hold, should one turn while this runs
            last = client.get(path)
            if last.status_code != 200:
                break
        assert last is not None
        assert last.status_code == 429, path
        assert int(last.headers["Retry-After"]) > 0
        cache.clear()
