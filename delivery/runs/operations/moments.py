"""Today's belief: when goods are expected to change hands. The promise is never touched."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from delivery.runs.models import Delivery, Stop
from delivery.runs.news import tell
from delivery.runs.rules import has_moved
from marketplace.journal.operations import record

WORTH_WRITING = timedelta(seconds=20)


def note_etas(
    deliveries: Mapping[Delivery, datetime], stops: Mapping[Stop, datetime], *, at: datetime
) -> int:
    """Write the expected moments that changed; a change of two minutes or more at a door is news.

    Return how many doors got news.
    """
    changed = [stop for stop, eta in stops.items() if has_moved(stop.eta, eta, by=WORTH_WRITING)]
    for stop in changed:
        stop.eta = stops[stop]
    if changed:
        Stop.objects.bulk_update(changed, ["eta"])
    moved = {d: eta for d, eta in deliveries.items() if has_moved(d.eta, eta)}
    for delivery, eta in moved.items():
        before, delivery.eta = delivery.eta, eta
        Delivery.objects.filter(pk=delivery.pk, state=delivery.state).update(eta=eta)
        data = {"eta": eta.isoformat(), "before": before.isoformat() if before else None}
        record(delivery, "delivery.eta_moved", at=at, data=data)
        tell(delivery)
    return len(moved)
