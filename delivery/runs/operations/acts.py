"""What phones send, once: the same `client_event_id` gets the same answer, whatever was lost on the way."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from delivery.runs.models import Act, Stop
from delivery.runs.refusals import EventIdReused, Refusal
from delivery.runs.rules import plausible_at

REFUSED = 409
DONE = 200


@dataclass(frozen=True, kw_only=True)
class SentAct:
    """One act as the phone describes it; `acted_at` is town time on the phone, `received_at` on ours."""

    stop: Stop
    kind: str
    client_event_id: str
    acted_at: datetime
    received_at: datetime

    @property
    def at(self) -> datetime:
        """Return when it happened as far as we believe it: during the run and not in the future."""
        return plausible_at(self.acted_at, earliest=self.stop.run.started_at, now=self.received_at)


def once(sent: SentAct, perform: Callable[[datetime], Stop]) -> Act:
    """Perform the act unless it was performed before, and remember its answer with it.

    A refusal that another try cannot change is remembered too; any other leaves no trace.

    Raises:
        Refusal: not now; the phone may send the same act again.
    """
    with transaction.atomic():
        act, is_new = Act.objects.get_or_create(
            courier=sent.stop.run.courier,
            client_event_id=sent.client_event_id,
            defaults={"stop": sent.stop, "kind": sent.kind, "acted_at": sent.at, "status": DONE},
        )
        if (act.stop_id, act.kind) != (sent.stop.pk, sent.kind):
            raise EventIdReused
        if is_new:
            _perform(act, perform)
    return act


def _perform(act: Act, perform: Callable[[datetime], Stop]) -> None:
    try:
        with transaction.atomic():
            act.answer = _answer(perform(act.acted_at))
    except Refusal as refusal:
        if not refusal.is_final:
            raise
        act.status, act.answer = REFUSED, {"code": refusal.code}
    act.save(update_fields=["status", "answer"])


def _answer(stop: Stop) -> dict[str, str]:
    """Return what the phone keeps: states and moments, nothing about people."""
    delivery = stop.delivery
    delivery.refresh_from_db(fields=["state"])
    return {
        "id": str(stop.public_id),
        "kind": stop.kind,
        "state": stop.state,
        "delivery": str(delivery.public_id),
        "delivery_state": delivery.state,
    }
