"""How our books and the bank's are laid side by side. Pure; minor units; positive is what comes to us."""

from collections.abc import Iterable
from dataclasses import dataclass

CLEARING = "card_clearing"
OF_CHARGE = frozenset(
    {"charge", "partial_capture_reversal"}
)  # the whole hold, and what a smaller capture let go
OF_DISPUTE = frozenset({"dispute", "dispute_reversal"})  # booked with their fee by the dispute itself
OF_HOUSE = frozenset(
    {"payout", "payout_reversal", "topup", "topup_reversal"}
)  # between the house's own accounts
BANKS_OWN_BILLS = frozenset({"fee", "tax", "network_cost"})
FEE_KIND = "card_fee"


@dataclass(frozen=True)
class Line:
    """One line of the bank's books: its key is what ours knows it by."""

    key: str
    kind: str
    amount_minor: int
    fee_minor: int


def key_of(kind: str, *, source_id: str, about_id: str) -> str:
    """Return the outside id that our posting of a line carries: the charge for what it took, else the thing itself."""
    return about_id if kind in OF_CHARGE and about_id else source_id


def counted_minor(line: Line) -> int:
    """Return what a line is to be compared with: its fee is a posting of its own, but for disputes."""
    return line.amount_minor - line.fee_minor if line.kind in OF_DISPUTE else line.amount_minor


def books_own_fee(line: Line) -> bool:
    """Say whether the fee of a line is booked from the bank's word."""
    return bool(line.fee_minor) and line.kind not in OF_DISPUTE


def house_legs(kind: str, amount_minor: int) -> dict[str, int] | None:
    """Return the booking of what only the bank knows: payouts to and money from the house's own account, its bills.

    None where an order, a share or a dispute of ours must explain it.
    """
    if kind in OF_HOUSE:
        return {CLEARING: amount_minor, "own_bank": -amount_minor}
    if kind in BANKS_OWN_BILLS:
        return {CLEARING: amount_minor, "card_fees": -amount_minor}
    return None


@dataclass(frozen=True)
class Side:
    """What one side says about a key: the sum, and in how many lines."""

    minor: int = 0
    lines: int = 0


def doubt_between(ours: Side, theirs: Side) -> str | None:
    """Return in what way two sides differ, if they do; lines that cancel out differ in nothing."""
    if ours.minor == theirs.minor:
        return None
    if not ours.lines:
        return "not_ours"
    return "not_theirs" if not theirs.lines else "amount"


def summed(lines: Iterable[Line]) -> dict[str, Side]:
    """Return what the bank says, key by key."""
    found: dict[str, Side] = {}
    for line in lines:
        side = found.get(line.key, Side())
        found[line.key] = Side(side.minor + counted_minor(line), side.lines + 1)
    return found
