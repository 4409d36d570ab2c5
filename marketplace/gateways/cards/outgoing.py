"""What leaves: payouts of recipients to their banks, and disputes of shoppers' banks."""

from __future__ import annotations

import io
from collections.abc import Mapping

from marketplace.gateways.cards import outcomes
from marketplace.gateways.cards.asking import Asking
from marketplace.gateways.cards.payout_values import (
    DisputeReceipt,
    PayoutPart,
    PayoutReceipt,
    WarningReceipt,
)

MOST_PAYOUTS = 30


class Outgoing(Asking):
    def payouts_of(self, account_id: str) -> tuple[PayoutReceipt, ...]:
        page = self._ask(self._v1.payouts.list, {"limit": MOST_PAYOUTS}, account=account_id)
        return tuple(map(outcomes.payout, page["data"]))

    def look_payout(self, payout_id: str, *, account_id: str) -> PayoutReceipt:
        return outcomes.payout(self._ask(self._v1.payouts.retrieve, payout_id, account=account_id))

    def payout_parts(self, payout_id: str, *, account_id: str) -> tuple[PayoutPart, ...]:
        lines = self._all(self._v1.balance_transactions.list, {"payout": payout_id}, account=account_id)
        parts = map(outcomes.payout_part, lines)
        return tuple(part for part in parts if part.kind not in outcomes.OWN_MOVES)

    def payout_interval(self, account_id: str) -> str:
        settings = self._ask(self._v1.balance_settings.retrieve, account=account_id)
        schedule = (settings["payments"].get("payouts") or {}).get("schedule") or {}
        return str(schedule.get("interval") or "daily")

    def look_dispute(self, dispute_id: str) -> DisputeReceipt:
        return outcomes.dispute(self._ask(self._v1.disputes.retrieve, dispute_id))

    def answer_dispute(self, dispute_id: str, evidence: Mapping[str, str], *, key: str) -> DisputeReceipt:
        params = {"evidence": dict(evidence), "submit": True}
        return outcomes.dispute(self._ask(self._v1.disputes.update, dispute_id, params, key=key))

    def give_dispute_up(self, dispute_id: str, *, key: str) -> DisputeReceipt:
        return outcomes.dispute(self._ask(self._v1.disputes.close, dispute_id, {}, key=key))

    def send_photo(self, jpeg: bytes, *, key: str) -> str:
        file = io.BytesIO(jpeg)
        file.name = "door.jpg"
        params = {"purpose": "dispute_evidence", "file": file}
        return str(self._ask(self._v1.files.create, params, key=key)["id"])

    def look_warning(self, warning_id: str) -> WarningReceipt:
        return outcomes.warning(self._ask(self._v1.radar.early_fraud_warnings.retrieve, warning_id))
