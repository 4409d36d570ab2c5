"""The order board: say yes, pack, hand over; every press is a form that works without scripts."""

from collections.abc import Callable
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from delivery.runs.refusals import Refusal
from marketplace.kernel.clock import town_now, wall_now
from marketplace.kernel.states import AlreadyMoved, IllegalMove
from marketplace.streams.tickets import ticket as stream_ticket
from sellers.fulfilment import operations as fulfilment
from sellers.fulfilment.models import Fulfilment
from sellers.portal.access import actor_of, for_staff, shops_of
from sellers.portal.queries import board as queries
from sellers.shops.models import Shop

REASONS = ("out_of_stock", "too_busy", "closed", "other")
MOST_MIN = 120


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


@require_GET
@for_staff
def ticket(request: HttpRequest, shop: Shop, key: UUID) -> HttpResponse:
    """Show one ticket whole: lines, codes, the slip to print."""
    share = _share(shop, key)
    one = queries.ticket_view(share, shop, at=town_now(), language=_language())
    context = {**_place(request, shop), "ticket": one, "share": share, "reasons": _reasons()}
    return render(request, "sellers/portal/ticket.html", context)


@require_POST
@for_staff
def accept(request: HttpRequest, shop: Shop, key: UUID) -> HttpResponse:
    minutes = request.POST.get("prepare_min", "")
    if not minutes.isdigit() or not 1 <= int(minutes) <= MOST_MIN:
        messages.error(request, _("A preparation time is between 1 and 120 minutes. Nothing was changed."))
        return _back(shop)
    return _act(
        request,
        shop,
        lambda: fulfilment.accept(
            _share(shop, key), prepare_s=int(minutes) * 60, at=town_now(), actor=actor_of(request)
        ),
    )


@require_POST
@for_staff
def reject(request: HttpRequest, shop: Shop, key: UUID) -> HttpResponse:
    reason = request.POST.get("reason", "other")
    reason = reason if reason in REASONS else "other"
    return _act(
        request,
        shop,
        lambda: fulfilment.reject(_share(shop, key), reason=reason, at=town_now(), actor=actor_of(request)),
    )


@require_POST
@for_staff
def ready(request: HttpRequest, shop: Shop, key: UUID) -> HttpResponse:
    return _act(
        request,
        shop,
        lambda: fulfilment.mark_ready(_share(shop, key), at=town_now(), actor=actor_of(request)),
    )


@require_POST
@for_staff
def hand_over(request: HttpRequest, shop: Shop, key: UUID) -> HttpResponse:
    code = request.POST.get("code", "")[:12]
    return _act(
        request,
        shop,
        lambda: fulfilment.hand_over(_share(shop, key), code=code, at=town_now(), actor=actor_of(request)),
    )


@require_http_methods(["GET", "POST"])
@for_staff
def missing(request: HttpRequest, shop: Shop, key: UUID, line: UUID) -> HttpResponse:
    """Ask how many are missing, and take them out of the order; the shopper does not pay for them."""
    share = _share(shop, key)
    row = next((one for one in share.lines.all() if one.public_id == line), None)
    if row is None:
        raise Http404
    if request.method == "GET":
        context = {**_place(request, shop), "share": share, "line": row, "counts": range(1, row.kept + 1)}
        return render(request, "sellers/portal/missing.html", context)
    said = request.POST.get("quantity", "")
    quantity = int(said) if said.isdigit() and len(said) < 5 else 0
    return _act(
        request,
        shop,
        lambda: fulfilment.mark_missing(row, quantity=quantity, at=town_now(), actor=actor_of(request)),
        done=_("Taken out: the shopper does not pay for it."),
    )


def _act(request: HttpRequest, shop: Shop, act: Callable[[], None], *, done: str = "") -> HttpResponse:
    """Do one thing; what cannot be is said in words, and nothing is half done."""
    try:
        act()
    except Refusal:
        messages.error(request, _("That is not the code of the courier who comes for this parcel."))
    except fulfilment.TooMany:
        messages.error(request, _("The order has fewer of it. Nothing was changed."))
    except (AlreadyMoved, IllegalMove):
        messages.warning(request, _("This ticket has moved on meanwhile; the board shows how it stands."))
    else:
        if done:
            messages.success(request, done)
    if request.headers.get("HX-Request"):
        return render(request, "sellers/portal/board.html#columns", _context(request, shop))
    return _back(shop)


def _back(shop: Shop) -> HttpResponse:
    return redirect("portal:board", shop=shop.slug)


def _context(request: HttpRequest, shop: Shop) -> dict[str, object]:
    view = queries.board(shop, at=town_now(), language=_language())
    return {**_place(request, shop), "board": view, "wall_now": wall_now()}


def _place(request: HttpRequest, shop: Shop) -> dict[str, object]:
    return {"shop": shop, "shops": shops_of(request), "section": "board"}


def _share(shop: Shop, key: UUID) -> Fulfilment:
    share = queries.ticket_of(shop, str(key))
    if share is None:
        raise Http404
    return share


def _language() -> str:
    return (get_language() or "fr")[:2]


def _reasons() -> list[tuple[str, str]]:
    words = {
        "out_of_stock": _("Something is sold out"),
        "too_busy": _("Too much to do right now"),
        "closed": _("We are closing"),
        "other": _("Another reason"),
    }
    return [(reason, words[reason]) for reason in REASONS]
