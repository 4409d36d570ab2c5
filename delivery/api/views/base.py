"""What every endpoint shares: who may call, how fast, in which form problems come."""

from typing import Any, cast

from drf_spectacular.utils import OpenApiResponse
from rest_framework.permissions import AllowAny
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.views import APIView

from delivery.api.authentication import CourierToken, IsCourier
from delivery.api.pace import Pace
from delivery.api.problems import Problem, ProblemRenderer
from delivery.api.serializers import ProblemSerializer
from delivery.couriers.models import Courier, CourierSession

WHAT_GOES_WRONG = {
    400: "The body is not complete; `errors` names the fields.",
    401: "Sign in again.",
    404: "There is nothing here, or it is not yours.",
    409: "Not in this state; `code` says why.",
    413: "Too large.",
    422: "A proof is missing or wrong, or hours cannot be; `code` says which.",
    429: "Too fast; see Retry-After.",
    503: "Not just now; try again in a few seconds.",
}


class CourierView(APIView):
    """One noun of a courier; every query starts from `self.courier`."""

    authentication_classes = [CourierToken]
    permission_classes = [IsCourier]
    throttle_classes = [Pace]
    renderer_classes = [JSONRenderer, ProblemRenderer]
    most_a_minute = 600

    @property
    def courier(self) -> Courier:
        return cast("CourierSession", self.request.auth).courier

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        response["Cache-Control"] = "no-store"
        return response


class Nowhere(CourierView):
    """Whatever else is asked for under the API's address."""

    authentication_classes = []
    permission_classes = [AllowAny]
    throttle_classes = []
    schema = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        raise Problem("not_found")


def words(view: CourierView, serializer: type[BaseSerializer[Any]]) -> dict[str, Any]:
    """Return the checked body of the request."""
    given = serializer(data=view.request.data)
    given.is_valid(raise_exception=True)
    checked: dict[str, Any] = given.validated_data
    return checked


def shown(serializer: type[BaseSerializer[Any]], row: object, status: int = 200) -> Response:
    return Response(serializer(row).data, status=status)


def answers(good: dict[int, Any], *problems: int) -> dict[int, Any]:
    """Return the documented answers of an endpoint."""
    bad = {
        status: OpenApiResponse(ProblemSerializer, description=WHAT_GOES_WRONG[status])
        for status in (*problems, 429)
    }
    return {**good, **bad}
