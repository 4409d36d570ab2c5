"""Quotes (a time and a fee said before paying) and slots (windows that carry so much courier time and no more)."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from marketplace.kernel.ids import new_id
from marketplace.places.models import City


class Slot(models.Model):
    """A window `[from_at, to_at)` in which something can be brought; `taken_s` of its courier seconds are given away."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.CASCADE)
    from_at = models.DateTimeField(help_text="town time")
    to_at = models.DateTimeField(help_text="town time")
    capacity_s = models.PositiveIntegerField(help_text="courier seconds that may be promised in it")
    taken_s = models.PositiveIntegerField(default=0)

    class Meta:
        ordering: ClassVar = ["from_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["city", "from_at"], name="slot_once"),
            models.CheckConstraint(condition=Q(to_at__gt=F("from_at")), name="slot_has_length"),
            models.CheckConstraint(condition=Q(taken_s__lte=F("capacity_s")), name="slot_never_overfull"),
        ]

    def __str__(self) -> str:
        return f"{self.from_at}–{self.to_at}"

    @property
    def left_s(self) -> int:
        return self.capacity_s - self.taken_s


class SlotPlace(models.Model):
    """The courier seconds one order holds in a slot, until it is brought or called off."""

    slot = models.ForeignKey(Slot, on_delete=models.CASCADE, related_name="places")
    order_key = models.UUIDField(unique=True)
    needs_s = models.PositiveIntegerField()
    given_back_at = models.DateTimeField(null=True, help_text="town time")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(needs_s__gt=0), name="slot_place_of_something")
        ]

    def __str__(self) -> str:
        return f"{self.order_key} in {self.slot_id}"


class Quote(models.Model):
    """One said promise; `parts` keeps the minutes and reasons, `expires_at` is wall time (a human decides).

    With a `slot` the promise is a window, `promised_from` to `promised_at`.
    """

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.CASCADE)
    basket_key = models.UUIDField()
    basket_version = models.PositiveIntegerField()
    door_lat = models.FloatField()
    door_lon = models.FloatField()
    quoted_at = models.DateTimeField(help_text="town time")
    promised_at = models.DateTimeField(help_text="town time")
    promised_from = models.DateTimeField(null=True, help_text="town time; a window instead of a moment")
    slot = models.ForeignKey(Slot, on_delete=models.PROTECT, null=True, related_name="quotes")
    expires_at = models.DateTimeField(help_text="wall time")
    fee_minor = models.PositiveIntegerField()
    parts = models.JSONField(default=dict)
    order_key = models.UUIDField(null=True, unique=True, help_text="whose order was pressed on it")
    taken_at = models.DateTimeField(
        null=True, help_text="town time; from then on the couriers' plan counts it"
    )
    given_back_at = models.DateTimeField(null=True, help_text="town time; the order fell out")

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["basket_key", "-id"], name="quote_newest_of_basket"),
            models.Index(
                fields=["city", "promised_at"],
                name="quote_taken",
                condition=Q(taken_at__isnull=False, given_back_at__isnull=True),
            ),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(order_key__isnull=True, taken_at__isnull=True, given_back_at__isnull=True)
                | Q(order_key__isnull=False, taken_at__isnull=False),
                name="quote_taken_iff_pressed",
            ),
            models.CheckConstraint(
                condition=models.Q(promised_at__gt=models.F("quoted_at")), name="quote_looks_ahead"
            ),
            models.CheckConstraint(
                condition=Q(slot__isnull=True, promised_from__isnull=True)
                | Q(slot__isnull=False, promised_from__lt=F("promised_at")),
                name="quote_window_iff_slot",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.public_id} → {self.promised_at}"
