"""The order board of one shop: new → preparing → ready → handed over. Three queries however many tickets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from sellers.fulfilment.models import Fulfilment
from sellers.fulfilment.states import FulfilmentState
from sellers.portal.queries.ticket import Ticket, ticket_view
from sellers.shops.models import Shop

GONE_SHOWN = 12


@dataclass(frozen=True)
class Column:
    """One column; `state` is the state of its tickets."""

    state: str
    name: str
    tickets: tuple[Ticket, ...]
    empty: str


@dataclass(frozen=True)
class Board:
    columns: tuple[Column, ...]
    new: int
    updated_at: datetime


def board(shop: Shop, *, at: datetime, language: str) -> Board:
    """Return the shop's board as it is now; what left today comes last, the newest first."""
    since = at - timedelta(hours=12)
    open_states = [FulfilmentState.NEW, FulfilmentState.ACCEPTED, FulfilmentState.READY]
    gone_states = [FulfilmentState.HANDED_OVER, FulfilmentState.COMPLETED]
    rows = Fulfilment.objects.filter(shop=shop).filter(
        Q(state__in=open_states) | Q(state__in=gone_states, handed_over_at__gte=since)
    )
    shares = list(
        rows.select_related("delivery__courier").prefetch_related("lines").order_by("promised_at", "pk")
    )
    tickets = [ticket_view(share, shop, at=at, language=language) for share in shares]
    gone = [ticket for ticket in tickets if ticket.state in gone_states][::-1][:GONE_SHOWN]
    columns = (
        _column("new", pgettext("board", "New"), tickets, _("Nothing new. It rings when an order comes.")),
        _column("accepted", pgettext("board", "Preparing"), tickets, _("Nothing is being prepared.")),
        _column(
            "ready", pgettext("board", "Ready"), tickets, _("What is packed waits here for its courier.")
        ),
        Column(
            "handed_over", pgettext("board", "Handed over"), tuple(gone), _("What left today comes here.")
        ),
    )
    return Board(columns, new=len(columns[0].tickets), updated_at=at)


def _column(state: str, name: str, tickets: Sequence[Ticket], empty: str) -> Column:
    return Column(state, name, tuple(ticket for ticket in tickets if ticket.state == state), empty)
