"""What the checkout page shows: the basket, the door, the said time or why there is none, and what it costs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from delivery.promise import operations as promise
from delivery.promise.models import Quote, Slot
from delivery.promise.operations import NothingPromised, Wish
from delivery.promise.queries import Door as PromiseDoor
from delivery.promise.rules import Refusal
from marketplace.accounts.door import Door
from marketplace.basket.models import Basket
from marketplace.basket.queries import BasketView
from sellers.shops.queries import pickup_places


@dataclass(frozen=True)
class Offered:
    """A quote, or the reason why none can be given now."""

    quote: Quote | None
    refusal: Refusal | None
    later: Sequence[Slot] = ()
    chosen: Slot | None = None

    @property
    def below_minimum_minor(self) -> int:
        return int(self.quote.parts.get("below_minimum_minor", 0)) if self.quote else 0

    @property
    def is_payable(self) -> bool:
        return self.quote is not None and not self.below_minimum_minor


def wish_for(basket: Basket, view: BasketView, door: Door, *, at: datetime) -> Wish:
    """Return what is to be quoted for this basket and door."""
    places = pickup_places(basket.city, [group.shop.pk for group in view.shops], at=at, fresh=True)
    return Wish(
        basket_key=basket.public_id,
        basket_version=basket.version,
        door=PromiseDoor(basket.city, door.point),
        places=[places[group.shop.pk] for group in view.shops],
        goods_minor=view.goods_minor,
    )


def offered(wish: Wish, *, at: datetime, wall_at: datetime, slot: str = "") -> Offered:
    """Return the quote that holds for what is wished now, or why nothing can be promised; windows for later beside it.

    With `slot`, the public id of a window that is open for it, the quote is for that window.
    """
    later = promise.open_slots(wish, at=at)
    chosen = next((window for window in later if str(window.public_id) == slot), None)
    if chosen is not None:
        quote = promise.quote_slot(wish, chosen, at=at, wall_at=wall_at)
        return Offered(quote, None, later, chosen)
    try:
        return Offered(promise.quote(wish, at=at, wall_at=wall_at), None, later)
    except NothingPromised as no:
        return Offered(None, no.refusal, later)
