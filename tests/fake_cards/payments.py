"""Holding, taking and giving back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from marketplace.gateways.cards import (
    Declined,
    HoldRequest,
    Intent,
    IntentState,
    RefundReceipt,
    RefundState,
    Refused,
    SavedCard,
)
from tests.fake_cards.memory import Memory

VISA = "pm_card_visa"
NO_FUNDS = "pm_card_visa_chargeDeclinedInsufficientFunds"
ASKS_FOR_SHOPPER = "pm_card_authenticationRequired"
DECLINES = {"pm_card_visa_chargeDeclined": "generic_decline", NO_FUNDS: "insufficient_funds"}
HOLD_LASTS = timedelta(days=7)


class Payments(Memory):
    def hold(self, request: HoldRequest, *, key: str) -> Intent:
        def do() -> Intent:
            intent = self._new_intent(request)
            if not request.saved_card:
                return intent
            return self._try_card(intent, request.saved_card, present=request.shopper_present)

        return self._once("hold", key, request, do)

    def confirm(self, intent_id: str, *, saved_card: str, key: str, return_url: str | None = None) -> Intent:
        def do() -> Intent:
            intent = self._in(intent_id, IntentState.WANTED, IntentState.DECLINED)
            return self._try_card(intent, saved_card, present=True)

        return self._once("confirm", key, (intent_id, saved_card), do)

    def change_amount(self, intent_id: str, amount_minor: int, *, key: str) -> Intent:
        def do() -> Intent:
            intent = self._in(intent_id, IntentState.WANTED, IntentState.DECLINED, IntentState.NEEDS_ACTION)
            return self._keep(replace(intent, amount_minor=amount_minor))

        return self._once("change_amount", key, (intent_id, amount_minor), do)

    def look(self, intent_id: str) -> Intent:
        self._reach("look")
        return self._intent(intent_id)

    def capture(self, intent_id: str, amount_minor: int, *, key: str) -> Intent:
        def do() -> Intent:
            intent = self._in(intent_id, IntentState.HELD)
            if amount_minor > intent.capturable_minor:
                raise Refused("amount_too_large", param="amount_to_capture")
            fee_minor, charge = (amount_minor * 15 + 500) // 1000 + 25, str(intent.charge_id)
            taken = replace(
                intent, state=IntentState.CAPTURED, captured_minor=amount_minor, capturable_minor=0
            )
            self._journal("payment_intent.succeeded", intent_id, "payment_intent", intent.order_ref)
            self.move("charge", intent.amount_minor, charge, about=charge, fee_minor=fee_minor)
            if intent.amount_minor > amount_minor:  # as Stripe does: the rest of the hold looks like a refund
                rest = amount_minor - intent.amount_minor
                self.move("partial_capture_reversal", rest, self._id("re"), about=charge)
            return self._keep(replace(taken, fee_minor=fee_minor))

        return self._once("capture", key, (intent_id, amount_minor), do)

    def release(self, intent_id: str, *, key: str) -> Intent:
        def do() -> Intent:
            open_states = set(IntentState) - {IntentState.CAPTURED, IntentState.CANCELLED}
            intent = self._in(intent_id, *open_states)
            if intent.state is not IntentState.HELD and intent_id in self._of_pages:
                raise Refused("invalid_request_error", "close the page instead")
            return self._cancel(intent)

        return self._once("release", key, intent_id, do)

    def refund(self, intent_id: str, amount_minor: int, *, key: str, ref: str) -> RefundReceipt:
        def do() -> RefundReceipt:
            intent = self._in(intent_id, IntentState.CAPTURED)
            if any(d.intent_id == intent_id and d.state != "won" for d in self.disputes.values()):
                raise Refused("charge_disputed")
            back = sum(r.amount_minor for r in self.refunds.values() if r.intent_id == intent_id)
            if back + amount_minor > intent.captured_minor:
                raise Refused("invalid_request_error", "more than is left", param="amount")
            refund = RefundReceipt(self._id("re"), RefundState.SUCCEEDED, amount_minor, intent_id, ref)
            self.refunds[refund.id] = refund
            self.move("refund", -amount_minor, refund.id, about=str(intent.charge_id))
            self._journal("refund.created", refund.id, "refund", "", payment_intent=intent_id)
            return refund

        return self._once("refund", key, (intent_id, amount_minor, ref), do)

    def look_refund(self, refund_id: str) -> RefundReceipt:
        self._reach("look_refund")
        return self._known(self.refunds, refund_id)

    def find_intent(self, order_ref: str) -> Intent | None:
        self._reach("find_intent")
        return next((i for i in reversed(self.intents.values()) if i.order_ref == order_ref), None)

    def find_refund(self, intent_id: str, ref: str) -> RefundReceipt | None:
        self._reach("find_refund")
        found = (r for r in self.refunds.values() if r.intent_id == intent_id)
        return next((refund for refund in found if refund.refund_ref == ref), None)

    def _new_intent(self, request: HoldRequest) -> Intent:
        if request.amount_minor < 50:
            raise Refused("amount_too_small", param="amount")
        if request.saved_card and request.shopper_present and not request.return_url:
            raise Refused(
                "invalid_request_error", "the bank may ask: a way back is needed", param="return_url"
            )
        intent = Intent(
            id=self._id("pi"),
            state=IntentState.WANTED,
            amount_minor=request.amount_minor,
            currency=request.currency.upper(),
            client_secret=self._id("secret"),
            shopper_ref=request.shopper_ref,
            order_ref=request.order_ref,
            transfer_group=request.transfer_group,
        )
        if request.save_card:
            self._wants_saving.add(intent.id)
        return self._keep(intent)

    def _try_card(self, intent: Intent, card: str, *, present: bool) -> Intent:
        if card == ASKS_FOR_SHOPPER and present:
            url = f"https://bank.example/3ds/{intent.id}"
            return self._keep(
                replace(intent, state=IntentState.NEEDS_ACTION, action_url=url, saved_card=card)
            )
        if card in DECLINES or card == ASKS_FOR_SHOPPER:
            code = "authentication_required" if card == ASKS_FOR_SHOPPER else "card_declined"
            reason = DECLINES.get(card, "authentication_required")
            self._keep(replace(intent, state=IntentState.DECLINED, code=code, decline_code=reason))
            self._journal("payment_intent.payment_failed", intent.id, "payment_intent", intent.order_ref)
            raise Declined(code, reason, intent.id)
        return self._hold(replace(intent, saved_card=card))

    def _hold(self, intent: Intent) -> Intent:
        if intent.id in self._wants_saving and intent.shopper_ref:
            card = SavedCard(self._id("pm"), "visa", "4242", 12, 2034)
            self.wallets.setdefault(intent.shopper_ref, []).append(card)
            intent = replace(intent, saved_card=card.id)
        self._journal(
            "payment_intent.amount_capturable_updated", intent.id, "payment_intent", intent.order_ref
        )
        return self._keep(
            replace(
                intent,
                state=IntentState.HELD,
                capturable_minor=intent.amount_minor,
                capture_before=self.now + HOLD_LASTS,
                charge_id=self._id("ch"),
                card_brand="visa",
                card_last4="4242",
                action_url=None,
                code=None,
                decline_code=None,
            )
        )

    def _cancel(self, intent: Intent, because: str | None = None) -> Intent:
        self._journal("payment_intent.canceled", intent.id, "payment_intent", intent.order_ref)
        gone = replace(intent, state=IntentState.CANCELLED, capturable_minor=0, cancelled_because=because)
        return self._keep(gone)
