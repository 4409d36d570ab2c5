"""How a delivery underway is told to its shopper, in the reader's language."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.utils.timezone import localtime
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from delivery.couriers.states import Vehicle
from delivery.runs.models import Delivery
from delivery.tracking.rules import Phase
from marketplace.kernel import format as written

StepState = Literal["done", "now", "ahead", "wrong"]


@dataclass(frozen=True)
class Step:
    """One of the four steps of the bar."""

    name: str
    state: StepState
    at: datetime | None = None


def sentence(phase: Phase, *, shop: str, courier: str, before: int, ended_at: datetime | None) -> str:
    """Return what happens now in one sentence."""
    if phase is Phase.ON_THE_WAY and before:
        words = ngettext(
            "{courier} is on the way; {count} stop before you.",
            "{courier} is on the way; {count} stops before you.",
            before,
        )
        return words.format(courier=courier, count=before)
    time = written.clock(localtime(ended_at), language=get_language() or "fr") if ended_at else ""
    return {
        Phase.ASKED: _("{shop} has been told and answers in a moment."),
        Phase.PREPARING: _("{shop} is preparing your order."),
        Phase.PACKED: _("Your order is packed at {shop}; a courier comes for it."),
        Phase.COMING_NEXT: _("{courier} comes to {shop} next."),
        Phase.COMING_TO_SHOP: _("{courier} is riding to {shop}."),
        Phase.AT_SHOP: _("{courier} is at {shop}."),
        Phase.ON_THE_WAY: _("{courier} is on the way to you."),
        Phase.AT_DOOR: _("{courier} is at your door."),
        Phase.DELIVERED: _("Delivered at {time}."),
        Phase.FAILED: _("{courier} could not hand your order over; somebody will call you."),
        Phase.RETURNED: _("Your order went back to {shop}."),
        Phase.CALLED_OFF: _("This delivery was called off."),
    }[phase].format(shop=shop, courier=courier, time=time)


def ended(phase: Phase) -> str:
    """Return the few words of a pill that has no time to show any more."""
    return {
        Phase.CALLED_OFF: pgettext("delivery", "Called off"),
        Phase.FAILED: pgettext("delivery", "Not handed over"),
        Phase.RETURNED: pgettext("delivery", "Back at the shop"),
    }[phase]


def vehicle(kind: str) -> str:
    return {
        Vehicle.BIKE.value: pgettext("by", "by bicycle"),
        Vehicle.CARGO_BIKE.value: pgettext("by", "by cargo bike"),
        Vehicle.SCOOTER.value: pgettext("by", "by scooter"),
        Vehicle.CAR.value: pgettext("by", "by car"),
    }[kind]


def steps(delivery: Delivery, phase: Phase) -> tuple[Step, ...]:
    """Return the four steps with their moments; the first that has none is now, or went wrong."""
    named = (
        (pgettext("step", "Accepted"), delivery.confirmed_at),
        (pgettext("step", "Packed"), delivery.packed_at or delivery.picked_up_at),
        (pgettext("step", "On its way"), delivery.picked_up_at),
        (pgettext("step", "At your door"), delivery.delivered_at),
    )
    reached = [at is not None for _name, at in named]
    last = max((place for place, was in enumerate(reached) if was), default=-1)
    wrong = phase in {Phase.FAILED, Phase.RETURNED, Phase.CALLED_OFF}
    return tuple(
        Step(name, _step_state(place, last, wrong=wrong), at) for place, (name, at) in enumerate(named)
    )


def _step_state(place: int, last: int, *, wrong: bool) -> StepState:
    if place <= last:
        return "done"
    if place == last + 1:
        return "wrong" if wrong else "now"
    return "ahead"
