"""Vouchers and credit pay before the card; who funds them is booked; what goes back goes to the card first."""

from datetime import timedelta

import pytest

from marketplace.accounts.models import User
from marketplace.checkout.paying import Paying
from marketplace.ledger.models import Entry
from marketplace.orders.models import Order
from marketplace.payments.line_refunds import LineBack, want_refund_of_line
from marketplace.wallet import covers
from marketplace.wallet.models import Cover, CreditAccount, Voucher
from marketplace.wallet.rules import WhyNot
from sellers.fulfilment import packing
from sellers.payouts.models import Transfer
from tests.marketplace.money.books import unsettled, wrongs
from tests.marketplace.money.street import Street, balances


def voucher(street: Street, **terms: object) -> Voucher:
    facts = {
        "city": street.city,
        "code": "BIENVENUE",
        "funder": "platform",
        "minor": 500,
        "starts_at": street.at - timedelta(days=1),
        "ends_at": street.at + timedelta(days=30),
    }
    return Voucher.objects.create(**facts | terms)


def ada(street: Street, credit: int = 0) -> User:
    user = User.objects.create_user("ada@example.org", name="Ada")
    if credit:
        gift = covers.Gift(user, credit, "goodwill", "goodwill")
        covers.give_credit(gift, key=f"test:{user.pk}", city=street.city, at=street.at)
    return user


def order(street: Street, user: User | None = None, units: int = 6, **paying: object) -> Order:
    """Order `units` at 2.15 from the first shop, brought for 2.90."""
    made = street.order(
        [(street.shelves[0][1], units)],
        user=user,
        paying=Paying(**paying),  # type: ignore[arg-type]
    )
    street.pay(made)
    made.refresh_from_db()
    return made


def deliver(street: Street, made: Order) -> None:
    for share in street.accept(made):
        street.ready(share)
        street.deliver(share)


def give_back(street: Street, made: Order, units: int, bearer: str = "shop") -> None:
    line = street.shares(made)[0].lines.get()
    want_refund_of_line(
        street.charge(made), LineBack(line, units, "damaged", bearer), key=f"test:{units}", at=street.at
    )
    street.sweep()


def credit_of(user: User) -> tuple[int, int]:
    account = CreditAccount.objects.get(user=user)
    booked = sum(
        Entry.objects.filter(account=f"credit:{user.public_id}").values_list("amount_minor", flat=True)
    )
    assert booked == -account.balance_minor  # the books and the account say the same
    return account.balance_minor, account.kept_minor


def test_a_voucher_of_ours_pays_first_and_the_shop_gets_its_full_price(street: Street) -> None:
    voucher(street)
    made = order(street, code="bien-venue")
    deliver(street, made)

    charge = street.charge(made)
    assert (charge.amount_minor, charge.captured_minor) == (1_290 + 290 - 500, 1_080)
    assert balances(made.public_id)["vouchers"] == 500
    assert Transfer.objects.get(fulfilment__isnull=False).amount_minor == 1_290 - 194  # 15 %
    assert wrongs(made) == []
    assert unsettled() == []


def test_a_voucher_of_the_shop_comes_out_of_its_own_share(street: Street) -> None:
    voucher(street, funder="shop", shop=street.shops[0])
    made = order(street, code="BIENVENUE")
    deliver(street, made)

    assert street.charge(made).captured_minor == 1_080
    assert Transfer.objects.get(fulfilment__isnull=False).amount_minor == 1_290 - 194 - 500
    assert wrongs(made) == []


def test_credit_pays_what_the_voucher_leaves_and_the_card_keeps_fifty_cents(street: Street) -> None:
    user = ada(street, credit=5_000)
    voucher(street)
    made = order(street, user, code="BIENVENUE", with_credit=True)
    assert credit_of(user) == (5_000, 1_030)  # 15.80 − 5.00 − 0.50
    deliver(street, made)

    assert street.charge(made).captured_minor == 50
    assert credit_of(user) == (3_970, 0)
    assert wrongs(made) == []
    assert unsettled() == []


def test_what_the_shop_does_not_have_is_not_paid_by_the_card_first(street: Street) -> None:
    user = ada(street, credit=300)
    made = order(street, user, with_credit=True)
    (share,) = street.accept(made)
    packing.mark_missing(share.lines.get(), quantity=5, at=street.at)
    street.ready(share)
    street.deliver(share)

    assert street.charge(made).captured_minor == 215 + 290 - 300
    assert credit_of(user) == (0, 0)
    assert wrongs(made) == []


def test_what_goes_back_goes_to_the_card_first_then_to_the_credit(street: Street) -> None:
    user = ada(street, credit=1_000)
    made = order(street, user, with_credit=True)  # card 5.80, credit 10.00
    deliver(street, made)
    give_back(street, made, 2)  # 4.30
    give_back(street, made, 3)  # 6.45: 1.50 is left on the card

    refunds = list(street.charge(made).refunds.order_by("pk"))
    assert [(one.amount_minor, one.gross_minor) for one in refunds] == [(430, 430), (150, 645)]
    assert credit_of(user) == (495, 0)
    assert wrongs(made) == []
    assert unsettled() == []


@pytest.mark.parametrize(
    ("funder", "to_card", "to_funder"),
    [
        ("platform", 380, 910),  # ours paid 12.00, the card 3.80: the card first
        ("shop", 645, 645),  # half of its goods at most; a shop that earns nothing keeps its voucher
    ],
)
def test_what_a_voucher_paid_goes_back_to_who_funded_it(
    street: Street, funder: str, to_card: int, to_funder: int
) -> None:
    voucher(street, funder=funder, minor=1_200, shop=street.shops[0] if funder == "shop" else None)
    made = order(street, code="BIENVENUE")
    deliver(street, made)
    give_back(street, made, 6)  # all the goods: 12.90

    assert street.charge(made).refunds.get().amount_minor == to_card
    assert Cover.objects.get().back_minor == to_funder
    assert wrongs(made) == []
    assert unsettled() == []


def test_an_order_called_off_gives_voucher_and_credit_back(street: Street) -> None:
    from marketplace.orders import operations as orders

    user = ada(street, credit=400)
    code = voucher(street)
    made = order(street, user, code="BIENVENUE", with_credit=True)
    orders.cancel(made, at=street.at)
    street.settle_down()

    code.refresh_from_db()
    assert code.uses == 0
    assert credit_of(user) == (400, 0)
    assert set(Cover.objects.values_list("state", flat=True)) == {"released"}
    assert wrongs(made) == []


def test_a_parcel_that_came_back_gives_all_of_it_back(street: Street) -> None:
    user = ada(street, credit=400)
    voucher(street)
    made = order(street, user, code="BIENVENUE", with_credit=True)  # card 6.80
    (share,) = street.accept(made)
    street.ready(share)
    street.pick_up(share)
    street.bring_back(share)
    street.settle_down()

    assert sum(street.charge(made).refunds.values_list("amount_minor", flat=True)) == 680
    assert credit_of(user) == (400, 0)
    assert unsettled() == []


@pytest.mark.parametrize(
    ("terms", "why"),
    [
        ({"code": "AUTRE"}, WhyNot.UNKNOWN),
        ({"is_live": False}, WhyNot.OVER),
        ({"minimum_minor": 1_291}, WhyNot.BELOW_MINIMUM),
        ({"most_uses": 0}, WhyNot.USED_UP),
    ],
)
def test_a_voucher_that_does_not_pay_says_why_and_nothing_is_ordered(
    street: Street, terms: dict[str, object], why: WhyNot
) -> None:
    voucher(street, **terms)

    with pytest.raises(covers.VoucherRefused) as no:
        order(street, code="BIENVENUE")

    assert no.value.why is why
    assert not Order.objects.exists()


def test_a_voucher_pays_once_a_person_guests_by_their_address(street: Street) -> None:
    voucher(street)
    order(street, code="BIENVENUE")

    with pytest.raises(covers.VoucherRefused) as no:
        order(street, code="BIENVENUE")

    assert no.value.why is WhyNot.USED_BY_YOU
    order(street, ada(street), code="BIENVENUE")
    assert Voucher.objects.get().uses == 2
