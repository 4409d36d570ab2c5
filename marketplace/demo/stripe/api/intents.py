"""Payment intents: create, update, confirm, capture, cancel."""

from __future__ import annotations

from marketplace.demo.stripe.api import methods, paying
from marketplace.demo.stripe.desk import Desk
from marketplace.demo.stripe.endpoints import Call, endpoint
from marketplace.demo.stripe.errors import Json, invalid, missing, no_such, unauthorised, unexpected_state
from marketplace.demo.stripe.ids import new_id

LEAST, MOST = 50, 99_999_999
_USAGE = "setup_future_usage:off_session|on_session|"
_ABOUT = (
    f"amount:int currency customer description {_USAGE} transfer_group receipt_email payment_method "
    "statement_descriptor statement_descriptor_suffix shipping:any payment_method_options:any "
    "allowed_payment_method_types:list excluded_payment_method_types:list payment_details:any amount_details:any"
)
_CONFIRMING = "return_url off_session:any use_stripe_sdk:bool mandate_data:any error_on_requires_action:bool"
_AUTOMATIC = "automatic_payment_methods.enabled:bool automatic_payment_methods.allow_redirects:always|never"
_CREATE = (
    f"{_ABOUT} amount:int! currency! capture_method:automatic|automatic_async|manual confirm:bool "
    f"confirmation_method:automatic|manual {_AUTOMATIC} {_CONFIRMING} application_fee_amount:int on_behalf_of "
    "transfer_data:any payment_method_data:any"
)
_CARD = " ".join(f"payment_method_data.{word}" for word in methods.CARD.split())


@endpoint("POST", "/v1/payment_intents", _CREATE)
def create(call: Call) -> Json:
    params, desk = call.params, call.desk
    check_amount(params["amount"])
    if "customer" in params:
        desk.memory.need("customer", params["customer"], param="customer")
    intent = new_intent(desk, params)
    desk.emit("payment_intent.created", desk.memory.put(intent))
    if params.get("confirm"):
        return _confirm(desk, intent, params)
    if "payment_method" in params:
        intent |= {"payment_method": methods.method(desk, params["payment_method"])["id"]}
        intent["status"] = "requires_confirmation"
        desk.memory.put(intent)
    return intent


@endpoint("POST", "/v1/payment_intents/{id}", f"{_ABOUT} capture_method:automatic|automatic_async|manual")
def update(call: Call) -> Json:
    desk, params = call.desk, dict(call.params)
    intent = desk.memory.need("payment_intent", call.id)
    params.pop("expand", None)
    if intent["status"] not in paying.UNPAID and set(params) - {"metadata", "description"}:
        raise unexpected_state("updated", intent)
    if "amount" in params:
        check_amount(params["amount"])
    intent["metadata"] |= params.pop("metadata", {})
    intent |= params
    return desk.memory.put(intent)


@endpoint(
    "POST",
    "/v1/payment_intents/{id}/confirm",
    f"payment_method client_secret {_USAGE} {_CONFIRMING} {_CARD} payment_method_options:any receipt_email",
    open_to_pages=True,
)
def confirm(call: Call) -> Json:
    intent = _allowed(call)
    if intent["status"] not in paying.UNPAID:
        raise unexpected_state("confirmed", intent)
    return _confirm(call.desk, intent, call.params, by_script=call.from_page)


@endpoint(
    "POST",
    "/v1/payment_intents/{id}/capture",
    "amount_to_capture:int statement_descriptor statement_descriptor_suffix final_capture:bool",
)
def capture(call: Call) -> Json:
    intent = call.desk.memory.need("payment_intent", call.id)
    if intent["status"] != "requires_capture":
        raise unexpected_state("captured", intent)
    asked, held = call.params.get("amount_to_capture"), int(intent["amount_capturable"])
    amount = held if asked is None else int(asked)
    if amount > held:
        raise invalid(
            "The amount to capture is greater than the amount you can capture.",
            code="amount_too_large",
            param="amount_to_capture",
        )
    if amount < 1:
        raise invalid("Invalid positive integer", code="parameter_invalid_integer", param="amount_to_capture")
    return paying.take(call.desk, intent, amount)


@endpoint(
    "POST",
    "/v1/payment_intents/{id}/cancel",
    "cancellation_reason:duplicate|fraudulent|requested_by_customer|abandoned",
)
def cancel(call: Call) -> Json:
    intent = call.desk.memory.need("payment_intent", call.id)
    if intent["status"] in ("succeeded", "canceled"):
        raise unexpected_state("canceled", intent)
    if intent["status"] != "requires_capture" and intent["_session"]:
        raise invalid(
            "You cannot cancel the PaymentIntent of a Checkout Session: expire the session instead."
        )
    return paying.cancel(call.desk, intent, call.params.get("cancellation_reason"))


@endpoint("GET", "/v1/payment_intents/{id}", "client_secret", open_to_pages=True)
def retrieve(call: Call) -> Json:
    return _allowed(call)


def new_intent(desk: Desk, params: Json) -> Json:
    intent_id = new_id("pi")
    automatic = params.get("automatic_payment_methods", {"enabled": True, "allow_redirects": "always"})
    return {
        "id": intent_id,
        "object": "payment_intent",
        "amount": params["amount"],
        "amount_capturable": 0,
        "amount_received": 0,
        "automatic_payment_methods": {"allow_redirects": "always", **automatic},
        "canceled_at": None,
        "cancellation_reason": None,
        "capture_method": params.get("capture_method", "automatic_async"),
        "client_secret": f"{intent_id}_secret_{new_id('s')[2:]}",
        "confirmation_method": params.get("confirmation_method", "automatic"),
        "created": int(desk.now()),
        "currency": params["currency"].lower(),
        "customer": params.get("customer"),
        "description": params.get("description"),
        "last_payment_error": None,
        "latest_charge": None,
        "livemode": False,
        "metadata": params.get("metadata", {}),
        "next_action": None,
        "payment_method": None,
        "payment_method_types": ["card"],
        "setup_future_usage": params.get("setup_future_usage"),
        "status": "requires_payment_method",
        "transfer_group": params.get("transfer_group"),
        "_off_session": False,
        "_return_url": None,
        "_session": None,
    }


def _confirm(desk: Desk, intent: Json, params: Json, *, by_script: bool = False) -> Json:
    if "payment_method_data" in params:
        method = methods.new_method(desk, params["payment_method_data"])
    elif params.get("payment_method") or intent["payment_method"]:
        method = methods.method(desk, params.get("payment_method") or intent["payment_method"])
    else:
        raise missing("payment_method")
    may_redirect = intent["automatic_payment_methods"]["allow_redirects"] == "always"
    if may_redirect and not params.get("return_url") and not by_script:
        raise invalid(
            "This PaymentIntent is configured to accept payment methods that might redirect your customer off "
            "of your page: you must provide a `return_url`, or set "
            "`automatic_payment_methods[allow_redirects]` to `never`.",
            param="return_url",
        )
    intent["_return_url"] = params.get("return_url")
    intent["_off_session"] = params.get("off_session") not in (None, False, "false")
    intent["setup_future_usage"] = params.get("setup_future_usage") or intent["setup_future_usage"]
    return paying.try_card(desk, intent, method, by_script=by_script or params.get("use_stripe_sdk", False))


def _allowed(call: Call) -> Json:
    """Return the intent; a browser must show its client secret."""
    intent = call.desk.memory.get(call.id)
    if not intent or intent["object"] != "payment_intent":
        raise no_such("payment_intent", call.id, param="intent")
    if call.from_page and call.params.get("client_secret") != intent["client_secret"]:
        raise unauthorised("The client_secret provided does not match this PaymentIntent.")
    return intent


def check_amount(amount: int) -> None:
    if amount < LEAST:
        raise invalid("Amount must be at least €0.50 eur", code="amount_too_small", param="amount")
    if amount > MOST:
        raise invalid("Amount must be no more than €999,999.99", code="amount_too_large", param="amount")
