"""The live board of a city: what is underway by risk, the map, one delivery beside it, the state of the machinery."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from delivery.board import details, queries
from delivery.board.access import for_operator, of_city
from delivery.board.days import DayTold, asked_days, day_of, recorded_days
from delivery.board.forms import DayForm
from delivery.board.health import health as health_of
from delivery.board.kept import SPANS, USUAL, promises_told
from delivery.board.places import places as places_of
from delivery.dispatch.models import DayReplay
from delivery.runs.models import Delivery
from marketplace.kernel.clock import town_now, wall_now
from marketplace.places.models import City


@require_GET
@for_operator
def home(request: HttpRequest) -> HttpResponse:
    """Lead to the first city."""
    first = City.objects.order_by("pk").first()
    if first is None:
        return render(request, "delivery/board/nowhere.html")
    return redirect("board:city", city=first.slug)


@require_GET
@of_city
def city(request: HttpRequest, city: City) -> HttpResponse:
    return render(request, "delivery/board/city.html", _page(request, city))


@require_GET
@of_city
def delivery(request: HttpRequest, city: City, key: UUID) -> HttpResponse:
    """Show the board with one delivery open."""
    return render(request, "delivery/board/city.html", _page(request, city, _found(city, key)))


@require_GET
@of_city
def rows(request: HttpRequest, city: City) -> HttpResponse:
    return render(
        request, "delivery/board/city.html#rows", _board(request, city, request.GET.get("open", ""))
    )


@require_GET
@of_city
def detail(request: HttpRequest, city: City, key: UUID) -> HttpResponse:
    context = {"city": city, "detail": _detail(city, _found(city, key))}
    return render(request, "delivery/board/delivery.html#detail", context)


@require_GET
@of_city
def places(request: HttpRequest, city: City) -> JsonResponse:
    return JsonResponse(places_of(city, at=town_now()))


@require_GET
@of_city
def health(request: HttpRequest, city: City) -> HttpResponse:
    seen = health_of(city, wall_at=wall_now(), at=town_now())
    return render(request, "delivery/board/health.html", {"city": city, "health": seen})


@require_GET
@of_city
def promises(request: HttpRequest, city: City) -> HttpResponse:
    """Show whether the promises of the last days were kept."""
    asked = request.GET.get("days", "")
    days = int(asked) if asked in {str(span) for span in SPANS} else USUAL
    context = {"city": city, "at_promises": True, "told": promises_told(city, days=days, at=town_now())}
    return render(request, "delivery/board/promises.html", context)


@require_GET
@of_city
def days(request: HttpRequest, city: City) -> HttpResponse:
    """Show which days are kept and what may be changed about one."""
    form = DayForm(days=recorded_days(city))
    return render(request, "delivery/board/days.html", days_page(city, form))


@require_GET
@of_city
def day(request: HttpRequest, city: City, key: UUID) -> HttpResponse:
    """Show one day lived again, or that it is being lived again right now."""
    return render(
        request, "delivery/board/day.html", {"city": city, "at_days": True, "told": _told(city, key)}
    )


@require_GET
@of_city
def day_told(request: HttpRequest, city: City, key: UUID) -> HttpResponse:
    return render(
        request, "delivery/board/day.html#told", {"city": city, "at_days": True, "told": _told(city, key)}
    )


def days_page(city: City, form: DayForm) -> dict[str, Any]:
    return {
        "city": city,
        "at_days": True,
        "form": form,
        "asked": asked_days(city),
        "is_kept": bool(recorded_days(city)),
    }


def _told(city: City, key: UUID) -> DayTold:
    try:
        return day_of(city, key)
    except DayReplay.DoesNotExist:
        raise Http404 from None


def _page(request: HttpRequest, city: City, one: Delivery | None = None) -> dict[str, Any]:
    key = str(one.public_id) if one else ""
    context = _board(request, city, key)
    return {**context, "detail": _detail(city, one) if one else None, "cities": City.objects.order_by("name")}


def _board(request: HttpRequest, city: City, current: str) -> dict[str, Any]:
    show = request.GET.get("show", "open")
    show = show if show in queries.SHOWS else "open"
    seen = queries.board(city, show=show, current=current, at=town_now(), wall_at=wall_now())
    return {"city": city, "board": seen, "show": show, "open_key": current}


def _detail(city: City, one: Delivery) -> Any:
    return details.detail(city, one, at=town_now(), wall_at=wall_now())


def _found(city: City, key: UUID) -> Delivery:
    try:
        return details.delivery_of(city, key)
    except Delivery.DoesNotExist:
        raise Http404 from None
