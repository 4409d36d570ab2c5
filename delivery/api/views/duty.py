"""The courier, their shift, where they are, what they earned, and the stream that says «look»."""

from datetime import timedelta

from django.conf import settings
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from delivery.api.authentication import IsCourier
from delivery.api.bodies import PositionsSerializer, ShiftSerializer
from delivery.api.serializers import EarningsSerializer, EventsSerializer, MeSerializer, NotedSerializer
from delivery.api.views.base import CourierView, answers, shown, words
from delivery.couriers import operations
from delivery.couriers.queries import open_shift
from delivery.runs import operations as runs
from delivery.runs.queries import day_start, earned, earned_minor
from marketplace.kernel.clock import town_clock, town_now
from marketplace.streams.tickets import ticket

TICKET_MINUTES = 60
SHOWN = 100


class MeView(CourierView):
    """The courier."""

    permission_classes = [IsCourier]

    @extend_schema(operation_id="me", responses=answers({200: MeSerializer}, 401))
    def get(self, request: Request) -> Response:
        """Who you are, whether you are on shift, and what the town's clock shows."""
        courier = self.courier
        row = {name: getattr(courier, name) for name in ("public_id", "name", "vehicle", "capacity", "city")}
        now = {"now": town_now(), "clock_rate": town_clock().rate}
        return shown(MeSerializer, {**row, **now, "shift": open_shift(courier)})


class ShiftView(CourierView):
    """The open shift."""

    permission_classes = [IsCourier]

    @extend_schema(
        operation_id="start_shift",
        request=ShiftSerializer,
        responses=answers({201: ShiftSerializer}, 400, 401),
    )
    def post(self, request: Request) -> Response:
        """Come on shift, or change when you mean to stop."""
        until = words(self, ShiftSerializer).get("until")
        return shown(ShiftSerializer, operations.start_shift(self.courier, until=until, at=town_now()), 201)

    @extend_schema(operation_id="end_shift", request=None, responses=answers({204: None}, 401, 409))
    def delete(self, request: Request) -> Response:
        """Go off shift. What you accepted and did not collect goes to others; what is on board you bring first."""
        runs.end_shift(self.courier, at=town_now())
        return Response(status=204)


class PositionsView(CourierView):
    """Where the phone was."""

    permission_classes = [IsCourier]
    most_a_minute = 300

    @extend_schema(
        operation_id="note_positions",
        request=PositionsSerializer,
        responses=answers({200: NotedSerializer}, 400, 401, 409),
    )
    def post(self, request: Request) -> Response:
        """Send up to 200 places with the phone's own times, in any order, as often as the network wants it."""
        noted = operations.note_positions(
            self.courier, words(self, PositionsSerializer)["positions"], at=town_now()
        )
        doubted = [{"at": fix.at, "code": str(doubt)} for fix, doubt in noted.doubted]
        return shown(NotedSerializer, {"kept": noted.kept, "known": noted.known, "doubted": doubted})


class EarningsView(CourierView):
    """What the courier earned."""

    permission_classes = [IsCourier]

    @extend_schema(operation_id="earnings", responses=answers({200: EarningsSerializer}, 401))
    def get(self, request: Request) -> Response:
        """Guaranteed pay and tips of today and of the last seven days, delivery by delivery."""
        courier, now = self.courier, town_now()
        today, week = day_start(now, courier.city.timezone), now - timedelta(days=7)
        return shown(
            EarningsSerializer,
            {
                "currency": courier.city.currency,
                "today": earned_minor(courier, since=today),
                "week": earned_minor(courier, since=week),
                "deliveries": earned(courier, since=week)[:SHOWN],
            },
        )


class EventsView(CourierView):
    """The stream of one courier."""

    permission_classes = [IsCourier]

    @extend_schema(operation_id="events", responses=answers({200: EventsSerializer}, 401))
    def get(self, request: Request) -> Response:
        """An address to listen to: server-sent events that say «look again», never what there is to see."""
        pass_for_an_hour = ticket(f"courier:{self.courier.public_id}", minutes=TICKET_MINUTES)
        url = f"{settings.STREAM_URL}/events/{pass_for_an_hour}"
        return shown(EventsSerializer, {"url": url, "minutes": TICKET_MINUTES})
