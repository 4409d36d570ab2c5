"""A tip after the drop-off: by the order's link, with a saved card or on the payment page."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from marketplace.basket.visits import user_of
from marketplace.checkout import pages
from marketplace.checkout.forms import OWN, minor_of
from marketplace.checkout.views.payment import look_at, settle_now
from marketplace.gateways.cards import card_page
from marketplace.kernel.clock import town_now, wall_now
from marketplace.orders import queries as orders
from marketplace.orders.models import Order
from marketplace.payments import operations as payments
from marketplace.payments.models import Charge
from marketplace.payments.states import ChargeState
from marketplace.tips import operations
from marketplace.tips.models import Tip
from marketplace.tips.operations import LEAST_MINOR, MOST_MINOR, NobodyToTip, TipWish
from marketplace.wallet.queries import default_card

PAID = {ChargeState.HELD, ChargeState.CAPTURED}


@require_POST
def give(request: HttpRequest, token: str) -> HttpResponse:
    """Give a tip: with the usual card at once where there is one, else on the payment page."""
    order = _order(token)
    minor = _amount(request)
    if minor is None:
        messages.error(request, _("A tip is between 0.50 and 200 euros. Nothing was taken."))
        return redirect("orders:order", token=token)
    user = user_of(request)
    is_theirs = user is not None and user.pk == order.user_id
    card = default_card(user, wall_at=wall_now()) if is_theirs and "usual_card" in request.POST else None
    wish = TipWish(
        city=order.city,
        order_key=order.public_id,
        spoken_code=order.spoken_code,
        minor=minor,
        name=_("Tip for the courier"),
        user=user if is_theirs else None,
        saved_card=card.outside_id if card else "",
    )
    try:
        operations.give(wish, at=town_now(), wall_at=wall_now())
    except NobodyToTip:
        messages.error(request, _("There is nobody to thank yet: the tip waits until it is at your door."))
        return redirect("orders:order", token=token)
    return redirect("checkout:tip", token=token)


@never_cache
@require_GET
def pay(request: HttpRequest, token: str) -> HttpResponse:
    """Show the card form of a tip; once it is paid, back to the order."""
    order = _order(token)
    charge = _charge(order)
    settle_now(charge)
    if charge.state in PAID:
        return _thanks(request, token)
    if charge.state in {ChargeState.CANCELLED, ChargeState.EXPIRED}:
        return redirect("orders:order", token=token)
    if charge.page_url and charge.state == ChargeState.WANTED:
        return HttpResponseRedirect(charge.page_url)
    context = pages.tip_payment(order, charge, card_page())
    return render(request, "marketplace/checkout/tip.html", context)


@never_cache
@require_POST
def pay_on_page(request: HttpRequest, token: str) -> HttpResponse:
    """Go to the bank's hosted page, which needs no scripts."""
    charge = _charge(_order(token))
    payments.use_page(charge, wall_at=wall_now())
    settle_now(charge)
    return HttpResponseRedirect(charge.page_url) if charge.page_url else redirect("checkout:tip", token=token)


@never_cache
@require_GET
def come_back(request: HttpRequest, key: UUID) -> HttpResponse:
    """Receive the shopper from the bank, by the tip's own key."""
    tip = Tip.objects.filter(public_id=key).first()
    order = Order.objects.filter(public_id=tip.order_key).first() if tip else None
    if order is None:
        raise Http404
    charge = _charge(order)
    look_at(charge)
    if charge.state in PAID:
        return _thanks(request, order.tracking_token)
    if charge.state == ChargeState.DECLINED:
        messages.error(request, _("Your bank declined this card. Nothing was taken; try another one."))
    return redirect("checkout:tip", token=order.tracking_token)


def _thanks(request: HttpRequest, token: str) -> HttpResponse:
    messages.success(request, _("Thank you: all of it goes to who brought your order."))
    return redirect("orders:order", token=token)


def _amount(request: HttpRequest) -> int | None:
    said = request.POST.get("tip", "")
    minor = minor_of(request.POST.get("own", "")[:10]) if said == OWN else minor_of(said[:10])
    return minor if minor is not None and LEAST_MINOR <= minor <= MOST_MINOR else None


def _order(token: str) -> Order:
    found = orders.order_with(token, at=town_now())
    if found is None:
        raise Http404
    return found


def _charge(order: Order) -> Charge:
    tip = Tip.objects.filter(order_key=order.public_id).first()
    charge = Charge.objects.select_related("city").filter(order_key=tip.public_id).first() if tip else None
    if charge is None:
        raise Http404
    return charge
