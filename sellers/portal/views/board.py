"""The order board: what there is to do, now and whenever something moves."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET
from django_htmx.http import trigger_client_event

from marketplace.kernel.clock import town_now, wall_now
from marketplace.kernel.format import span
from marketplace.streams.tickets import ticket as stream_ticket
from sellers.portal.access import for_staff, shops_of
from sellers.portal.queries import board as queries
from sellers.shops.models import Shop

PAUSES_MIN = (15, 30, 60, 120)


@require_GET
@for_staff
def board(request: HttpRequest, shop: Shop) -> HttpResponse:
    """Show the board; it looks again when it is told to."""
    channel = stream_ticket(f"shop:{shop.public_id}", minutes=12 * 60)
    context = {
        **_context(request, shop),
        "stream": f"{settings.STREAM_URL}/events/{channel}",
    }
    return render(request, "sellers/portal/board.html", context)


@require_GET
@for_staff
def columns(request: HttpRequest, shop: Shop) -> HttpResponse:
    return render(request, "sellers/portal/board.html#columns", _context(request, shop))


def answer(request: HttpRequest, shop: Shop, words: str, *, kind: str = "") -> HttpResponse:
    """Show the board anew, with what is to be said as a toast or, without scripts, above it."""
    if request.headers.get("HX-Request"):
        board = render(request, "sellers/portal/board.html#columns", _context(request, shop))
        return trigger_client_event(board, "toast", {"words": words, "kind": kind}) if words else board
    if words:
        (messages.warning if kind else messages.success)(request, words)
    return redirect("portal:board", shop=shop.slug)


def place(request: HttpRequest, shop: Shop) -> dict[str, object]:
    """Return what every page of the board knows."""
    return {"shop": shop, "shops": shops_of(request), "section": "board"}


def language() -> str:
    """Return the language the page is read in, its first two letters."""
    return (get_language() or "fr")[:2]


def _context(request: HttpRequest, shop: Shop) -> dict[str, object]:
    at = town_now()
    is_paused = shop.paused_until is not None and shop.paused_until > at
    return {
        **place(request, shop),
        "board": queries.board(shop, at=at, language=language()),
        "wall_now": wall_now(),
        "paused_until": shop.paused_until if is_paused else None,
        "pauses": [(minutes, span(minutes * 60, language=language())) for minutes in PAUSES_MIN],
    }
