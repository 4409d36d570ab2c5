"""What the courier is asked, and their yes or no."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from delivery.api.authentication import IsCourier
from delivery.api.serializers import OffersSerializer, RunSerializer
from delivery.api.shapes import run_shape
from delivery.api.views.base import CourierView, answers, shown
from delivery.dispatch import operations, queries
from delivery.runs.models import Run
from delivery.runs.queries import active_run, stops_of
from marketplace.kernel.clock import town_now, wall_now


class OffersView(CourierView):
    """The open offers."""

    permission_classes = [IsCourier]

    @extend_schema(operation_id="offers", responses=answers({200: OffersSerializer}, 401))
    def get(self, request: Request) -> Response:
        """What you are asked right now: the way, the area, the guaranteed pay, until when. No names, no doors.

        `wait_near` says where parcels are likely next while you have nothing to do: advice, nothing follows from it.
        """
        offers, run = queries.open_offers(self.courier), active_run(self.courier)
        place = None if offers or run else queries.waiting_place(self.courier, at=town_now())
        return shown(OffersSerializer, {"offers": offers, "wait_near": place, "now": wall_now()})


class WithRun(CourierView):
    """What answers with the run."""

    permission_classes = [IsCourier]

    def run(self, run: Run | None, status: int = 200) -> Response:
        stops = stops_of(run) if run else []
        return shown(RunSerializer, run_shape(run, stops, self.courier, now=town_now()), status)


class AcceptanceView(WithRun):
    """The courier's yes."""

    permission_classes = [IsCourier]

    @extend_schema(
        operation_id="accept_offer", request=None, responses=answers({201: RunSerializer}, 401, 404, 409)
    )
    def post(self, request: Request, offer_id: UUID) -> Response:
        """Take the offer and get the run it leads to. Sent twice it is one yes."""
        return self.run(operations.accept(queries.offer_of(self.courier, offer_id), at=town_now()), 201)


class RefusalView(CourierView):
    """The courier's no."""

    permission_classes = [IsCourier]

    @extend_schema(operation_id="refuse_offer", request=None, responses=answers({204: None}, 401, 404, 409))
    def post(self, request: Request, offer_id: UUID) -> Response:
        """Say no, freely: nothing ever follows from it."""
        operations.refuse(queries.offer_of(self.courier, offer_id), at=town_now())
        return Response(status=204)


class RunView(WithRun):
    """The run."""

    permission_classes = [IsCourier]

    @extend_schema(operation_id="run", responses=answers({200: RunSerializer}, 401))
    def get(self, request: Request) -> Response:
        """Your stops in their order; state `none` while you have no run."""
        return self.run(active_run(self.courier))
