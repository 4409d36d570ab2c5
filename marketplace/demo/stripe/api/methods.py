"""Customers and payment methods (cards): created, saved, listed, forgotten."""

from __future__ import annotations

import time

from marketplace.demo.stripe import cards
from marketplace.demo.stripe.desk import Desk
from marketplace.demo.stripe.endpoints import LISTED, Call, endpoint, listing
from marketplace.demo.stripe.errors import Json, invalid, no_such
from marketplace.demo.stripe.ids import new_id

CARD = "type:card card.number card.exp_month:int card.exp_year:int card.cvc card.token billing_details:any allow_redisplay"
_CUSTOMER = "email name phone description preferred_locales:list address:any shipping:any"


@endpoint("POST", "/v1/customers", _CUSTOMER)
def create_customer(call: Call) -> Json:
    params = call.params
    customer = {
        "id": new_id("cus", 14),
        "object": "customer",
        "created": int(call.desk.now()),
        "currency": None,
        "description": params.get("description"),
        "email": params.get("email"),
        "invoice_settings": {"default_payment_method": None},
        "livemode": False,
        "metadata": params.get("metadata", {}),
        "name": params.get("name"),
        "phone": params.get("phone"),
    }
    call.desk.emit("customer.created", customer)
    return call.desk.memory.put(customer)


@endpoint("GET", "/v1/customers/{id}")
def retrieve_customer(call: Call) -> Json:
    return call.desk.memory.need("customer", call.id)


@endpoint("POST", "/v1/customers/{id}", f"{_CUSTOMER} invoice_settings.default_payment_method")
def update_customer(call: Call) -> Json:
    customer = call.desk.memory.need("customer", call.id)
    changed = {name: value for name, value in call.params.items() if name not in ("expand", "metadata")}
    customer |= changed
    customer["metadata"] |= call.params.get("metadata", {})
    return call.desk.memory.put(customer)


@endpoint("GET", "/v1/customers", f"{LISTED} email")
def list_customers(call: Call) -> Json:
    where = {"email": call.params["email"]} if "email" in call.params else None
    return listing(call, "customer", where)


@endpoint("GET", "/v1/customers/{id}/payment_methods", f"{LISTED} type:card")
def list_of_customer(call: Call) -> Json:
    call.desk.memory.need("customer", call.id)
    return listing(call, "payment_method", {"customer": call.id})


@endpoint("GET", "/v1/payment_methods", f"{LISTED} customer type:card")
def list_methods(call: Call) -> Json:
    if "customer" not in call.params:
        return listing(call, "payment_method")
    call.desk.memory.need("customer", call.params["customer"], param="customer")
    return listing(call, "payment_method", {"customer": call.params["customer"]})


@endpoint("POST", "/v1/payment_methods", CARD, open_to_pages=True)
def create_method(call: Call) -> Json:
    return new_method(call.desk, call.params)


@endpoint("GET", "/v1/payment_methods/{id}")
def retrieve_method(call: Call) -> Json:
    return call.desk.memory.need("payment_method", call.id)


@endpoint("POST", "/v1/payment_methods/{id}/attach", "customer!")
def attach(call: Call) -> Json:
    call.desk.memory.need("customer", call.params["customer"], param="customer")
    return save(call.desk, method(call.desk, call.id), call.params["customer"])


@endpoint("POST", "/v1/payment_methods/{id}/detach")
def detach(call: Call) -> Json:
    found = call.desk.memory.need("payment_method", call.id)
    if not found["customer"]:
        raise invalid(
            "The payment method you provided is not attached to a customer so detachment is impossible."
        )
    found["customer"] = None
    call.desk.emit("payment_method.detached", found)
    return call.desk.memory.put(found)


def method(desk: Desk, method_id: str) -> Json:
    """Return the payment method; a test token (`pm_card_visa`) becomes a new one each time."""
    card = cards.by_token(method_id)
    if card:
        return _keep(desk, card, {"exp_month": 12, "exp_year": time.gmtime(desk.now()).tm_year + 8})
    found = desk.memory.get(method_id)
    if not found or found["object"] != "payment_method":
        raise no_such("PaymentMethod", method_id, param="payment_method")
    return found


def new_method(desk: Desk, params: Json) -> Json:
    """Make a payment method of a typed card. The number is read here and goes no further."""
    typed = params.get("card") or {}
    card = cards.by_number(str(typed.get("number", "")))
    year, month = int(typed.get("exp_year") or 0), int(typed.get("exp_month") or 0)
    if not 1 <= month <= 12:
        raise cards.card_error(
            "invalid_expiry_month", "Your card's expiration month is invalid.", "exp_month"
        )
    year += 2000 if year < 100 else 0
    today = time.gmtime(desk.now())
    if (year, month) < (today.tm_year, today.tm_mon) or year > today.tm_year + 50:
        raise cards.card_error("invalid_expiry_year", "Your card's expiration year is invalid.", "exp_year")
    if not str(typed.get("cvc", "")).isdecimal() or len(str(typed["cvc"])) not in (3, 4):
        raise cards.card_error("invalid_cvc", "Your card's security code is invalid.", "cvc")
    return _keep(desk, card, {"exp_month": month, "exp_year": year})


def save(desk: Desk, found: Json, customer: str) -> Json:
    """Attach to the customer; a card can belong to one only."""
    if found["customer"] not in (None, customer):
        raise invalid("The payment method you provided has already been attached to a customer.")
    if found["customer"] is None:
        found["customer"] = customer
        desk.memory.put(found)
        desk.emit("payment_method.attached", found)
    return found


def card_of(found: Json) -> cards.TestCard:
    return cards.BY_TOKEN[found["_token"]]


def _keep(desk: Desk, card: cards.TestCard, expiry: Json) -> Json:
    face = {
        "brand": card.brand,
        "checks": {"address_line1_check": None, "address_postal_code_check": None, "cvc_check": "pass"},
        "country": card.country,
        "display_brand": card.brand,
        **expiry,
        "fingerprint": f"fp{card.number[-6:]}{card.number[:4]}",
        "funding": "credit",
        "last4": card.number[-4:],
        "networks": {"available": [card.brand], "preferred": None},
        "three_d_secure_usage": {"supported": True},
        "wallet": None,
    }
    return desk.memory.put(
        {
            "id": new_id("pm"),
            "object": "payment_method",
            "allow_redisplay": "unspecified",
            "billing_details": {"address": None, "email": None, "name": None, "phone": None},
            "card": face,
            "created": int(desk.now()),
            "customer": None,
            "livemode": False,
            "metadata": {},
            "type": "card",
            "_token": card.token,
            "_set_up": False,
        }
    )
