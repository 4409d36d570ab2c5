"""Fee rules through their life: drafted, told, in force, ended; what holds cannot be changed, by hand or by SQL."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from marketplace.journal.models import Event
from marketplace.kernel.states import IllegalMove
from sellers.fees import operations as fees
from sellers.fees.models import FeeRule
from sellers.fees.queries import rules_in_force, terms_for
from tests import town as towns
from tests.town import NOON, Town

NOTICE = timedelta(days=15)


@pytest.fixture
def town(db: None) -> Town:
    return towns.build()


def a_draft(town: Town, **columns: Any) -> FeeRule:
    usual = {"city": town.city, "name": "Bakers", "trade": "boulangerie", "fee_bp": 900, "from_at": NOON}
    return fees.draft({**usual, **columns}, at=NOON, actor="operator")


def fee_bp(town: Town, at: Any = NOON) -> int:
    return terms_for(town.baker, rules_in_force(town.city.pk), at=at).fee_bp


def test_a_draft_holds_for_nobody_until_it_is_put_in_force(town: Town) -> None:
    agreed = fee_bp(town)
    rule = a_draft(town, fee_bp=agreed - 100)
    assert fee_bp(town) == agreed

    fees.change(rule, {"fee_bp": agreed - 200}, at=NOON, actor="operator")
    rule.refresh_from_db()
    fees.put_in_force(rule, at=NOON, actor="operator")
    assert fee_bp(town) == agreed - 200

    fees.end(rule, at=NOON, actor="operator")
    assert fee_bp(town) == agreed
    names = list(
        Event.objects.filter(name__startswith="fee_rule.").order_by("pk").values_list("name", flat=True)
    )
    assert names == ["fee_rule.drafted", "fee_rule.changed", "fee_rule.in_force", "fee_rule.ended"]


def test_what_costs_a_shop_more_is_told_fifteen_days_before(town: Town) -> None:
    dearer = a_draft(town, fee_bp=fee_bp(town) + 100, from_at=NOON + NOTICE - timedelta(seconds=1))
    with pytest.raises(fees.TooSoon):
        fees.put_in_force(dearer, at=NOON, actor="operator")
    assert rules_in_force(town.city.pk) == []

    in_time = a_draft(town, fee_bp=fee_bp(town) + 100, from_at=NOON + NOTICE)
    fees.put_in_force(in_time, at=NOON, actor="operator")
    assert fee_bp(town) < fee_bp(town, at=NOON + NOTICE)


def test_a_fixed_part_that_makes_small_sales_dearer_is_dearer(town: Town) -> None:
    rule = a_draft(town, fee_bp=fee_bp(town) - 50, fixed_minor=100)

    with pytest.raises(fees.TooSoon):
        fees.put_in_force(rule, at=NOON, actor="operator")


def test_the_terms_of_a_rule_in_force_stand(town: Town) -> None:
    rule = a_draft(town, fee_bp=100)
    fees.put_in_force(rule, at=NOON, actor="operator")

    with pytest.raises(IllegalMove):
        fees.change(rule, {"fee_bp": 50}, at=NOON, actor="operator")
    with pytest.raises(IntegrityError, match="stand"), transaction.atomic():
        FeeRule.objects.filter(pk=rule.pk).update(fee_bp=50)
    FeeRule.objects.filter(pk=rule.pk).update(
        until_at=NOON + timedelta(days=1)
    )  # when it ends may still be said


@pytest.mark.parametrize(
    "wrong",
    [
        {"fee_bp": 10_001},
        {"until_at": NOON - timedelta(days=1)},
        {"is_campaign": True},
    ],
    ids=["more than all", "ends before it begins", "a campaign without an end"],
)
def test_the_database_refuses_what_no_rule_can_be(town: Town, wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        a_draft(town, **wrong)
