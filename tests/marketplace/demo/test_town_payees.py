"""Shops and couriers of the town can be paid by the stand-in, after one pass."""

from uuid import uuid4

import pytest

from delivery.couriers.models import Courier
from marketplace.demo.stripe import guests
from marketplace.demo.town.payees import open_accounts
from sellers.shops.models import Seller
from tests import town as small_town
from tests.banks import StandInBank, real_bank, running_standin

__all__ = ["real_bank", "running_standin"]
pytestmark = pytest.mark.django_db


def test_every_seller_and_courier_gets_an_account_that_may_receive(real_bank: StandInBank):
    town = small_town.build()
    Seller.objects.update(payout_account="", payouts_active=False)
    Courier.objects.update(payout_account="", payouts_active=False)

    opened = open_accounts(town.city, gateway=real_bank.cards, site="http://q.test/", fill_in=guests.onboard)

    assert opened == 3  # two sellers and Cy
    assert not Seller.objects.filter(payouts_active=False).exists()
    accounts = {
        *Seller.objects.values_list("payout_account", flat=True),
        Courier.objects.get().payout_account,
    }
    assert len(accounts) == 3
    assert all(real_bank.cards.account_status(account).can_receive for account in accounts)


def test_a_second_pass_opens_nothing(real_bank: StandInBank):
    town = small_town.build()
    Seller.objects.update(payout_account=f"acct_{uuid4().hex}", payouts_active=True)

    again = open_accounts(town.city, gateway=real_bank.cards, site="http://q.test/", fill_in=guests.onboard)

    assert again == 0
