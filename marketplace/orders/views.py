"""The page of an order: by its link, without signing in; it moves by itself and may call the order off."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from marketplace.accounts.models import User
from marketplace.kernel.clock import town_now, wall_now
from marketplace.orders import operations, queries
from marketplace.orders.mine import orders_of
from marketplace.orders.models import Order
from marketplace.orders.receipt import receipt_of
from marketplace.orders.states import OrderState
from marketplace.orders.visits import order_of_link


@never_cache
@require_GET
def order(request: HttpRequest, token: str) -> HttpResponse:
    return render(request, "marketplace/orders/order.html", _context(order_of_link(request, token)))


@never_cache
@require_GET
def status(request: HttpRequest, token: str) -> HttpResponse:
    """Paint the moving part of the page anew; a page that waited for the bank is loaded whole once the bank spoke."""
    found = order_of_link(request, token)
    if "waiting" in request.GET:
        answer = HttpResponse(status=204)
        if found.state != OrderState.PLACED:
            answer["HX-Refresh"] = "true"
        return answer
    return render(request, "marketplace/orders/order.html#status", _context(found))


@never_cache
@require_GET
def receipt(request: HttpRequest, token: str) -> HttpResponse:
    """Show every paper of the order, ready to print."""
    found = receipt_of(order_of_link(request, token))
    if found is None:
        raise Http404
    return render(request, "marketplace/orders/receipt.html", {"receipt": found})


@require_POST
def cancel(request: HttpRequest, token: str) -> HttpResponse:
    """Call the order off: in the minute after the payment whatever was said, then as long as no shop has said yes."""
    found = order_of_link(request, token)
    try:
        operations.cancel(found, at=town_now(), wall_at=wall_now())
        messages.success(request, _("Your order is called off. Nothing is taken from your card."))
    except operations.TooLate:
        messages.error(
            request,
            _("A shop is at work on it: the order can no longer be called off here. Nothing has changed."),
        )
    return redirect("orders:order", token=token)


@never_cache
@login_required
@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """Show what the member ordered."""
    assert isinstance(request.user, User)  # noqa: S101 - signed in
    page = request.GET.get("page", "1")
    one = int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 1
    return render(request, "marketplace/orders/mine.html", {"mine": orders_of(request.user, page=one)})


def _context(order: Order) -> dict[str, object]:
    return {"view": queries.order_view(order, at=town_now())}
