"""Errors as RFC 9457 problem details: a stable `code`, and words in the reader's language."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, RequestDataTooBig
from django.db import OperationalError
from django.http import Http404
from rest_framework import exceptions
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from rest_framework.views import set_rollback

from delivery.api.words import PROBLEMS
from delivery.couriers.operations import NotAnnounced, OffShift, SignInRefused
from delivery.dispatch.operations import OfferGone
from delivery.runs.refusals import Refusal
from marketplace.kernel.states import AlreadyMoved, IllegalMove

CODES: tuple[tuple[type[Exception], str], ...] = (
    (exceptions.ValidationError, "invalid"),
    (exceptions.ParseError, "malformed"),
    (exceptions.NotAuthenticated, "not_authenticated"),
    (exceptions.AuthenticationFailed, "not_authenticated"),
    (exceptions.PermissionDenied, "forbidden"),
    (PermissionDenied, "forbidden"),
    (exceptions.NotFound, "not_found"),
    (Http404, "not_found"),
    (ObjectDoesNotExist, "not_found"),
    (exceptions.MethodNotAllowed, "method_not_allowed"),
    (exceptions.NotAcceptable, "not_acceptable"),
    (exceptions.UnsupportedMediaType, "unsupported_media_type"),
    (exceptions.Throttled, "throttled"),
    (SignInRefused, "sign_in_refused"),
    (OffShift, "off_shift"),
    (AlreadyMoved, "already_moved"),
    (IllegalMove, "already_moved"),
    (RequestDataTooBig, "payload_too_large"),
    (OperationalError, "try_again"),
)


class Problem(Exception):
    """A view's own refusal, by its code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class ProblemRenderer(JSONRenderer):
    """JSON under the name RFC 9457 gives it."""

    media_type = "application/problem+json"
    format = "problem"


def problem_details(error: Exception, context: dict[str, Any]) -> Response | None:
    """Return the problem an exception is, or None for a defect, which is nobody's answer."""
    code = code_of(error)
    if code is None:
        return None
    set_rollback()
    status, title, detail = PROBLEMS[code]
    body: dict[str, Any] = {
        "type": f"urn:quartier:problem:{code}",
        "title": str(title),
        "status": status,
        "detail": str(detail),
        "code": code,
        "instance": context["request"].path,
    }
    if isinstance(error, exceptions.ValidationError):
        body["errors"] = list(_flat(error.get_full_details()))
    return Response(body, status=status, headers=_headers(error), content_type="application/problem+json")


def code_of(error: Exception) -> str | None:
    if isinstance(error, Refusal | OfferGone | NotAnnounced | Problem):
        return error.code if error.code in PROBLEMS else "already_moved"
    return next((code for kind, code in CODES if isinstance(error, kind)), None)


def _headers(error: Exception) -> dict[str, str]:
    headers = {}
    if challenge := getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = challenge
    if wait := getattr(error, "wait", None):
        headers["Retry-After"] = str(int(wait) + 1)
    if isinstance(error, OperationalError):
        headers["Retry-After"] = "3"
    return headers


def _flat(details: Any, field: str = "") -> Any:
    """Yield one row for each wrong field: its path, a code, a sentence."""
    if isinstance(details, dict) and set(details) == {"message", "code"}:
        yield {"field": field, "code": details["code"], "detail": str(details["message"])}
        return
    rows = details.items() if isinstance(details, dict) else enumerate(details)
    for name, inner in rows:
        is_place = isinstance(details, dict) or not (isinstance(inner, dict) and "message" in inner)
        yield from _flat(inner, f"{field}.{name}".strip(".") if is_place else field)
