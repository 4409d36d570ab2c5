"""Buy now: one press with a saved card; two presses, two tabs, two phones are one order, one intent, one charge."""

import re
import threading
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client

from marketplace.accounts.models import SavedAddress, User
from marketplace.checkout import quick
from marketplace.kernel.clock import town_now, wall_now
from marketplace.orders.models import Order
from marketplace.payments.models import Charge
from marketplace.wallet.models import SavedCard
from sellers.listings.models import Listing
from tests.doubles import ASKS_FOR_SHOPPER, NO_FUNDS, VISA, FakeCards
from tests.town import DOOR, PASSWORD, Town


def ready(town: Town, card: str = VISA) -> User:
    """Give Ada a saved card and a usual door, and bread that is worth bringing alone."""
    ada = User.objects.get(email="ada@example.org")
    User.objects.filter(pk=ada.pk).update(card_account="cus_1")
    SavedCard.objects.create(
        user=ada, outside_id=card, brand="visa", last4="4242", exp_month=12, exp_year=2034, is_default=True,
        added_at=wall_now(), next_attempt_at=None,
    )  # fmt: skip
    SavedAddress.objects.create(
        user=ada, city=town.bread.shop.city, line="7 rue Haute", postcode="18999", lat=DOOR.lat, lon=DOOR.lon,
        is_default=True,
    )  # fmt: skip
    Listing.objects.filter(pk=town.bread.pk).update(price_minor=900)
    town.bread.refresh_from_db()
    ada.refresh_from_db()
    return ada


def phone() -> Client:
    client = Client(headers={"accept-language": "en"})
    assert client.login(email="ada@example.org", password=PASSWORD)
    return client


def look(client: Client, town: Town, **more: Any) -> str:
    page = client.get(f"/acheter/{town.bread.public_id}/", more, headers={"HX-Request": "true"})
    text: str = page.content.decode()
    return text


def form_on(page: str) -> dict[str, str]:
    return dict(re.findall(r'name="(quote|seen|quantity)" value="([^"]+)"', page))


def press(client: Client, town: Town, form: dict[str, str]) -> Any:
    return client.post(f"/acheter/{town.bread.public_id}/", form)


def test_time_total_card_and_the_words_of_the_law_stand_above_the_one_press(
    town: Town, bank: FakeCards
) -> None:
    ready(town)
    page = look(phone(), town)
    above = page[: page.index("Order with obligation to pay")]

    assert "Visa •••• 4242" in above
    assert "7 rue Haute" in above
    assert re.search(r"Total, VAT included.*€1\d\.\d\d", above, re.DOTALL)


def test_one_press_holds_the_saved_card_and_leads_to_the_order(town: Town, bank: FakeCards) -> None:
    ready(town)
    client = phone()
    answer = press(client, town, form_on(look(client, town)))
    order = Order.objects.get()
    after = client.get(answer["Location"])

    assert (order.is_quick, order.goods_minor) == (True, 900)
    assert Charge.objects.get().state == "held"
    assert after["Location"] == f"/suivi/{order.tracking_token}/"


def test_two_phones_and_a_second_press_are_one_order_one_intent_one_charge(
    town: Town, bank: FakeCards
) -> None:
    ready(town)
    one, two = phone(), phone()
    first, second = form_on(look(one, town)), form_on(look(two, town))

    for client, form in ((one, first), (two, second), (one, first)):
        client.get(press(client, town, form)["Location"])

    assert Order.objects.count() == Charge.objects.count() == len(bank.intents) == 1


def test_who_looks_again_afterwards_may_buy_again(town: Town, bank: FakeCards) -> None:
    ready(town)
    client = phone()
    for _time in range(2):
        press(client, town, form_on(look(client, town)))

    assert Order.objects.count() == 2


def test_a_declined_card_leads_to_the_payment_page_where_another_is_tried_on_the_same_intent(
    town: Town, bank: FakeCards
) -> None:
    ada = ready(town, NO_FUNDS)
    other = SavedCard.objects.create(
        user=ada, outside_id=VISA, brand="mastercard", last4="4444", added_at=wall_now()
    )
    client = phone()
    paying = press(client, town, form_on(look(client, town)))["Location"]
    page = client.get(paying).content.decode()
    assert "not enough on this card" in page
    assert "Mastercard •••• 4444" in page

    client.post(f"{paying}carte/", {"card": str(other.public_id)})

    assert len(bank.intents) == 1
    assert Charge.objects.get().state == "held"


def test_a_bank_that_asks_is_answered_in_its_own_window(town: Town, bank: FakeCards) -> None:
    ready(town, ASKS_FOR_SHOPPER)
    client = phone()
    paying = press(client, town, form_on(look(client, town)))["Location"]

    assert 'data-behaviour="ask-bank"' in client.get(paying).content.decode()
    bank.answer_bank(Charge.objects.get().intent_id)
    assert client.get(f"{paying}retour/")["Location"].startswith("/suivi/")


def test_a_price_that_moved_is_shown_before_anything_is_ordered(town: Town, bank: FakeCards) -> None:
    ready(town)
    client = phone()
    form = form_on(look(client, town))
    Listing.objects.filter(pk=town.bread.pk).update(price_minor=950)

    answer = press(client, town, form)

    assert "Time or price have moved" in answer.content.decode()
    assert not Order.objects.exists()


@pytest.mark.parametrize("lacks", ["card", "door"])
def test_without_a_card_or_a_door_nothing_is_shown_and_the_button_leads_to_the_checkout(
    town: Town, bank: FakeCards, lacks: str
) -> None:
    ready(town)
    (SavedCard if lacks == "card" else SavedAddress).objects.all().delete()

    assert look(phone(), town) == ""
    assert (
        phone().get(f"/acheter/{town.bread.public_id}/")["Location"]
        == f"/produit/{town.bread.public_id.hex}/"
    )


def test_somebody_else_s_card_is_not_tried(town: Town, bank: FakeCards, mal: Client) -> None:
    ready(town, NO_FUNDS)
    client = phone()
    paying = press(client, town, form_on(look(client, town)))["Location"]
    card = SavedCard.objects.get()

    assert mal.post(f"{paying}carte/", {"card": str(card.public_id)}).status_code == 404
    assert len(bank.calls) == bank.calls.count("hold") + bank.calls.count("look")


class TestTwoPhonesAtOnce:
    """Both look, then both press in the same moment, each on a connection of its own."""

    pytestmark = pytest.mark.django_db(transaction=True)

    def _race(self, town: Town, ada: User) -> int:
        card = SavedCard.objects.get()
        door = quick.usual_door(ada)
        assert door is not None
        who = quick.Ready(ada, card, door)
        at, wall_at = town_now(), wall_now()
        shown = [quick.offer(who, town.bread, 1, at=at, wall_at=wall_at) for _phone in range(2)]
        gate = threading.Barrier(2)

        def buy(offer: quick.QuickOffer | None) -> None:
            assert offer is not None
            press = quick.Press(offer.quote, town.bread.price_minor, 1, "en")
            gate.wait(10)
            try:
                quick.buy(who, town.bread, press, at=at, wall_at=wall_at)
            finally:
                connection.close()

        threads = [threading.Thread(target=buy, args=(offer,)) for offer in shown]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        return Order.objects.count()

    def test_one_order_comes_of_it(self, transactional_db: None, town: Town, bank: FakeCards) -> None:
        assert self._race(town, ready(town)) == 1
        assert Charge.objects.count() == 1

    def test_without_the_shared_key_there_would_be_two(
        self, transactional_db: None, town: Town, bank: FakeCards, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        ada, keys = ready(town), iter([uuid4(), uuid4()])
        main = threading.current_thread()
        own_key = lambda *_who: next(keys) if threading.current_thread() is main else Any_()  # noqa: E731
        monkeypatch.setattr(quick, "key_of", own_key)

        assert self._race(town, ada) == 2


class Any_:
    def __ne__(self, other: object) -> bool:
        return False

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]
