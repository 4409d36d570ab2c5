"""One ticket of the board: say yes, pack, hand over; every press is a form that works without scripts."""

from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from delivery.runs.refusals import NotYet, Refusal
from marketplace.kernel.clock import town_now
from marketplace.kernel.states import AlreadyMoved, IllegalMove
from sellers.fulfilment import operations as fulfilment
from sellers.fulfilment import packing
from sellers.fulfilment.models import Fulfilment
from sellers.portal.access import actor_of, for_staff
from sellers.portal.queries import ticket as queries
from sellers.portal.views.board import answer, language, place
from sellers.shops.models import Shop

REASONS = ("out_of_stock", "too_busy", "closed", "other")
MOST_MIN = 120


@require_GET
@for_staff
def ticket(request: HttpRequest, shop: Shop, key: UUID) -> HttpResponse:
    """Show one ticket whole: lines, codes, the slip to print."""
    share = _share(shop, key)
    context = {
        **place(request, shop),
        "ticket": queries.ticket_view(share, shop, at=town_now(), language=language()),
        "slip": queries.slip_of(share, shop),
        "reasons": _reasons(),
    }
    return render(request, "sellers/portal/ticket.html", context)


@require_POST
@for_staff
def accept(request: HttpRequest, shop: Shop, key: UUID) -> HttpResponse:
    """Say yes in one press; the preparation time is the one that is chosen on the ticket."""
    minutes = _whole(request.POST.get("prepare_min", ""))
    if not 1 <= minutes <= MOST_MIN:
        words = _("A preparation time is between 1 and 120 minutes. Nothing was changed.")
        return answer(request, shop, words, kind="wrong")
    return _act(
        request,
        shop,
        lambda: fulfilment.accept(
            _share(shop, key), prepare_s=minutes * 60, at=town_now(), actor=actor_of(request)
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
        context = {**place(request, shop), "share": share, "line": row, "counts": range(1, row.kept + 1)}
        return render(request, "sellers/portal/missing.html", context)
    quantity = _whole(request.POST.get("quantity", ""))
    return _act(
        request,
        shop,
        lambda: packing.mark_missing(row, quantity=quantity, at=town_now(), actor=actor_of(request)),
        done=_("Taken out: the shopper does not pay for it."),
    )


@require_http_methods(["GET", "POST"])
@for_staff
def weigh(request: HttpRequest, shop: Shop, key: UUID, line: UUID) -> HttpResponse:
    """Ask what the scale says of a line sold by weight; that is what the shopper pays."""
    share = _share(shop, key)
    row = next((one for one in share.lines.all() if one.public_id == line and one.portion_g), None)
    if row is None:
        raise Http404
    if request.method == "GET":
        context = {**place(request, shop), "line": row, **queries.scale_of(row)}
        return render(request, "sellers/portal/weigh.html", context)
    grams = _whole(request.POST.get("grams", "").strip(), digits=6)
    return _act(
        request,
        shop,
        lambda: packing.weigh(row, grams=grams, at=town_now(), actor=actor_of(request)),
        done=_("Weighed: the shopper pays exactly that."),
    )


def _act(request: HttpRequest, shop: Shop, act: Callable[[], None], *, done: str = "") -> HttpResponse:
    """Do one thing; what cannot be is said in words, and nothing is half done."""
    try:
        act()
    except (Refusal, packing.TooMany, fulfilment.NotWeighed, AlreadyMoved, IllegalMove) as no:
        return answer(request, shop, _why_not(no), kind="wrong")
    return answer(request, shop, done)


def _why_not(no: Exception) -> str:
    if isinstance(no, NotYet):
        return _("No courier has taken this parcel yet; their code comes with them. Nothing was changed.")
    if isinstance(no, Refusal):
        return _("That is not the code of the courier who comes for this parcel.")
    if isinstance(no, fulfilment.NotWeighed):
        return _("Something is still to be put on the scale: press “Weigh” beside it, with its grams.")
    if isinstance(no, packing.TooMany):
        return _("The order has fewer of it. Nothing was changed.")
    return _("This ticket has moved on meanwhile; the board shows how it stands.")


def _share(shop: Shop, key: UUID) -> Fulfilment:
    share = queries.ticket_of(shop, str(key))
    if share is None:
        raise Http404
    return share


def _whole(said: str, *, digits: int = 4) -> int:
    """Return a whole number as it was typed; 0 for anything else."""
    return int(said) if said.isascii() and said.isdigit() and len(said) <= digits else 0


def _reasons() -> list[tuple[str, str]]:
    words = {
        "out_of_stock": _("Something is sold out"),
        "too_busy": _("Too much to do right now"),
        "closed": _("We are closing"),
        "other": _("Another reason"),
    }
    return [(reason, words[reason]) for reason in REASONS]
