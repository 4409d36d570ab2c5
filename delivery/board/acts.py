"""What the operator presses: every press is a form, one operation, and a sentence about what came of it."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from delivery.board import details, operations
from delivery.board.access import actor_of, of_city
from delivery.board.days import recorded_days
from delivery.board.forms import DayForm
from delivery.board.views import days_page
from delivery.couriers.models import Courier
from delivery.dispatch.operations import OfferGone
from delivery.runs.models import Delivery
from marketplace.kernel.clock import town_now
from marketplace.kernel.states import AlreadyMoved, IllegalMove
from marketplace.places.models import City


@require_POST
@of_city
def reassign(request: HttpRequest, city: City, key: UUID) -> HttpResponse:
    """Ask one courier by hand."""
    delivery = _found(city, key)
    courier = _courier(city, request.POST.get("courier", ""))
    if courier is None:
        messages.error(request, _("This courier is not on shift here. Nothing was changed."))
        return _back(city, key)
    return _act(
        request,
        delivery,
        lambda: operations.reassign(delivery, to=courier, at=town_now(), actor=actor_of(request)),
        done=_("{name} is asked now; they may still say no.").format(name=courier.name),
    )


@require_POST
@of_city
def release(request: HttpRequest, city: City, key: UUID) -> HttpResponse:
    """Take a delivery from its courier."""
    delivery = _found(city, key)
    return _act(
        request,
        delivery,
        lambda: operations.release(delivery, at=town_now(), actor=actor_of(request)),
        done=_("Taken back; couriers are asked anew."),
    )


@require_POST
@of_city
def call_off(request: HttpRequest, city: City, key: UUID) -> HttpResponse:
    """Call a delivery off."""
    delivery = _found(city, key)
    return _act(
        request,
        delivery,
        lambda: operations.call_off(delivery, at=town_now(), actor=actor_of(request)),
        done=_("Called off; the shop and the shopper are told, and nothing of it is paid."),
    )


@require_POST
@of_city
def brake(request: HttpRequest, city: City) -> HttpResponse:
    """Stop new orders in a city, or let them in again."""
    takes_orders = request.POST.get("takes_orders") == "1"
    operations.brake(city, takes_orders=takes_orders, at=town_now(), actor=actor_of(request))
    said = _("{city} takes orders again.") if takes_orders else _("{city} takes no new orders.")
    messages.success(request, said.format(city=city.name))
    return redirect("board:city", city=city.slug)


@require_POST
@of_city
def ask_day(request: HttpRequest, city: City) -> HttpResponse:
    """Have a recorded day lived again with something changed."""
    form = DayForm(request.POST, days=recorded_days(city))
    if not form.is_valid():
        return render(request, "delivery/board/days.html", days_page(city, form), status=422)
    asked = operations.ask_day(city, form.cleaned_data["day"], form.variant(), actor=actor_of(request))
    return redirect("board:day", city=city.slug, key=asked.public_id)


def _act(request: HttpRequest, delivery: Delivery, act: Callable[[], object], *, done: str) -> HttpResponse:
    try:
        act()
    except OfferGone:
        messages.warning(
            request, _("This courier is looking at another offer right now. Nothing was changed.")
        )
    except (AlreadyMoved, IllegalMove):
        messages.warning(request, _("The delivery has moved on meanwhile; this is how it stands."))
    else:
        messages.success(request, done)
    return _back(delivery.city, delivery.public_id)


def _back(city: City, key: UUID) -> HttpResponse:
    return redirect("board:delivery", city=city.slug, key=key)


def _found(city: City, key: UUID) -> Delivery:
    try:
        return details.delivery_of(city, key)
    except Delivery.DoesNotExist:
        raise Http404 from None


def _courier(city: City, key: str) -> Courier | None:
    try:
        return details.courier_of(city, UUID(key))
    except (ValueError, Courier.DoesNotExist):
        return None
