"""How deliveries, couriers and what happened are told to the operator, in their language."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import get_language, pgettext, pgettext_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from delivery.couriers.states import Vehicle
from delivery.runs.models import Delivery
from delivery.runs.states import DeliveryState
from marketplace.kernel import format as written

Words = str | Promise

HAPPENED: Mapping[str, Words] = {
    "order.placed": lazy("Order placed"),
    "order.authorised": lazy("Card held, the shops are rung"),
    "order.started": lazy("A shop has said yes"),
    "order.prepared": lazy("Every shop has answered"),
    "order.completed": lazy("Order completed"),
    "order.cancelled": lazy("Order called off"),
    "order.line_refunded": lazy("A line was given back"),
    "order.called_off_by_hand": lazy("Order called off by hand"),
    "delivery.planned": lazy("Parcel known"),
    "delivery.confirmed": lazy("The shop says yes"),
    "delivery.ready_moved": lazy("The shop needs another moment"),
    "delivery.packed": lazy("Packed"),
    "delivery.contents_changed": lazy("Something is missing from the parcel"),
    "delivery.offered": lazy("{courier} is asked"),
    "delivery.offer_closed": lazy("Nobody yet: {why}"),
    "delivery.assigned": lazy("A courier says yes"),
    "delivery.eta_moved": lazy("Now expected at {eta}"),
    "delivery.escalated": lazy("Alarm: {reason}"),
    "delivery.released": lazy("Taken from the courier: {reason}"),
    "delivery.reassigned": lazy("Given to {courier} by hand"),
    "delivery.picked_up": lazy("In the courier's hands"),
    "delivery.delivered": lazy("At the door, proven"),
    "delivery.failed": lazy("The door could not be served: {reason}"),
    "delivery.returned": lazy("Back at the shop"),
    "delivery.cancelled": lazy("Called off: {reason}"),
    "stop.arrived": lazy("The courier is there"),
    "stop.done": lazy("Stop done"),
    "stop.failed": lazy("Stop failed: {reason}"),
    "stop.skipped": lazy("Stop left out"),
    "stop.photographed": lazy("Photo taken"),
    "stop.incident": lazy("The courier reports: {code}"),
    "operator.released": lazy("Taken back by hand"),
    "operator.called_off": lazy("Called off by hand"),
    "operator.stopped_orders": lazy("New orders stopped"),
    "operator.let_orders_in": lazy("New orders allowed"),
}
WRONG = frozenset(
    {
        "delivery.escalated",
        "delivery.failed",
        "stop.failed",
        "stop.incident",
        "delivery.released",
        "order.cancelled",
    }
)
REASONS: Mapping[str, Words] = {
    "nobody_can": lazy("no courier on shift can bring it in time"),
    "nobody_takes_it": lazy("nobody takes it"),
    "courier_silent": lazy("the courier is no longer heard"),
    "courier_strayed": lazy("the courier has fallen behind, another is there sooner"),
    "shift_ended": lazy("the shift has ended"),
    "by_hand": lazy("by hand"),
    "operator": lazy("by hand"),
    "expired": lazy("no answer in time"),
    "refused": lazy("refused"),
    "withdrawn": lazy("taken back"),
    "shopper_cancelled": lazy("the shopper called off"),
    "nothing_left": lazy("nothing of it is left"),
    "no_answer": lazy("the shop did not answer"),
    "out_of_stock": lazy("sold out"),
    "too_busy": lazy("the shop has too much to do"),
    "closed": lazy("the shop is closing"),
    "not_at_home": lazy("nobody at home"),
    "wrong_address": lazy("wrong address"),
    "unreachable": lazy("cannot be reached"),
    "age_not_proven": lazy("age not proven"),
    "damaged": lazy("damaged"),
    "lost": lazy("lost"),
    "closed_shop": lazy("the shop is closed"),
    "not_ready": lazy("not ready at the shop"),
    "item_missing": lazy("something is missing"),
    "breakdown": lazy("breakdown"),
    "weather": lazy("weather"),
    "accident": lazy("accident"),
    "threat": lazy("threat"),
    "packaging": lazy("packaging"),
    "traffic": lazy("traffic"),
    "other": lazy("another reason"),
}  # fmt: skip
ANSWERS: Mapping[str, Words] = {
    "open": pgettext_lazy("offer", "is looking at it"),
    "accepted": pgettext_lazy("offer", "said yes"),
    "refused": pgettext_lazy("offer", "said no"),
    "expired": pgettext_lazy("offer", "did not answer"),
    "withdrawn": pgettext_lazy("offer", "taken back"),
}
VEHICLES: Mapping[str, Words] = {
    Vehicle.BIKE: pgettext_lazy("vehicle", "bicycle"),
    Vehicle.CARGO_BIKE: pgettext_lazy("vehicle", "cargo bike"),
    Vehicle.SCOOTER: pgettext_lazy("vehicle", "scooter"),
    Vehicle.CAR: pgettext_lazy("vehicle", "car"),
}


def time(moment: datetime) -> str:
    return written.clock(localtime(moment), language=language())


def span(seconds: float) -> str:
    return written.span(seconds, language=language())


def chance(late_bp: int) -> str:
    """Return a chance in whole per cent: more would be false precision."""
    return written.percent(round(late_bp, -2), language=language())


def reason(code: str) -> str:
    return str(REASONS.get(code, code))


def happened(name: str, data: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """Return what an event says; one we have no words for says its own name."""
    if name not in HAPPENED:
        return name
    eta = data.get("eta")
    return str(HAPPENED[name]).format(
        courier=names.get(str(data.get("courier", "")), _("a courier")),
        reason=reason(str(data.get("reason", ""))),
        code=reason(str(data.get("code", ""))),
        why=reason(str(data.get("why", ""))),
        eta=time(datetime.fromisoformat(eta)) if eta else "",
    )


def actor(said: str, names: Mapping[str, str]) -> str:
    """Return who did it, in a word."""
    kind, _colon, key = said.partition(":")
    if kind == "courier":
        return names.get(key, _("courier"))
    return {
        "": "",
        "operator": pgettext("who", "operator"),
        "user": pgettext("who", "shop"),
        "shops": pgettext("who", "shop"),
        "shopper": pgettext("who", "shopper"),
        "clock": pgettext("who", "clock"),
    }.get(kind, kind)


def standing(delivery: Delivery) -> str:
    """Return where a delivery stands, in a few words."""
    name = delivery.courier.name if delivery.courier else ""
    if delivery.state == DeliveryState.PLANNED:
        return _("no courier yet") if delivery.confirmed_at else _("the shop has not answered")
    return {
        DeliveryState.OFFERED.value: _("a courier is being asked"),
        DeliveryState.ASSIGNED.value: _("{name} comes for it"),
        DeliveryState.PICKED_UP.value: _("{name} brings it"),
        DeliveryState.FAILED.value: _("{name} brings it back to the shop"),
        DeliveryState.DELIVERED.value: _("delivered"),
        DeliveryState.RETURNED.value: _("back at the shop"),
        DeliveryState.CANCELLED.value: _("called off"),
    }[delivery.state].format(name=name)


def on_shift(carrying: int, coming: int) -> str:
    if carrying:
        return _("carries {count}").format(count=carrying)
    return _("rides to a shop") if coming else _("free")


def language() -> str:
    return get_language() or "fr"


def tenths(figure: float, sign: str = "") -> str:
    """Return a figure with one decimal as the reader writes it; `+` asks for a sign of both kinds."""
    written = f"{figure:{sign}.1f}"
    return written.replace(".", ",") if (get_language() or "fr").startswith("fr") else written
