"""Couriers, when they are on shift, where their phone last was, and their signed-in phones."""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Now

from delivery.couriers.rules import LONGEST
from delivery.couriers.states import Vehicle
from marketplace.kernel.geo import Point
from marketplace.kernel.ids import new_id
from marketplace.payees.models import Payee
from marketplace.places.models import City

DUTY = Func("from_at", "until_at", function="tstzrange", output_field=DateTimeRangeField())


class Courier(Payee):
    """One courier, the account they are paid to, and the last place their phone was heard from."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="courier")
    name = models.CharField(max_length=40, help_text="what the shopper sees: a first name")
    phone = models.CharField(max_length=20, blank=True)
    vehicle = models.CharField(max_length=12, choices=Vehicle.choices, default=Vehicle.BIKE)
    capacity = models.PositiveSmallIntegerField(default=4, help_text="parcels at once")
    home_shop_key = models.UUIDField(null=True, blank=True, help_text="rides for this shop only")
    lat = models.FloatField(null=True)
    lon = models.FloatField(null=True)
    positioned_at = models.DateTimeField(null=True, help_text="town time of the last position")
    heard_at = models.DateTimeField(null=True, help_text="wall time the phone was last heard")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(vehicle__in=Vehicle.values), name="courier_vehicle_known"),
            models.CheckConstraint(condition=Q(capacity__gt=0), name="courier_carries_something"),
            models.CheckConstraint(
                condition=Q(lat__isnull=True, lon__isnull=True) | Q(lat__isnull=False, lon__isnull=False),
                name="courier_place_whole",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def point(self) -> Point | None:
        return None if self.lat is None or self.lon is None else Point(lat=self.lat, lon=self.lon)

    @property
    def ledger_account(self) -> str:
        """Return what the books call what we owe them."""
        return f"courier:{self.public_id}"


class Shift(models.Model):
    """One stretch of duty, open until `ended_at`; town time."""

    city = models.ForeignKey(City, on_delete=models.PROTECT)
    courier = models.ForeignKey(Courier, on_delete=models.CASCADE, related_name="shifts")
    started_at = models.DateTimeField()
    until = models.DateTimeField(null=True, help_text="when the courier means to stop")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["courier"], condition=Q(ended_at__isnull=True), name="one_open_shift"
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("started_at")), name="shift_ends_after"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.courier} from {self.started_at}"


class AnnouncedShift(models.Model):
    """A stretch of duty said ahead, in town time, counted on by promises until it is taken back.

    It knows no position of any phone: `lat` and `lon` are what the courier chose, null is the town's middle.
    """

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    courier = models.ForeignKey(Courier, on_delete=models.CASCADE, related_name="announced_shifts")
    from_at = models.DateTimeField()
    until_at = models.DateTimeField()
    lat = models.FloatField(null=True, help_text="where they mean to start")
    lon = models.FloatField(null=True)
    announced_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, help_text="taken back; nothing follows from it")

    class Meta:
        ordering: ClassVar = ["from_at", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(until_at__gt=F("from_at")), name="announced_ends_after"),
            models.CheckConstraint(
                condition=Q(until_at__lte=F("from_at") + LONGEST), name="announced_twelve_hours_at_most"
            ),
            models.CheckConstraint(
                condition=Q(lat__isnull=True, lon__isnull=True) | Q(lat__isnull=False, lon__isnull=False),
                name="announced_place_whole",
            ),
            ExclusionConstraint(
                name="announced_once",
                expressions=[
                    ("courier", RangeOperators.EQUAL),
                    (DUTY, RangeOperators.OVERLAPS),
                ],
                condition=Q(withdrawn_at__isnull=True),
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["city", "from_at"], condition=Q(withdrawn_at__isnull=True), name="announced_to_come"
            )
        ]

    def __str__(self) -> str:
        return f"{self.courier} from {self.from_at}"

    @property
    def start(self) -> Point | None:
        return None if self.lat is None or self.lon is None else Point(lat=self.lat, lon=self.lon)


class Position(models.Model):
    """One place a phone was at during a shift; `at` is the device's time."""

    city = models.ForeignKey(City, on_delete=models.CASCADE)
    courier = models.ForeignKey(Courier, on_delete=models.CASCADE)
    lat = models.FloatField()
    lon = models.FloatField()
    accuracy_m = models.FloatField(null=True)
    at = models.DateTimeField()
    received_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["courier", "at"], name="position_once"),
            models.CheckConstraint(
                condition=Q(lat__gte=-90, lat__lte=90, lon__gte=-180, lon__lte=180), name="position_on_earth"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["received_at"], name="position_received")]

    def __str__(self) -> str:
        return f"{self.courier_id} {self.at}"


class CourierSession(models.Model):
    """One signed-in phone: a family of refresh tokens of which only the newest is good; hashes only."""

    courier = models.ForeignKey(Courier, on_delete=models.CASCADE, related_name="sessions")
    family = models.UUIDField(default=new_id, unique=True, editable=False)
    refresh_hash = models.CharField(max_length=64, unique=True)
    spent_hashes = models.JSONField(default=list)
    previous_hash = models.CharField(
        max_length=64, blank=True, default="", help_text="good once more if the answer was lost"
    )
    previous_until = models.DateTimeField(null=True, help_text="wall time")
    device = models.CharField(max_length=80, blank=True)
    created_at = models.DateTimeField(db_default=Now())
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.courier_id} {self.device}"
