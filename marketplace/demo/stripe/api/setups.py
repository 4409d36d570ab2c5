"""Setup intents: a card saved for later without a payment."""

from __future__ import annotations

from marketplace.demo.stripe import cards
from marketplace.demo.stripe.api import methods
from marketplace.demo.stripe.desk import Desk, shown
from marketplace.demo.stripe.endpoints import LISTED, Call, endpoint, listing
from marketplace.demo.stripe.errors import Json, declined, invalid, missing, unauthorised
from marketplace.demo.stripe.ids import new_id

_OPEN = ("requires_payment_method", "requires_confirmation", "requires_action")
_CARD = " ".join(f"payment_method_data.{word}" for word in methods.CARD.split())
_AUTOMATIC = "automatic_payment_methods.enabled:bool automatic_payment_methods.allow_redirects:always|never"


@endpoint(
    "POST",
    "/v1/setup_intents",
    f"customer usage:off_session|on_session payment_method confirm:bool return_url description {_AUTOMATIC} "
    "use_stripe_sdk:bool payment_method_options:any mandate_data:any",
)
def create(call: Call) -> Json:
    desk, params = call.desk, call.params
    if "customer" in params:
        desk.memory.need("customer", params["customer"], param="customer")
    setup_id = new_id("seti")
    setup = {
        "id": setup_id,
        "object": "setup_intent",
        "cancellation_reason": None,
        "client_secret": f"{setup_id}_secret_{new_id('s')[2:]}",
        "created": int(desk.now()),
        "customer": params.get("customer"),
        "description": params.get("description"),
        "last_setup_error": None,
        "livemode": False,
        "metadata": params.get("metadata", {}),
        "next_action": None,
        "payment_method": None,
        "payment_method_types": ["card"],
        "status": "requires_payment_method",
        "usage": params.get("usage", "off_session"),
    }
    desk.emit("setup_intent.created", desk.memory.put(setup))
    return _confirm(desk, setup, params) if params.get("confirm") else setup


@endpoint("GET", "/v1/setup_intents/{id}", "client_secret", open_to_pages=True)
def retrieve(call: Call) -> Json:
    return _allowed(call)


@endpoint("GET", "/v1/setup_intents", f"{LISTED} customer")
def list_setups(call: Call) -> Json:
    where = {"customer": call.params["customer"]} if "customer" in call.params else None
    return listing(call, "setup_intent", where)


@endpoint(
    "POST",
    "/v1/setup_intents/{id}/confirm",
    f"payment_method client_secret return_url use_stripe_sdk:bool mandate_data:any {_CARD}",
    open_to_pages=True,
)
def confirm(call: Call) -> Json:
    return _confirm(call.desk, _allowed(call), call.params)


@endpoint("POST", "/v1/setup_intents/{id}/cancel", "cancellation_reason")
def cancel(call: Call) -> Json:
    setup = call.desk.memory.need("setup_intent", call.id)
    if setup["status"] not in _OPEN:
        raise invalid("You cannot cancel this SetupIntent.", code="setup_intent_unexpected_state")
    setup |= {"status": "canceled", "cancellation_reason": call.params.get("cancellation_reason")}
    call.desk.emit("setup_intent.canceled", call.desk.memory.put(setup))
    return setup


def answer_bank(desk: Desk, setup: Json, *, passed: bool) -> Json:
    """Go on after 3-D Secure, whatever came of it."""
    if setup["status"] != "requires_action":
        return setup
    setup["next_action"] = None
    if passed:
        return _agree(desk, setup, desk.memory.need("payment_method", setup["payment_method"]))
    error = {
        "type": "invalid_request_error",
        "code": "setup_intent_authentication_failure",
        "message": "The provided PaymentMethod has failed authentication.",
    }
    _refuse(desk, setup, error)
    return setup


def _confirm(desk: Desk, setup: Json, params: Json) -> Json:
    if setup["status"] not in _OPEN:
        raise invalid("You cannot confirm this SetupIntent.", code="setup_intent_unexpected_state")
    if "payment_method_data" in params:
        method = methods.new_method(desk, params["payment_method_data"])
    elif "payment_method" in params:
        method = methods.method(desk, params["payment_method"])
    else:
        raise missing("payment_method")
    card = methods.card_of(method)
    setup["payment_method"] = method["id"]
    if card.asks != "never":
        address = f"{desk.options.base_url}/3ds/{setup['id']}?secret={setup['client_secret']}"
        setup["status"] = "requires_action"
        setup["next_action"] = {
            "redirect_to_url": {"return_url": params.get("return_url"), "url": address},
            "type": "redirect_to_url",
        }
        setup["_return_url"] = params.get("return_url")
        desk.emit("setup_intent.requires_action", desk.memory.put(setup))
        return setup
    if card.refuses:
        refusal = cards.refusal(card)
        _refuse(desk, setup, refusal)
        answer = declined(refusal, {})
        del answer.error["payment_intent"]
        answer.error["setup_intent"] = shown(setup)
        raise answer
    return _agree(desk, setup, method)


def _agree(desk: Desk, setup: Json, method: Json) -> Json:
    method["_set_up"] = True
    desk.memory.put(method)
    if setup["customer"]:
        methods.save(desk, method, setup["customer"])
    setup["status"] = "succeeded"
    desk.emit("setup_intent.succeeded", desk.memory.put(setup))
    return setup


def _refuse(desk: Desk, setup: Json, error: Json) -> None:
    setup |= {"status": "requires_payment_method", "payment_method": None, "last_setup_error": error}
    desk.emit("setup_intent.setup_failed", desk.memory.put(setup))


def _allowed(call: Call) -> Json:
    setup = call.desk.memory.need("setup_intent", call.id, param="intent")
    if call.from_page and call.params.get("client_secret") != setup["client_secret"]:
        raise unauthorised("The client_secret provided does not match this SetupIntent.")
    return setup
