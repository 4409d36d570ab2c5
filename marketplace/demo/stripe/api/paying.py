"""How a payment intent moves: a card is tried, the bank asks, agrees or refuses. Endpoints call this."""

from __future__ import annotations

from marketplace.demo.stripe import cards
from marketplace.demo.stripe.api import charges, methods
from marketplace.demo.stripe.desk import Desk, shown
from marketplace.demo.stripe.errors import ApiError, Json, declined, invalid

UNPAID = ("requires_payment_method", "requires_confirmation", "requires_action")


def try_card(desk: Desk, intent: Json, method: Json, *, by_script: bool = False) -> Json:
    """Ask the card's bank. Raises the 402 that Stripe answers when it refuses."""
    card = methods.card_of(method)
    _check_owner(intent, method)
    intent |= {"payment_method": method["id"], "next_action": None, "last_payment_error": None}
    if _asks(card, method, intent):
        if intent["_off_session"]:
            raise refuse(desk, intent, method, ("authentication_required", "authentication_required"))
        return ask_shopper(desk, intent, by_script=by_script)
    if card.refuses:
        raise refuse(desk, intent, method, (card.code, card.refuses))
    return agree(desk, intent, method)


def ask_shopper(desk: Desk, intent: Json, *, by_script: bool) -> Json:
    """The bank wants to see the shopper: inside the page (`use_stripe_sdk`), or on a page of its own."""
    address = f"{desk.options.base_url}/3ds/{intent['id']}?secret={intent['client_secret']}"
    intent["status"] = "requires_action"
    if by_script:
        action = {"type": "three_d_secure_redirect", "stripe_js": address}
        intent["next_action"] = {"type": "use_stripe_sdk", "use_stripe_sdk": action}
    else:
        action = {"return_url": intent["_return_url"], "url": address}
        intent["next_action"] = {"redirect_to_url": action, "type": "redirect_to_url"}
    desk.emit("payment_intent.requires_action", desk.memory.put(intent))
    return intent


def answer_bank(desk: Desk, intent: Json, *, passed: bool) -> Json:
    """Go on after 3-D Secure, whatever came of it."""
    if intent["status"] != "requires_action":
        return intent
    method = desk.memory.need("payment_method", intent["payment_method"])
    card = methods.card_of(method)
    intent["next_action"] = None
    if passed and not card.refuses:
        intent["_authenticated"] = True
        return agree(desk, intent, method)
    code = (card.code, card.refuses or "") if passed else ("payment_intent_authentication_failure", "")
    refuse(desk, intent, method, code)
    return intent


def agree(desk: Desk, intent: Json, method: Json) -> Json:
    """The bank says yes: the amount is held, or taken at once where the intent says so."""
    charge = charges.new_charge(desk, intent, method)
    charge["_later"] = methods.card_of(method).later
    intent |= {"latest_charge": charge["id"], "payment_method": method["id"], "next_action": None}
    _save_card(desk, intent, method)
    desk.memory.put(charge)
    if intent["capture_method"] == "manual":
        intent |= {"status": "requires_capture", "amount_capturable": intent["amount"]}
        desk.emit("charge.succeeded", charge)
        desk.emit("payment_intent.amount_capturable_updated", desk.memory.put(intent))
        desk.later(desk.options.hold_s, "hold_ends", intent["id"])
        if charge["_later"] == "warning":  # the card's bank may doubt a hold as well as a payment
            desk.later(desk.options.soon_s * 2, "warn", charge["id"])
        return intent
    desk.emit("charge.succeeded", charge)
    return take(desk, intent, intent["amount"])


def take(desk: Desk, intent: Json, amount: int) -> Json:
    charge = desk.memory.need("charge", intent["latest_charge"])
    charges.take(desk, charge, amount)
    intent |= {"status": "succeeded", "amount_received": amount, "amount_capturable": 0}
    desk.memory.put(intent)
    if intent["capture_method"] == "manual":
        desk.emit("charge.captured", charge)
    desk.emit("payment_intent.succeeded", intent)
    if charge["_later"] == "dispute":
        desk.later(desk.options.soon_s * 2, "open_dispute", charge["id"])
    elif charge["_later"] == "warning" and intent["capture_method"] != "manual":
        desk.later(desk.options.soon_s * 2, "warn", charge["id"])
    return intent


def refuse(desk: Desk, intent: Json, method: Json, why: tuple[str, str]) -> ApiError:
    """The bank says no: the intent wants another card. Return the 402 for whoever asked."""
    code, decline_code = why
    if code == "payment_intent_authentication_failure":
        refusal: Json = {
            "type": "invalid_request_error",
            "code": code,
            "message": "The provided PaymentMethod has failed authentication.",
        }
    else:
        refusal = cards.refusal_of(code, decline_code)
        charge = charges.new_charge(desk, intent, method, refusal=refusal)
        refusal["charge"] = intent["latest_charge"] = charge["id"]
        desk.emit("charge.failed", desk.memory.put(charge))
    intent |= {
        "status": "requires_payment_method",
        "payment_method": None,
        "next_action": None,
        "last_payment_error": {**refusal, "payment_method": shown(method)},
    }
    desk.emit("payment_intent.payment_failed", desk.memory.put(intent))
    return declined({**refusal, "payment_method": shown(method)}, shown(intent))


def cancel(desk: Desk, intent: Json, reason: str | None) -> Json:
    if intent["status"] == "requires_capture":
        charges.release(desk, desk.memory.need("charge", intent["latest_charge"]))
    intent |= {
        "status": "canceled",
        "canceled_at": int(desk.now()),
        "cancellation_reason": reason,
        "amount_capturable": 0,
        "next_action": None,
    }
    desk.emit("payment_intent.canceled", desk.memory.put(intent))
    return intent


def hold_ends(desk: Desk, intent_id: str) -> None:
    """Let a hold run out that nobody took."""
    intent = desk.memory.need("payment_intent", intent_id)
    if intent["status"] == "requires_capture":
        charge = desk.memory.need("charge", intent["latest_charge"])
        desk.emit("charge.expired", charge)
        cancel(desk, intent, "automatic")


def _asks(card: cards.TestCard, method: Json, intent: Json) -> bool:
    if card.asks == "until_set_up":
        return not (method["_set_up"] and intent["_off_session"])
    if card.asks == "off_session_never":
        return not intent["_off_session"]
    return card.asks == "always"


def _check_owner(intent: Json, method: Json) -> None:
    owner = method["customer"]
    if owner and owner != intent["customer"]:
        raise invalid(
            f"The payment method supplied ({method['id']}) belongs to a Customer. Please include the Customer "
            "in the `customer` parameter on the PaymentIntent.",
            code="payment_intent_unexpected_state" if intent["customer"] else None,
            param="payment_method",
        )


def _save_card(desk: Desk, intent: Json, method: Json) -> None:
    if intent["setup_future_usage"] and intent["customer"]:
        method["_set_up"] = True
        desk.memory.put(method)
        methods.save(desk, method, intent["customer"])
