"""Which fee rule holds for a sale."""

from collections.abc import Sequence
from datetime import datetime

from sellers.fees.models import FeeRule
from sellers.fees.rules import Rule, Terms, choose
from sellers.fees.states import FeeRuleState
from sellers.shops.models import Shop


def rules_in_force(city_id: int) -> list[Rule]:
    """Return the city's rules, also those that begin later; one query."""
    rows = FeeRule.objects.filter(city_id=city_id, state=FeeRuleState.IN_FORCE).order_by("pk")
    return [as_rule(row) for row in rows]


def as_rule(row: FeeRule) -> Rule:
    return Rule(
        terms=Terms(
            name=row.name,
            fee_bp=row.fee_bp,
            fixed_minor=row.fixed_minor,
            minimum_minor=row.minimum_minor,
            fee_vat_bp=row.fee_vat_bp,
        ),
        rank=row.pk,
        from_at=row.from_at,
        until_at=row.until_at,
        shop_id=row.shop_id,
        trade=row.trade,
        is_campaign=row.is_campaign,
    )


def terms_for(shop: Shop, rules: Sequence[Rule], *, at: datetime) -> Terms:
    """Return what holds for a sale of this shop now; without a rule, what was agreed with its seller."""
    agreed = Terms(fee_bp=shop.seller.fee_bp)
    return choose(rules, shop_id=shop.pk, trade=shop.trade, at=at) or agreed
