"""Figures in the reader's language and the town's time zone: what `kernel.format` decides, with those two added."""

from datetime import datetime, time, timedelta
from functools import lru_cache

from django.utils.formats import date_format
from django.utils.timezone import is_aware, localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from marketplace.kernel import format as written
from marketplace.kernel.money import Money

# An empty text is what a template hands over for a name it does not have.
Amount = Money | int | str | None
Figure = float | str | None


def language() -> str:
    return get_language() or "fr"


@lru_cache(maxsize=4096)
def _money(minor: int, currency: str, language: str) -> str:
    return written.money(minor, language=language, currency=currency)


def money(amount: Amount) -> str:
    """Return `3,20 €`; an amount that is not there stays empty."""
    if isinstance(amount, Money):
        return _money(amount.minor, amount.currency, language())
    return _money(amount, "EUR", language()) if isinstance(amount, int) else ""


def per(amount: Amount, unit: str) -> str:
    """Return the unit price `8,00 €/kg`."""
    return f"{figure}/{unit}" if (figure := money(amount)) and unit else ""


def euros(amount: Amount) -> str:
    """Return `3.20`, what machines read in `<data value>` and number fields."""
    minor = amount.minor if isinstance(amount, Money) else amount
    return f"{minor / 100:.2f}" if isinstance(minor, int) else ""


def clock(moment: datetime | time | str | None) -> str:
    """Return `15 h 10` or `15:10` in the town's own zone."""
    if moment is None or isinstance(moment, str):
        return ""
    here = localtime(moment) if isinstance(moment, datetime) and is_aware(moment) else moment
    return written.clock(here, language=language())


def moment(at: datetime | None, now: datetime) -> str:
    """Return the time, with its day when that is not today."""
    if at is None:
        return ""
    day, today, time_ = localtime(at).date(), localtime(now).date(), clock(at)
    if day == today:
        return time_
    if day == today + timedelta(days=1):
        return _("tomorrow {time}").format(time=time_)
    return f"{date_format(day, 'l')} {time_}"


def span(seconds: Figure) -> str:
    return "" if seconds is None or isinstance(seconds, str) else written.span(seconds, language=language())


def distance(metres: Figure) -> str:
    return "" if metres is None or isinstance(metres, str) else written.distance(metres, language=language())


def percent(basis_points: int | str | None) -> str:
    return (
        ""
        if basis_points is None or isinstance(basis_points, str)
        else written.percent(basis_points, language=language())
    )
