"""Keeping what a member has said: who they are, and the doors they confirmed, so that they are asked for once."""

from django.db import transaction

from marketplace.accounts.door import Door
from marketplace.accounts.models import SavedAddress, User
from marketplace.places.models import City

MOST = 20


def keep_address(user: User, door: Door, *, city: City) -> SavedAddress | None:
    """Keep a confirmed door; the same line once, the first one as the default, none beyond twenty."""
    with transaction.atomic():
        kept = _locked(user)
        same = next((row for row in kept if row.city_id == city.pk and row.line == door.line), None)
        if same is None and len(kept) >= MOST:
            return None
        row = same or SavedAddress(user=user, city=city, line=door.line, is_default=not kept)
        row.postcode, row.lat, row.lon, row.access_note = door.postcode, door.lat, door.lon, door.note
        row.save()
    return row


def prefer_address(user: User, address: SavedAddress) -> None:
    """Make one of the member's addresses the default, and no other."""
    with transaction.atomic():
        _locked(user)
        user.addresses.filter(is_default=True).exclude(pk=address.pk).update(is_default=False)
        user.addresses.filter(pk=address.pk).update(is_default=True)


def forget_address(user: User, address: SavedAddress) -> None:
    """Forget an address; when it was the default, the one kept longest takes its place."""
    with transaction.atomic():
        left = [row for row in _locked(user) if row.pk != address.pk]
        user.addresses.filter(pk=address.pk).delete()
        if left and not any(row.is_default for row in left):
            user.addresses.filter(pk=left[0].pk).update(is_default=True)


def change_profile(user: User, *, name: str, phone: str, language: str) -> None:
    user.name, user.phone, user.language = name, phone, language
    user.save(update_fields=["name", "phone", "language"])


def _locked(user: User) -> list[SavedAddress]:
    return list(user.addresses.select_for_update(of=("self",)).order_by("pk"))
