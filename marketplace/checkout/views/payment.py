"""Payment: the card form, the way to the bank's own page, and back."""

import contextlib
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from marketplace.basket.visits import remember_basket, user_of
from marketplace.checkout import operations, pages
from marketplace.checkout.visits import order_of
from marketplace.gateways.cards import GatewayUnreachable, card_page, cards
from marketplace.kernel.clock import town_now, wall_now
from marketplace.kernel.states import AlreadyMoved
from marketplace.orders.models import Order
from marketplace.orders.states import OrderState
from marketplace.payments import charging
from marketplace.payments import operations as payments
from marketplace.payments.models import Charge
from marketplace.payments.states import ChargeState, Want
from marketplace.payments.tasks import back_to
from marketplace.wallet.queries import card_of


@never_cache
@require_GET
def pay(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show the card form that the bank's own script draws; without scripts, the way to the hosted page."""
    order = order_of(request, key)
    if order.state != OrderState.PLACED:
        return _after(order)
    charge = Charge.objects.select_related("city").get(order_key=order.public_id)
    settle_now(charge)
    if charge.state == ChargeState.HELD:
        return _after(order)
    if charge.page_url and charge.state == ChargeState.WANTED:
        return HttpResponseRedirect(charge.page_url)
    context = pages.payment(order, charge, card_page(), user=user_of(request))
    return render(request, "marketplace/checkout/pay.html", context)


@never_cache
@require_POST
def pay_on_page(request: HttpRequest, key: UUID) -> HttpResponse:
    """Go to the bank's hosted page, which needs no scripts."""
    order = order_of(request, key)
    charge = Charge.objects.select_related("city").get(order_key=order.public_id)
    payments.use_page(charge, wall_at=wall_now())
    settle_now(charge)
    if charge.page_url:
        return HttpResponseRedirect(charge.page_url)
    messages.error(
        request, _("The bank does not answer at the moment. Your goods are kept; please try again.")
    )
    return redirect("checkout:pay", key=key)


@never_cache
@require_POST
def try_card(request: HttpRequest, key: UUID) -> HttpResponse:
    """Try one of the member's saved cards on the intent there is, after another was declined."""
    order = order_of(request, key)
    charge = Charge.objects.select_related("city").get(order_key=order.public_id)
    user = user_of(request)
    card = card_of(user, request.POST.get("card", ""))
    if card is None or user is None or user.pk != order.user_id or not charge.shopper_account:
        raise Http404
    if payments.try_card(charge, card.outside_id, wall_at=wall_now()):
        settle_now(charge)
    return redirect("checkout:pay", key=key)


@never_cache
@require_GET
def come_back(request: HttpRequest, key: UUID) -> HttpResponse:
    """Receive the shopper from the bank: look how the payment stands, and go on from there."""
    order = order_of(request, key)
    charge = Charge.objects.select_related("city").get(order_key=order.public_id)
    look_at(charge)
    if charge.state in {ChargeState.HELD, ChargeState.CAPTURED} or order.state != OrderState.PLACED:
        return _after(order)
    if charge.state == ChargeState.DECLINED:
        messages.error(request, pages.why_declined(charge))
        return redirect("checkout:pay", key=key)
    return render(request, "marketplace/checkout/waiting.html", pages.waiting(order))


@require_POST
def reopen(request: HttpRequest, key: UUID) -> HttpResponse:
    """Give up on paying: the goods go back on sale, the basket comes back as it was."""
    order = order_of(request, key)
    if order.state == OrderState.PLACED:
        try:
            again = operations.give_up(order, at=town_now())
        except AlreadyMoved:  # the bank said yes this moment
            return _after(order)
        if again is not None:
            remember_basket(request, again)
        messages.info(request, _("Your basket is as you left it. Nothing was taken from your card."))
    return redirect("storefront:basket")


def look_at(charge: Charge) -> None:
    """Bring the charge to what the bank shows now; if it does not answer, the worker asks again."""
    try:
        charging.look_now(charge, gateway=cards(), at=town_now(), wall_at=wall_now())
    except GatewayUnreachable:
        payments.look_soon(charge, wall_at=wall_now())


def settle_now(charge: Charge) -> None:
    """Ask the bank at once rather than wait for the worker; if it does not answer, the worker asks again."""
    if charge.wants not in {Want.HOLD, Want.PAGE, Want.CONFIRM}:
        return
    with contextlib.suppress(GatewayUnreachable):
        charging.settle(charge, gateway=cards(), at=town_now(), wall_at=wall_now(), back=back_to(charge))
    charge.refresh_from_db()


def _after(order: Order) -> HttpResponse:
    return redirect("orders:order", token=order.tracking_token)
