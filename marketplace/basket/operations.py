"""Filling a basket: add, set, remove, take over after sign-in. Every change makes a new version."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Now

from marketplace.accounts.models import User
from marketplace.basket import rules
from marketplace.basket.models import Basket, BasketLine
from marketplace.basket.rules import Change, WantedLine
from marketplace.places.models import City
from sellers.listings.models import Listing

MOST = 99


@dataclass(frozen=True)
class Bought:
    """One line of a past order: how many, and what one cost then."""

    listing: Listing
    quantity: int
    unit_minor: int


@dataclass(frozen=True)
class OnceMore:
    """What became of such a line: `put` of `quantity` can be had, and what is different from then."""

    listing: Listing
    quantity: int
    put: int
    then_minor: int
    change: Change | None


def basket_for(*, city: City, user: User | None, public_id: UUID | None) -> Basket:
    """Return the open basket of a user, or of the guest who holds `public_id`; a new one if there is none."""
    if user is not None:
        return Basket.objects.get_or_create(user=user, city=city, ordered_at=None)[0]
    open_baskets = Basket.objects.filter(city=city, user=None, ordered_at=None)
    found = open_baskets.filter(public_id=public_id).first() if public_id else None
    return found or Basket.objects.create(city=city)


def set_quantity(basket: Basket, listing: Listing, *, quantity: int) -> int:
    """Set a line to `quantity` (0 removes it, more than 99 counts as 99) and return what it is now."""
    with transaction.atomic():
        _change(basket)
        return _bring_to(basket, listing, quantity)


def add(basket: Basket, listing: Listing, *, quantity: int = 1) -> int:
    """Add `quantity` of a listing to its line, less than nothing takes away, and return what the line is now."""
    with transaction.atomic():
        _change(basket)
        line = BasketLine.objects.filter(basket=basket, listing=listing)
        held = line.values_list("quantity", flat=True).first() or 0
        return _bring_to(basket, listing, held + quantity)


def accept_changes(basket: Basket) -> None:
    """Take today's prices as seen, lower quantities to what is left, and drop what is gone."""
    with transaction.atomic():
        for line in basket.lines.select_related("listing__stock", "listing__shop").order_by("pk"):
            stock = getattr(line.listing, "stock", None)
            is_sold = line.listing.is_live and line.listing.shop.is_visible
            left = stock.available if stock and is_sold else 0
            set_quantity(basket, line.listing, quantity=min(line.quantity, left))


def put_again(basket: Basket, past: Sequence[Bought]) -> list[OnceMore]:
    """Bring each line to what a past order had of it, as far as that can be had; a line that holds more keeps it.

    The same press twice changes nothing more.
    """
    done = [_once_more(one) for one in past]
    with transaction.atomic():
        _change(basket)
        held = dict(basket.lines.values_list("listing_id", "quantity"))
        for one in done:
            if one.put > held.get(one.listing.pk, 0):
                _bring_to(basket, one.listing, one.put)
    return done


def _once_more(bought: Bought) -> OnceMore:
    listing, stock = bought.listing, getattr(bought.listing, "stock", None)
    line = WantedLine(
        quantity=bought.quantity,
        seen_minor=bought.unit_minor,
        price_minor=listing.price_minor,
        available=stock.available if stock else 0,
        is_live=listing.is_live,
        is_shown=listing.shop.is_visible,
    )
    put = rules.once_more(line)
    return OnceMore(listing, bought.quantity, put, bought.unit_minor, rules.change_of(line))


def take_over(guest: Basket, *, user: User) -> Basket:
    """Put a guest's lines into the user's own open basket after sign-in; the larger quantity wins."""
    mine = basket_for(city=guest.city, user=user, public_id=None)
    with transaction.atomic():
        for line in guest.lines.select_related("listing").order_by("pk"):
            kept = mine.lines.filter(listing=line.listing).first()
            set_quantity(mine, line.listing, quantity=max(line.quantity, kept.quantity if kept else 0))
        guest.delete()
    return mine


def close(basket: Basket, *, wall_at: datetime) -> bool:
    """Mark the basket as ordered, once; False when another press was faster."""
    return bool(Basket.objects.filter(pk=basket.pk, ordered_at=None).update(ordered_at=wall_at))


def _change(basket: Basket) -> None:
    """Begin a change: the row is locked until the end of the transaction, so two presses count one after the other."""
    Basket.objects.filter(pk=basket.pk).update(version=F("version") + 1, updated_at=Now())
    basket.refresh_from_db(fields=["version"])


def _bring_to(basket: Basket, listing: Listing, quantity: int) -> int:
    quantity = max(0, min(quantity, MOST))
    if not quantity:
        BasketLine.objects.filter(basket=basket, listing=listing).delete()
        return 0
    line = BasketLine(basket=basket, listing=listing, quantity=quantity, seen_minor=listing.price_minor)
    BasketLine.objects.bulk_create(
        [line],
        update_conflicts=True,
        unique_fields=["basket", "listing"],
        update_fields=["quantity", "seen_minor"],
    )
    return quantity
