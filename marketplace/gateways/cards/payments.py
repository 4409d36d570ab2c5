"""Holding, taking and giving back: PaymentIntents, Refunds, hosted pages, saved cards."""

from __future__ import annotations

from typing import Any

from marketplace.gateways.cards import translate
from marketplace.gateways.cards.asking import Asking
from marketplace.gateways.cards.values import (
    HoldRequest,
    HostedPage,
    Intent,
    PageLine,
    PageRequest,
    RefundReceipt,
    SavedCard,
)

_WITH_CHARGE = {"expand": ["latest_charge.balance_transaction"]}


class Payments(Asking):
    def hold(self, request: HoldRequest, *, key: str) -> Intent:
        return translate.intent(self._ask(self._v1.payment_intents.create, _hold_params(request), key=key))

    def confirm(self, intent_id: str, *, saved_card: str, key: str, return_url: str | None = None) -> Intent:
        params = {"payment_method": saved_card, "use_stripe_sdk": True, **_WITH_CHARGE}
        if return_url:
            params["return_url"] = return_url
        return translate.intent(self._ask(self._v1.payment_intents.confirm, intent_id, params, key=key))

    def change_amount(self, intent_id: str, amount_minor: int, *, key: str) -> Intent:
        params = {"amount": amount_minor, **_WITH_CHARGE}
        return translate.intent(self._ask(self._v1.payment_intents.update, intent_id, params, key=key))

    def look(self, intent_id: str) -> Intent:
        return translate.intent(self._ask(self._v1.payment_intents.retrieve, intent_id, _WITH_CHARGE))

    def capture(self, intent_id: str, amount_minor: int, *, key: str) -> Intent:
        params = {"amount_to_capture": amount_minor, **_WITH_CHARGE}
        return translate.intent(self._ask(self._v1.payment_intents.capture, intent_id, params, key=key))

    def release(self, intent_id: str, *, key: str) -> Intent:
        return translate.intent(self._ask(self._v1.payment_intents.cancel, intent_id, _WITH_CHARGE, key=key))

    def find_intent(self, order_ref: str) -> Intent | None:
        params = {"query": f"metadata['order_id']:'{order_ref}'", "limit": 1}
        found = self._ask(self._v1.payment_intents.search, params)["data"]
        return self.look(found[0]["id"]) if found else None

    def refund(self, intent_id: str, amount_minor: int, *, key: str, ref: str) -> RefundReceipt:
        params = {
            "payment_intent": intent_id,
            "amount": amount_minor,
            "reason": "requested_by_customer",
            "metadata": {"refund_id": ref},
        }
        return translate.refund(self._ask(self._v1.refunds.create, params, key=key))

    def look_refund(self, refund_id: str) -> RefundReceipt:
        return translate.refund(self._ask(self._v1.refunds.retrieve, refund_id))

    def find_refund(self, intent_id: str, ref: str) -> RefundReceipt | None:
        # A partial capture leaves a refund of its own in this list; only our metadata tells ours apart.
        found = map(translate.refund, self._all(self._v1.refunds.list, {"payment_intent": intent_id}))
        return next((refund for refund in found if refund.refund_ref == ref), None)


class Pages(Asking):
    def hosted_page(self, request: PageRequest, *, key: str) -> HostedPage:
        return translate.hosted_page(
            self._ask(self._v1.checkout.sessions.create, _page_params(request), key=key)
        )

    def look_page(self, page_id: str) -> HostedPage:
        return translate.hosted_page(self._ask(self._v1.checkout.sessions.retrieve, page_id))

    def close_page(self, page_id: str, *, key: str) -> HostedPage:
        return translate.hosted_page(self._ask(self._v1.checkout.sessions.expire, page_id, {}, key=key))


class Wallet(Asking):
    def open_wallet(self, *, ref: str, email: str, key: str) -> str:
        params = {"email": email, "metadata": {"shopper_id": ref}}
        return str(self._ask(self._v1.customers.create, params, key=key)["id"])

    def find_wallet(self, ref: str, *, email: str) -> str | None:
        found = self._all(self._v1.customers.list, {"email": email})
        return next((str(each["id"]) for each in found if each["metadata"].get("shopper_id") == ref), None)

    def saved_cards(self, shopper_ref: str) -> tuple[SavedCard, ...]:
        found = self._all(self._v1.payment_methods.list, {"customer": shopper_ref, "type": "card"})
        return tuple(map(translate.saved_card, found))

    def forget_card(self, card_id: str, *, key: str) -> None:
        self._ask(self._v1.payment_methods.detach, card_id, {}, key=key)


def _hold_params(request: HoldRequest) -> dict[str, Any]:
    params: dict[str, Any] = {
        "amount": request.amount_minor,
        "currency": request.currency.lower(),
        "capture_method": "manual",
        "automatic_payment_methods": {"enabled": True},
        "transfer_group": request.transfer_group,
        "metadata": {"order_id": request.order_ref},
        **_WITH_CHARGE,
    }
    if request.shopper_ref:
        params["customer"] = request.shopper_ref
    if request.save_card:
        params["setup_future_usage"] = "off_session"
    if request.saved_card:
        params |= _at_once(request)
    return params


def _at_once(request: HoldRequest) -> dict[str, Any]:
    params: dict[str, Any] = {"payment_method": request.saved_card, "confirm": True}
    if not request.shopper_present:
        return {
            **params,
            "off_session": True,
            "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"},
        }
    if request.return_url:
        params["return_url"] = request.return_url
    return {**params, "use_stripe_sdk": request.in_page}


def _page_params(request: PageRequest) -> dict[str, Any]:
    metadata = {"order_id": request.order_ref}
    payment: dict[str, Any] = {
        "capture_method": "manual",
        "transfer_group": request.transfer_group,
        "metadata": metadata,
    }
    if request.save_card:
        payment["setup_future_usage"] = "off_session"
    params: dict[str, Any] = {
        "mode": "payment",
        "line_items": [_page_line(line, request.currency) for line in request.lines],
        "payment_intent_data": payment,
        "client_reference_id": request.order_ref,
        "metadata": metadata,
        "success_url": request.success_url,
        "cancel_url": request.cancel_url,
        "locale": request.locale,
    }
    if request.shopper_ref:
        params["customer"] = request.shopper_ref
    if request.expires_at:
        params["expires_at"] = int(request.expires_at.timestamp())
    return params


def _page_line(line: PageLine, currency: str) -> dict[str, Any]:
    price = {
        "currency": currency.lower(),
        "unit_amount": line.amount_minor,
        "product_data": {"name": line.name},
    }
    return {"price_data": price, "quantity": line.quantity}
