"""Values of what leaves for a payee's bank, and of what a shopper's bank takes back or warns of. Frozen; money in minor units."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class PayoutStanding(StrEnum):
    ON_ITS_WAY = "on_its_way"
    PAID = "paid"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class PayoutReceipt:
    """One payment from an account's balance to its bank."""

    id: str
    state: PayoutStanding
    amount_minor: int
    currency: str
    made_at: datetime
    arrives_on: date
    failure_code: str = ""


@dataclass(frozen=True)
class PayoutPart:
    """One line of the account's balance that went out with a payout; `source_id` is what it was."""

    id: str
    kind: str
    amount_minor: int
    source_id: str


class DisputeStanding(StrEnum):
    OPEN = "open"
    ANSWERED = "answered"
    WON = "won"
    LOST = "lost"


@dataclass(frozen=True)
class DisputeReceipt:
    """A charge taken back by the shopper's bank; `taken_minor` and `fee_minor` are what our balance lost meanwhile."""

    id: str
    state: DisputeStanding
    amount_minor: int
    currency: str
    reason: str
    intent_id: str
    charge_id: str
    answer_by: datetime | None
    taken_minor: int = 0
    fee_minor: int = 0
    back_minor: int = 0
    fee_back_minor: int = 0


@dataclass(frozen=True)
class WarningReceipt:
    """The card's bank fears fraud before anybody disputes; `is_actionable` says that giving it back still helps."""

    id: str
    kind: str
    is_actionable: bool
    intent_id: str
    charge_id: str
