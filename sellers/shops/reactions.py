"""What shops do when their business may receive money, or may not any more."""

from datetime import datetime

from marketplace.journal.models import Event
from sellers.shops.models import Seller
from sellers.shops.operations import show_or_hide


def follow_account(event: Event, *, at: datetime) -> None:
    """Hide or show the shops by how the account stands now, whichever news is heard last."""
    show_or_hide(Seller.objects.get(public_id=event.subject_id), at=at)
