"""The stand-in's own double entry: every move of money sums to zero, in minor units.

Accounts: `platform`, one per connected account, and the outside world: `cards`, `fees`, `banks`.
"""

from __future__ import annotations

from dataclasses import dataclass

from marketplace.demo.stripe.errors import Json
from marketplace.demo.stripe.ids import new_id
from marketplace.demo.stripe.memory import Memory

PLATFORM = "platform"
FEE_BP, FEE_FIXED = 150, 25  # 1.5 % + 0.25 EUR


@dataclass(frozen=True)
class Move:
    """One change of `account`'s balance by `amount`, against `against`; the fee goes to Stripe."""

    kind: str
    amount: int
    source: str
    against: str
    currency: str = "eur"
    account: str = PLATFORM
    fee: int = 0
    category: str | None = None
    settles_in_s: float = 0


def card_fee(amount: int) -> int:
    return (amount * FEE_BP + 5_000) // 10_000 + FEE_FIXED


def post(memory: Memory, move: Move, *, at: float) -> Json:
    """Book `move` and return its balance transaction."""
    available_on = at + move.settles_in_s
    net = move.amount - move.fee
    line = {
        "id": new_id("txn"),
        "object": "balance_transaction",
        "amount": move.amount,
        "available_on": int(available_on),
        "created": int(at),
        "currency": move.currency,
        "description": None,
        "exchange_rate": None,
        "fee": move.fee,
        "fee_details": _fee_details(move),
        "net": net,
        "reporting_category": move.category or move.kind,
        "source": move.source,
        "status": "available" if move.settles_in_s <= 0 else "pending",
        "type": move.kind,
    }
    memory.put(line, account="" if move.account == PLATFORM else move.account)
    for account, amount in ((move.account, net), ("fees", move.fee), (move.against, -move.amount)):
        if amount:
            memory.execute(
                "INSERT INTO entries (move, account, amount, available_on) VALUES (?, ?, ?, ?)",
                *(line["id"], account, amount, available_on),
            )
    return line


def balance(memory: Memory, account: str) -> int:
    return _sum(memory, "account = ?", account)


def available(memory: Memory, account: str, *, at: float) -> int:
    """Return what can be spent now: money out counts at once, money in when it has settled."""
    return _sum(memory, "account = ? AND (available_on <= ? OR amount < 0)", account, at)


def unbalanced(memory: Memory) -> int:
    """Return what the books gained or lost by mistake: zero, always."""
    return _sum(memory, "1 = 1")


def totals(memory: Memory) -> dict[str, int]:
    rows = memory.execute("SELECT account, sum(amount) FROM entries GROUP BY account ORDER BY account")
    return {account: int(amount) for account, amount in rows}


def _sum(memory: Memory, where: str, *values: object) -> int:
    rows = memory.execute(f"SELECT coalesce(sum(amount), 0) FROM entries WHERE {where}", *values)  # noqa: S608 - our own words
    return int(rows[0][0])


def _fee_details(move: Move) -> list[Json]:
    if not move.fee:
        return []
    details = {"amount": move.fee, "application": None, "currency": move.currency}
    return [{**details, "description": "Stripe processing fees", "type": "stripe_fee"}]
