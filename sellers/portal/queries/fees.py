"""Which fee rules are a shop's: what holds now, what comes, and what held for what was sold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from sellers.fees.models import FeeRule
from sellers.fees.queries import as_rule, rules_in_force, terms_for
from sellers.fees.rules import Terms, freeze
from sellers.fees.states import FeeRuleState
from sellers.shops.models import Shop

EXAMPLES = (800, 2_500, 6_000)


@dataclass(frozen=True)
class Example:
    """What a share of an order would cost."""

    goods_minor: int
    fee_minor: int
    left_minor: int


@dataclass(frozen=True)
class RuleRow:
    """One rule of the shop's; `state` is now, ahead, behind another rule, or over."""

    rule: FeeRule
    state: str


@dataclass(frozen=True)
class FeesView:
    terms: Terms
    examples: Sequence[Example]
    rows: Sequence[RuleRow]


def fees_view(shop: Shop, *, at: datetime) -> FeesView:
    """Return what holds for the shop now, what it comes to, and the rules that were or will be; two queries."""
    terms = terms_for(shop, rules_in_force(shop.city_id), at=at)
    theirs = Q(shop=shop) | Q(shop=None, trade__in=["", shop.trade])
    rules = FeeRule.objects.filter(theirs, city=shop.city_id).exclude(state=FeeRuleState.DRAFT)
    return FeesView(
        terms=terms,
        examples=[_example(goods, terms) for goods in EXAMPLES],
        rows=[
            RuleRow(rule, _state(rule, terms, shop, at=at)) for rule in rules.order_by("-from_at", "-pk")[:20]
        ],
    )


def _example(goods_minor: int, terms: Terms) -> Example:
    fee = freeze([goods_minor], terms)[0].of(goods_minor)
    return Example(goods_minor, fee, goods_minor - fee)


def _state(row: FeeRule, terms: Terms, shop: Shop, *, at: datetime) -> str:
    rule = as_rule(row)
    if row.state == FeeRuleState.ENDED or (row.until_at and row.until_at <= at):
        return "over"
    if row.from_at > at:
        return "ahead"
    holds = rule.holds(shop_id=shop.pk, trade=shop.trade, at=at)
    return "now" if holds and rule.terms == terms else "behind"
