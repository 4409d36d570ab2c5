"""Signing a phone in, keeping it signed in, signing it out."""

from typing import cast

from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import Throttled
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from delivery.api.authentication import IsCourier
from delivery.api.bodies import RefreshSerializer, SignInSerializer
from delivery.api.serializers import TokensSerializer
from delivery.api.views.base import CourierView, answers, shown, words
from delivery.couriers import attempts, operations
from delivery.couriers.models import CourierSession
from delivery.couriers.operations import SignInRefused
from marketplace.kernel.clock import wall_now


class OpenOrOwn(AllowAny):
    """Anybody may sign in; signing out wants the session it ends."""

    def has_permission(self, request: Request, view: object) -> bool:
        return request.method != "DELETE" or IsCourier().has_permission(request, view)


class SessionView(CourierView):
    """The session of one phone."""

    permission_classes = [OpenOrOwn]
    most_a_minute = 300

    @extend_schema(
        operation_id="sign_in",
        auth=[],
        request=SignInSerializer,
        responses=answers({201: TokensSerializer}, 400, 401),
    )
    def post(self, request: Request) -> Response:
        """Sign in. Ten wrong passwords in fifteen minutes close an address for a while."""
        given = words(self, SignInSerializer)
        who = {"email": given["email"], "network": request.META.get("REMOTE_ADDR", "")}
        if wait_s := attempts.wait_s(**who):
            raise Throttled(wait=wait_s)
        try:
            signed_in = operations.sign_in(**given, at=wall_now())
        except SignInRefused:
            attempts.count_wrong(**who)
            raise
        return shown(TokensSerializer, signed_in, 201)

    @extend_schema(operation_id="sign_out", request=None, responses=answers({204: None}, 401))
    def delete(self, request: Request) -> Response:
        """Sign out; the tokens of this phone are worth nothing from now on."""
        operations.sign_out(cast("CourierSession", request.auth), at=wall_now())
        return Response(status=204)


class RefreshView(CourierView):
    """New tokens for a signed-in phone."""

    authentication_classes = []
    permission_classes = [AllowAny]
    most_a_minute = 300

    @extend_schema(
        operation_id="refresh_session",
        auth=[],
        request=RefreshSerializer,
        responses=answers({200: TokensSerializer}, 400, 401),
    )
    def post(self, request: Request) -> Response:
        """Exchange the refresh token. Each is good once; an old one signs the phone out."""
        given = words(self, RefreshSerializer)
        signed_in = operations.refresh(given["refresh"], device=given["device"], at=wall_now())
        return shown(TokensSerializer, signed_in)
