"""Keeping what a member has confirmed: doors, so that they are asked for once."""

from django.db import transaction

from marketplace.accounts.door import Door
from marketplace.accounts.models import SavedAddress, User
from marketplace.places.models import City

MOST = 20


def keep_address(user: User, door: Door, *, city: City) -> SavedAddress | None:
    """Keep a confirmed door; the same line once, the first one as the default, none beyond twenty."""
    with transaction.atomic():
        kept = list(user.addresses.select_for_update(of=("self",)).order_by("pk"))
        same = next((row for row in kept if row.city_id == city.pk and row.line == door.line), None)
        if same is None and len(kept) >= MOST:
            return None
        row = same or SavedAddress(user=user, city=city, line=door.line, is_default=not kept)
        row.postcode, row.lat, row.lon, row.access_note = door.postcode, door.lat, door.lon, door.note
        row.save()
    return row
