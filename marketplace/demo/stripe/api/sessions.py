"""Checkout sessions: the hosted payment page, where the shopper pays without our scripts."""

from __future__ import annotations

from marketplace.demo.stripe.api import intents, paying
from marketplace.demo.stripe.desk import Desk
from marketplace.demo.stripe.endpoints import LISTED, Call, endpoint, listing
from marketplace.demo.stripe.errors import Json, invalid, missing
from marketplace.demo.stripe.ids import new_id

LIVES_S = 24 * 3600
LEAST_S = 30 * 60
_LINE = "line_items.*.price_data"
_INTENT = "payment_intent_data"
_TAKES = (
    f"mode:payment|setup|subscription success_url cancel_url client_reference_id customer customer_email "
    f"locale expires_at:int ui_mode:hosted_page|embedded_page|elements|form return_url line_items.*.quantity:int "
    f"{_LINE}.currency {_LINE}.unit_amount:int {_LINE}.product_data.name {_LINE}.product_data.description "
    f"{_LINE}.product_data.images:list {_INTENT}.capture_method:automatic|automatic_async|manual "
    f"{_INTENT}.transfer_group {_INTENT}.metadata:map {_INTENT}.setup_future_usage:off_session|on_session "
    f"{_INTENT}.description {_INTENT}.statement_descriptor_suffix submit_type:auto|pay|book|donate "
    "customer_creation:always|if_required billing_address_collection:auto|required payment_method_options:any "
    "allowed_payment_method_types:list custom_text:any"
)


@endpoint("POST", "/v1/checkout/sessions", _TAKES)
def create(call: Call) -> Json:
    desk, params = call.desk, call.params
    if params.get("mode") != "payment":
        raise missing("mode") if "mode" not in params else invalid("Only mode payment here.", param="mode")
    if not params.get("success_url"):
        raise missing("success_url")
    if "customer" in params:
        desk.memory.need("customer", params["customer"], param="customer")
    session = _new_session(desk, params)
    wait_s = session["expires_at"] - desk.now()
    if not LEAST_S - 60 <= wait_s <= LIVES_S + 60:
        raise invalid(
            "The `expires_at` timestamp must be between 30 minutes and 24 hours from now.", param="expires_at"
        )
    desk.later(wait_s, "session_expires", session["id"])
    return desk.memory.put(session)


@endpoint("GET", "/v1/checkout/sessions/{id}")
def retrieve(call: Call) -> Json:
    return call.desk.memory.need("checkout.session", call.id)


@endpoint("GET", "/v1/checkout/sessions", f"{LISTED} payment_intent customer status")
def list_sessions(call: Call) -> Json:
    names = ("payment_intent", "customer", "status")
    where = {name: call.params[name] for name in names if name in call.params}
    return listing(call, "checkout.session", where)


@endpoint("POST", "/v1/checkout/sessions/{id}/expire")
def expire(call: Call) -> Json:
    session = call.desk.memory.need("checkout.session", call.id)
    if session["status"] != "open":
        raise invalid(
            f'Only Checkout Sessions with a status in ["open"] can be expired; this one is {session["status"]}.'
        )
    return _close(call.desk, session)


def pay(desk: Desk, session: Json, method: Json) -> Json:
    """Let the shopper pay on the page; return the intent. Raises the bank's refusal (402)."""
    intent = desk.memory.get(session["_intent"]) if session["_intent"] else None
    if not intent:
        intent = _intent(desk, session)
        session["_intent"] = intent["id"]
        desk.memory.put(session)
    intent["_return_url"] = f"{desk.options.base_url}/pay/{session['id']}"
    intent = paying.try_card(desk, intent, method)
    settle(desk, session)
    return intent


def settle(desk: Desk, session: Json) -> Json:
    """Complete the session once its payment is held or taken; manual capture leaves it `unpaid`."""
    intent = desk.memory.get(session["_intent"]) if session["_intent"] else None
    if session["status"] == "open" and intent and intent["status"] in ("requires_capture", "succeeded"):
        session |= {
            "status": "complete",
            "payment_intent": intent["id"],
            "payment_status": "paid" if intent["status"] == "succeeded" else "unpaid",
            "url": None,
        }
        desk.emit("checkout.session.completed", desk.memory.put(session))
    return session


def run_out(desk: Desk, session_id: str) -> None:
    session = settle(desk, desk.memory.need("checkout.session", session_id))
    if session["status"] == "open":
        _close(desk, session)


def _close(desk: Desk, session: Json) -> Json:
    intent = desk.memory.get(session["_intent"]) if session["_intent"] else None
    if intent and intent["status"] in paying.UNPAID:
        paying.cancel(desk, intent, "abandoned")
    session |= {"status": "expired", "url": None}
    desk.emit("checkout.session.expired", desk.memory.put(session))
    return session


def _intent(desk: Desk, session: Json) -> Json:
    wanted = session["_intent_data"]
    intent = intents.new_intent(
        desk,
        {
            **{name: value for name, value in wanted.items() if name != "statement_descriptor_suffix"},
            "amount": session["amount_total"],
            "currency": session["currency"],
            **({"customer": session["customer"]} if session["customer"] else {}),
        },
    )
    intent["_session"] = session["id"]
    desk.emit("payment_intent.created", desk.memory.put(intent))
    return intent


def _new_session(desk: Desk, params: Json) -> Json:
    session_id = new_id("cs_test", 48)
    lines = [_line(each, place) for place, each in enumerate(params.get("line_items") or [])]
    if not lines:
        raise missing("line_items")
    total = sum(line["amount_total"] for line in lines)
    intents.check_amount(total)
    return {
        "id": session_id,
        "object": "checkout.session",
        "amount_subtotal": total,
        "amount_total": total,
        "cancel_url": params.get("cancel_url"),
        "client_reference_id": params.get("client_reference_id"),
        "created": int(desk.now()),
        "currency": lines[0]["currency"],
        "customer": params.get("customer"),
        "customer_email": params.get("customer_email"),
        "expires_at": params.get("expires_at", int(desk.now()) + LIVES_S),
        "livemode": False,
        "locale": params.get("locale"),
        "metadata": params.get("metadata", {}),
        "mode": "payment",
        "payment_intent": None,
        "payment_method_types": ["card"],
        "payment_status": "unpaid",
        "status": "open",
        "success_url": params["success_url"],
        "ui_mode": params.get("ui_mode", "hosted_page"),
        "url": f"{desk.options.base_url}/pay/{session_id}",
        "_intent": None,
        "_intent_data": params.get("payment_intent_data", {}),
        "_lines": lines,
    }


def _line(each: Json, place: int) -> Json:
    price = each.get("price_data") or {}
    name = (price.get("product_data") or {}).get("name")
    for field, value in (("currency", price.get("currency")), ("product_data[name]", name)):
        if not value:
            raise missing(f"line_items[{place}][price_data][{field}]")
    if "unit_amount" not in price:
        raise missing(f"line_items[{place}][price_data][unit_amount]")
    quantity = each.get("quantity", 1)
    amount = price["unit_amount"] * quantity
    return {"name": name, "quantity": quantity, "amount_total": amount, "currency": price["currency"].lower()}
