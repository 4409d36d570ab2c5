"""Booking: the one way an entry comes to be."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from marketplace.ledger.models import Entry, Posting
from marketplace.places.models import City


class Unbalanced(Exception):
    """The legs do not sum to zero: a defect in the caller; nothing was booked."""


def book(  # noqa: PLR0913 - a posting is these things, and a reader wants them in one line
    kind: str,
    ref: str,
    legs: Mapping[str, int],
    *,
    city: City | None,
    at: datetime,
    order_key: UUID | None = None,
    currency: str = "",
    because: Mapping[str, object] | None = None,
) -> Posting:
    """Book `legs` (account → minor units) once for this (kind, ref); a second call finds the first.

    Without a city it is of the whole house, and says its currency itself. `because` keeps what explains a leg.

    Raises:
        Unbalanced: the legs do not sum to zero.
    """
    currency = city.currency if city else currency
    if sum(legs.values()):
        raise Unbalanced(f"{kind} {ref}: {dict(legs)}")
    with transaction.atomic():
        posting, is_new = Posting.objects.get_or_create(
            kind=kind,
            ref=ref,
            defaults={"city": city, "order_key": order_key, "at": at, "because": dict(because or {})},
        )
        if is_new:
            Entry.objects.bulk_create(
                Entry(posting=posting, account=account, amount_minor=minor, currency=currency)
                for account, minor in legs.items()
                if minor
            )
        return posting
