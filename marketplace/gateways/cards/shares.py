"""Paying shops and couriers: recipient accounts (Accounts v2), transfers and their reversals."""

from __future__ import annotations

from functools import partial
from typing import Any

from marketplace.gateways.cards import translate
from marketplace.gateways.cards.asking import Asking
from marketplace.gateways.cards.share_values import (
    AccountRequest,
    AccountStatus,
    ReversalReceipt,
    TransferReceipt,
    TransferRequest,
)

MOST_ACCOUNTS = 20  # a page of them
_INCLUDE = ["configuration.recipient", "requirements"]  # v2 answers null for what is not named


class Shares(Asking):
    def open_account(self, request: AccountRequest, *, key: str) -> AccountStatus:
        return translate.account(
            self._ask(self._stripe.v2.core.accounts.create, _account_params(request), key=key)
        )

    def find_account(self, ref: str) -> AccountStatus | None:
        wanted = {"applied_configurations": ["recipient"], "limit": MOST_ACCOUNTS}
        for found in self._every(self._stripe.v2.core.accounts.list, wanted):
            if (found.get("metadata") or {}).get("account_ref") == ref:
                return self.account_status(found["id"])
        return None

    def onboarding_link(self, account_id: str, *, return_url: str, refresh_url: str) -> str:
        onboarding = {
            "refresh_url": refresh_url,
            "return_url": return_url,
            "collection_options": {"fields": "eventually_due"},
        }
        use_case = {"type": "account_onboarding", "account_onboarding": onboarding}
        params = {"account": account_id, "use_case": use_case}
        return str(self._ask(self._stripe.v2.core.account_links.create, params)["url"])

    def account_status(self, account_id: str) -> AccountStatus:
        return translate.account(
            self._ask(self._stripe.v2.core.accounts.retrieve, account_id, {"include": _INCLUDE})
        )

    def transfer(self, request: TransferRequest, *, key: str) -> TransferReceipt:
        params = {
            "amount": request.amount_minor,
            "currency": request.currency.lower(),
            "destination": request.destination,
            "metadata": {"order_id": request.order_ref, "part_id": request.part_ref},
        }
        if request.source_charge:  # else it draws on what is available today
            params["source_transaction"] = request.source_charge
        else:
            params["transfer_group"] = f"order_{request.order_ref}"
        return translate.transfer(self._ask(self._v1.transfers.create, params, key=key))

    def reverse(self, transfer_id: str, amount_minor: int, *, key: str, ref: str = "") -> ReversalReceipt:
        params = {"amount": amount_minor, "metadata": {"part_id": ref}}
        return translate.reversal(
            self._ask(self._v1.transfers.reversals.create, transfer_id, params, key=key)
        )

    def find_transfer(self, transfer_group: str, part_ref: str) -> TransferReceipt | None:
        found = map(
            translate.transfer, self._all(self._v1.transfers.list, {"transfer_group": transfer_group})
        )
        return next((transfer for transfer in found if transfer.part_ref == part_ref), None)

    def find_reversal(self, transfer_id: str, ref: str) -> ReversalReceipt | None:
        listed = partial(self._v1.transfers.reversals.list, transfer_id)
        found = map(translate.reversal, self._all(listed, {}))
        return next((reversal for reversal in found if reversal.part_ref == ref), None)


def _account_params(request: AccountRequest) -> dict[str, Any]:
    receives = {"stripe_balance": {"stripe_transfers": {"requested": True}}}
    return {
        "contact_email": request.email,
        "display_name": request.display_name,
        "dashboard": "express",
        "identity": {"country": request.country, "entity_type": request.kind},
        "configuration": {"recipient": {"capabilities": receives}},
        "defaults": {
            "currency": request.currency,
            "responsibilities": {"fees_collector": "application", "losses_collector": "application"},
        },
        "metadata": {"account_ref": request.ref},
        "include": _INCLUDE,
    }
