"""Whose basket this visit fills: the signed-in user's, or the one the session remembers."""

from uuid import UUID

from django.http import HttpRequest

from marketplace.accounts.models import User
from marketplace.basket import operations
from marketplace.basket.models import Basket, BasketLine
from marketplace.places.models import City

SESSION_KEY = "basket"


def user_of(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None


def basket_of(request: HttpRequest) -> Basket | None:
    """Return the visit's open basket without making one; after signing in the guest's lines come along."""
    user, guest = user_of(request), _guest_basket(request)
    if user is None:
        return guest
    if guest is not None:
        request.session.pop(SESSION_KEY, None)
        return operations.take_over(guest, user=user)
    return (
        Basket.objects.select_related("city")
        .filter(user=user, ordered_at=None)
        .order_by("-updated_at")
        .first()
    )


def held_in(request: HttpRequest) -> dict[int, int]:
    """Return listing → quantity of the visit's basket, in one query; nothing is asked of a visit without one."""
    user, kept = user_of(request), request.session.get(SESSION_KEY)
    if user is not None and kept:
        basket_of(request)  # the guest's lines come along first
    if user is not None:
        lines = BasketLine.objects.filter(basket__user=user, basket__ordered_at=None)
    elif kept:
        lines = BasketLine.objects.filter(
            basket__public_id=UUID(kept), basket__user=None, basket__ordered_at=None
        )
    else:
        return {}
    return dict(lines.values_list("listing_id", "quantity"))


def basket_to_fill(request: HttpRequest, city: City) -> Basket:
    """Return the visit's basket in `city`, a new one if there is none."""
    found = basket_of(request)
    if found is not None and found.city_id == city.pk:
        return found
    basket = operations.basket_for(city=city, user=user_of(request), public_id=None)
    remember_basket(request, basket)
    return basket


def remember_basket(request: HttpRequest, basket: Basket) -> None:
    """Let the session hold a guest's basket; a user's own is found by its user."""
    if basket.user_id is None:
        request.session[SESSION_KEY] = str(basket.public_id)


def _guest_basket(request: HttpRequest) -> Basket | None:
    kept = request.session.get(SESSION_KEY)
    if not kept:
        return None
    return (
        Basket.objects.select_related("city").filter(public_id=UUID(kept), user=None, ordered_at=None).first()
    )
