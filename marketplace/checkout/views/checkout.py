"""Checkout: one page where, when and who; a press turns it into an order."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from delivery.promise.models import Quote
from marketplace.accounts.door import Door, door_of
from marketplace.basket.models import Basket
from marketplace.basket.queries import BasketView, basket_view
from marketplace.basket.visits import basket_of, user_of
from marketplace.checkout import operations, pages
from marketplace.checkout.choices import consent_words, why_not
from marketplace.checkout.forms import CheckoutForm
from marketplace.checkout.operations import BasketChanged, BelowMinimum, Details, NoOrdersNow, QuoteGone
from marketplace.checkout.paying import Paying
from marketplace.checkout.queries import offered, wish_for
from marketplace.checkout.visits import remember, unpaid_of
from marketplace.kernel.clock import town_now, wall_now
from marketplace.wallet.covers import VoucherRefused
from marketplace.wallet.queries import card_of
from marketplace.wallet.vouchers import Asker
from sellers.stock.operations import OutOfStock


@never_cache
@require_http_methods(["GET", "POST"])
def checkout(request: HttpRequest) -> HttpResponse:
    """Show what is bought, for which door, at which time and price; a press turns it into an order."""
    basket, door = basket_of(request), door_of(request)
    view = basket_view(basket)
    if basket is None or not view.lines:
        return _nothing_to_order(request)
    if door is None:
        return redirect("storefront:address")
    if not view.is_orderable:
        messages.warning(request, _("Something in your basket has changed. Please look at it once more."))
        return redirect("storefront:basket")
    known = _known(request, door)
    if request.POST.get("act") == "voucher":  # only looks what the code is worth; nothing is ordered
        form = CheckoutForm(initial=_typed(request, known), min_age=view.min_age)
        return _show(request, basket, view, door, form)
    form = CheckoutForm(request.POST or None, initial=known, min_age=view.min_age)
    if request.method == "POST" and form.is_valid():
        done = _press(request, basket, view, door, form)
        if done:
            return done
    return _show(request, basket, view, door, form)


def _nothing_to_order(request: HttpRequest) -> HttpResponse:
    """Go on where a press whose answer was lost, or a step back, belongs: to the order that waits for its payment."""
    waiting = unpaid_of(request)
    if waiting is None:
        return redirect("storefront:basket")
    remember(request, waiting)
    return redirect("checkout:pay", key=waiting.public_id)


def _press(
    request: HttpRequest, basket: Basket, view: BasketView, door: Door, form: CheckoutForm
) -> HttpResponse | None:
    try:
        said = _quote(form.cleaned_data["quote"])
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
    except VoucherRefused as no:
        form.add_error("voucher", why_not(no.why))
        return None
    except BelowMinimum:
        return None  # the page says it beside the total
    except NoOrdersNow:
        messages.error(request, _("No orders are taken at the moment. Your basket is kept."))
        return None
    remember(request, order)
    return redirect("checkout:pay", key=order.public_id)


def _quote(key: str) -> Quote:
    try:
        return Quote.objects.get(public_id=UUID(key))
    except (ValueError, Quote.DoesNotExist) as unknown:
        raise QuoteGone(key) from unknown


def _show(
    request: HttpRequest, basket: Basket, view: BasketView, door: Door, form: CheckoutForm
) -> HttpResponse:
    at, user = town_now(), user_of(request)
    wish = wish_for(basket, view, door, at=at)
    offer = offered(wish, at=at, wall_at=wall_now(), slot=request.GET.get("slot", ""))
    asker = Asker(basket.city, user, str(form["email"].value() or ""), at)
    context = pages.checkout(view, door, offer, form, asker=asker)
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "marketplace/checkout/checkout.html", context, status=status)


def _known(request: HttpRequest, door: Door) -> dict[str, object]:
    user = user_of(request)
    known: dict[str, object] = {"note": door.note, "tip_minor": "0", "by_page": True, "with_credit": True}
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
        tip_minor=form.tip,
        by_page=said["by_page"],
        user=user_of(request),
        paying=_paying(request, form),
    )


def _paying(request: HttpRequest, form: CheckoutForm) -> Paying:
    """Return what was chosen to pay with; a card that is gone meanwhile is asked for on the next page."""
    said, user = form.cleaned_data, user_of(request)
    saved = card_of(user, said["card"])
    return Paying(
        code=said["voucher"],
        with_credit=said["with_credit"],
        saved_card=saved,
        consent=consent_words() if user is not None and said["saves_card"] and saved is None else "",
    )


def _typed(request: HttpRequest, known: dict[str, object]) -> dict[str, object]:
    """Return what was typed so far, for a page that is shown again without being sent."""
    boxes = {name: name in request.POST for name in ("with_credit", "saves_card", "of_age")}
    return known | request.POST.dict() | boxes
