"""The sellers' board as a person reads it off the page: tickets, their lines and their buttons. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

TICKET = re.compile(r'<article class="ticket" id="ticket-([^"]+)" data-state="(\w+)".*?</article>', re.S)
ADDRESS = re.compile(r'<h3><a href="([^"]+)">')
LINE = re.compile(
    r'<b>(\d+)\s*×</b>\s*<span>([^<]*).*?</span>(?:\s*<a [^>]*href="([^"]+/pesee/[^"]+)"[^>]*>[^<]*</a>)?'
    r'(?:\s*<a [^>]*href="([^"]+)")?',
    re.S,
)
GRAMS = re.compile(r"(\d+)\s*g\b.*?/kg", re.S)
MINUTES = re.compile(r'name="prepare_min" value="(\d+)"\s+checked')
STREAM = re.compile(r'data-live="([^"]+)"')
PARCEL_CODE = re.compile(r'class="parcel-code".*?<strong[^>]*>\s*(\w+)\s*</strong>', re.S)
USUAL_MIN = 10


@dataclass(frozen=True)
class SeenLine:
    """One line of a ticket; `missing_url` is where to say that something of it is not there."""

    quantity: int
    name: str
    missing_url: str
    weigh_url: str = ""


@dataclass(frozen=True)
class SeenTicket:
    """One ticket."""

    code: str
    state: str
    url: str
    prepare_min: int
    lines: tuple[SeenLine, ...]


def tickets(page: str) -> list[SeenTicket]:
    """Return the tickets of a board in the page's order."""
    return [_ticket(found) for found in TICKET.finditer(page)]


def stream_of(page: str) -> str:
    found = STREAM.search(page)
    return unescape(found[1]) if found else ""


def asked_grams(page: str) -> int:
    """Return how many grams the weighing page says were asked for."""
    found = GRAMS.search(page)
    return int(found[1]) if found else 0


def parcel_code(page: str) -> str:
    """Return what is printed on the parcel of a ticket's own page."""
    found = PARCEL_CODE.search(page)
    return found[1] if found else ""


def _ticket(found: re.Match[str]) -> SeenTicket:
    text = found[0]
    minutes, address = MINUTES.search(text), ADDRESS.search(text)
    lines = tuple(
        SeenLine(int(n), unescape(name).strip(), unescape(url), unescape(scale))
        for n, name, scale, url in LINE.findall(text)
    )
    return SeenTicket(
        code=unescape(found[1]),
        state=found[2],
        url=unescape(address[1]) if address else "",
        prepare_min=int(minutes[1]) if minutes else USUAL_MIN,
        lines=lines,
    )
