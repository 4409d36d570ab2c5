"""Hours a courier says ahead: the promises made meanwhile count on them until they are taken back."""

from uuid import UUID

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from delivery.api.authentication import IsCourier
from delivery.api.bodies import HoursSerializer
from delivery.api.serializers import AnnouncedSerializer, AnnouncedShiftSerializer
from delivery.api.views.base import CourierView, answers, shown, words
from delivery.couriers import operations
from delivery.couriers.queries import announced
from marketplace.kernel.clock import town_now


class AnnouncedShiftsView(CourierView):
    """The hours a courier has announced."""

    permission_classes = [IsCourier]
    most_a_minute = 120

    @extend_schema(operation_id="announced_shifts", responses=answers({200: AnnouncedSerializer}, 401))
    def get(self, request: Request) -> Response:
        """Your announced hours that are not over, the soonest first."""
        return shown(AnnouncedSerializer, {"announced": announced(self.courier, at=town_now())})

    @extend_schema(
        operation_id="announce_shift",
        request=HoursSerializer,
        responses=answers({201: AnnouncedShiftSerializer}, 400, 401, 409, 422),
    )
    def post(self, request: Request) -> Response:
        """Say when you will be there: half an hour to twelve hours, at most thirty days ahead.

        Moments without an offset are the town's. Nobody holds you to it: who has not come five minutes after the
        beginning is not counted on, and nothing else follows. The same hours again are the same announcement.
        """
        with timezone.override(self.courier.city.timezone):
            hours = words(self, HoursSerializer)
        row = operations.announce(self.courier, operations.Hours(**hours), at=town_now())
        return shown(AnnouncedShiftSerializer, row, 201)


class AnnouncedShiftView(CourierView):
    """One announcement."""

    permission_classes = [IsCourier]

    @extend_schema(
        operation_id="withdraw_announced_shift", request=None, responses=answers({204: None}, 401, 404)
    )
    def delete(self, request: Request, announced_id: UUID) -> Response:
        """Take your announced hours back, at any time and as often as the network wants it. It costs you nothing."""
        operations.withdraw(self.courier, announced_id, at=town_now())
        return Response(status=204)
