"""Payouts to banks, and disputes of shoppers' banks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from marketplace.gateways.cards import (
    DisputeReceipt,
    DisputeStanding,
    PayoutPart,
    PayoutReceipt,
    PayoutStanding,
    Refused,
    WarningReceipt,
)
from tests.fake_cards.memory import Memory

FEE = 2_000


class Outgoing(Memory):
    def payouts_of(self, account_id: str) -> tuple[PayoutReceipt, ...]:
        self._reach("payouts_of")
        mine = (payout for payout, account in self.payouts.values() if account == account_id)
        return tuple(reversed(list(mine)))

    def look_payout(self, payout_id: str, *, account_id: str) -> PayoutReceipt:
        self._reach("look_payout")
        payout, account = self._known(self.payouts, payout_id)
        if account != account_id:
            raise Refused("resource_missing", payout_id)
        return payout

    def payout_parts(self, payout_id: str, *, account_id: str) -> tuple[PayoutPart, ...]:
        self._reach("look_payout_parts")
        return self.parts.get(payout_id, ())

    def payout_interval(self, account_id: str) -> str:
        self._reach("look_interval")
        return "daily"

    def look_dispute(self, dispute_id: str) -> DisputeReceipt:
        self._reach("look_dispute")
        return self._known(self.disputes, dispute_id)

    def answer_dispute(self, dispute_id: str, evidence: Mapping[str, str], *, key: str) -> DisputeReceipt:
        def do() -> DisputeReceipt:
            dispute = self._open(dispute_id)
            self.evidence[dispute_id] = dict(evidence)
            return self._told(replace(dispute, state=DisputeStanding.ANSWERED), "updated")

        return self._once("answer_dispute", key, (dispute_id, dict(evidence)), do)

    def give_dispute_up(self, dispute_id: str, *, key: str) -> DisputeReceipt:
        def do() -> DisputeReceipt:
            return self._told(replace(self._open(dispute_id), state=DisputeStanding.LOST), "closed")

        return self._once("give_dispute_up", key, dispute_id, do)

    def send_photo(self, jpeg: bytes, *, key: str) -> str:
        def do() -> str:
            name = self._id("file")
            self.photos[name] = jpeg
            return name

        return self._once("send_photo", key, jpeg, do)

    def look_warning(self, warning_id: str) -> WarningReceipt:
        self._reach("look_warning")
        return self._known(self.warnings, warning_id)

    # What banks do.

    def warn(self, intent_id: str) -> str:
        """Let the card's bank fear that a payment was made with a stolen card."""
        intent = self.intents[intent_id]
        back = sum(refund.amount_minor for refund in self.refunds.values() if refund.intent_id == intent_id)
        is_actionable = back < (intent.captured_minor or intent.amount_minor)
        charge_id = intent.charge_id or ""
        found = WarningReceipt(
            self._id("issfr"), "made_with_stolen_card", is_actionable, intent_id, charge_id
        )
        self.warnings[found.id] = found
        kind = "radar.early_fraud_warning"
        self._journal(f"{kind}.created", found.id, kind, "", payment_intent=intent_id)
        return found.id

    def dispute(self, intent_id: str, *, reason: str = "fraudulent") -> str:
        """Let the shopper's bank take a captured charge back, less what was given back."""
        intent = self.intents[intent_id]
        back = sum(refund.amount_minor for refund in self.refunds.values() if refund.intent_id == intent_id)
        amount = intent.captured_minor - back
        receipt = DisputeReceipt(
            id=self._id("du"),
            state=DisputeStanding.OPEN,
            amount_minor=amount,
            currency=intent.currency,
            reason=reason,
            intent_id=intent_id,
            charge_id=intent.charge_id or "",
            answer_by=self.now + timedelta(days=9),
            taken_minor=amount,
            fee_minor=FEE,
        )
        self._told(receipt, "created")
        self.move("dispute", -amount, receipt.id, about=receipt.charge_id, fee_minor=FEE)
        self._told(receipt, "funds_withdrawn")
        return receipt.id

    def judge(self, dispute_id: str, *, is_won: bool) -> None:
        """Let the shopper's bank decide."""
        dispute = self._known(self.disputes, dispute_id)
        if is_won:
            back = {"back_minor": dispute.taken_minor, "fee_back_minor": dispute.fee_minor}
            dispute = replace(dispute, state=DisputeStanding.WON, **back)
            fee = -dispute.fee_minor
            self.move("dispute_reversal", dispute.taken_minor, dispute_id, fee_minor=fee)
            self._told(dispute, "funds_reinstated")
        self._told(replace(dispute, state=DisputeStanding.WON if is_won else DisputeStanding.LOST), "closed")

    def pay_out(self, account_id: str, sources: Mapping[str, int]) -> str:
        """Send what came in (`source id → minor`) to the account's bank."""
        receipt = PayoutReceipt(
            id=self._id("po"),
            state=PayoutStanding.ON_ITS_WAY,
            amount_minor=sum(sources.values()),
            currency="EUR",
            made_at=self.now,
            arrives_on=(self.now + timedelta(days=2)).date(),
        )
        self.payouts[receipt.id] = receipt, account_id
        self.parts[receipt.id] = tuple(
            PayoutPart(self._id("txn"), "charge", minor, source) for source, minor in sources.items()
        )
        self._connect("payout.created", receipt.id, account_id)
        return receipt.id

    def arrive(self, payout_id: str, *, fails: bool = False) -> None:
        """Let a payout reach its bank, or be sent back by it, also after it was there."""
        payout, account = self.payouts[payout_id]
        state = PayoutStanding.FAILED if fails else PayoutStanding.PAID
        code = "account_closed" if fails else ""
        self.payouts[payout_id] = replace(payout, state=state, failure_code=code), account
        self._connect(f"payout.{state}", payout_id, account)

    def suspend(self, account_id: str, *missing: str) -> None:
        """Let an account lose its right to receive."""
        self.accounts[account_id] = replace(
            self.accounts[account_id], can_receive=False, capability="restricted", missing=missing
        )
        self._thin("v2.core.account[configuration.recipient].capability_status_updated", account_id)

    def reinstate(self, account_id: str) -> None:
        """Let an account receive again."""
        self.accounts[account_id] = replace(
            self.accounts[account_id], can_receive=True, capability="active", missing=()
        )
        self._thin("v2.core.account[configuration.recipient].capability_status_updated", account_id)

    def _open(self, dispute_id: str) -> DisputeReceipt:
        dispute = self._known(self.disputes, dispute_id)
        if dispute.state is not DisputeStanding.OPEN:
            raise Refused("dispute_closed")
        return dispute

    def _told(self, receipt: DisputeReceipt, news: str) -> DisputeReceipt:
        self.disputes[receipt.id] = receipt
        self._journal(f"charge.dispute.{news}", receipt.id, "dispute", "", payment_intent=receipt.intent_id)
        return receipt

    def _connect(self, kind: str, payout_id: str, account_id: str) -> None:
        self._journal(kind, payout_id, "payout", "")
        self._events[-1]["account"] = account_id

    def _thin(self, kind: str, account_id: str) -> None:
        event = {"id": self._id("evt"), "object": "v2.core.event", "type": kind}
        related = {"id": account_id, "type": "v2.core.account"}
        self._events.append({**event, "created": int(self.now.timestamp()), "related_object": related})
