"""Who calls: the courier behind an access token."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from delivery.couriers.models import CourierSession
from delivery.couriers.operations import SignInRefused, courier_of

BEARER = "bearer "


class CourierToken(BaseAuthentication):
    """`Authorization: Bearer …`; signed-out phones and people who left are refused at once."""

    def authenticate(self, request: Request) -> tuple[Any, CourierSession] | None:
        header = request.headers.get("Authorization", "")
        if not header.lower().startswith(BEARER):
            return None
        try:
            session = courier_of(header[len(BEARER) :].strip())
        except SignInRefused as refused:
            raise AuthenticationFailed from refused
        return session.courier.user, session

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="courier"'


class IsCourier(BasePermission):
    """A signed-in courier, on their own things only: every query starts from them."""

    def has_permission(self, request: Request, view: Any) -> bool:
        return isinstance(request.auth, CourierSession)


class CourierTokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """The token in the words of OpenAPI."""

    target_class = CourierToken
    name = "courierToken"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {"type": "http", "scheme": "bearer"}
