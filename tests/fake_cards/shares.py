"""Paying shops and couriers."""

from __future__ import annotations

from dataclasses import replace

from marketplace.gateways.cards import (
    AccountRequest,
    AccountStatus,
    Refused,
    ReversalReceipt,
    TransferReceipt,
    TransferRequest,
)
from tests.fake_cards.memory import Memory


class Shares(Memory):
    def open_account(self, request: AccountRequest, *, key: str) -> AccountStatus:
        def do() -> AccountStatus:
            account_id = self._id("acct")
            self.account_refs.setdefault(request.ref, []).append(account_id)
            missing = ("identity.individual.verification",)
            self.accounts[account_id] = AccountStatus(account_id, False, "restricted", missing)
            return self.accounts[account_id]

        return self._once("open_account", key, request, do)

    def find_account(self, ref: str) -> AccountStatus | None:
        self._reach("find_account")
        mine = (self.accounts[each] for each in self.account_refs.get(ref, ()))
        return next((account for account in mine if account.capability != "closed"), None)

    def onboarding_link(self, account_id: str, *, return_url: str, refresh_url: str) -> str:
        self._reach("onboarding_link")
        return f"https://bank.example/onboarding/{self._known(self.accounts, account_id).id}"

    def account_status(self, account_id: str) -> AccountStatus:
        self._reach("account_status")
        return self._known(self.accounts, account_id)

    def transfer(self, request: TransferRequest, *, key: str) -> TransferReceipt:
        def do() -> TransferReceipt:
            if not self._known(self.accounts, request.destination).can_receive:
                raise Refused("insufficient_capabilities_for_transfer")
            charge = request.source_charge
            captured = sum(i.captured_minor for i in self.intents.values() if i.charge_id == charge)
            used = sum(self.transfers[t].amount_minor for t, c in self._sources.items() if c == charge)
            if charge and used + request.amount_minor > captured:
                raise Refused("invalid_request_error", "more than was captured", param="amount")
            receipt = TransferReceipt(
                self._id("tr"),
                request.amount_minor,
                0,
                request.destination,
                request.order_ref,
                request.part_ref,
                self._id("py"),
            )
            self.transfers[receipt.id], self._sources[receipt.id] = receipt, charge
            self.move("transfer", -request.amount_minor, receipt.id)
            return receipt

        return self._once("transfer", key, request, do)

    def reverse(self, transfer_id: str, amount_minor: int, *, key: str, ref: str = "") -> ReversalReceipt:
        def do() -> ReversalReceipt:
            transfer = self._known(self.transfers, transfer_id)
            back = transfer.reversed_minor + amount_minor
            if back > transfer.amount_minor:
                raise Refused("invalid_request_error", "more than is left", param="amount")
            if transfer.destination in self.paid_out:
                raise Refused("balance_insufficient")
            self.transfers[transfer_id] = replace(transfer, reversed_minor=back)
            receipt = ReversalReceipt(self._id("trr"), transfer_id, amount_minor, ref, self._id("pyr"))
            self.reversals[receipt.id] = receipt
            self.move("transfer_reversal", amount_minor, receipt.id)
            return receipt

        return self._once("reverse", key, (transfer_id, amount_minor, ref), do)

    def find_transfer(self, transfer_group: str, part_ref: str) -> TransferReceipt | None:
        self._reach("find_transfer")
        found = (t for t in self.transfers.values() if f"order_{t.order_ref}" == transfer_group)
        return next((transfer for transfer in found if transfer.part_ref == part_ref), None)

    def find_reversal(self, transfer_id: str, ref: str) -> ReversalReceipt | None:
        self._reach("find_reversal")
        mine = (one for one in self.reversals.values() if one.transfer_id == transfer_id)
        return next((reversal for reversal in mine if reversal.part_ref == ref), None)
