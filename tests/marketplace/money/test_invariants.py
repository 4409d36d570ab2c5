"""The invariants hold after a journey, and each that we can break by hand is seen to be broken."""

import io

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from marketplace.project.invariants import INVARIANTS, check
from tests.marketplace.money.street import Street


@pytest.fixture
def done(street: Street) -> Street:
    """A street on which one order was lived through to its end."""
    order = street.paid([(street.shelves[0][1], 2), (street.shelves[1][2], 1)], tip_minor=100)
    shares = street.accept(order)
    street.ready(*shares)
    street.deliver(*shares)
    street.settle_down()
    return street


def broken() -> set[str]:
    return {finding.invariant.name for finding in check() if finding.count}


def test_after_a_journey_every_invariant_holds(done):
    assert {finding.invariant.name: finding.samples for finding in check() if finding.count} == {}


BREAK = {
    "I1": "UPDATE sellers_reservation SET state = 'live'",
    "I2": "UPDATE sellers_stockitem SET on_hand = on_hand + 1",
    "I3": "UPDATE sellers_reservation SET state = 'live', expires_at = now() - interval '2 minutes'",
    "I5": "UPDATE marketplace_order SET state = 'placed', authorised_at = NULL, completed_at = NULL,"
    " pay_by = now() - interval '1 hour'",
    "I6": "UPDATE marketplace_charge SET state = 'cancelled', captured_at = NULL, closed_at = now()",
    "I7": "UPDATE marketplace_orderline SET missing = 1",
    "I8": "UPDATE marketplace_orderline SET vat_minor = vat_minor + 1",
    "I11b": "INSERT INTO marketplace_voucher (public_id, city_id, code, funder, minor, minimum_minor, starts_at, ends_at,"
    " uses, once_a_person, cause, is_live) SELECT gen_random_uuid(), id, 'GIFT', 'platform', 100, 0, now(),"
    " now() + interval '1 day', 1, true, '', true FROM marketplace_city LIMIT 1",
    "I12": "INSERT INTO marketplace_difference (doubt, ref, says, ours_minor, theirs_minor, found_at, closed_by, note)"
    " VALUES ('not_ours', 're_1', '', 0, -100, now() - interval '25 hours', '', '')",
    "I15": "INSERT INTO marketplace_amends (public_id, city_id, order_key, late_s, cause, facts, bearer, fee_minor,"
    " credit_minor, voucher_code, given_at) SELECT gen_random_uuid(), city_id, public_id, 299, 'shop', '{}', 'x', 0, 0,"
    " '', now() FROM marketplace_order",
    "I16": "INSERT INTO marketplace_closing (account, number, ends_at, entries, balance_minor, digest)"
    " VALUES ('shop:x', 2, now(), 0, 0, '')",
    "I34": "INSERT INTO marketplace_round (name, next_attempt_at, found, mark, attempts, last_error)"
    " VALUES ('x', now() - interval '1 hour', 0, '{}', 0, '')",
    "I9": "DELETE FROM marketplace_refund; DELETE FROM marketplace_charge",
    "I10": "ALTER TABLE marketplace_entry DISABLE TRIGGER entry_append_only",
    "I11": "ALTER TABLE marketplace_entry DISABLE TRIGGER ALL;"
    " UPDATE marketplace_entry SET amount_minor = amount_minor + 1 WHERE account LIKE 'shop:%'",
    "I13": "UPDATE marketplace_cardevent SET done_at = NULL, received_at = now() - interval '1 hour'",
    "I14": "UPDATE sellers_transfer SET gross_minor = 9999, fee_minor = 0, amount_minor = 9999",
    "I17": "UPDATE delivery_delivery SET state = 'planned', courier_id = NULL, run_id = NULL, assigned_at = NULL,"
    " picked_up_at = NULL, delivered_at = NULL, next_decision_at = NULL",
    "I18": "UPDATE delivery_delivery SET state = 'picked_up', delivered_at = NULL",
    "I32": "UPDATE marketplace_reaction SET done_at = NULL, parked_at = now()",
    "I33": "UPDATE sellers_transfer SET next_attempt_at = now() - interval '1 hour'",
}


def test_no_two_invariants_share_a_name():
    names = [invariant.name for invariant in INVARIANTS]

    assert len(names) == len(set(names))


def test_an_invariant_that_is_broken_by_hand_is_named(done):
    unseen = {name for name in BREAK if name not in broken_after(BREAK[name])}

    assert unseen == set()


def broken_after(statement: str) -> set[str]:
    """Return what is broken after a statement, and take the statement back."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute(statement)
        found = broken()
        transaction.set_rollback(True)
    return found


def test_the_command_ends_with_one_when_something_is_broken(done):
    out = io.StringIO()
    call_command("check_invariants", stdout=out)
    assert out.getvalue().count(" holds ") == len(INVARIANTS)

    with connection.cursor() as cursor:
        cursor.execute("UPDATE sellers_stockitem SET on_hand = on_hand + 1")
    with pytest.raises(SystemExit) as ended:
        call_command("check_invariants", stdout=out)
    assert ended.value.code == 1
    assert "I2   BROKEN" in out.getvalue()
