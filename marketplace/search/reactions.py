"""What the index does when a shop's shelf changes."""

from datetime import datetime

from marketplace.journal.models import Event
from marketplace.search.operations import index_listing
from sellers.listings.models import Listing


def follow_listing(event: Event, *, at: datetime) -> None:
    """Bring the listing's row up to date, or take it out."""
    found = Listing.objects.filter(public_id=event.subject_id).values_list("pk", flat=True).first()
    if found:
        index_listing(found)
