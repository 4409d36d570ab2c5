"""How pages say a promise, a refusal and a fee: frozen views in the reader's language; times are the town's."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from delivery.promise.rules import Fee, FeeKind, FeeLine, Part, Promise, Refusal, WhyNot
from delivery.promise.rules.saying import Alternative, Otherwise
from marketplace.kernel import format as written
from marketplace.kernel.format import Arrival


@dataclass(frozen=True)
class SaidPart:
    """One part of the wait: how many minutes, and why."""

    name: str
    minutes: int
    why: str


@dataclass(frozen=True)
class SaidAlternative:
    """What else is possible: a stable code, words, and from when."""

    code: str
    words: str
    at: datetime | None


@dataclass(frozen=True)
class Said:
    """A promise or a refusal, ready to print; `code` is empty for a promise."""

    arrival: Arrival
    promised_at: datetime | None = None
    quarter_hour: bool = False
    parts: tuple[SaidPart, ...] = ()
    order_within_s: int | None = None  # town seconds for which an order still gets this time
    code: str = ""
    sentence: str = ""
    opens_at: datetime | None = None
    alternatives: tuple[SaidAlternative, ...] = ()


@dataclass(frozen=True)
class SaidFeeLine:
    name: str
    amount_minor: int


def arrival_of(answer: Promise | Refusal, *, at: datetime) -> Arrival:
    """Return what the pill of a card shows."""
    if isinstance(answer, Refusal):
        return Arrival("none", reason=_short(answer, at))
    return Arrival("quarter" if answer.quarter_hour else "promised", at=answer.promised_at)


def said(answer: Promise | Refusal, *, at: datetime) -> Said:
    """Return everything a product page, a basket or a checkout says about it."""
    if isinstance(answer, Refusal):
        return Said(
            arrival=arrival_of(answer, at=at),
            code=answer.why.value,
            sentence=_sentence(answer, at),
            opens_at=answer.opens_at,
            alternatives=tuple(_alternative(other, at) for other in answer.otherwise),
        )
    return Said(
        arrival=arrival_of(answer, at=at),
        promised_at=answer.promised_at,
        quarter_hour=answer.quarter_hour,
        parts=_parts(answer),
        order_within_s=int(answer.holds_s),
        sentence=_("At your door by {time}.").format(time=_clock(answer.promised_at)),
    )


def fee_lines(fee: Fee) -> tuple[SaidFeeLine, ...]:
    """Return the fee's lines with their names; they sum to its total."""
    return tuple(SaidFeeLine(_fee_name(line), line.amount_minor) for line in fee.lines)


def _clock(moment: datetime) -> str:
    return written.clock(localtime(moment), language=get_language() or "fr")


def _parts(promise: Promise) -> tuple[SaidPart, ...]:
    minutes = promise.minutes()
    words = {
        Part.ACCEPT: (pgettext("promise", "Order"), _("you pay, the shop says yes")),
        Part.PREPARE: (pgettext("promise", "Preparation"), _("the shop packs it")),
        Part.COURIER: (pgettext("promise", "Courier"), _("until somebody is free to come")),
        Part.HANDOVER: (pgettext("promise", "Hand-over"), _("from the counter to the courier")),
        Part.OTHER_SHOPS: (pgettext("promise", "Other shops"), _("collected on the same ride")),
        Part.RIDE: (pgettext("promise", "Ride"), _("from the shop to you")),
        Part.DROP: (pgettext("promise", "At your door"), _("locks, stairs, the bell")),
        Part.MARGIN: (pgettext("promise", "Margin"), _("so that nine times out of ten we are early")),
    }
    named = ((words[part], minutes.get(part.value, 0)) for part in Part)
    return tuple(SaidPart(name, count, why) for (name, why), count in named if count)


def _short(refusal: Refusal, at: datetime) -> str:
    """Return the few words that fit a pill."""
    opens_at = refusal.opens_at
    if refusal.why in (WhyNot.OPENS_AT, WhyNot.PAUSED) and opens_at is not None:
        return _("from {time}").format(time=_moment(opens_at, at))
    return {
        WhyNot.CLOSED: pgettext("shop", "Closed"),
        WhyNot.OPENS_AT: pgettext("shop", "Closed"),
        WhyNot.PAUSED: pgettext("shop", "Pausing"),
        WhyNot.CLOSING_SOON: _("Closing soon"),
        WhyNot.TOO_FAR: _("Too far"),
        WhyNot.NO_COURIER: _("No courier free"),
        WhyNot.OVER_THE_HOUR: _("Not within the hour"),
    }[refusal.why]


def _sentence(refusal: Refusal, at: datetime) -> str:
    when = refusal.opens_at or refusal.earliest_at
    time = _moment(when, at) if when else ""
    return {
        WhyNot.CLOSED: _("The shop is closed and has not said when it opens."),
        WhyNot.OPENS_AT: _("The shop is closed; it opens at {time}."),
        WhyNot.PAUSED: _("The shop takes no orders until {time}.")
        if time
        else _("The shop takes no orders now."),
        WhyNot.CLOSING_SOON: _("The shop closes before it could have this ready."),
        WhyNot.TOO_FAR: _("The shop is too far from your door to be there within the hour."),
        WhyNot.NO_COURIER: _("No courier is free to come within the hour."),
        WhyNot.OVER_THE_HOUR: _("It would be at your door by {time}, and that is more than an hour."),
    }[refusal.why].format(time=time)


def _moment(moment: datetime, at: datetime) -> str:
    """Return the time, with its day when that is not today."""
    day, today, time = localtime(moment).date(), localtime(at).date(), _clock(moment)
    if day == today:
        return time
    if day == today + timedelta(days=1):
        return _("tomorrow {time}").format(time=time)
    return f"{date_format(day, 'l')} {time}"


def _alternative(other: Otherwise, at: datetime) -> SaidAlternative:
    time = _moment(other.at, at) if other.at else ""
    words = {
        Alternative.AFTER_OPENING: _("Order after {time}") if time else _("Order when it opens"),
        Alternative.LATER_SLOT: _("Have it brought later, from {time}")
        if time
        else _("Have it brought later"),
        Alternative.COLLECT_YOURSELF: _("Collect it yourself"),
        Alternative.NEARER_SHOP: _("The same from a shop nearer by"),
    }[other.kind]
    return SaidAlternative(other.kind.value, words.format(time=time), other.at)


def _fee_name(line: FeeLine) -> str:
    names = {
        FeeKind.BASE: pgettext("fee", "Delivery"),
        FeeKind.EXTRA_SHOPS: ngettext("{count} more shop", "{count} more shops", line.count),
        FeeKind.DISTANCE: ngettext("{count} step of distance", "{count} steps of distance", line.count),
        FeeKind.CAPPED: pgettext("fee", "Never more than this"),
        FeeKind.FREE: pgettext("fee", "Brought free"),
    }
    return names[line.kind].format(count=line.count)
