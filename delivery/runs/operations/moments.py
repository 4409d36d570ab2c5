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
    """Write the expected moments that changed, the first one also as what was planned; a change of two minutes or more at a door is news.

    Return how many doors got news. Doors are written before stops, as everywhere.
    """
    moved = {d: eta for d, eta in deliveries.items() if has_moved(d.eta, eta)}
    for delivery, eta in sorted(moved.items(), key=lambda one: one[0].pk):
        before, delivery.eta = delivery.eta, eta
        Delivery.objects.filter(pk=delivery.pk, state=delivery.state).update(eta=eta)
        data = {"eta": eta.isoformat(), "before": before.isoformat() if before else None}
        record(delivery, "delivery.eta_moved", at=at, data=data)
        tell(delivery)
    first = {stop for stop in stops if stop.planned_at is None}
    changed = [s for s, eta in stops.items() if s in first or has_moved(s.eta, eta, by=WORTH_WRITING)]
    for stop in changed:
        stop.eta = stops[stop]
        stop.planned_at = stop.planned_at or stop.eta
    if changed:
        Stop.objects.bulk_update(changed, ["eta", "planned_at"])
    return len(moved)
