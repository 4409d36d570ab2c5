"""Offers to couriers, the lease that lets one dispatcher write for a city, and every decision with its inputs."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from delivery.couriers.models import Courier
from delivery.dispatch.states import OFFER, OfferState
from delivery.runs.models import Delivery
from marketplace.journal.constraints import state_constraints
from marketplace.kernel.ids import new_id
from marketplace.places.models import City


class Lease(models.Model):
    """Who may write a city's plan until when (wall time); `fence` grows with every holder, `runs` are its last plan's."""

    city = models.OneToOneField(City, on_delete=models.CASCADE)
    holder = models.CharField(max_length=80, blank=True)
    fence = models.BigIntegerField(default=0)
    until = models.DateTimeField(db_default=Now())
    runs = models.JSONField(
        default=dict, help_text="courier → rounds of deliveries: where the next search begins"
    )
    demand = models.JSONField(default=list, help_text="where the next parcels are likely to come from")
    demand_until = models.DateTimeField(null=True, help_text="town time: reckoned anew from then")

    def __str__(self) -> str:
        return f"{self.city} {self.holder} #{self.fence}"


class WaitingPlace(models.Model):
    """Where a courier without a run is likely to be needed next: advice until a town moment, refusable like all else."""

    courier = models.OneToOneField(Courier, on_delete=models.CASCADE, related_name="waiting_place")
    shop_key = models.UUIDField()
    name = models.CharField(max_length=80)
    lat = models.FloatField()
    lon = models.FloatField()
    until = models.DateTimeField(help_text="town time")

    def __str__(self) -> str:
        return f"{self.courier} → {self.name}"


class Decision(models.Model):
    """One tick that chose something: what it saw, what it planned and why, small enough to replay."""

    city = models.ForeignKey(City, on_delete=models.CASCADE)
    at = models.DateTimeField(help_text="town time")
    recorded_at = models.DateTimeField(db_default=Now())
    fence = models.BigIntegerField()
    policy = models.JSONField()
    snapshot = models.JSONField()
    plan = models.JSONField()
    took_ms = models.FloatField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["city", "at"], name="decision_city_at"),
            models.Index(fields=["recorded_at"], name="decision_recorded"),
        ]

    def __str__(self) -> str:
        return f"{self.city} {self.at}"


class DayReplay(models.Model):
    """A recorded day once more, as an operator asked for it; `result` is what the page prints and draws."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.CASCADE)
    day_on = models.DateField(help_text="by the city's own clock")
    variant = models.JSONField(default=dict, help_text="what is changed: policy, weights, couriers more")
    asked_by = models.CharField(max_length=80, blank=True)
    asked_at = models.DateTimeField(db_default=Now())
    next_attempt_at = models.DateTimeField(
        null=True, db_default=Now(), help_text="wall time; null: nothing due"
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    done_at = models.DateTimeField(null=True)
    result = models.JSONField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(done_at__isnull=True) | Q(next_attempt_at__isnull=True),
                name="day_replay_done_is_not_due",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["next_attempt_at"], name="day_replay_due", condition=Q(next_attempt_at__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.city} {self.day_on}"


class Offer(models.Model):
    """A batch proposed to one courier; distance, area, pay and expiry are what the law wants shown."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    courier = models.ForeignKey(Courier, on_delete=models.CASCADE, related_name="offers")
    decision = models.ForeignKey(Decision, on_delete=models.SET_NULL, null=True)
    state = models.CharField(max_length=10, choices=OfferState.choices, default=OfferState.OPEN)
    fence = models.BigIntegerField()
    pickup_names = models.CharField(max_length=300)
    dropoff_area = models.CharField(max_length=160)
    distance_m = models.PositiveIntegerField()
    ride_s = models.PositiveIntegerField()
    pay_minor = models.PositiveIntegerField()
    tip_minor = models.PositiveIntegerField(default=0)
    parcels = models.PositiveSmallIntegerField(default=1)
    stops = models.JSONField(help_text="the planned order: [[kind, delivery id, eta], …]")
    reason = models.JSONField(default=dict)
    made_at = models.DateTimeField(help_text="town time")
    expires_at = models.DateTimeField(help_text="wall time")
    answered_at = models.DateTimeField(null=True, help_text="wall time")
    closed_at = models.DateTimeField(null=True, help_text="wall time")

    class Meta:
        constraints: ClassVar = [
            *state_constraints(OFFER),
            models.UniqueConstraint(
                fields=["courier"], condition=Q(state=OfferState.OPEN), name="one_open_offer_a_courier"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["expires_at"], name="offer_due", condition=Q(state="open"))]

    def __str__(self) -> str:
        return f"{self.public_id} → {self.courier}"


class OfferPart(models.Model):
    """One delivery in an offer; `is_open` as long as the offer is."""

    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="parts")
    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="offer_parts")
    is_open = models.BooleanField(default=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["delivery"], condition=Q(is_open=True), name="one_open_offer_a_delivery"
            ),
            models.UniqueConstraint(fields=["offer", "delivery"], name="offer_part_once"),
        ]

    def __str__(self) -> str:
        return f"{self.offer_id} {self.delivery_id}"
