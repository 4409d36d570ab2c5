"""What the index does when a shop's shelf changes."""

from datetime import datetime

from marketplace.journal.models import Event
from marketplace.search.operations import index_listing, index_shop
from sellers.listings.models import Listing
from sellers.shops.models import Shop


def follow_listing(event: Event, *, at: datetime) -> None:
    """Bring the listing's row up to date, or take it out."""
    found = Listing.objects.filter(public_id=event.subject_id).values_list("pk", flat=True).first()
    if found:
        index_listing(found)


def follow_shop(event: Event, *, at: datetime) -> None:
    """Take all listings of a hidden shop out, or bring those of a shown one in."""
    found = Shop.objects.filter(public_id=event.subject_id).values_list("pk", flat=True).first()
    if found:
        index_shop(found)
