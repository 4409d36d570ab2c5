"""Buying one product with one press: the saved card, the usual door, a time and a total said before.

Two presses, two tabs, two phones find one order: the basket's key is made of member, product and how many such
orders there were before, and the database has each key once.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from django.db import transaction

from delivery.promise import operations as promise
from delivery.promise.models import Quote
from delivery.promise.operations import NothingPromised, Wish
from delivery.promise.queries import Door as PromiseDoor
from marketplace.accounts.door import Door
from marketplace.accounts.models import SavedAddress, User
from marketplace.basket.models import Basket, BasketLine
from marketplace.checkout import operations
from marketplace.checkout.operations import Details, QuoteGone
from marketplace.checkout.paying import Paying
from marketplace.orders.models import Order
from marketplace.wallet.models import SavedCard
from sellers.listings.models import Listing, Weighing
from sellers.shops.queries import pickup_places

NAMESPACE = UUID("6f1f0a3c-5a0e-5b8e-9a59-2b6d5c0f7a11")
MOST = 20


@dataclass(frozen=True)
class Ready:
    """A member who can buy with one press: with which card, to which door."""

    user: User
    card: SavedCard
    door: Door


@dataclass(frozen=True)
class QuickOffer:
    """What one press buys: everything that is shown above the button."""

    listing: Listing
    quantity: int
    quote: Quote
    weighing: Weighing | None

    @property
    def goods_minor(self) -> int:
        return self.quantity * self.listing.price_minor

    @property
    def total_minor(self) -> int:
        return self.goods_minor + self.quote.fee_minor

    @property
    def spare_minor(self) -> int:
        return self.weighing.spare_minor if self.weighing else 0

    @property
    def most_minor(self) -> int:
        """What is held at most."""
        return self.total_minor + self.spare_minor


@dataclass(frozen=True)
class Press:
    """What the button sends: the quote it showed, the price it showed, how many."""

    quote: Quote
    seen_minor: int
    quantity: int
    language: str


def usual_door(user: User) -> Door | None:
    """Return the member's usual door, as it was confirmed on the map."""
    row = SavedAddress.objects.select_related("city").filter(user=user, is_default=True).first()
    if row is None:
        return None
    return Door(
        line=row.line,
        lat=row.lat,
        lon=row.lon,
        city=row.city.slug,
        postcode=row.postcode,
        note=row.access_note,
    )


def offer(
    ready: Ready, listing: Listing, quantity: int, *, at: datetime, wall_at: datetime
) -> QuickOffer | None:
    """Return what one press would buy, with a quote that holds for minutes; None when it leads to the checkout."""
    stock = getattr(listing, "stock", None)
    is_there = (
        listing.is_live and listing.shop.is_visible and stock is not None and stock.available >= quantity
    )
    if not is_there or listing.product.min_age or not listing.shop.city.takes_orders:
        return None
    city = listing.shop.city
    places = pickup_places(city, [listing.shop_id], at=at, fresh=True)
    wish = Wish(
        basket_key=key_of(ready.user, listing),
        basket_version=quantity,
        door=PromiseDoor(city, ready.door.point),
        places=[places[listing.shop_id]],
        goods_minor=quantity * listing.price_minor,
    )
    try:
        quote = promise.quote(wish, at=at, wall_at=wall_at)
    except NothingPromised:
        return None
    if quote.parts.get("below_minimum_minor"):
        return None
    return QuickOffer(listing, quantity, quote, listing.weighing(quantity))


def buy(ready: Ready, listing: Listing, press: Press, *, at: datetime, wall_at: datetime) -> Order:
    """Make the order of one press, its card tried by whoever settles the charge; another press finds it.

    Raises: what `place_order` raises; nothing was written.
    """
    key = press.quote.basket_key
    existing = Order.objects.filter(checkout_key=key, user=ready.user).first()
    if existing:
        return existing
    if key != key_of(ready.user, listing):
        raise QuoteGone(str(press.quote.public_id))
    with transaction.atomic():
        basket, is_mine = Basket.objects.get_or_create(
            public_id=key, defaults={"city": listing.shop.city, "version": press.quantity}
        )
        if not is_mine:  # the other press was faster by a hair: it has committed by now
            return Order.objects.get(checkout_key=key)
        BasketLine.objects.create(
            basket=basket, listing=listing, quantity=press.quantity, seen_minor=press.seen_minor
        )
        details = _details(ready, press.language)
        return operations.place_order(basket, details, press.quote, at=at, wall_at=wall_at)


def key_of(user: User, listing: Listing) -> UUID:
    """Return the key of the member's next one-press order of a product: the same on every phone until it is made."""
    before = Order.objects.filter(user=user, is_quick=True, lines__listing=listing).count()
    return uuid5(NAMESPACE, f"{user.public_id}:{listing.public_id}:{before}")


def _details(ready: Ready, language: str) -> Details:
    user, door = ready.user, ready.door
    return Details(
        email=user.email,
        name=user.name or user.email.split("@")[0],
        phone=user.phone,
        language=language,
        door_line=f"{door.line}, {door.postcode}".strip(", "),
        door_area=door.area or door.postcode or door.line[:80],
        door=door.point,
        door_note=door.note,
        user=user,
        paying=Paying(saved_card=ready.card, is_quick=True),
    )
