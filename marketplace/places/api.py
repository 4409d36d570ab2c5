"""Addresses as JSON, for the address field and the pin of our own pages."""

from dataclasses import asdict

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_GET

from marketplace.kernel.geo import Point
from marketplace.places import limits, queries
from marketplace.places.models import City
from marketplace.places.queries import Suggestion

SUGGESTIONS_A_MINUTE = 120  # a fast typist in two tabs
PINS_A_MINUTE = 60


@require_GET
def suggestions(request: HttpRequest) -> JsonResponse:
    """`GET /places/suggestions?q=…[&city=slug]`: `{"places": [{label, line, postcode, city, lat, lon, is_door}]}`."""
    if seconds := limits.wait_s(request, "suggestions", most=SUGGESTIONS_A_MINUTE):
        return limits.too_often(seconds)
    city = _city(request)
    found = queries.suggestions(request.GET.get("q", ""), city=city) if city else []
    return JsonResponse({"places": [_said(place) for place in found]})


@require_GET
def reverse(request: HttpRequest) -> JsonResponse:
    """`GET /places/reverse?lat=…&lon=…`: `{"place": {…} | null, "city": slug | null}`; a null city is not served."""
    if seconds := limits.wait_s(request, "pins", most=PINS_A_MINUTE):
        return limits.too_often(seconds)
    try:
        point = Point(lat=float(request.GET.get("lat", "")), lon=float(request.GET.get("lon", "")))
    except ValueError:
        return JsonResponse(
            {"code": "no_place", "title": "lat and lon are degrees on this globe"}, status=400
        )
    city = queries.city_for(point)
    place = queries.address_at(point, city=city) if city else None
    return JsonResponse({"place": _said(place) if place else None, "city": city.slug if city else None})


def _city(request: HttpRequest) -> City | None:
    """Return the city named in the question; without a name the only, or first, one that takes orders."""
    slug = request.GET.get("city", "")
    cities = City.objects.filter(slug=slug) if slug else City.objects.filter(takes_orders=True)
    return None if "\x00" in slug else cities.order_by("pk").first()


def _said(place: Suggestion) -> dict[str, object]:
    said = asdict(place)
    return {
        **{name: said[name] for name in said if name != "point"},
        "lat": place.point.lat,
        "lon": place.point.lon,
    }
