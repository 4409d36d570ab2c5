"""A card is kept with its owner's consent alone, followed at the bank, and taken out by its owner or by the bank."""

from typing import Any

import pytest
from django.test import Client

from marketplace.accounts.models import User
from marketplace.checkout.choices import consent_words
from marketplace.kernel.clock import town_now, wall_now
from marketplace.orders.models import Order
from marketplace.payments.models import Charge
from marketplace.wallet import cards
from marketplace.wallet.models import CardConsent, SavedCard
from marketplace.wallet.tasks import settle_due_cards
from tests.doubles import VISA, FakeCards
from tests.marketplace.checkout.test_checkout import CHECKOUT, said
from tests.town import Town

WALLET = "/compte/paiement/"


def text_of(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


def pay(client: Client, bank: FakeCards, **words: str) -> Order:
    """Press, type a card, come back."""
    client.post(CHECKOUT, said(client, **words))
    order = Order.objects.get()
    client.get(f"/paiement/{order.public_id}/")
    bank.type_card(Charge.objects.get().intent_id, VISA)
    client.get(f"/paiement/{order.public_id}/retour/")
    return order


def settle() -> None:
    settle_due_cards(wall_at=wall_now(), town_at=town_now())


@pytest.fixture
def kept(member: Client, bank: FakeCards) -> SavedCard:
    pay(member, bank, saves_card="on")
    settle()
    return SavedCard.objects.get()


def test_a_ticked_box_keeps_the_card_and_the_words_that_were_read(
    member: Client, kept: SavedCard, town: Town
) -> None:
    agreed = CardConsent.objects.get()

    assert (kept.user, kept.consent, kept.is_default, kept.removed_at) == (town.ada, agreed, True, None)
    assert agreed.words == consent_words()
    assert User.objects.get(pk=town.ada.pk).card_account
    assert f"•••• {kept.last4}" in text_of(member.get(WALLET))
    assert kept.exp_year  # read at the bank, not typed by us


def test_without_the_tick_nothing_is_kept_here_or_there(member: Client, bank: FakeCards, town: Town) -> None:
    pay(member, bank)
    settle()

    assert not SavedCard.objects.exists()
    assert not CardConsent.objects.exists()
    assert bank.wallets == {}


def test_a_guest_is_not_asked_and_a_forged_tick_keeps_nothing(ada: Client, bank: FakeCards) -> None:
    assert 'name="saves_card"' not in text_of(ada.get(CHECKOUT))

    pay(ada, bank, saves_card="on")

    assert not SavedCard.objects.exists()


def test_the_same_card_is_kept_once(kept: SavedCard) -> None:
    order_key = CardConsent.objects.get().order_key

    again = cards.keep(order_key, outside_id=kept.outside_id, brand="visa", last4="4242", wall_at=wall_now())

    assert again == kept
    assert SavedCard.objects.count() == 1


def test_taken_out_it_pays_nothing_more_and_the_bank_forgets_it(
    member: Client, bank: FakeCards, kept: SavedCard
) -> None:
    answer = member.post(f"{WALLET}{kept.public_id}/retrait", follow=True)
    assert "Removed" in text_of(answer)
    assert f"•••• {kept.last4}" not in text_of(member.get(WALLET))
    settle()

    kept.refresh_from_db()
    assert kept.removed_at is not None
    assert (kept.is_default, kept.next_attempt_at) == (False, None)
    assert [card for wallet in bank.wallets.values() for card in wallet] == []


def test_a_card_the_bank_has_forgotten_already_is_no_trouble(
    member: Client, bank: FakeCards, kept: SavedCard
) -> None:
    member.post(f"{WALLET}{kept.public_id}/retrait")
    bank.wallets.clear()
    settle()

    kept.refresh_from_db()
    assert (kept.next_attempt_at, kept.last_error) == (None, "")


def test_another_one_s_card_is_not_there(mal: Client, member: Client, kept: SavedCard) -> None:
    for act in ("retrait", "preference"):
        assert mal.post(f"{WALLET}{kept.public_id}/{act}").status_code == 404
    kept.refresh_from_db()
    assert kept.removed_at is None


def test_what_the_bank_took_out_is_gone_here_and_the_next_card_is_the_usual_one(
    bank: FakeCards, kept: SavedCard, town: Town
) -> None:
    other = SavedCard.objects.create(
        user=town.ada, outside_id="pm_other", brand="visa", last4="1111", added_at=wall_now(), next_attempt_at=None
    )  # fmt: skip
    for wallet in bank.wallets.values():
        wallet.clear()

    cards.look_soon(kept.outside_id, wall_at=wall_now())  # as payment_method.detached asks for
    settle()

    kept.refresh_from_db()
    other.refresh_from_db()
    assert kept.removed_at is not None
    assert other.is_default
