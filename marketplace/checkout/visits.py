"""Which orders this visit may pay and follow to the bank and back: its user's and those it placed itself."""

from uuid import UUID

from django.db.models import Q
from django.http import Http404, HttpRequest

from marketplace.basket.visits import SESSION_KEY as BASKET_KEY
from marketplace.basket.visits import user_of
from marketplace.orders.models import Order
from marketplace.orders.states import OrderState

SESSION_KEY = "orders"
MOST = 20


def remember(request: HttpRequest, order: Order) -> None:
    kept = [key for key in request.session.get(SESSION_KEY, []) if key != str(order.public_id)]
    request.session[SESSION_KEY] = [*kept, str(order.public_id)][-MOST:]


def order_of(request: HttpRequest, key: UUID) -> Order:
    """Return the visit's own order; somebody else's is as unknown as one that never was."""
    order = Order.objects.select_related("city").filter(public_id=key).first()
    user = user_of(request)
    is_mine = order is not None and (
        str(key) in request.session.get(SESSION_KEY, []) or (user is not None and order.user_id == user.pk)
    )
    if order is None or not is_mine:
        raise Http404
    return order


def unpaid_of(request: HttpRequest) -> Order | None:
    """Return the visit's last order that still waits for its payment: where «back» and a second press belong.

    A press whose answer was lost has not told the session of its order yet; the basket that became it has.
    """
    user, kept = user_of(request), request.session.get(BASKET_KEY)
    mine = Q(public_id__in=request.session.get(SESSION_KEY, []))
    if user is not None:
        mine |= Q(user=user)
    elif kept:
        mine |= Q(checkout_key=kept, user=None)
    return Order.objects.filter(mine, state=OrderState.PLACED).order_by("-placed_at").first()
