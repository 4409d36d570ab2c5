"""Values in and out of the card door. Frozen; money in minor units; moments are aware and in UTC."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class IntentState(StrEnum):
    WANTED = "wanted"  # no card tried yet, or the bank has not answered
    NEEDS_ACTION = "needs_action"  # the bank wants to see the shopper (3-D Secure)
    HELD = "held"  # reserved on the card until `capture_before`
    CAPTURED = "captured"  # taken
    DECLINED = "declined"  # the last card was refused; the same intent takes another
    CANCELLED = "cancelled"  # released, abandoned or run out


class PageState(StrEnum):
    OPEN = "open"
    COMPLETE = "complete"
    EXPIRED = "expired"


class RefundState(StrEnum):
    PENDING = "pending"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    NEEDS_ACTION = "requires_action"
    CANCELLED = "canceled"


@dataclass(frozen=True)
class HoldRequest:
    """What to hold for one order.

    With `saved_card` the hold is tried at once; `shopper_present=False` says nobody can answer the bank.
    `in_page=False` (scripts off) makes the bank's question a page of its own: `Intent.action_url`.
    """

    amount_minor: int
    order_ref: str
    transfer_group: str
    currency: str = "EUR"
    shopper_ref: str | None = None
    saved_card: str | None = None
    save_card: bool = False
    return_url: str | None = None
    shopper_present: bool = True
    in_page: bool = True


@dataclass(frozen=True)
class Intent:
    """One payment as the bank sees it now."""

    id: str
    state: IntentState
    amount_minor: int
    currency: str
    client_secret: str = field(default="", repr=False)
    capturable_minor: int = 0
    captured_minor: int = 0
    capture_before: datetime | None = None
    charge_id: str | None = None
    fee_minor: int | None = None  # what the card network costs us; known some time after the capture
    card_brand: str = ""
    card_last4: str = ""
    saved_card: str | None = None
    shopper_ref: str | None = None
    order_ref: str = ""
    transfer_group: str = ""
    action_url: str | None = None  # where the bank wants to see the shopper
    code: str | None = None  # Stripe's code of the last refusal
    decline_code: str | None = None  # the bank's own reason
    cancelled_because: str | None = None


@dataclass(frozen=True)
class PageLine:
    name: str
    amount_minor: int
    quantity: int = 1


@dataclass(frozen=True)
class PageRequest:
    """What the hosted payment page asks for; `{CHECKOUT_SESSION_ID}` in `success_url` is filled in."""

    order_ref: str
    transfer_group: str
    lines: tuple[PageLine, ...]
    success_url: str
    cancel_url: str
    currency: str = "EUR"
    locale: str = "fr"
    shopper_ref: str | None = None
    save_card: bool = False
    expires_at: datetime | None = None


@dataclass(frozen=True)
class HostedPage:
    id: str
    state: PageState
    amount_minor: int
    url: str | None = None
    intent_id: str | None = None  # known once the shopper has paid there
    order_ref: str = ""


@dataclass(frozen=True)
class RefundReceipt:
    id: str
    state: RefundState
    amount_minor: int
    intent_id: str | None = None
    refund_ref: str = ""
    failure_reason: str | None = None
    is_booked: bool = True  # the money has left our balance; not so while that balance is too small


@dataclass(frozen=True)
class SavedCard:
    id: str
    brand: str
    last4: str
    exp_month: int
    exp_year: int


@dataclass(frozen=True)
class CardEvent:
    """News from the bank: a hint to look, never the truth itself."""

    id: str
    type: str
    created_at: datetime
    object_id: str
    object_kind: str
    intent_id: str | None = None
    order_ref: str = ""
    account: str | None = None
    body: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)


@dataclass(frozen=True)
class CardPage:
    publishable_key: str
    script_url: str
