"""Deliveries (one parcel, one shop, one door), and the runs and stops that carry them."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from delivery.couriers.models import Courier
from delivery.runs.files import private_files
from delivery.runs.states import DELIVERY, RUN, STOP, DeliveryState, RunState, StopKind, StopState
from marketplace.journal.constraints import state_constraints
from marketplace.kernel.geo import Point
from marketplace.kernel.ids import new_id
from marketplace.places.models import City


class Run(models.Model):
    """A courier's ordered stops; at most one active run a courier."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    courier = models.ForeignKey(Courier, on_delete=models.PROTECT, related_name="runs")
    state = models.CharField(max_length=10, choices=RunState.choices, default=RunState.ACTIVE)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    abandoned_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            *state_constraints(RUN),
            models.UniqueConstraint(
                fields=["courier"], condition=Q(state=RunState.ACTIVE), name="one_active_run"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.courier} {self.started_at}"


class Delivery(models.Model):
    """One parcel from one shop to one door before `promised_at`, with its own copy of both places."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    state = models.CharField(max_length=10, choices=DeliveryState.choices, default=DeliveryState.PLANNED)
    basket_key = models.UUIDField(help_text="deliveries of one basket go to one door and may share a run")
    spoken_code = models.CharField(max_length=12, help_text="what shop and courier call it")
    pickup_key = models.UUIDField(help_text="the place's own public id; same place, same key")
    pickup_name = models.CharField(max_length=80)
    pickup_line = models.CharField(max_length=160)
    pickup_phone = models.CharField(max_length=20, blank=True)
    pickup_note = models.CharField(max_length=200, blank=True)
    pickup_lat = models.FloatField()
    pickup_lon = models.FloatField()
    dropoff_name = models.CharField(max_length=80)
    dropoff_line = models.CharField(max_length=160)
    dropoff_area = models.CharField(max_length=80, help_text="what an offer may show")
    dropoff_phone = models.CharField(max_length=20, blank=True)
    dropoff_note = models.CharField(max_length=200, blank=True)
    dropoff_lat = models.FloatField()
    dropoff_lon = models.FloatField()
    contents = models.JSONField(default=list, help_text="[{name, quantity}] for the checklist at the shop")
    min_age = models.PositiveSmallIntegerField(default=0)
    placed_at = models.DateTimeField()
    ready_at = models.DateTimeField(help_text="when the shop means to have it packed")
    collect_from = models.DateTimeField(
        null=True, help_text="not to be collected before: promised for a window"
    )
    confirmed_at = models.DateTimeField(null=True, help_text="when the shop said yes")
    packed_at = models.DateTimeField(null=True, help_text="when the shop said it is packed")
    promised_at = models.DateTimeField()
    eta = models.DateTimeField(null=True)
    pay_minor = models.PositiveIntegerField(default=0, help_text="guaranteed to the courier")
    alone_minor = models.PositiveIntegerField(
        default=0, help_text="what it pays when it rides alone; a further parcel of one basket pays less"
    )
    tip_minor = models.PositiveIntegerField(default=0)
    parcel_code = models.CharField(
        max_length=8, help_text="on the parcel: the courier proves the pick-up with it"
    )
    handover_code = models.CharField(
        max_length=8, help_text="the courier's: the shop proves the hand-over with it"
    )
    dropoff_pin = models.CharField(max_length=8, help_text="the shopper's: proves the drop-off")
    courier = models.ForeignKey(Courier, on_delete=models.PROTECT, null=True, related_name="deliveries")
    run = models.ForeignKey(Run, on_delete=models.PROTECT, null=True, related_name="deliveries")
    assigned_at = models.DateTimeField(null=True)
    picked_up_at = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    returned_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    escalated_at = models.DateTimeField(null=True, help_text="when the alarm «nobody takes it» was raised")
    next_decision_at = models.DateTimeField(
        null=True, db_default=Now(), help_text="wall time; null: nothing due"
    )

    class Meta:
        verbose_name_plural = "deliveries"
        constraints: ClassVar = [
            *state_constraints(DELIVERY),
            models.CheckConstraint(
                condition=Q(
                    state__in=["assigned", "picked_up", "delivered", "failed", "returned"],
                    courier__isnull=False,
                    run__isnull=False,
                )
                | Q(state__in=["planned", "offered", "cancelled"], courier__isnull=True, run__isnull=True),
                name="delivery_courier_iff_held",
            ),
            models.CheckConstraint(
                condition=Q(promised_at__gt=models.F("placed_at")), name="delivery_promise_ahead"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["city", "state"], name="delivery_city_state"),
            models.Index(fields=["basket_key"], name="delivery_basket"),
            models.Index(fields=["city", "promised_at"], name="delivery_city_promised"),
            models.Index(
                fields=["next_decision_at"], name="delivery_due", condition=Q(next_decision_at__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.spoken_code} {self.pickup_name} → {self.dropoff_line}"

    @property
    def pickup(self) -> Point:
        return Point(lat=self.pickup_lat, lon=self.pickup_lon)

    @property
    def dropoff(self) -> Point:
        return Point(lat=self.dropoff_lat, lon=self.dropoff_lon)

    @property
    def lateness_s(self) -> float | None:
        return (self.delivered_at - self.promised_at).total_seconds() if self.delivered_at else None


class Stop(models.Model):
    """One halt of a run for one delivery; stops at one place follow each other."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="stops")
    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="stops")
    kind = models.CharField(max_length=8, choices=StopKind.choices)
    rank = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=8, choices=StopState.choices, default=StopState.AHEAD)
    eta = models.DateTimeField(null=True)
    planned_at = models.DateTimeField(null=True, help_text="what was expected when the courier said yes")
    arrived_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    skipped_at = models.DateTimeField(null=True)
    failure = models.CharField(max_length=30, blank=True)

    class Meta:
        ordering: ClassVar = ["rank"]
        constraints: ClassVar = [
            *state_constraints(STOP),
            models.CheckConstraint(condition=Q(kind__in=StopKind.values), name="stop_kind_known"),
            models.UniqueConstraint(
                fields=["run", "delivery", "kind"], name="stop_once", condition=~Q(state="skipped")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.delivery_id}"


class Act(models.Model):
    """What a courier's phone did, by the phone's own id: the same act sent twice has one effect."""

    courier = models.ForeignKey(Courier, on_delete=models.CASCADE)
    client_event_id = models.CharField(max_length=64)
    stop = models.ForeignKey(Stop, on_delete=models.CASCADE, null=True)
    kind = models.CharField(max_length=20)
    acted_at = models.DateTimeField(help_text="town time on the phone")
    received_at = models.DateTimeField(db_default=Now())
    status = models.PositiveSmallIntegerField()
    answer = models.JSONField(default=dict)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["courier", "client_event_id"], name="act_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.client_event_id}"


class Proof(models.Model):
    """How a stop was proven: a code, a photograph, or the eyes of the courier (age seen)."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    stop = models.ForeignKey(Stop, on_delete=models.CASCADE, related_name="proofs")
    kind = models.CharField(max_length=12, choices=[(k, k) for k in ("pin", "photo", "code", "age_seen")])
    photo = models.FileField(upload_to="proofs/%Y/%m/%d", storage=private_files, null=True, blank=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.kind} {self.stop_id}"


class Incident(models.Model):
    """Something a courier reports at a stop; the operator reads it."""

    stop = models.ForeignKey(Stop, on_delete=models.CASCADE, related_name="incidents")
    code = models.CharField(max_length=30)
    note = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.code
