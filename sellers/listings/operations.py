"""What a listing costs and whether it is on sale; every price is remembered."""

from datetime import datetime

from django.db import transaction

from marketplace.journal.operations import record
from sellers.listings.models import Listing, PriceChange


class BadPrice(Exception):
    """A price below one cent or above what we dare believe; nothing was changed."""


MOST_MINOR = 1_000_000


def set_price(listing: Listing, *, price_minor: int, wall_at: datetime, actor: str = "") -> None:
    """Change what a listing costs from now on; placed orders keep the price they were placed at.

    Raises:
        BadPrice: the price is not between one cent and 10,000.
    """
    check_price(price_minor)
    with transaction.atomic():
        rows = Listing.objects.filter(pk=listing.pk).exclude(price_minor=price_minor)
        if rows.update(price_minor=price_minor):
            PriceChange.objects.create(listing=listing, price_minor=price_minor, at=wall_at)
            listing.price_minor = price_minor
            _record(listing, "listing.priced", wall_at=wall_at, actor=actor, price_minor=price_minor)


def withdraw(listing: Listing, *, wall_at: datetime, actor: str = "") -> None:
    """Take a listing off sale; baskets that hold it are told when they are looked at."""
    if Listing.objects.filter(pk=listing.pk, is_live=True).update(is_live=False):
        _record(listing, "listing.withdrawn", wall_at=wall_at, actor=actor)


def restore(listing: Listing, *, wall_at: datetime, actor: str = "") -> None:
    """Put a withdrawn listing back on sale."""
    if Listing.objects.filter(pk=listing.pk, is_live=False).update(is_live=True):
        _record(listing, "listing.restored", wall_at=wall_at, actor=actor)


def _record(listing: Listing, name: str, *, wall_at: datetime, actor: str, **facts: object) -> None:
    record(listing, name, at=wall_at, actor=actor, data={"shop": str(listing.shop.public_id), **facts})


def check_price(price_minor: int) -> None:
    """Raise `BadPrice` unless the price is between one cent and 10,000."""
    if not 1 <= price_minor <= MOST_MINOR:
        raise BadPrice(str(price_minor))
