"""The delivery fee: a shown rule with a line for everything in it. Pure; minor units."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class FeePolicy:
    """What bringing costs in a city."""

    base_minor: int = 290
    extra_shop_minor: int = 50
    near_m: int = 1500  # included in the base
    step_m: int = 500  # each further step begun
    step_minor: int = 30
    most_minor: int = 690  # before anything is given free
    free_from_minor: int = 4000  # goods worth this much are brought free
    minimum_basket_minor: int = 800


class FeeKind(StrEnum):
    BASE = "base"
    EXTRA_SHOPS = "extra_shops"
    DISTANCE = "distance"
    CAPPED = "capped"  # negative: never more than `most_minor`
    FREE = "free"  # negative: the basket is large enough


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One line of the fee; `count` is how many shops or steps it is for."""

    kind: FeeKind
    amount_minor: int
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee:
    """The fee: `lines` sum to `total_minor`."""

    total_minor: int
    lines: tuple[FeeLine, ...]
    below_minimum_minor: int  # what the goods still lack to be sold at all, 0 = enough
    to_free_minor: int  # what they lack to be brought free, 0 = free


def delivery_fee(*, distance_m: float, shops: int, goods_minor: int, policy: FeePolicy) -> Fee:
    """Return the fee for goods worth `goods_minor` from `shops` shops, over the longest of their ways."""
    steps = max(0, -(-int(distance_m - policy.near_m) // policy.step_m))
    lines = [
        FeeLine(FeeKind.BASE, policy.base_minor),
        FeeLine(FeeKind.EXTRA_SHOPS, (shops - 1) * policy.extra_shop_minor, shops - 1),
        FeeLine(FeeKind.DISTANCE, steps * policy.step_minor, steps),
    ]
    asked = sum(line.amount_minor for line in lines)
    lines.append(FeeLine(FeeKind.CAPPED, min(0, policy.most_minor - asked)))
    if goods_minor >= policy.free_from_minor:
        lines.append(FeeLine(FeeKind.FREE, -min(asked, policy.most_minor)))
    return Fee(
        total_minor=sum(line.amount_minor for line in lines),
        lines=tuple(line for line in lines if line.amount_minor or line.kind is FeeKind.BASE),
        below_minimum_minor=max(0, policy.minimum_basket_minor - goods_minor),
        to_free_minor=max(0, policy.free_from_minor - goods_minor),
    )


def fee_of_the_rest(ways_m: Sequence[float], *, shown_minor: int, goods_minor: int, policy: FeePolicy) -> int:
    """Return what bringing comes to when only these ways are left of a basket: the same rule, never more than shown."""
    if not ways_m:
        return shown_minor
    rest = delivery_fee(distance_m=max(ways_m), shops=len(ways_m), goods_minor=goods_minor, policy=policy)
    return min(shown_minor, rest.total_minor)
