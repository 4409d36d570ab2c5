"""Looking around: the first page, a product, a shop, all shops."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from marketplace.storefront.goods import Listed, listed
from marketplace.storefront.json_ld import product_data, shop_data
from marketplace.storefront.queries.home import home_page
from marketplace.storefront.queries.product import company_page, product_page, promised
from marketplace.storefront.queries.shop import all_shops, shop_named, shop_page
from marketplace.storefront.rules import whole
from marketplace.storefront.times import times_of
from marketplace.storefront.visits import visit_of

MOST_LETTERS = 120


@never_cache
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show what can be here soon; who has not said where is asked."""
    visit = visit_of(request)
    context = {"page": home_page(visit), "door": visit.door, "city": visit.city}
    return render(request, "marketplace/storefront/home.html", context)


@never_cache
@require_safe
def product(request: HttpRequest, key: tuple[str, UUID]) -> HttpResponse:
    """Show a listing; an address with other words leads to the one it has today."""
    listing = _listed(key)
    if key[0] != listing.key:
        return redirect(listing.url, permanent=True)
    visit = visit_of(request)
    page = product_page(visit, listing)
    context = {"page": page, "door": visit.door, "city": visit.city, "data": product_data(request, page)}
    return render(request, "marketplace/storefront/product.html", context)


@never_cache
@require_safe
def product_time(request: HttpRequest, key: tuple[str, UUID]) -> HttpResponse:
    """Paint the time of a listing anew; a time that moved is shown as moved."""
    listing = _listed(key)
    times = times_of(visit_of(request), [listing.shop_id])
    found = promised(times, listing.shop_id, seen=request.GET.get("seen", ""))
    context = {"promised": found, "time_url": request.path, "door": visit_of(request).door, "oob": True}
    return render(request, "marketplace/storefront/parts/promised.html", context)


@never_cache
@require_safe
def company(request: HttpRequest, key: tuple[str, UUID]) -> HttpResponse:
    """Show what goes with a listing: the shelf alone to a page that fetches it, a page of its own by the link."""
    page = company_page(visit_of(request), _listed(key))
    part = "#shelf" if request.htmx else ""  # type: ignore[attr-defined]
    return render(request, f"marketplace/storefront/company.html{part}", {"page": page})


@never_cache
@require_safe
def shop(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a shop, and one page of what it sells."""
    visit = visit_of(request)
    found = shop_named(slug, visit.city)
    if found is None:
        raise Http404
    said = request.GET
    page = shop_page(
        visit,
        found,
        text=_clean(said.get("q", "")),
        department=_clean(said.get("rayon", ""))[:40],
        page=whole(said.get("page", ""), default=1),
    )
    context = {"page": page, "shop": page.shop, "door": visit.door, "data": shop_data(request, page)}
    return render(request, "marketplace/storefront/shop.html", context)


@require_safe
def shop_place(request: HttpRequest, slug: str) -> JsonResponse:
    """Answer where the shop and the visitor's door are, for the map."""
    visit = visit_of(request)
    found = shop_named(slug, visit.city)
    if found is None:
        raise Http404
    places: dict[str, object] = {
        "shops": [{"lat": found.lat, "lon": found.lon, "name": found.name, "trade": found.trade}]
    }
    if visit.door is not None:
        places["door"] = {"lat": visit.door.lat, "lon": visit.door.lon, "name": visit.door.line}
    return JsonResponse(places)


@never_cache
@require_safe
def shops(request: HttpRequest) -> HttpResponse:
    """Show every shop of the city, or those of one trade."""
    visit = visit_of(request)
    cards, trades = all_shops(visit, trade=_clean(request.GET.get("metier", ""))[:40])
    return render(
        request, "marketplace/storefront/shops.html", {"shops": cards, "trades": trades, "city": visit.city}
    )


def _listed(key: tuple[str, UUID]) -> Listed:
    found = listed(key[1])
    if found is None:
        raise Http404
    return found


def _clean(text: str) -> str:
    return text.replace("\x00", "").strip()[:MOST_LETTERS]
