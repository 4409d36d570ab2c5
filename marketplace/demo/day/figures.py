"""What came of the day, read from the tables: figures and checks."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from django.db.models import Count, F, Max, Q, Sum

from delivery.runs.models import Delivery
from delivery.runs.states import DeliveryState
from marketplace.demo.day.play import Outcome
from marketplace.journal.models import Reaction
from marketplace.ledger.models import Entry, Posting
from marketplace.orders.models import Order
from marketplace.orders.states import OrderState
from marketplace.payments.models import Charge
from marketplace.payments.states import ChargeState
from sellers.fulfilment.models import FulfilmentLine
from sellers.payouts.models import Transfer
from sellers.payouts.states import TransferState
from sellers.stock.models import Cause, Reservation, ReservationState, StockItem, StockMovement

UNDERWAY = (OrderState.PLACED, OrderState.AUTHORISED, OrderState.IN_PROGRESS)
CLOCK = re.compile(r"\d{1,2}\s*h\s*\d{2}")
COMPLAINTS = ("ERROR", "CRITICAL", "Traceback")


@dataclass(frozen=True)
class Figures:
    """The table of a day."""

    wanted: int
    paid: int
    delivered: int
    in_time: int
    in_windows: int  # promised for a later half hour
    minutes: tuple[float, ...]  # click to door, sorted
    late_min: tuple[float, ...]  # of those that were late, sorted
    refused: tuple[tuple[str, int], ...]
    ended: tuple[tuple[str, int], ...]  # orders by state
    errors: tuple[str, ...]


def underway() -> int:
    """Return how many orders are neither completed nor closed."""
    return Order.objects.filter(state__in=UNDERWAY).count()


def unsettled() -> int:
    """Return how much is still to be done behind the doors: money to move, news to carry."""
    return (
        Reaction.objects.filter(done_at=None, parked_at=None).count()
        + Charge.objects.filter(state=ChargeState.HELD).exclude(wants="").count()
        + Transfer.objects.filter(state__in=[TransferState.WANTED, TransferState.SENT]).count()
    )


def delivered() -> int:
    return Delivery.objects.filter(state=DeliveryState.DELIVERED).count()


def figures(outcomes: list[Outcome], *, logs: Path) -> Figures:
    """Return the day in figures; `errors` is empty when nothing went wrong anywhere."""
    rows = Delivery.objects.values("basket_key").annotate(
        at=Max("delivered_at"), parcels=Count("pk"), done=Count("pk", filter=Q(state=DeliveryState.DELIVERED))
    )
    at_door = {row["basket_key"]: row["at"] for row in rows if row["parcels"] == row["done"]}
    orders = list(Order.objects.exclude(authorised_at=None))
    brought = [(order, at_door[order.public_id]) for order in orders if order.public_id in at_door]
    minutes = [(at - order.placed_at).total_seconds() / 60 for order, at in brought if order.placed_at]
    late = [(at - order.promised_at).total_seconds() / 60 for order, at in brought if at > order.promised_at]
    return Figures(
        wanted=len(outcomes),
        paid=len(orders),
        delivered=len(brought),
        in_time=len(brought) - len(late),
        in_windows=sum(1 for order in orders if order.promised_from),
        minutes=tuple(sorted(minutes)),
        late_min=tuple(sorted(late)),
        refused=tuple(Counter(CLOCK.sub("…", o.words) for o in outcomes if o.words).most_common()),
        ended=tuple(sorted(Counter(Order.objects.values_list("state", flat=True)).items())),
        errors=(*_errors(outcomes), *_checks(), *_complaints(logs)),
    )


def _errors(outcomes: list[Outcome]) -> list[str]:
    found = [f"order {o.order.name}: {o.error}" for o in outcomes if o.error]
    paid = {o.bought.code for o in outcomes if o.bought}
    lost = paid - set(Order.objects.exclude(authorised_at=None).values_list("spoken_code", flat=True))
    found += [f"order {code} was paid and is unknown" for code in sorted(lost)]
    found += [f"order {code} never ended" for code in _codes(UNDERWAY)]
    if parked := Reaction.objects.exclude(parked_at=None).count():
        found.append(f"{parked} reactions were given up")
    return found


def _codes(states: tuple[OrderState, ...]) -> list[str]:
    return list(Order.objects.filter(state__in=states).values_list("spoken_code", flat=True))


def _checks() -> list[str]:
    """Check stock and ledger against what was sold; return what does not add up."""
    checks = {
        "a shelf differs from its movements": _wrong_shelves(),
        "a shelf keeps goods for nobody": StockItem.objects.exclude(reserved=0).count() if not _live() else 0,
        "units sold differ from units bought": abs(_units_sold() - _units_bought()),
        "a posting does not balance": _unbalanced(),
        "the ledger's sum is not zero": abs(Entry.objects.aggregate(sum=Sum("amount_minor"))["sum"] or 0),
        "a finished order is not captured in full": _uncaptured(),
        "a transfer did not arrive": Transfer.objects.exclude(state=TransferState.SETTLED).count(),
    }
    return [f"{what} ({count})" for what, count in checks.items() if count]


def _wrong_shelves() -> int:
    return StockItem.objects.annotate(moved=Sum("movements__delta")).exclude(moved=F("on_hand")).count()


def _live() -> int:
    return Reservation.objects.filter(state=ReservationState.LIVE).count()


def _units_sold() -> int:
    causes = [Cause.SALE, Cause.CALLED_OFF, Cause.MISSING]
    return -int(StockMovement.objects.filter(cause__in=causes).aggregate(sum=Sum("delta"))["sum"] or 0)


def _units_bought() -> int:
    gone = FulfilmentLine.objects.exclude(fulfilment__state__in=["rejected", "timed_out", "cancelled"])
    return int(gone.aggregate(sum=Sum(F("quantity") - F("missing")))["sum"] or 0)


def _unbalanced() -> int:
    return Posting.objects.annotate(sum=Sum("entries__amount_minor")).exclude(sum=0).count()


def _uncaptured() -> int:
    """Count finished orders whose charge did not take exactly what they cost."""
    totals = dict(Order.objects.filter(state=OrderState.COMPLETED).values_list("public_id", "total_minor"))
    taken = dict(Charge.objects.filter(state=ChargeState.CAPTURED).values_list("order_key", "capture_minor"))
    return sum(1 for key, total in totals.items() if taken.get(key) != total)


def _complaints(logs: Path) -> list[str]:
    """Return the first lines in which a process of the house complains, one a log."""
    found = []
    for file in sorted(logs.glob("*.log")):
        lines = file.read_text(errors="replace").splitlines()
        bad = [line for line in lines if line.startswith(COMPLAINTS) or "] ERROR" in line]
        if bad and not file.name.startswith("postgres"):
            found.append(f"{file.name}: {len(bad)} × {bad[0][:120]}")
    return found
