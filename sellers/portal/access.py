"""Who may act for a shop: its staff; for everybody else the shop is not there."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from sellers.shops.models import Shop, Staff

View = Callable[..., HttpResponse]


def for_staff(view: View) -> View:
    """Return `view` called with the shop of the address, for a signed-in member of its staff; else 404."""

    @wraps(view)
    @never_cache
    @login_required
    def checked(request: HttpRequest, shop: str, **rest: Any) -> HttpResponse:
        return view(request, _shop_of(request, shop), **rest)

    return checked


def for_owner(view: View) -> View:
    """Return `view` for the shop's owners alone: money is not the pickers' business, for them it is not there."""

    @wraps(view)
    @never_cache
    @login_required
    def checked(request: HttpRequest, shop: str, **rest: Any) -> HttpResponse:
        mine = _shop_of(request, shop)
        if not Staff.objects.filter(shop=mine, user=request.user, role="owner").exists():  # type: ignore[misc]
            raise Http404
        return view(request, mine, **rest)

    return checked


def shops_of(request: HttpRequest) -> list[Shop]:
    """Return the shops that the signed-in person acts for, by name."""
    mine = Staff.objects.filter(user=request.user).select_related("shop__city", "shop__seller")  # type: ignore[misc]
    return sorted((row.shop for row in mine), key=lambda shop: shop.name)


def actor_of(request: HttpRequest) -> str:
    return f"user:{request.user.public_id}"  # type: ignore[union-attr]


def _shop_of(request: HttpRequest, slug: str) -> Shop:
    for shop in shops_of(request):
        if shop.slug == slug:
            return shop
    raise Http404
