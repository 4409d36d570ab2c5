"""How amounts, times and ways are written for people, in French and in English. Pure; no clock, no locale of the machine.

Spaces inside a figure never break: U+00A0 before a sign, U+202F between thousands.
"""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Final, Literal

NBSP: Final = "\u00a0"
THIN: Final = "\u202f"
ArrivalState = Literal["promised", "quarter", "slot", "moved", "late", "done", "none"]
SIGNS: Final = {"EUR": "€", "CHF": "CHF", "GBP": "£"}


@dataclass(frozen=True)
class Arrival:
    """What an arrival pill shows; see `docs/design.md` for the seven states."""

    state: ArrivalState
    at: datetime | None = None
    until: datetime | None = None  # end of a slot
    was: datetime | None = None  # what had been said before it moved
    reason: str = ""  # why there is no time, in the reader's words


@dataclass(frozen=True)
class Halt:
    """One stop of the drawn run."""

    kind: str
    name: str
    trade: str = ""
    detail: str = ""
    arrival: Arrival | None = None
    state: str = ""


@dataclass(frozen=True)
class MoneyRow:
    """One row of the money table: the name says what, `note` why, `kind` how it is set."""

    name: str
    amount: int
    note: str = ""
    kind: str = ""


def money(minor: int, *, language: str, currency: str = "EUR") -> str:
    """Return `1 234,50 €` in French, `€1,234.50` in English."""
    whole, cents = divmod(abs(minor), 100)
    sign = SIGNS.get(currency, currency)
    minus = "−" if minor < 0 else ""
    if _is_french(language):
        return f"{minus}{_grouped(whole, THIN)},{cents:02d}{NBSP}{sign}"
    return f"{minus}{sign}{NBSP if len(sign) > 1 else ''}{_grouped(whole, ',')}.{cents:02d}"


def unit_price(minor: int, *, unit: str, language: str, currency: str = "EUR") -> str:
    """Return `8,00 €/kg`; `unit` is written as given."""
    return f"{money(minor, language=language, currency=currency)}/{unit}"


def clock(moment: datetime | time, *, language: str) -> str:
    """Return `15 h 10` in French, `15:10` in English; the moment is written as it stands, zones are the caller's."""
    if _is_french(language):
        return f"{moment.hour}{NBSP}h{NBSP}{moment.minute:02d}"
    return f"{moment.hour}:{moment.minute:02d}"


def span(seconds: float, *, language: str) -> str:
    """Return `6 min`, or `1 h 05` (`1 h 05 min` in English) from an hour on; part of a minute counts as one."""
    minutes = int(-(-max(seconds, 0) // 60))
    if minutes < 60:
        return f"{minutes}{NBSP}min"
    hours, rest = divmod(minutes, 60)
    if rest == 0:
        return f"{hours}{NBSP}h"
    tail = "" if _is_french(language) else f"{NBSP}min"
    return f"{hours}{NBSP}h{NBSP}{rest:02d}{tail}"


def distance(metres: float, *, language: str) -> str:
    """Return `350 m` to the nearest ten metres, `1,2 km` from a kilometre on, whole kilometres from ten."""
    rounded = int((metres + 5) // 10) * 10
    if rounded < 1000:
        return f"{max(rounded, 10)}{NBSP}m"
    hundreds = int((metres + 50) // 100)
    if hundreds >= 100:
        return f"{(hundreds + 5) // 10}{NBSP}km"
    point = "," if _is_french(language) else "."
    return f"{hundreds // 10}{point}{hundreds % 10}{NBSP}km"


def percent(basis_points: int, *, language: str) -> str:
    """Return `5,5 %` in French, `5.5%` in English; a whole rate drops its decimals."""
    whole, rest = divmod(basis_points, 100)
    decimals = f"{rest:02d}".rstrip("0")
    point = "," if _is_french(language) else "."
    figure = f"{whole}{point}{decimals}" if decimals else f"{whole}"
    return f"{figure}{NBSP}%" if _is_french(language) else f"{figure}%"


def _is_french(language: str) -> bool:
    return language.startswith("fr")


def _grouped(whole: int, separator: str) -> str:
    return f"{whole:,}".replace(",", separator)
