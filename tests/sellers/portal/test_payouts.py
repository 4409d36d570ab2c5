"""What went to the bank and what was in it; the account's state above every money page."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from marketplace.gateways import cards as door_to_the_bank
from marketplace.orders.models import Order
from marketplace.payees.models import Payout, PayoutLine
from sellers.payouts.models import Transfer
from sellers.shops.models import Seller, Staff
from tests.doubles import FakeCards
from tests.presses import share_at
from tests.town import NOON, Town

MONEY = "/vendeur/levain/argent/"


def text_of(answer: Any) -> str:
    found: str = answer.content.decode().replace("\u00a0", " ")
    return found


@pytest.fixture
def bank(monkeypatch: pytest.MonkeyPatch) -> FakeCards:
    double = FakeCards()
    monkeypatch.setattr(door_to_the_bank, "_open_door", lambda *_settings: double)
    return double


def a_payout(order: Order, town: Town, *, state: str = "paid") -> Payout:
    Transfer.objects.create(
        city=town.city, fulfilment=share_at(order, town.bread), order_key=order.public_id, state="settled",
        seller=town.baker.seller, gross_minor=840, fee_minor=126, amount_minor=714, wanted_at=NOON,
        settled_at=NOON, source_charge="ch_1", key="t:1", payment_id="py_1",
    )  # fmt: skip
    payout = Payout.objects.create(
        account=town.baker.seller.payout_account, outside_id="po_1", amount_minor=714, state=state, made_at=NOON,
        arrives_on=date(2026, 11, 26), paid_at=NOON if state == "paid" else None,
        failed_at=NOON if state == "failed" else None,
    )  # fmt: skip
    PayoutLine.objects.create(
        payout=payout, outside_id="txn_1", kind="charge", amount_minor=714, source_id="py_1"
    )
    return payout


def test_a_payout_opens_to_every_order_in_it(bo: Client, town: Town, order: Order) -> None:
    payout = a_payout(order, town)

    page = text_of(bo.get(f"{MONEY}versements/{payout.public_id}/"))

    assert order.spoken_code in page
    assert "€8.40" in page
    assert "€1.26" in page
    assert "€7.14" in page


def test_a_payout_that_the_bank_sent_back_asks_for_the_bank_details(
    bo: Client, town: Town, order: Order
) -> None:
    a_payout(order, town, state="failed")

    page = text_of(bo.get(f"{MONEY}versements/"))

    assert "Your bank sent €7.14 back" in page
    assert "Correct the bank details" in page


def test_the_neighbour_s_payout_is_not_there(bo: Client, town: Town, order: Order) -> None:
    payout = a_payout(order, town)
    Payout.objects.update(account=town.grocer.seller.payout_account)

    assert bo.get(f"{MONEY}versements/{payout.public_id}/").status_code == 404


def test_money_is_not_the_pickers_business(bo: Client, town: Town) -> None:
    Staff.objects.update(role="picker")

    assert bo.get(MONEY).status_code == 404
    assert bo.post(f"{MONEY}compte").status_code == 404


def test_the_button_leads_to_the_bank_s_own_form(bo: Client, town: Town, bank: FakeCards) -> None:
    Seller.objects.update(payout_account="", payouts_active=False)

    answer = bo.post(f"{MONEY}compte")

    assert answer["Location"].startswith("https://bank.example/onboarding/")
    assert Seller.objects.get(pk=town.baker.seller_id).payout_account.startswith("acct_fake")


def test_coming_back_proves_nothing_the_account_is_read(bo: Client, town: Town, bank: FakeCards) -> None:
    Seller.objects.update(payout_account="", payouts_active=False)
    bo.post(f"{MONEY}compte")
    account = Seller.objects.get(pk=town.baker.seller_id).payout_account

    unfinished = text_of(bo.get(f"{MONEY}compte/retour", follow=True))
    bank.onboard(account)
    done = text_of(bo.get(f"{MONEY}compte/retour", follow=True))

    assert "Your account may not receive money yet" in unfinished
    assert "Your account is open" in done


def test_a_silent_bank_changes_nothing(bo: Client, town: Town, bank: FakeCards) -> None:
    bank.is_down = True

    assert "does not answer just now" in text_of(bo.post(f"{MONEY}compte", follow=True))
