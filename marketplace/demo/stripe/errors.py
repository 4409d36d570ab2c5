"""Stripe's refusals, in Stripe's words and with its HTTP statuses."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


class ApiError(Exception):
    """An answer that says no; `kept` says whether it stays under the idempotency key."""

    def __init__(self, status: int, error: Json, *, kept: bool = False) -> None:
        super().__init__(error.get("message", ""))
        self.status = status
        self.error = {name: value for name, value in error.items() if value is not None}
        self.kept = kept

    @property
    def body(self) -> Json:
        return {"error": self.error}


def invalid(message: str, *, code: str | None = None, param: str | None = None) -> ApiError:
    return ApiError(400, {"type": "invalid_request_error", "code": code, "message": message, "param": param})


def missing(param: str) -> ApiError:
    return invalid(f"Missing required param: {param}.", code="parameter_missing", param=param)


def unknown(param: str) -> ApiError:
    return invalid(f"Received unknown parameter: {param}", code="parameter_unknown", param=param)


def no_such(kind: str, thing_id: str, *, param: str = "id") -> ApiError:
    error = {"type": "invalid_request_error", "code": "resource_missing", "param": param}
    return ApiError(404, {**error, "message": f"No such {kind}: '{thing_id}'"})


def unexpected_state(verb: str, intent: Json) -> ApiError:
    refusal = invalid(
        f"This PaymentIntent could not be {verb} because it has a status of {intent['status']}.",
        code="payment_intent_unexpected_state",
    )
    refusal.error["payment_intent"] = intent
    return refusal


def declined(refusal: Json, intent: Json) -> ApiError:
    """Return the 402 of a refused card; Stripe keeps it under the key."""
    return ApiError(402, {**refusal, "payment_intent": intent}, kept=True)


def unauthorised(message: str) -> ApiError:
    return ApiError(401, {"type": "invalid_request_error", "message": message})


def no_such_url(method: str, path: str) -> ApiError:
    message = f"Unrecognized request URL ({method}: {path})."
    return ApiError(404, {"type": "invalid_request_error", "message": message})


def key_reused(key: str) -> ApiError:
    message = (
        "Keys for idempotent requests can only be used with the same parameters they were first used with. "
        f"Try using a key other than '{key}' if you meant to execute a different request."
    )
    return ApiError(400, {"type": "idempotency_error", "message": message})


def key_in_use(key: str) -> ApiError:
    message = f"There is currently another in-progress request using this Idempotent Key ({key})."
    return ApiError(
        409, {"type": "invalid_request_error", "code": "idempotency_key_in_use", "message": message}
    )


def broken() -> ApiError:
    return ApiError(
        500, {"type": "api_error", "message": "An error occurred at Stripe (asked for)."}, kept=True
    )


def busy() -> ApiError:
    return ApiError(
        429,
        {"type": "invalid_request_error", "code": "rate_limit", "message": "Too many requests (asked for)."},
    )
