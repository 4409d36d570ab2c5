"""The platform's fee on the lines of an order, frozen at the sale: the rule that holds, share by share."""

from collections.abc import Sequence
from datetime import datetime

from marketplace.orders.models import OrderLine
from sellers.fees.queries import rules_in_force, terms_for
from sellers.fees.rules import freeze


def with_fees(lines: Sequence[OrderLine], *, at: datetime) -> list[OrderLine]:
    """Return the unsaved lines with the fee that each shop's rule leaves on them; one query."""
    shares: dict[int, list[OrderLine]] = {}
    for line in lines:
        shares.setdefault(line.shop_id, []).append(line)
    rules = rules_in_force(lines[0].listing.shop.city_id) if lines else []
    for share in shares.values():
        terms = terms_for(share[0].listing.shop, rules, at=at)
        fees = freeze([line.total_minor for line in share], terms)
        for line, fee in zip(share, fees, strict=True):
            line.fee_bp, line.fee_extra_minor = fee.fee_bp, fee.extra_minor
            line.fee_vat_bp, line.fee_rule = terms.fee_vat_bp, terms.name
    return list(lines)
