"""What happens at a stop, sent now or hours later, once or often."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from delivery.api import photos
from delivery.api.authentication import IsCourier
from delivery.api.bodies import (
    ActSerializer,
    CompletionSerializer,
    FailureSerializer,
    IncidentSerializer,
    PhotoSerializer,
)
from delivery.api.problems import Problem
from delivery.api.serializers import ActAnswerSerializer, ProofSerializer, StopSerializer
from delivery.api.shapes import stop_shape
from delivery.api.views.base import CourierView, answers, shown, words
from delivery.runs import operations, queries
from delivery.runs.models import Stop
from delivery.runs.operations import SentAct
from delivery.runs.rules import DoorProof
from delivery.runs.states import StopKind
from marketplace.kernel.clock import town_now

ACT_ANSWERS = answers({200: ActAnswerSerializer}, 400, 401, 404, 409, 422)


class OneStop(CourierView):
    """What every noun of a stop shares: whose it is, and that an act is performed once."""

    permission_classes = [IsCourier]

    def act(
        self, stop: Stop, kind: str, given: dict[str, Any], perform: Callable[[datetime], Stop]
    ) -> Response:
        """Perform an act once and answer what it was answered the first time."""
        sent = SentAct(
            stop=stop,
            kind=kind,
            client_event_id=given["client_event_id"],
            acted_at=given["acted_at"],
            received_at=town_now(),
        )
        act = operations.once(sent, perform)
        if "code" in act.answer:
            raise Problem(act.answer["code"])
        return Response(act.answer, status=act.status)


class StopView(OneStop):
    """One stop of one of the courier's runs."""

    permission_classes = [IsCourier]

    @extend_schema(operation_id="stop", responses=answers({200: StopSerializer}, 401, 404))
    def get(self, request: Request, stop_id: UUID) -> Response:
        """The stop; who lives there only until fifteen minutes after its delivery ended."""
        return shown(
            StopSerializer, stop_shape(queries.stop_of(self.courier, stop_id), self.courier, now=town_now())
        )


class ArrivalView(OneStop):
    """Being there."""

    permission_classes = [IsCourier]

    @extend_schema(operation_id="arrive", request=ActSerializer, responses=ACT_ANSWERS)
    def post(self, request: Request, stop_id: UUID) -> Response:
        """Say that you stand at the stop; it may come after the completion."""
        stop, given = queries.stop_of(self.courier, stop_id), words(self, ActSerializer)
        return self.act(stop, "arrival", given, lambda at: operations.arrive(stop, at=at))


class CompletionView(OneStop):
    """Parcel in hand, or handed over."""

    permission_classes = [IsCourier]

    @extend_schema(operation_id="complete", request=CompletionSerializer, responses=ACT_ANSWERS)
    def post(self, request: Request, stop_id: UUID) -> Response:
        """At a shop: the parcel's code. At a door: the shopper's PIN, or a photo sent before; for adults both eyes."""
        stop, given = queries.stop_of(self.courier, stop_id), words(self, CompletionSerializer)
        return self.act(stop, "completion", given, lambda at: self.complete(stop, given, at))

    def complete(self, stop: Stop, given: dict[str, Any], at: datetime) -> Stop:
        if stop.kind == StopKind.PICKUP:
            return operations.pick_up(stop, code=given["code"], at=at)
        has_photo = stop.proofs.filter(kind="photo").exists()
        proof = DoorProof(pin=given["pin"], has_photo=has_photo, age_seen=given["age_seen"])
        return operations.drop_off(stop, proof=proof, at=at)


class FailureView(OneStop):
    """A stop that could not be done."""

    permission_classes = [IsCourier]

    @extend_schema(operation_id="fail", request=FailureSerializer, responses=ACT_ANSWERS)
    def post(self, request: Request, stop_id: UUID) -> Response:
        """Say why: a parcel without its door goes back to the shop, a shop without its parcel to another courier."""
        stop, given = queries.stop_of(self.courier, stop_id), words(self, FailureSerializer)
        return self.act(
            stop, "failure", given, lambda at: operations.fail(stop, reason=given["reason"], at=at)
        )


class ReturnView(OneStop):
    """A parcel back at its shop."""

    permission_classes = [IsCourier]

    @extend_schema(operation_id="bring_back", request=ActSerializer, responses=ACT_ANSWERS)
    def post(self, request: Request, stop_id: UUID) -> Response:
        """Say that the parcel of a failed door is back at its shop."""
        stop, given = queries.stop_of(self.courier, stop_id), words(self, ActSerializer)
        return self.act(stop, "return", given, lambda at: operations.bring_back(stop, at=at))


class IncidentView(OneStop):
    """Something the operator should know."""

    permission_classes = [IsCourier]

    @extend_schema(operation_id="report", request=IncidentSerializer, responses=ACT_ANSWERS)
    def post(self, request: Request, stop_id: UUID) -> Response:
        """Report what happened; it changes no state."""
        stop, given = queries.stop_of(self.courier, stop_id), words(self, IncidentSerializer)
        code, note = given["code"], given["note"]
        return self.act(
            stop, "incident", given, lambda at: operations.report(stop, code=code, note=note, at=at)
        )


class PhotoView(OneStop):
    """A picture as proof."""

    permission_classes = [IsCourier]
    parser_classes = [MultiPartParser]
    most_a_minute = 20

    @extend_schema(
        operation_id="keep_photo",
        request={"multipart/form-data": PhotoSerializer},
        responses=answers({201: ProofSerializer}, 400, 401, 404, 413, 422),
    )
    def post(self, request: Request, stop_id: UUID) -> Response:
        """Send the picture before the completion; it is written anew without metadata and kept for 30 days."""
        stop, given = queries.stop_of(self.courier, stop_id), words(self, PhotoSerializer)
        jpeg = photos.clean(given["photo"])
        return shown(ProofSerializer, operations.keep_photo(stop, jpeg=jpeg, at=town_now()), 201)
