"""Who may not receive sells nothing new and waits for what is due; what runs goes on, and nothing is lost."""

from datetime import timedelta

import pytest

from delivery.couriers.models import Courier
from marketplace.gateways.cards import AccountRequest, GatewayUnreachable
from marketplace.journal.models import Event
from marketplace.kernel.clock import wall_now
from marketplace.payees import operations as payees
from marketplace.payees.operations import Ways
from sellers.payouts import accounts
from sellers.payouts.models import Transfer
from sellers.shops.models import Seller, Shop
from tests.marketplace.money.handed import packed

WAYS = Ways("http://q.test/back", "http://q.test/again")


def news_of(name):
    return Event.objects.filter(name=name).count()


def suspend(street, bank, number=0):
    bank.suspend(f"acct_shop{number}", "external_account")
    street.hear()
    street.sweep()


def test_a_shop_that_may_not_receive_is_hidden_and_shown_again(street, bank):
    suspend(street, bank)
    shop = Shop.objects.get(pk=street.shops[0].pk)
    assert (shop.is_visible, shop.hidden_because) == (False, "payouts")
    assert shop.seller.payouts_missing == ["external_account"]

    bank.reinstate("acct_shop0")
    street.hear()
    street.sweep()

    shop.refresh_from_db()
    assert (shop.is_visible, shop.hidden_because) == (True, "")


def test_a_shop_that_an_operator_hid_stays_hidden(street, bank):
    Shop.objects.filter(pk=street.shops[0].pk).update(is_visible=False)
    suspend(street, bank)
    bank.reinstate("acct_shop0")
    street.hear()
    street.sweep()

    assert not Shop.objects.get(pk=street.shops[0].pk).is_visible


def test_a_running_order_goes_on_and_its_transfer_waits_until_the_account_is_open(street, bank):
    order, shares = packed(street)
    suspend(street, bank)
    street.deliver(*shares)
    street.settle_down()
    mine = Transfer.objects.get(fulfilment=shares[0])

    assert (street.state(order), mine.state, mine.last_error) == ("completed", "wanted", "no payout account")
    assert "acct_shop0" not in bank.sent
    assert bank.sent["acct_shop1"] == 376  # 430 - 54

    bank.reinstate("acct_shop0")
    street.hear()
    street.sweep()

    mine.refresh_from_db()
    assert (mine.state, bank.sent["acct_shop0"]) == ("settled", 365)  # 430 - 65


def test_a_courier_rides_on_and_the_pay_waits(street, bank):
    Courier.objects.update(payouts_active=True)
    bank.suspend("acct_cy")
    street.hear()
    street.sweep()
    order, shares = packed(street, tip_minor=100)
    street.deliver(*shares)
    street.settle_down()
    assert street.state(order) == "completed"
    assert "acct_cy" not in bank.sent

    bank.reinstate("acct_cy")
    street.hear()
    street.sweep()

    assert bank.sent["acct_cy"] == sum(
        Transfer.objects.filter(courier__isnull=False).values_list("amount_minor", flat=True)
    )


def test_news_heard_twice_and_late_says_how_it_stands_now(street, bank):
    bank.suspend("acct_shop0")
    bank.reinstate("acct_shop0")
    street.hear(times=3)
    street.sweep()

    assert Shop.objects.get(pk=street.shops[0].pk).is_visible
    assert news_of("seller.payouts_closed") == 0


def test_lost_news_is_found_by_looking(street, bank):
    Seller.objects.update(payouts_look_at=wall_now() - timedelta(minutes=1))
    bank.suspend("acct_shop0")

    looked = accounts.look_due(gateway=bank, town_at=street.at, wall_at=wall_now())
    street.sweep()

    assert looked == 4
    assert not Shop.objects.get(pk=street.shops[0].pk).is_visible
    assert accounts.look_due(gateway=bank, town_at=street.at, wall_at=wall_now()) == 0


def test_an_older_reading_does_not_overwrite_a_newer_one(street, bank):
    stale = Seller.objects.get(payout_account="acct_shop0")
    mine = Seller.objects.get(pk=stale.pk)
    bank.suspend("acct_shop0")
    payees.look(mine, gateway=bank, at=street.at, wall_at=wall_now())
    readings = iter([bank.accounts["acct_shop1"], bank.accounts["acct_shop0"]])
    bank.account_status = lambda account_id: next(readings)

    may = payees.look(stale, gateway=bank, at=street.at, wall_at=wall_now())

    assert not may


def test_an_account_is_opened_once_however_often_the_button_is_pressed(street, bank):
    seller = Seller.objects.get(payout_account="acct_shop0")
    Seller.objects.filter(pk=seller.pk).update(payout_account="", payouts_active=False)
    seller.refresh_from_db()
    other = Seller.objects.get(pk=seller.pk)
    bank.goes_silent_once = True
    wish = AccountRequest(str(seller.public_id), "company", "bo@example.org", "Bo")

    with pytest.raises(GatewayUnreachable):
        payees.open_account(seller, wish, gateway=bank)
    first = payees.open_account(seller, wish, gateway=bank)
    second = payees.open_account(other, wish, gateway=bank)

    assert first == second
    assert len([name for name in bank.accounts if name.startswith("acct_fake")]) == 1


def test_a_closed_account_is_followed_by_a_new_one(street, bank):
    seller = Seller.objects.get(payout_account="acct_shop0")
    Seller.objects.filter(pk=seller.pk).update(payouts_capability="closed", payouts_active=False)
    seller.refresh_from_db()

    assert payees.open_account(seller, accounts.request_for(seller), gateway=bank) != "acct_shop0"


def test_the_way_to_the_form_is_made_on_the_press_and_kept_nowhere(street, bank):
    seller = Seller.objects.get(payout_account="acct_shop0")

    url = payees.onboarding_url(seller, WAYS, gateway=bank, wall_at=wall_now())

    assert url.startswith("https://bank.example/")
    row = Seller.objects.filter(pk=seller.pk).values().get()
    assert url not in [str(value) for value in row.values()]
    assert row["payouts_look_at"] is not None


def test_the_account_of_nobody_is_left_alone(street, bank):
    accounts.follow_account("acct_nobody", gateway=bank, at=street.at, wall_at=wall_now())

    assert "account_status" not in bank.calls
