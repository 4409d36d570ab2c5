"""How a charge follows what the card network says, and what it asks next. Pure; forward only."""

from collections.abc import Mapping
from datetime import timedelta

# What the network says → the state of our row. «cancelled» after a hold that we did not let go is its own end.
FOLLOWS: Mapping[str, Mapping[str, str]] = {
    "wanted": {
        "held": "held",
        "needs_action": "needs_action",
        "declined": "declined",
        "cancelled": "cancelled",
    },
    "needs_action": {"held": "held", "declined": "declined", "cancelled": "cancelled"},
    "declined": {"held": "held", "needs_action": "needs_action", "cancelled": "cancelled"},
    "held": {"captured": "captured", "cancelled": "cancelled"},
}


def steps_to(current: str, seen: str) -> tuple[str, ...]:
    """Return the moves that bring a charge from `current` to what the network shows; none goes backwards.

    An intent seen captured was held before, also when nobody told us.
    """
    if seen == "captured" and current in {"wanted", "needs_action", "declined"}:
        return ("held", "captured")
    to = FOLLOWS.get(current, {}).get(seen)
    return (to,) if to else ()


def patience(attempts: int) -> timedelta:
    """Return how long to wait before asking again: 2, 4, 8 … at most 300 seconds."""
    return timedelta(seconds=min(2 ** min(attempts, 9), 300))


def key(order_key: object, verb: str, attempt: int) -> str:
    """Return the idempotency key of one wish: the same wish finds its first attempt."""
    return f"order:{order_key}:{verb}:{attempt}"


def capture_legs(captured_minor: int, legs: Mapping[str, int]) -> dict[str, int]:
    """Return the balanced booking of a capture; what the shares do not explain stays ours as income."""
    rest = captured_minor + sum(legs.values())
    booked = {"card_clearing": captured_minor, **legs}
    if rest:
        booked["delivery_income"] = booked.get("delivery_income", 0) - rest
    return booked


def refund_legs(amount_minor: int, *, fee_minor: int, recipient: str, bearer: str) -> dict[str, int]:
    """Return the balanced booking of a refund: the shop gives back its net and we our fee, or we bear it all."""
    if bearer != "shop":
        return {"card_clearing": -amount_minor, "refunds_borne": amount_minor}
    legs = {"card_clearing": -amount_minor, recipient: amount_minor - fee_minor}
    if fee_minor:
        legs["application_fee"] = fee_minor
    return legs
