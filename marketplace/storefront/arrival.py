"""The arrival pill as HTML: one form for every screen, written here once because a page carries two dozen of them."""

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from html import escape
from typing import Final

from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from marketplace.kernel import format as written
from marketplace.kernel.format import Arrival

FACE: Final = (
    '<svg viewBox="0 0 20 20" aria-hidden="true"><path class="quarter" d="M10 10V3.4A6.6 6.6 0 0 1 16.6 10Z"/>'
    '<circle class="face" cx="10" cy="10" r="8.4"/></svg>'
)


PILLS_KEPT = 2_048  # a city says few different times at once


@lru_cache(maxsize=PILLS_KEPT)
def arrival_html(arrival: Arrival | None, *, size: str = "", language: str) -> SafeString:
    """Return the pill, or nothing when there is nothing to say."""
    if not arrival:
        return mark_safe("")
    state = arrival.state
    words = _WORDS.get(state, _promised)(arrival, language)
    sized = f' data-size="{escape(size)}"' if size else ""
    return mark_safe(  # noqa: S308 - every part is escaped below
        f'<span class="arrival" data-state="{escape(state)}"{sized}>{FACE}<span>{words}</span></span>'
    )


def _time(moment: datetime | None, language: str) -> str:
    if moment is None:
        return ""
    here = localtime(moment)
    return f'<time datetime="{here.isoformat(timespec="minutes")}">{written.clock(here, language=language)}</time>'


def _spoken(words: str) -> str:
    return f'<span class="visually-hidden">{escape(words)} </span>'


def _promised(arrival: Arrival, language: str) -> str:
    return _spoken(pgettext("arrival", "At your door by")) + _time(arrival.at, language)


def _quarter(arrival: Arrival, language: str) -> str:
    return f"{escape(pgettext('arrival', 'before'))} {_time(arrival.at, language)}"


def _slot(arrival: Arrival, language: str) -> str:
    return f"{_spoken(pgettext('arrival', 'At your door between'))}{_time(arrival.at, language)}–{_time(arrival.until, language)}"


def _moved(arrival: Arrival, language: str) -> str:
    was = f"<s>{_spoken(_('Announced for'))}{_time(arrival.was, language)}</s>"
    return f"{was} {_spoken(pgettext('arrival', 'now'))}{_time(arrival.at, language)}"


def _late(arrival: Arrival, language: str) -> str:
    return f"{escape(pgettext('arrival', 'late'))}, {_time(arrival.at, language)}"


def _done(arrival: Arrival, language: str) -> str:
    return f"{escape(pgettext('arrival', 'delivered at'))} {_time(arrival.at, language)}"


def _none(arrival: Arrival, _language: str) -> str:
    return escape(arrival.reason or _("No time to promise right now"))


_WORDS: Final[dict[str, Callable[[Arrival, str], str]]] = {
    "promised": _promised,
    "quarter": _quarter,
    "slot": _slot,
    "moved": _moved,
    "late": _late,
    "done": _done,
    "none": _none,
}
