"""What the account page shows of a member's doors. One query."""

from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse

from marketplace.accounts.models import SavedAddress, User


@dataclass(frozen=True)
class KeptDoor:
    """One saved address; `pin_url` shows its pin on the map, to be moved or confirmed again."""

    key: str
    line: str
    detail: str
    note: str
    is_default: bool
    pin_url: str


def kept_doors(user: User, *, back: str) -> list[KeptDoor]:
    """Return the member's addresses, the default first; their map leads `back` afterwards."""
    rows = user.addresses.select_related("city").order_by("-is_default", "pk")
    return [_door(row, back) for row in rows]


def address_of(user: User, key: UUID) -> SavedAddress | None:
    """Return one of the member's own addresses, never somebody else's."""
    return user.addresses.filter(public_id=key).first()


def _door(row: SavedAddress, back: str) -> KeptDoor:
    place = {
        "line": row.line,
        "postcode": row.postcode,
        "lat": f"{row.lat:.6f}",
        "lon": f"{row.lon:.6f}",
        "next": back,
    }
    return KeptDoor(
        key=str(row.public_id),
        line=row.line,
        detail=" ".join(part for part in (row.postcode, row.city.name) if part),
        note=row.access_note,
        is_default=row.is_default,
        pin_url=f"{reverse('storefront:address')}?{urlencode(place)}",
    )
