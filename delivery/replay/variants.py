"""What is changed when a day is lived once more: another policy, other weights, more couriers for some hours. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from delivery.planning import STREET, Policy
from delivery.replay.lived import LivedCourier, LivedDay

RECORDED = "recorded"
HOUR_S = 3600.0


class UnknownVariant(ValueError):
    """There is no such policy, no such value in it, or the hours end before they begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """`sets` are written `name=value` or `weights.name=value`; moments are seconds after midnight."""

    policy: str = RECORDED
    sets: tuple[str, ...] = ()
    more: int = 0
    from_s: float = 18 * HOUR_S
    to_s: float = 20 * HOUR_S

    @property
    def changes_nothing(self) -> bool:
        return self.policy == RECORDED and not self.sets and not self.more


POLICIES: Mapping[str, Policy] = {
    "street": STREET,
    "one-shop": replace(STREET, name="one-shop", max_shops=1),  # never two shops in one run
    "alone": replace(STREET, name="alone", max_batch=1, max_shops=1),  # never two parcels in one run
    "early": replace(STREET, name="early", commit_lead_s=600.0),  # bind couriers ten minutes ahead
    "thrifty": replace(
        STREET, name="thrifty", weights=STREET.short_weights
    ),  # a courier's minute is always dear
}


def policy_under(variant: Variant, recorded: Policy) -> Policy:
    """Return the policy of a variant.

    Raises:
        UnknownVariant: it names one we do not have, or a value that is none.
    """
    if variant.policy not in (RECORDED, *POLICIES):
        raise UnknownVariant(f"no policy «{variant.policy}»; there are: {', '.join((RECORDED, *POLICIES))}")
    policy = recorded if variant.policy == RECORDED else POLICIES[variant.policy]
    for one in variant.sets:
        policy = _with(policy, one)
    return policy


def day_under(variant: Variant, day: LivedDay) -> LivedDay:
    """Return the day with the couriers who come on more: by bicycle, at the shop that most parcels came from.

    Raises:
        UnknownVariant: the hours end before they begin.
    """
    if not variant.more:
        return day
    if variant.to_s <= variant.from_s:
        raise UnknownVariant("the hours end before they begin")
    shops = Counter(parcel.pickup_node for parcel in day.parcels)
    node = min(shops, key=lambda n: (-shops[n], n)) if shops else 0
    vehicle = "bike" if "bike" in day.travel else sorted(day.travel)[0]
    more = tuple(
        LivedCourier(id=f"more-{n + 1}", node=node, on_s=variant.from_s, off_s=variant.to_s, vehicle=vehicle)
        for n in range(variant.more)
    )
    return replace(day, couriers=(*day.couriers, *more))


def _with(group: Any, said: str) -> Any:
    """Return a policy, or one of its groups of values, with one value of it replaced."""
    path, equals, text = said.partition("=")
    name, dot, rest = path.strip().partition(".")
    kinds = {f.name: type(getattr(group, f.name)) for f in fields(group)}
    if not equals or name not in kinds:
        raise UnknownVariant(f"«{said}» sets nothing; there are: {', '.join(_names(group))}")
    if is_dataclass(kinds[name]):
        return replace(group, **{name: _with(getattr(group, name), f"{rest}={text}")})
    if dot:
        raise UnknownVariant(f"«{name}» has no values of its own")
    return replace(group, **{name: _value(kinds[name], text.strip())})


def _value(kind: type, text: str) -> Any:
    if kind is bool:
        if text not in ("0", "1"):
            raise UnknownVariant(f"«{text}» is neither 0 nor 1")
        return text == "1"
    try:
        return kind(text)
    except ValueError as wrong:
        raise UnknownVariant(f"«{text}» is no {kind.__name__}") from wrong


def _names(group: Any) -> Sequence[str]:
    return [f.name for f in fields(group) if f.name not in ("name", "version")]
