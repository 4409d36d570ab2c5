"""Orders as the house's own operations make them, for the tests of the pages that show them. No bank is asked."""

from datetime import datetime, timedelta

from delivery.dispatch import operations as dispatch
from delivery.dispatch.models import Offer
from delivery.promise import operations as promise
from delivery.promise.models import Quote
from delivery.promise.operations import Wish
from delivery.promise.queries import Door
from marketplace.accounts.models import User
from marketplace.basket import operations as baskets
from marketplace.basket.models import Basket
from marketplace.basket.queries import basket_view
from marketplace.checkout import operations as checkout
from marketplace.checkout.operations import Details
from marketplace.orders import operations as orders
from marketplace.orders.models import Order
from sellers.fulfilment.models import Fulfilment
from sellers.listings.models import Listing
from sellers.shops.queries import pickup_places
from tests.town import DOOR, Town


def basket_of(town: Town, *, user: User | None = None, apples: int = 0, bread: int = 2) -> Basket:
    basket = baskets.basket_for(city=town.city, user=user, public_id=None)
    for listing, quantity in ((town.bread, bread), (town.apples, apples)):
        if quantity:
            baskets.add(basket, listing, quantity=quantity)
    return basket


def quote_of(town: Town, basket: Basket, *, at: datetime) -> Quote:
    view = basket_view(basket)
    places = pickup_places(town.city, [group.shop.pk for group in view.shops], at=at)
    return promise.quote(
        Wish(
            basket_key=basket.public_id,
            basket_version=basket.version,
            door=Door(town.city, DOOR),
            places=list(places.values()),
            goods_minor=view.goods_minor,
        ),
        at=at,
        wall_at=at,
    )


def an_order(
    town: Town,
    *,
    at: datetime,
    user: User | None = None,
    apples: int = 0,
    bread: int = 2,
    language: str = "en",
) -> Order:
    """Press the button for bread (and apples), unpaid."""
    basket = basket_of(town, user=user, apples=apples, bread=bread)
    details = Details(
        email="ada@example.org",
        name="Ada Passante",
        phone="0639980001",
        language=language,
        door_line="12 rue des Tanneurs, 18999",
        door_area="Les Tanneurs",
        door=DOOR,
        door_note="Code 12B",
        tip_minor=100,
        user=user,
    )
    return checkout.place_order(basket, details, quote_of(town, basket, at=at), at=at, wall_at=at)


def a_paid_order(
    town: Town, *, at: datetime, user: User | None = None, apples: int = 0, bread: int = 2
) -> Order:
    """An order whose bank has said yes: its shops are rung."""
    order = an_order(town, at=at, user=user, apples=apples, bread=bread)
    orders.authorise(order, at=at, wall_at=at)
    order.refresh_from_db()
    return order


def shares_of(order: Order) -> list[Fulfilment]:
    found = Fulfilment.objects.filter(order_key=order.public_id).select_related("shop", "delivery")
    return list(found.order_by("pk"))


def share_at(order: Order, listing: Listing) -> Fulfilment:
    return next(share for share in shares_of(order) if share.shop_id == listing.shop_id)


def later(at: datetime, *, minutes: float) -> datetime:
    return at + timedelta(minutes=minutes)


def a_courier_takes(share: Fulfilment, *, at: datetime) -> None:
    """Let the city look until somebody is asked for the parcel, and say yes; `at` is when it is time to go."""
    dispatch.tick(share.city, wall_at=datetime.now(at.tzinfo), town_at=at)
    offer = Offer.objects.get(state="open", parts__delivery=share.delivery)
    dispatch.accept(offer, at=at)
    share.delivery.refresh_from_db()
