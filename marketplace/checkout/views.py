"""Checkout: one page where, when and who; then the payment page, the way to the bank and back."""

import contextlib
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from delivery.promise.models import Quote
from marketplace.accounts.door import Door, door_of
from marketplace.basket.models import Basket
from marketplace.basket.queries import BasketView, basket_view
from marketplace.basket.visits import basket_of, remember_basket, user_of
from marketplace.checkout import operations, pages
from marketplace.checkout.forms import CheckoutForm
from marketplace.checkout.operations import BasketChanged, BelowMinimum, Details, NoOrdersNow, QuoteGone
from marketplace.checkout.queries import offered
from marketplace.checkout.visits import order_of, remember
from marketplace.gateways.cards import GatewayUnreachable, card_page, cards
from marketplace.kernel.clock import town_now, wall_now
from marketplace.orders.models import Order
from marketplace.orders.states import OrderState
from marketplace.payments import operations as payments
from marketplace.payments.models import Charge
from marketplace.payments.states import ChargeState, Want
from marketplace.payments.tasks import back_to
from sellers.stock.operations import OutOfStock


@never_cache
@require_http_methods(["GET", "POST"])
def checkout(request: HttpRequest) -> HttpResponse:
    """Show what is bought, for which door, at which time and price; a press turns it into an order."""
    basket, door = basket_of(request), door_of(request)
    view = basket_view(basket)
    if basket is None or not view.lines:
        return redirect("storefront:basket")
    if door is None:
        return redirect("storefront:address")
    if not view.is_orderable:
        messages.warning(request, _("Something in your basket has changed. Please look at it once more."))
        return redirect("storefront:basket")
    form = CheckoutForm(request.POST or None, initial=_known(request, door), min_age=view.min_age)
    if request.method == "POST" and form.is_valid():
        done = _press(request, basket, view, door, form)
        if done:
            return done
    return _show(request, basket, view, door, form)


@never_cache
@require_GET
def pay(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show the card form that the bank's own script draws; without scripts, the way to the hosted page."""
    order = order_of(request, key)
    if order.state != OrderState.PLACED:
        return _after(order)
    charge = Charge.objects.select_related("city").get(order_key=order.public_id)
    _settle(charge)
    if charge.state == ChargeState.HELD:
        return _after(order)
    if charge.page_url and charge.state == ChargeState.WANTED:
        return HttpResponseRedirect(charge.page_url)
    context = pages.payment(order, charge, card_page())
    return render(request, "marketplace/checkout/pay.html", context)


@never_cache
@require_POST
def pay_on_page(request: HttpRequest, key: UUID) -> HttpResponse:
    """Go to the bank's hosted page, which needs no scripts."""
    order = order_of(request, key)
    charge = Charge.objects.select_related("city").get(order_key=order.public_id)
    payments.use_page(charge, wall_at=wall_now())
    _settle(charge)
    if charge.page_url:
        return HttpResponseRedirect(charge.page_url)
    messages.error(
        request, _("The bank does not answer at the moment. Your goods are kept; please try again.")
    )
    return redirect("checkout:pay", key=key)


@never_cache
@require_GET
def come_back(request: HttpRequest, key: UUID) -> HttpResponse:
    """Receive the shopper from the bank: look how the payment stands, and go on from there."""
    order = order_of(request, key)
    charge = Charge.objects.select_related("city").get(order_key=order.public_id)
    try:
        payments.look_now(charge, gateway=cards(), at=town_now(), wall_at=wall_now())
    except GatewayUnreachable:
        payments.look_soon(charge, wall_at=wall_now())
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
        again = operations.give_up(order, at=town_now())
        if again is not None:
            remember_basket(request, again)
        messages.info(request, _("Your basket is as you left it. Nothing was taken from your card."))
    return redirect("storefront:basket")


def _press(
    request: HttpRequest, basket: Basket, view: BasketView, door: Door, form: CheckoutForm
) -> HttpResponse | None:
    said = Quote.objects.filter(public_id=form.cleaned_data["quote"]).first()
    try:
        if said is None:
            raise QuoteGone("none")
        order = operations.place_order(
            basket, _details(request, door, form), said, at=town_now(), wall_at=wall_now()
        )
    except QuoteGone:
        messages.warning(
            request, _("The time you saw no longer holds. Here is the one that does: please check it.")
        )
        return None
    except (BasketChanged, OutOfStock) as changed:
        messages.warning(request, pages.what_changed(changed, view))
        return redirect("storefront:basket")
    except BelowMinimum:
        return None  # the page says it beside the total
    except NoOrdersNow:
        messages.error(request, _("No orders are taken at the moment. Your basket is kept."))
        return None
    remember(request, order)
    return redirect("checkout:pay", key=order.public_id)


def _show(
    request: HttpRequest, basket: Basket, view: BasketView, door: Door, form: CheckoutForm
) -> HttpResponse:
    at = town_now()
    offer = offered(basket, view, door, at=at, wall_at=wall_now())
    context = pages.checkout(view, door, offer, form, at=at)
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "marketplace/checkout/checkout.html", context, status=status)


def _known(request: HttpRequest, door: Door) -> dict[str, object]:
    user = user_of(request)
    known: dict[str, object] = {"note": door.note, "tip_minor": 0, "by_page": True}
    if user is not None:
        known |= {"name": user.name, "email": user.email, "phone": user.phone}
    return known


def _details(request: HttpRequest, door: Door, form: CheckoutForm) -> Details:
    said = form.cleaned_data
    return Details(
        email=said["email"].lower(),
        name=said["name"],
        phone=said["phone"],
        language=(get_language() or "fr")[:2],
        door_line=f"{door.line}, {door.postcode}".strip(", "),
        door_area=door.area or door.postcode or door.line[:80],
        door=door.point,
        door_note=said["note"],
        tip_minor=said["tip_minor"] or 0,
        by_page=said["by_page"],
        user=user_of(request),
    )


def _settle(charge: Charge) -> None:
    """Ask the bank at once rather than wait for the worker; if it does not answer, the worker asks again."""
    if charge.wants not in {Want.HOLD, Want.PAGE}:
        return
    with contextlib.suppress(GatewayUnreachable):
        payments.settle(charge, gateway=cards(), at=town_now(), wall_at=wall_now(), back=back_to(charge))
    charge.refresh_from_db()


def _after(order: Order) -> HttpResponse:
    return redirect("orders:order", token=order.tracking_token)
