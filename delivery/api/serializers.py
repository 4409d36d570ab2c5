"""The words on the wire, in and out."""

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


class ProblemSerializer(Plain):
    """RFC 9457 problem details."""

    type = s.CharField()
    title = s.CharField()
    status = s.IntegerField()
    detail = s.CharField()
    code = s.CharField()
    instance = s.CharField()
    errors = s.ListField(child=s.DictField(), required=False)


class SignInSerializer(Plain):
    email = s.EmailField(max_length=254)
    password = s.CharField(max_length=256, trim_whitespace=False)
    device = s.CharField(max_length=80, help_text="a name the phone keeps for itself; refreshing wants the same one")


class RefreshSerializer(Plain):
    refresh = s.CharField(max_length=200)
    device = s.CharField(max_length=80)


class TokensSerializer(Plain):
    access = s.CharField()
    access_s = s.IntegerField(help_text="seconds until the access token is over")
    refresh = s.CharField(help_text="good once; using it twice signs the phone out")


class CitySerializer(Plain):
    slug = s.CharField()
    name = s.CharField()
    timezone = s.CharField()


class ShiftSerializer(Plain):
    started_at = s.DateTimeField(read_only=True)
    until = s.DateTimeField(required=False, allow_null=True, help_text="when you mean to stop; nobody holds you to it")


class MeSerializer(Plain):
    id = s.UUIDField(source="public_id")
    name = s.CharField()
    vehicle = s.CharField()
    capacity = s.IntegerField()
    city = CitySerializer()
    shift = ShiftSerializer(allow_null=True)
    now = s.DateTimeField(help_text="the town's clock; every moment you send is on it")
    clock_rate = s.FloatField(help_text="town seconds a second; 1 outside the demo")


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


class DoubtSerializer(Plain):
    at = s.DateTimeField()
    code = s.CharField(help_text="off_shift, future, rough or jump")


class NotedSerializer(Plain):
    kept = s.IntegerField()
    known = s.IntegerField(help_text="sent before")
    doubted = DoubtSerializer(many=True)


class OfferSerializer(Plain):
    id = s.UUIDField(source="public_id")
    state = s.CharField()
    pickup_names = s.CharField()
    dropoff_area = s.CharField()
    distance_m = s.IntegerField()
    ride_s = s.IntegerField()
    pay_minor = s.IntegerField(help_text="guaranteed")
    tip_minor = s.IntegerField()
    parcels = s.IntegerField()
    made_at = s.DateTimeField()
    expires_at = s.DateTimeField(help_text="wall time")


class OffersSerializer(Plain):
    offers = OfferSerializer(many=True)
    now = s.DateTimeField(help_text="wall time, to count down to `expires_at`")


class PlaceSerializer(Plain):
    name = s.CharField()
    line = s.CharField()
    phone = s.CharField()
    note = s.CharField()
    lat = s.FloatField()
    lon = s.FloatField()


class StopSerializer(Plain):
    id = s.UUIDField()
    kind = s.ChoiceField(choices=["pickup", "dropoff"])
    state = s.ChoiceField(choices=["ahead", "arrived", "done", "failed", "skipped"])
    rank = s.IntegerField()
    failure = s.CharField()
    eta = s.DateTimeField(allow_null=True)
    arrived_at = s.DateTimeField(allow_null=True)
    done_at = s.DateTimeField(allow_null=True)
    delivery = s.UUIDField()
    delivery_state = s.CharField()
    basket = s.UUIDField(help_text="parcels of one basket go to one door")
    spoken_code = s.CharField()
    promised_at = s.DateTimeField()
    ready_at = s.DateTimeField()
    is_packed = s.BooleanField()
    place = PlaceSerializer(allow_null=True, help_text="from your yes until 15 minutes after the end")
    return_to = PlaceSerializer(allow_null=True, help_text="the shop a failed parcel goes back to")
    contents = s.ListField(child=s.DictField())
    min_age = s.IntegerField()
    proof = s.ChoiceField(choices=["parcel_code", "pin_or_photo", "pin_and_age"])
    handover_code = s.CharField(help_text="tell it the shop at a pick-up")
    pay_minor = s.IntegerField()
    tip_minor = s.IntegerField()


class RunSerializer(Plain):
    id = s.UUIDField(allow_null=True)
    state = s.ChoiceField(choices=["active", "finished", "abandoned", "none"])
    started_at = s.DateTimeField(allow_null=True)
    stops = StopSerializer(many=True)


class ActSerializer(Plain):
    client_event_id = s.RegexField(r"^[A-Za-z0-9_.:-]{8,64}$", help_text="the same for every try of one act")
    acted_at = s.DateTimeField(help_text="when it happened, also when it is sent later")


class CompletionSerializer(ActSerializer):
    code = s.CharField(max_length=12, required=False, allow_blank=True, default="", help_text="parcel code, at a pick-up")
    pin = s.CharField(max_length=8, required=False, allow_blank=True, default="", help_text="PIN, at a door")
    age_seen = s.BooleanField(required=False, default=False)


class FailureSerializer(ActSerializer):
    reason = s.ChoiceField(choices=FAILURES)


class IncidentSerializer(ActSerializer):
    code = s.ChoiceField(choices=INCIDENTS)
    note = s.CharField(max_length=500, required=False, allow_blank=True, default="")


class ActAnswerSerializer(Plain):
    id = s.UUIDField()
    kind = s.CharField()
    state = s.CharField()
    delivery = s.UUIDField()
    delivery_state = s.CharField()


class PhotoSerializer(Plain):
    photo = s.FileField(help_text="JPEG, PNG or WebP up to 8 MB; kept for 30 days without what the camera wrote into it")


class ProofSerializer(Plain):
    id = s.UUIDField(source="public_id")
    kind = s.CharField()
    at = s.DateTimeField()


class EarnedSerializer(Plain):
    spoken_code = s.CharField()
    state = s.CharField()
    picked_up_at = s.DateTimeField()
    delivered_at = s.DateTimeField(allow_null=True)
    pay_minor = s.IntegerField()
    tip_minor = s.IntegerField()


class SumSerializer(Plain):
    pay = s.IntegerField()
    tips = s.IntegerField()


class EarningsSerializer(Plain):
    currency = s.CharField()
    today = SumSerializer()
    week = SumSerializer()
    deliveries = EarnedSerializer(many=True, help_text="of the last seven days, newest first, at most 100")


class EventsSerializer(Plain):
    url = s.URLField(help_text="server-sent events: «look» says that offers or run have changed")
    minutes = s.IntegerField(help_text="until you ask for a new one")
