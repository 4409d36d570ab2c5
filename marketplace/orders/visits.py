"""Whose order a link leads to: whoever holds it, for a day after its end; its member, for ever."""

from django.http import Http404, HttpRequest

from marketplace.kernel.clock import town_now
from marketplace.orders.models import Order
from marketplace.orders.queries import order_with
from marketplace.places import limits

LOOKS_A_MINUTE = 120


def order_of_link(request: HttpRequest, token: str) -> Order:
    """Return the order of a link, or its member's own however old.

    Raises:
        limits.TooOften: links are being tried out.
    """
    if seconds := limits.wait_s(request, "order", most=LOOKS_A_MINUTE):
        raise limits.TooOften(seconds)
    found = order_with(token, at=town_now())
    if found is None and request.user.is_authenticated:
        found = Order.objects.select_related("city").filter(tracking_token=token, user=request.user).first()
    if found is None:
        raise Http404
    return found
