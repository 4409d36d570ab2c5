"""What a phone sends."""

from typing import Any

from rest_framework import serializers as s

from delivery.couriers.rules import Fix
from marketplace.kernel.geo import Point

POSITIONS_AT_ONCE = 200
FAILURES = (
    "not_at_home", "wrong_address", "unreachable", "refused", "age_not_proven", "damaged", "lost",
    "closed_shop", "not_ready", "item_missing", "breakdown", "weather", "other",
)  # fmt: skip
INCIDENTS = (*FAILURES, "accident", "threat", "packaging", "traffic")


class Plain(s.Serializer[Any]):
    """A body that is only read or only written."""


class SignInSerializer(Plain):
    email = s.EmailField(max_length=254)
    password = s.CharField(max_length=256, trim_whitespace=False)
    device = s.CharField(
        max_length=80, help_text="a name the phone keeps for itself; refreshing wants the same one"
    )


class RefreshSerializer(Plain):
    refresh = s.CharField(max_length=200)
    device = s.CharField(max_length=80)


class ShiftSerializer(Plain):
    started_at = s.DateTimeField(read_only=True)
    until = s.DateTimeField(
        required=False, allow_null=True, help_text="when you mean to stop; nobody holds you to it"
    )


class StartSerializer(Plain):
    lat = s.FloatField(min_value=-90, max_value=90)
    lon = s.FloatField(min_value=-180, max_value=180)

    def to_internal_value(self, data: Any) -> Point:
        return Point(**super().to_internal_value(data))


class HoursSerializer(Plain):
    from_at = s.DateTimeField(help_text="when you will be there; without an offset in the town's own time")
    until_at = s.DateTimeField(help_text="when you mean to stop")
    start = StartSerializer(
        required=False,
        allow_null=True,
        help_text="where you mean to start, not where you are; null is the town's middle",
    )


class PositionSerializer(Plain):
    lat = s.FloatField(min_value=-90, max_value=90)
    lon = s.FloatField(min_value=-180, max_value=180)
    at = s.DateTimeField(help_text="when the phone was there")
    accuracy_m = s.FloatField(min_value=0, max_value=1_000_000, required=False, allow_null=True)

    def to_internal_value(self, data: Any) -> Fix:
        row = super().to_internal_value(data)
        point = Point(lat=row["lat"], lon=row["lon"])
        return Fix(point=point, at=row["at"], accuracy_m=row.get("accuracy_m"))


class PositionsSerializer(Plain):
    positions = s.ListField(child=PositionSerializer(), min_length=1, max_length=POSITIONS_AT_ONCE)


class ActSerializer(Plain):
    client_event_id = s.RegexField(r"^[A-Za-z0-9_.:-]{8,64}$", help_text="the same for every try of one act")
    acted_at = s.DateTimeField(help_text="when it happened, also when it is sent later")


class CompletionSerializer(ActSerializer):
    code = s.CharField(
        max_length=12, required=False, allow_blank=True, default="", help_text="parcel code, at a pick-up"
    )
    pin = s.CharField(max_length=8, required=False, allow_blank=True, default="", help_text="PIN, at a door")
    age_seen = s.BooleanField(required=False, default=False)


class FailureSerializer(ActSerializer):
    reason = s.ChoiceField(choices=FAILURES)


class IncidentSerializer(ActSerializer):
    code = s.ChoiceField(choices=INCIDENTS)
    note = s.CharField(max_length=500, required=False, allow_blank=True, default="")


class PhotoSerializer(Plain):
    photo = s.FileField(
        help_text="JPEG, PNG or WebP up to 8 MB; kept for 30 days without what the camera wrote into it"
    )
