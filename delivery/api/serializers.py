"""What a phone is answered."""

from rest_framework import serializers as s

from delivery.api.bodies import HoursSerializer, Plain, ShiftSerializer


class ProblemSerializer(Plain):
    """RFC 9457 problem details."""

    type = s.CharField()
    title = s.CharField()
    status = s.IntegerField()
    detail = s.CharField()
    code = s.CharField()
    instance = s.CharField()
    errors = s.ListField(child=s.DictField(), required=False)  # type: ignore[assignment]


class TokensSerializer(Plain):
    access = s.CharField()
    access_s = s.IntegerField(help_text="seconds until the access token is over")
    refresh = s.CharField(help_text="good once; using it twice signs the phone out")


class CitySerializer(Plain):
    slug = s.CharField()
    name = s.CharField()
    timezone = s.CharField()


class MeSerializer(Plain):
    id = s.UUIDField(source="public_id")
    name = s.CharField()
    vehicle = s.CharField()
    capacity = s.IntegerField()
    city = CitySerializer()
    shift = ShiftSerializer(allow_null=True)
    now = s.DateTimeField(help_text="the town's clock; every moment you send is on it")
    clock_rate = s.FloatField(help_text="town seconds a second; 1 outside the demo")


class AnnouncedShiftSerializer(HoursSerializer):
    id = s.UUIDField(source="public_id")
    announced_at = s.DateTimeField()


class AnnouncedSerializer(Plain):
    announced = AnnouncedShiftSerializer(many=True)


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


class WaitingPlaceSerializer(Plain):
    name = s.CharField(help_text="a shop that is likely to have parcels soon")
    lat = s.FloatField()
    lon = s.FloatField()
    until = s.DateTimeField(help_text="town time")


class OffersSerializer(Plain):
    offers = OfferSerializer(many=True)
    wait_near = WaitingPlaceSerializer(
        allow_null=True, help_text="advice while nothing is asked; follow it or not"
    )
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


class ActAnswerSerializer(Plain):
    id = s.UUIDField()
    kind = s.CharField()
    state = s.CharField()
    delivery = s.UUIDField()
    delivery_state = s.CharField()


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


class PayoutAccountSerializer(Plain):
    state = s.ChoiceField(choices=["active", "new", "unfinished"])
    owed_minor = s.IntegerField(help_text="earned and kept until the account may receive it")
    is_failed = s.BooleanField(help_text="the bank sent the last payout back: its details are wrong")
    currency = s.CharField()


class StatedSerializer(Plain):
    at = s.DateTimeField()
    kind = s.CharField(
        help_text="courier_pay: a ride with its tip, or a tip afterwards; transfer: sent to you"
    )
    ref = s.CharField()
    code = s.CharField(help_text="of the order; empty where there is none")
    about = s.CharField(help_text="the shop it came from")
    pay_minor = s.IntegerField()
    tip_minor = s.IntegerField()
    amount_minor = s.IntegerField(help_text="above zero is for you")
    balance_minor = s.IntegerField(help_text="what is owed to you after it")


class StatementSerializer(Plain):
    currency = s.CharField()
    month = s.CharField(help_text="2026-11")
    months = s.ListField(child=s.CharField(), help_text="that have a statement, newest first")
    is_closed = s.BooleanField(help_text="nothing can be added any more")
    opening_minor = s.IntegerField()
    closing_minor = s.IntegerField()
    pay_minor = s.IntegerField()
    tips_minor = s.IntegerField()
    paid_minor = s.IntegerField()
    rows = StatedSerializer(many=True, help_text="newest first, at most 300; the file has all")
    has_more = s.BooleanField()


class PayoutFormSerializer(Plain):
    url = s.URLField(help_text="good once and for some minutes; never keep it")


class EventsSerializer(Plain):
    url = s.URLField(help_text="server-sent events: «look» says that offers or run have changed")
    minutes = s.IntegerField(help_text="until you ask for a new one")
