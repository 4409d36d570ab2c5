"""Stock: keep aside, sell, give back, count. Conditional updates in the caller's transaction, lines by id."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F

from sellers.stock.models import Cause, Reservation, ReservationState, StockItem, StockMovement


class OutOfStock(Exception):
    """Some listings have too little; `available` tells how much of each is left. Nothing was kept aside."""

    def __init__(self, available: Mapping[int, int]) -> None:
        super().__init__(f"out of stock: {dict(available)}")
        self.available = dict(available)


class Reserved(Exception):
    """The shelf cannot be counted below what is kept aside for paid or paying shoppers."""

    def __init__(self, reserved: int) -> None:
        super().__init__(f"{reserved} are reserved")
        self.reserved = reserved


def reserve(order_key: UUID, wanted: Mapping[int, int], *, until: datetime) -> None:
    """Keep `wanted` (listing id → quantity) aside for the order until `until` (wall time), all or nothing.

    Called last in the transaction that makes the order: the rows stay locked for as short as can be, and
    always in the order of their ids, so that crossed baskets wait instead of locking each other.

    Raises:
        OutOfStock: at least one listing has too little left.
    """
    with transaction.atomic():
        short: dict[int, int] = {}
        kept: list[Reservation] = []
        for listing_id in sorted(wanted):
            item_id = take(listing_id, wanted[listing_id])
            if item_id is None:
                short[listing_id] = _available(listing_id)
                continue
            kept.append(
                Reservation(
                    stock_item_id=item_id,
                    order_key=order_key,
                    quantity=wanted[listing_id],
                    expires_at=until,
                )
            )
        if short:
            raise OutOfStock(short)
        Reservation.objects.bulk_create(kept)


def take(listing_id: int, quantity: int) -> int | None:
    """Count `quantity` as reserved if so much is left and return the stock row's id, else None.

    One conditional UPDATE: it locks the row and looks again after waiting, so two buyers of the last unit
    cannot both see it (the twin test does it in two steps and oversells).
    """
    rows = StockItem.objects.filter(listing_id=listing_id, on_hand__gte=F("reserved") + quantity)
    if not rows.update(reserved=F("reserved") + quantity):
        return None
    return StockItem.objects.values_list("pk", flat=True).get(listing_id=listing_id)


def claim(order_key: UUID) -> bool:
    """Turn the order's reservations into sales; False when they were released meanwhile (nothing changes)."""
    with transaction.atomic():
        mine = _locked(order_key)
        if not mine or any(row.state == ReservationState.RELEASED for row in mine):
            return False
        for row in mine:
            if row.state == ReservationState.CLAIMED:
                continue
            StockItem.objects.filter(pk=row.stock_item_id).update(
                on_hand=F("on_hand") - row.quantity, reserved=F("reserved") - row.quantity
            )
            _move(
                row.stock_item_id,
                -row.quantity,
                Cause.SALE,
                key=f"order:{order_key}:{row.stock_item_id}:sale",
            )
        Reservation.objects.filter(pk__in=[row.pk for row in mine]).update(state=ReservationState.CLAIMED)
        return True


def release(order_key: UUID) -> None:
    """Give back what is still kept aside for the order; sold or released units are left alone."""
    with transaction.atomic():
        _release([row for row in _locked(order_key) if row.state == ReservationState.LIVE])


def forget(order_key: UUID) -> None:
    """Remove released reservations of an order, so that it may be kept aside anew after a late payment."""
    Reservation.objects.filter(order_key=order_key, state=ReservationState.RELEASED).delete()


def release_due(*, wall_at: datetime, town_at: datetime, most: int = 200) -> int:
    """Give back every reservation past its time, and return how many."""
    with transaction.atomic():
        due = list(
            Reservation.objects.select_for_update(skip_locked=True, of=("self",))
            .filter(state=ReservationState.LIVE, expires_at__lte=wall_at)
            .order_by("stock_item__listing_id", "pk")[:most]
        )
        _release(due)
        return len(due)


def give_back(listing_id: int, quantity: int, *, key: str, is_on_shelf: bool = True) -> None:
    """Undo the sale of `quantity`; `is_on_shelf=False` when the shelf turned out to be empty."""
    with transaction.atomic():
        item = StockItem.objects.select_for_update(of=("self",)).get(listing_id=listing_id)
        if StockMovement.objects.filter(key=f"{key}:back").exists():
            return
        _move(item.pk, quantity, Cause.CALLED_OFF, key=f"{key}:back")
        if is_on_shelf:
            StockItem.objects.filter(pk=item.pk).update(on_hand=F("on_hand") + quantity)
        else:
            _move(item.pk, -quantity, Cause.MISSING, key=f"{key}:missing")


def hold_shelves(listing_ids: Iterable[int]) -> None:
    """Lock the shelves in the order of their listings, before several shares of one order give goods back."""
    mine = StockItem.objects.select_for_update(of=("self",)).filter(listing_id__in=list(listing_ids))
    list(mine.order_by("listing_id").values_list("pk", flat=True))


def count(listing_id: int, on_hand: int, *, key: str, actor: str = "") -> StockItem:
    """Set what is on the shelf to what the seller counted, as a movement with its cause.

    Raises:
        Reserved: the count is below what is kept aside for orders being paid.
    """
    with transaction.atomic():
        item = StockItem.objects.select_for_update(of=("self",)).get(listing_id=listing_id)
        if on_hand < item.reserved:
            raise Reserved(item.reserved)
        delta = on_hand - item.on_hand
        if delta and not StockMovement.objects.filter(key=key).exists():
            _move(item.pk, delta, Cause.CORRECTION, key=key, actor=actor)
            item.on_hand = on_hand
            item.save(update_fields=["on_hand"])
        return item


def _available(listing_id: int) -> int:
    item = StockItem.objects.filter(listing_id=listing_id).first()
    return item.available if item else 0


def _locked(order_key: UUID) -> list[Reservation]:
    rows = Reservation.objects.select_for_update(of=("self",)).filter(order_key=order_key)
    return list(rows.order_by("stock_item__listing_id", "pk"))


def _release(rows: list[Reservation]) -> None:
    for row in rows:
        StockItem.objects.filter(pk=row.stock_item_id).update(reserved=F("reserved") - row.quantity)
    Reservation.objects.filter(pk__in=[row.pk for row in rows]).update(state=ReservationState.RELEASED)


def _move(item_id: int, delta: int, cause: Cause, *, key: str, actor: str = "") -> None:
    StockMovement.objects.create(stock_item_id=item_id, delta=delta, cause=cause, key=key, actor=actor)
