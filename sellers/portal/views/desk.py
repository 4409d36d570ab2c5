"""The portal's door and the shop's pause."""

from datetime import timedelta

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from marketplace.kernel.clock import town_now
from sellers.portal.access import actor_of, for_staff, shops_of
from sellers.shops import operations as shops
from sellers.shops.models import Shop

SAID = {"0": 0, "15": 15, "30": 30, "60": 60, "120": 120}


@require_GET
@login_required
def home(request: HttpRequest) -> HttpResponse:
    """Go to the first of the person's shops; who has none is not a seller."""
    mine = shops_of(request)
    if not mine:
        raise Http404
    return redirect("portal:board", shop=mine[0].slug)


@require_POST
@for_staff
def pause(request: HttpRequest, shop: Shop) -> HttpResponse:
    """Take no new orders for so many minutes; zero opens again."""
    minutes = SAID.get(request.POST.get("minutes", ""))
    if minutes is None:
        messages.error(request, _("A pause is 15, 30, 60 or 120 minutes. Nothing was changed."))
        return redirect("portal:board", shop=shop.slug)
    until = town_now() + timedelta(minutes=minutes) if minutes else None
    shops.pause(shop, until=until, at=town_now(), actor=actor_of(request))
    messages.success(request, _("Paused.") if minutes else _("Open for orders again."))
    return redirect("portal:board", shop=shop.slug)
