"""How a charge follows what the card network says, and what it asks next. Pure; forward only."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What a charge's row knows when the network speaks."""

    intent_id: str
    has_page: bool
    is_payable: bool
    is_closed: bool
    is_released: bool
    awaits_page: bool


def steps_to(current: str, seen: str) -> tuple[str, ...]:
    """Return the moves that bring a charge from `current` to what the network shows; none goes backwards.

    An intent seen captured was held before, also when nobody told us.
    """
    if seen == "captured" and current in {"wanted", "needs_action", "declined"}:
        return ("held", "captured")
    to = FOLLOWS.get(current, {}).get(seen)
    return (to,) if to else ()


def concerns(row: Standing, intent_id: str, seen: str) -> bool:
    """Say whether what the network shows of an intent is this charge's business.

    A card that is held counts whichever way it was asked for. Anything less only counts for the intent the row
    knows, and an intent that the hosted page replaces no longer says how the charge stands.
    """
    is_known = row.intent_id == intent_id
    if seen in {"held", "captured"}:
        return is_known or row.is_payable
    if row.is_released and seen == "cancelled":
        return is_known or not row.intent_id
    return not row.awaits_page and (is_known or not (row.intent_id or row.has_page))


def is_stray(row: Standing, intent_id: str, seen: str) -> bool:
    """Say whether an intent holds a card, or still could, that the charge has no use for."""
    is_open = seen not in {"captured", "cancelled"}
    return is_open and (row.is_closed or (row.intent_id != intent_id and not row.is_payable))


def patience(attempts: int) -> timedelta:
    """Return how long to wait before asking again: 2, 4, 8 … at most 300 seconds."""
    return timedelta(seconds=min(2 ** min(attempts, 9), 300))


def after_silence(attempts: int) -> timedelta:
    """Return how long to leave a bank alone that did not answer: never so long that it is back a minute before us."""
    return min(patience(attempts), timedelta(seconds=20))


def key(order_key: object, verb: str, attempt: int) -> str:
    """Return the idempotency key of one wish: the same wish finds its first attempt."""
    return f"order:{order_key}:{verb}:{attempt}"


def numbered(name: str, number: int) -> str:
    """Return `name` as it is the first time, and with its number afterwards."""
    return name if number == 1 else f"{name}:{number}"


NOT_SENT = "refunds_pending"  # given back by our word; the bank has not taken it out of our balance yet


def not_sent_yet(legs: Mapping[str, int]) -> dict[str, int]:
    """Return a refund's booking before the bank knows of it: owed to the card, nothing out of the clearing."""
    booked = dict(legs)
    booked[NOT_SENT] = booked.pop("card_clearing", 0)
    return booked


def capture_legs(captured_minor: int, legs: Mapping[str, int]) -> dict[str, int]:
    """Return the balanced booking of a capture; what the shares do not explain stays ours as income."""
    rest = captured_minor + sum(legs.values())
    booked = {"card_clearing": captured_minor, **legs}
    if rest:
        booked["delivery_income"] = booked.get("delivery_income", 0) - rest
    return booked


def paid_with(legs: Mapping[str, int], used: Mapping[str, int]) -> dict[str, int]:
    """Return the booking with a part of its card leg paid by covers instead: a capture's, or a refund's when negative."""
    return added([legs, used, {"card_clearing": -sum(used.values())}])


def added(bookings: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """Return the sum of several bookings, account by account, without the accounts that come to nothing."""
    total: dict[str, int] = {}
    for legs in bookings:
        for account, minor in legs.items():
            total[account] = total.get(account, 0) + minor
    return {account: minor for account, minor in total.items() if minor}


def fitted(legs: Mapping[str, int], *, left_minor: int, given: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """Return a giving-back that is no more than what is left of the charge.

    What went back before for no share in particular (`given`, the newest first) counts for it, and whoever bore that
    is relieved by as much; what no bearer explains is borne by nobody and stays ours.
    """
    short = -legs.get("card_clearing", 0) - left_minor
    if short <= 0:
        return dict(legs)
    relief = {"card_clearing": short}
    for before in given:
        for account, minor in before.items():
            if minor > 0 and not account.startswith("shop:"):
                part = min(minor, short)
                relief[account] = relief.get(account, 0) - part
                short -= part
    if short:
        relief["refunds_borne"] = relief.get("refunds_borne", 0) - short
    return added([legs, relief])


def less(booked: Mapping[str, int], due: Mapping[str, int]) -> dict[str, int]:
    """Return the booking that brings `booked` down to `due`."""
    return added([due, {account: -minor for account, minor in booked.items()}])


def refund_legs(amount_minor: int, *, fee_minor: int, recipient: str, bearer: str) -> dict[str, int]:
    """Return the balanced booking of a refund: the shop gives back its net and we our fee, or we bear it all."""
    if bearer != "shop":
        return {"card_clearing": -amount_minor, "refunds_borne": amount_minor}
    legs = {"card_clearing": -amount_minor, recipient: amount_minor - fee_minor}
    if fee_minor:
        legs["application_fee"] = fee_minor
    return legs
