"""Once more: one press puts what a past order had back into the basket, and says what is different today."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from marketplace.basket.operations import Bought, OnceMore, put_again
from marketplace.basket.rules import NOT_SOLD, Change
from marketplace.basket.visits import basket_to_fill
from marketplace.orders.models import Order
from marketplace.orders.visits import order_of_link
from marketplace.storefront.wording import money


@never_cache
@require_POST
def again(request: HttpRequest, token: str) -> HttpResponse:
    """Fill the basket with what that order had and can be had now; nothing is ordered."""
    order = order_of_link(request, token)
    done = put_again(basket_to_fill(request, order.city), _bought(order))
    put = sum(one.put for one in done)
    if put:
        words = ngettext(
            "{count} thing of that order is in your basket.",
            "{count} things of that order are in your basket.",
            put,
        )
        messages.success(request, words.format(count=put))
    for words in _different(done):
        messages.warning(request, words)
    return redirect("storefront:basket")


def _bought(order: Order) -> list[Bought]:
    lines = order.lines.select_related("listing__product", "listing__shop__seller", "listing__stock")
    return [Bought(line.listing, line.quantity, line.unit_minor) for line in lines.order_by("pk")]


def _different(done: list[OnceMore]) -> list[str]:
    """Return in words what is gone, what there is less of, and what costs something else now."""
    gone = [_named(one) for one in done if one.change in NOT_SOLD]
    fewer = [f"{_named(one)} ({one.put}/{one.quantity})" for one in done if one.change == Change.FEWER]
    costs = [
        _("{name} {now} instead of {then}").format(
            name=_named(one), now=money(one.listing.price_minor), then=money(one.then_minor)
        )
        for one in done
        if one.put and one.listing.price_minor != one.then_minor
    ]
    said = (
        (_("Not to be had at the moment: {names}."), gone),
        (_("Not as many are left: {names}."), fewer),
        (_("Costs something else today: {names}."), costs),
    )
    return [words.format(names=", ".join(names)) for words, names in said if names]


def _named(one: OnceMore) -> str:
    return one.listing.product.name
