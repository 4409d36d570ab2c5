"""Tickets: who holds one may listen to one channel until it expires; no session, no database."""

from dataclasses import dataclass

from django.core.signing import BadSignature, Signer

from marketplace.kernel.clock import wall_now
from marketplace.streams.rules import checked

SALT = "streams.ticket"


class TicketRefused(Exception):
    """The ticket was not made here, or not whole."""


class TicketOver(TicketRefused):
    """The ticket was good once; the page must ask for its next one."""


@dataclass(frozen=True)
class Admission:
    """What a good ticket opens, and for how many seconds from now."""

    channel: str
    left_s: float


def ticket(channel: str, *, minutes: int) -> str:
    """Return a signed ticket for `channel`, good for `minutes` of wall time."""
    until = int(wall_now().timestamp()) + minutes * 60
    return Signer(salt=SALT).sign(f"{until}~{checked(channel)}")


def admission(text: str) -> Admission:
    """Return what the ticket opens.

    Raises:
        TicketOver: its time has passed.
        TicketRefused: forged, cut or never a ticket.
    """
    try:
        until, channel = Signer(salt=SALT).unsign(text).split("~", 1)
    except BadSignature as wrong:
        raise TicketRefused(str(wrong)) from wrong
    left_s = int(until) - wall_now().timestamp()
    if left_s <= 0:
        raise TicketOver(f"the ticket for {channel} is over")
    return Admission(channel=channel, left_s=left_s)
