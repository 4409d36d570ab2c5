"""The live part of an order's page, and what moves on its map; who has the code may look, nothing else."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from delivery.tracking import queries
from delivery.tracking.codes import key_of
from delivery.tracking.shapes import Parcel, Tracking
from marketplace.kernel.clock import town_now
from marketplace.kernel.geo import Point
from marketplace.places import limits

LOOKS_A_MINUTE = 120  # at one order from one place: a page asks every few seconds, several may be open
GUESSES_A_MINUTE = 30


@require_GET
@never_cache
def status(request: HttpRequest, code: str) -> HttpResponse:
    """Paint the status card anew."""
    if seconds := _wait_s(request, code):
        return limits.too_often(seconds)
    return render(request, "delivery/tracking.html#status", {"tracking": _found(code)})


@require_GET
@never_cache
def places(request: HttpRequest, code: str) -> JsonResponse:
    """Return shops, door, couriers and the way for the map."""
    if seconds := _wait_s(request, code):
        return limits.too_often(seconds)
    found = _found(code)
    return JsonResponse(
        {
            "shops": [{**_place(parcel.pickup), "name": parcel.shop} for parcel in found.parcels],
            "couriers": _couriers(found.parcels),
            "door": _place(found.door),
            "way": next(([[p.lat, p.lon] for p in parcel.way] for parcel in found.parcels if parcel.way), []),
        }
    )


def _wait_s(request: HttpRequest, code: str) -> int:
    key = key_of(code)
    if key is None:
        return limits.wait_s(request, "tracking-guess", most=GUESSES_A_MINUTE)
    return limits.wait_s(request, f"tracking:{key.hex}", most=LOOKS_A_MINUTE)


def _found(code: str) -> Tracking:
    key = key_of(code)
    found = queries.tracking(key, at=town_now()) if key else None
    if found is None:
        raise Http404
    return found


def _couriers(parcels: tuple[Parcel, ...]) -> list[dict[str, object]]:
    """Return each courier once, by first name."""
    moving = {parcel.courier: parcel.position for parcel in parcels if parcel.position}
    return [{**_place(point), "id": name, "name": name} for name, point in moving.items()]


def _place(point: Point) -> dict[str, object]:
    return {"lat": point.lat, "lon": point.lon}
