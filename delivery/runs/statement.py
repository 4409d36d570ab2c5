"""A courier's statement of a month: every entry of their account, chained; each ride with its pay and its tip, whole."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from delivery.couriers.models import Courier
from delivery.runs.models import Delivery
from marketplace.ledger import statements
from marketplace.ledger.models import Entry
from marketplace.ledger.statements import Explained, Part, Statement

PARTS = {"courier_pay": "pay", "tips": "tip"}  # the accounts that a ride's entry is made of


def statement_of(courier: Courier, *, starts_at: datetime, wall_at: datetime) -> Statement:
    """Return the month that begins at `starts_at`, up to now when it is not over."""
    account, explain = courier.ledger_account, partial(_explained, courier)
    return statements.statement(account, courier.name, explain, starts_at=starts_at, wall_at=wall_at)


def months_of(courier: Courier, *, wall_at: datetime) -> list[datetime]:
    """Return the first moments of the months with a statement, newest first."""
    return statements.months(courier.ledger_account, wall_at=wall_at)


def _explained(courier: Courier, entries: Sequence[Entry]) -> dict[int, Explained]:
    parts = _parts([entry.posting_id for entry in entries])
    carried = _carried(courier, entries)
    found = {}
    for entry in entries:
        ride = carried.get(_key_of(entry)) or carried.get(entry.posting.order_key)
        code, shop = (ride.spoken_code, ride.pickup_name) if ride else ("", "")
        found[entry.pk] = Explained(code, shop, parts=parts.get(entry.posting_id, ()))
    return found


def _parts(postings: Sequence[int]) -> dict[int, list[Part]]:
    """Return what each ride's entry is made of, from the other legs of its posting."""
    found: dict[int, list[Part]] = {}
    mine = Entry.objects.filter(posting__in=postings, posting__kind="courier_pay", account__in=PARTS)
    for leg in mine.order_by("account"):
        found.setdefault(leg.posting_id, []).append(Part(PARTS[leg.account], leg.amount_minor))
    return found


def _carried(courier: Courier, entries: Sequence[Entry]) -> dict[UUID | None, Delivery]:
    """Return the courier's own parcels that the entries are about, by their key and by their order's."""
    keys = [entry.posting.order_key for entry in entries if entry.posting.order_key]
    found: dict[UUID | None, Delivery] = {}
    for ride in Delivery.objects.filter(courier=courier, basket_key__in=keys).order_by("pk"):
        found[ride.public_id] = found[ride.basket_key] = ride
    return found


def _key_of(entry: Entry) -> UUID | None:
    """Return the parcel that a ride's entry names: `delivery:<key>:transfer`."""
    kind, _, rest = entry.posting.ref.partition(":")
    try:
        return UUID(rest.partition(":")[0]) if kind == "delivery" else None
    except ValueError:
        return None
