"""Stock: how much is on the shelf, how much is kept for whom, and why it ever changed."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from marketplace.kernel.ids import new_id
from marketplace.places.models import City
from sellers.listings.models import Listing


class StockItem(models.Model):
    """Counters of one listing; available = on hand − reserved, never below zero."""

    city = models.ForeignKey(City, on_delete=models.PROTECT)
    listing = models.OneToOneField(Listing, on_delete=models.CASCADE, related_name="stock")
    on_hand = models.IntegerField(default=0)
    reserved = models.IntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(on_hand__gte=0), name="stock_on_hand_not_negative"),
            models.CheckConstraint(
                condition=Q(reserved__gte=0, reserved__lte=F("on_hand")), name="stock_reserved_within_on_hand"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.listing_id}: {self.on_hand} − {self.reserved}"

    @property
    def available(self) -> int:
        return self.on_hand - self.reserved


class ReservationState(models.TextChoices):
    LIVE = "live"  # kept until it expires
    CLAIMED = "claimed"  # paid: became a sale
    RELEASED = "released"  # given back


class Reservation(models.Model):
    """So many units kept aside for one order until `expires_at` (wall time)."""

    stock_item = models.ForeignKey(StockItem, on_delete=models.CASCADE, related_name="reservations")
    order_key = models.UUIDField()
    quantity = models.PositiveIntegerField()
    state = models.CharField(max_length=8, choices=ReservationState.choices, default=ReservationState.LIVE)
    created_at = models.DateTimeField(db_default=Now())
    expires_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(quantity__gt=0), name="reservation_of_something"),
            models.CheckConstraint(
                condition=Q(state__in=ReservationState.values), name="reservation_state_known"
            ),
            models.UniqueConstraint(fields=["order_key", "stock_item"], name="reservation_once_an_order"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["expires_at"], name="reservation_due", condition=Q(state="live"))
        ]

    def __str__(self) -> str:
        return f"{self.quantity} for {self.order_key}"


class Cause(models.TextChoices):
    OPENING = "opening"  # first count
    SALE = "sale"  # a paid order
    CALLED_OFF = "called_off"  # a sale that did not happen
    MISSING = "missing"  # the shelf had less than the count
    CORRECTION = "correction"  # the seller counted again
    RECEIVED = "received"  # goods came in


class StockMovement(models.Model):
    """One change of `on_hand` with its cause; `key` makes it happen once. Σ delta = on_hand."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    stock_item = models.ForeignKey(StockItem, on_delete=models.CASCADE, related_name="movements")
    delta = models.IntegerField()
    cause = models.CharField(max_length=12, choices=Cause.choices)
    key = models.CharField(max_length=100, unique=True)
    actor = models.CharField(max_length=80, blank=True)
    at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(delta=0), name="movement_moves"),
            models.CheckConstraint(condition=Q(cause__in=Cause.values), name="movement_cause_known"),
        ]

    def __str__(self) -> str:
        return f"{self.delta:+d} {self.cause}"
