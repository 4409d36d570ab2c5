"""What a run pays: one way to one door is paid once, whatever the number of shops."""

from collections.abc import Iterable
from uuid import UUID

from delivery.runs.models import Delivery, Run
from delivery.runs.rules import shared_pay_minor
from delivery.runs.states import DeliveryState

MAY_CHANGE = (DeliveryState.ASSIGNED, DeliveryState.PICKED_UP)


def share_pay(run: Run, baskets: Iterable[UUID]) -> None:
    """Write what each parcel of these baskets pays in this run; what is at its door already keeps what it paid."""
    for basket in sorted(set(baskets)):
        rows = list(
            Delivery.objects.select_for_update(of=("self",)).filter(run=run, basket_key=basket).order_by("pk")
        )
        ahead = [row for row in rows if row.state in MAY_CHANGE]
        done = [row for row in rows if row.state not in MAY_CHANGE]
        pays = shared_pay_minor(
            [alone_minor(row) for row in ahead],
            is_first_paid=any(row.pay_minor >= alone_minor(row) for row in done),
        )
        for row, pay_minor in zip(ahead, pays, strict=True):
            if row.pay_minor != pay_minor:
                Delivery.objects.filter(pk=row.pk).update(pay_minor=pay_minor)


def alone_minor(delivery: Delivery) -> int:
    """Return what the parcel pays when it rides alone; older rows know only what they pay."""
    return delivery.alone_minor or delivery.pay_minor
