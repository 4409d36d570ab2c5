"""Writing fee rules: a draft is changed until it is put in force; from then on its terms stand until it ends."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from marketplace.journal.operations import advance, record
from marketplace.kernel.states import IllegalMove
from sellers.fees.models import FeeRule
from sellers.fees.queries import as_rule, rules_in_force, terms_for
from sellers.fees.rules import Terms, freeze
from sellers.fees.states import FEE_RULE, FeeRuleState
from sellers.shops.models import Shop

NOTICE = timedelta(days=15)  # Source: regulation (EU) 2019/1150, article 3(2): changes of terms
USUAL_SHARE = (1_000, 2_500, 5_000)  # what a rule is compared on


class TooSoon(Exception):
    """It would cost a shop more, and the shop has not been told for fifteen days."""


def draft(columns: Mapping[str, Any], *, at: datetime, actor: str) -> FeeRule:
    """Write a new rule that does not hold yet."""
    with transaction.atomic():
        rule = FeeRule.objects.create(state=FeeRuleState.DRAFT, **columns)
        record(rule, "fee_rule.drafted", at=at, actor=actor, data=_said(rule))
        return rule


def change(rule: FeeRule, columns: Mapping[str, Any], *, at: datetime, actor: str) -> None:
    """Change the terms of a draft.

    Raises:
        IllegalMove: it is in force or has ended; its terms stand.
    """
    with transaction.atomic():
        row = FeeRule.objects.select_for_update(of=("self",)).get(pk=rule.pk)
        if row.state != FeeRuleState.DRAFT:
            raise IllegalMove(str(row))
        for name, value in columns.items():
            setattr(row, name, value)
        row.save()
        record(row, "fee_rule.changed", at=at, actor=actor, data=_said(row))


def put_in_force(rule: FeeRule, *, at: datetime, actor: str) -> None:
    """Let sales of its dates follow the rule.

    Raises:
        TooSoon: a shop would pay more within fifteen days.
        IllegalMove, AlreadyMoved: it is no draft any more.
    """
    if rule.from_at < at + NOTICE and costs_more(rule, at=at):
        raise TooSoon(str(rule))
    advance(
        rule, FEE_RULE, FeeRuleState.IN_FORCE, at=at, event="fee_rule.in_force", actor=actor, data=_said(rule)
    )


def end(rule: FeeRule, *, at: datetime, actor: str) -> None:
    """Let no new sale follow the rule; what was sold keeps it."""
    advance(rule, FEE_RULE, FeeRuleState.ENDED, at=at, event="fee_rule.ended", actor=actor, ended_at=at)


def costs_more(rule: FeeRule, *, at: datetime) -> bool:
    """Say whether any shop it is for would pay more by it than by what holds for it now."""
    shops = Shop.objects.filter(city_id=rule.city_id).select_related("seller")
    shops = shops.filter(pk=rule.shop_id) if rule.shop_id else shops
    shops = shops.filter(trade=rule.trade) if rule.trade else shops
    standing, new = rules_in_force(rule.city_id), as_rule(rule).terms
    return any(_is_dearer(new, terms_for(shop, standing, at=at)) for shop in shops)


def _is_dearer(new: Terms, old: Terms) -> bool:
    def fee(terms: Terms, goods: int) -> int:
        return freeze([goods], terms)[0].of(goods)

    return any(fee(new, goods) > fee(old, goods) for goods in USUAL_SHARE)


def _said(rule: FeeRule) -> dict[str, Any]:
    names = (
        "name",
        "trade",
        "shop_id",
        "is_campaign",
        "fee_bp",
        "fixed_minor",
        "minimum_minor",
        "fee_vat_bp",
    )
    moments = {"from_at": rule.from_at.isoformat(), "until_at": rule.until_at and rule.until_at.isoformat()}
    return {name: getattr(rule, name) for name in names} | moments
