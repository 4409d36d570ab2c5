"""The stand-in's own books beside ours: order by order, recipient by recipient, and the whole, to the cent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Sum

from delivery.couriers.models import Courier
from marketplace.demo.stripe import books
from marketplace.demo.stripe.app import StandIn
from marketplace.ledger.models import Entry, Posting
from marketplace.ledger.reconciling import open_differences
from marketplace.payments.models import Charge, Refund
from sellers.payouts.models import Reversal, Transfer
from sellers.shops.models import Seller

Json = dict[str, Any]
BANKS_FEES = ("card_fees", "dispute_fees")


def differences(standin: StandIn, *, top_up: int) -> list[str]:
    """Return every cent and every object that one side knows and the other does not."""
    memory = standin.desk.memory
    found = [f"the stand-in lost {left}" for left in [books.unbalanced(memory)] if left]
    for charge in Charge.objects.order_by("pk"):
        found += [f"{charge}: {what}" for what in _of_order(standin, charge)]
    found += _twice("a refund", (each["metadata"].get("refund_id") for each in _refunds(standin)))
    found += _twice("a transfer", (each["metadata"]["part_id"] for each in memory.find("transfer")))
    return found + list(_recipients(standin)) + list(_platform(standin, top_up=top_up))


def _of_order(standin: StandIn, charge: Charge) -> Iterator[str]:
    memory = standin.desk.memory
    intents = memory.find("payment_intent", {"metadata.order_id": str(charge.order_key)})
    states = Counter(intent["status"] for intent in intents)
    if states["requires_capture"]:
        yield "a card is held for nothing"
    if states["succeeded"] > 1:
        yield "captured twice"
    taken = sum(intent["amount_received"] for intent in intents)
    ids = {intent["id"] for intent in intents}
    back = [each for each in _refunds(standin, ids) if each["status"] == "succeeded"]
    given = sum(each["amount"] for each in back)
    ours = _sum(charge.refunds.exclude(state="failed"))
    if (taken, given) != (charge.captured_minor, ours):
        yield f"the bank took {taken} and gave {given}, we say {charge.captured_minor} and {ours}"
    disputes = [each for id_ in ids for each in memory.find("dispute", {"payment_intent": id_})]
    theirs = sorted((each["id"], each["amount"], each["status"]) for each in disputes)
    known = sorted(charge.disputes.values_list("outside_id", "amount_minor", "state"))
    if theirs != known:
        yield f"disputes: {theirs} at the bank, we know {known}"
    for transfer in Transfer.objects.filter(order_key=charge.order_key, amount_minor__gt=0):
        yield from _of_transfer(standin, transfer)


def _of_transfer(standin: StandIn, transfer: Transfer) -> Iterator[str]:
    seen = standin.desk.memory.get(transfer.outside_id) or {"amount": 0, "amount_reversed": 0}
    said = (transfer.sent_minor, _sum(transfer.reversals.filter(state="settled")))
    if (seen["amount"], seen["amount_reversed"]) != said:
        yield f"{transfer}: the bank says {seen['amount']} less {seen['amount_reversed']}, we {said}"


def _recipients(standin: StandIn) -> Iterator[str]:
    """Every shop and courier has at the bank what we say we sent, less what we took back."""
    rows: list[Seller | Courier] = [*Seller.objects.all(), *Courier.objects.all()]
    for row in rows:
        mine = {"seller": row} if isinstance(row, Seller) else {"courier": row}
        sent = sum(transfer.sent_minor for transfer in Transfer.objects.filter(**mine))
        whose = {f"transfer__{name}": value for name, value in mine.items()}
        back = _sum(Reversal.objects.filter(**whose, state="settled"))
        there = books.balance(standin.desk.memory, row.payout_account)
        gone = standin.desk.memory.find("payout", account=row.payout_account)
        out = sum(each["amount"] for each in gone if each["status"] != "failed")
        if there + out != sent - back:
            yield f"{row}: {there} at the bank and {out} paid out, {sent} - {back} by our word"


def _platform(standin: StandIn, *, top_up: int) -> Iterator[str]:
    """Our clearing account is our balance at the bank, before the bank's own fees and without what we put in."""
    totals = books.totals(standin.desk.memory)
    theirs = totals.get("platform", 0) + totals.get("fees", 0) - top_up
    clearing = sum(map(booked, ("card_clearing", *BANKS_FEES, "own_bank")))
    if theirs != clearing:
        yield f"clearing: {theirs} at the bank, {clearing} in our ledger"


def fees_wrong(standin: StandIn) -> list[str]:
    """Return where the bank's fees and balance are not what our books say, once its own books were read."""
    totals = books.totals(standin.desk.memory)
    said = {
        "fees": (totals.get("fees", 0), sum(map(booked, BANKS_FEES))),
        "balance": (totals.get("platform", 0), booked("card_clearing")),
    }
    wrong = [f"{name}: {a} at the bank, {b} in our ledger" for name, (a, b) in said.items() if a != b]
    memory = standin.desk.memory
    lines = [line for line in memory.find("balance_transaction") if line["fee"]]
    card = [line["id"] for line in lines if line["reporting_category"] == "charge"]
    of_orders = Posting.objects.filter(kind="card_fee").exclude(order_key=None)
    if sorted(card) != sorted(of_orders.values_list("ref", flat=True)):
        wrong.append(f"{len(card)} card fees at the bank, {of_orders.count()} booked with their orders")
    return wrong + [f"a difference is open: {each}" for each in open_differences()]


def booked(account: str) -> int:
    return Entry.objects.filter(account=account).aggregate(sum=Sum("amount_minor"))["sum"] or 0


def _refunds(standin: StandIn, intents: set[str] | None = None) -> list[Json]:
    """Return what was given back, without what a smaller capture let go: that is none."""
    every = standin.desk.memory.find("refund")
    mine = [each for each in every if each["destination_details"]["card"]["type"] == "refund"]
    return [each for each in mine if intents is None or each["payment_intent"] in intents]


def _twice(what: str, names: Iterable[str | None]) -> list[str]:
    return [f"{what} was made {times} times: {name}" for name, times in Counter(names).items() if times > 1]


def _sum(rows: Any) -> int:
    return rows.aggregate(sum=Sum("amount_minor"))["sum"] or 0


def open_refunds() -> int:
    return Refund.objects.exclude(state__in=["settled", "failed"]).count()
