"""What we may ask of any card gateway; the real one and the double answer alike (a contract test says so).

Every call that changes something takes `key`: the same key finds the first attempt again for a day.
All raise `GatewayUnreachable`, `Refused`; those that touch a card also `Declined`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Protocol

from marketplace.gateways.cards.payout_values import (
    DisputeReceipt,
    PayoutPart,
    PayoutReceipt,
    WarningReceipt,
)
from marketplace.gateways.cards.share_values import (
    AccountRequest,
    AccountStatus,
    BalanceMove,
    ReversalReceipt,
    TransferReceipt,
    TransferRequest,
)
from marketplace.gateways.cards.values import (
    CardEvent,
    HoldRequest,
    HostedPage,
    Intent,
    PageRequest,
    RefundReceipt,
    SavedCard,
)


class CardPayments(Protocol):
    def hold(self, request: HoldRequest, *, key: str) -> Intent: ...

    def confirm(self, intent_id: str, *, saved_card: str, key: str, return_url: str | None = None) -> Intent:
        """Try another saved card on the same intent."""

    def change_amount(self, intent_id: str, amount_minor: int, *, key: str) -> Intent:
        """Ask for another amount; only before a card has been held."""

    def look(self, intent_id: str) -> Intent: ...

    def capture(self, intent_id: str, amount_minor: int, *, key: str) -> Intent:
        """Take up to what is held, once; the rest is released."""

    def release(self, intent_id: str, *, key: str) -> Intent:
        """Give the hold back. Refused with `payment_intent_unexpected_state` once captured."""

    def refund(self, intent_id: str, amount_minor: int, *, key: str, ref: str) -> RefundReceipt: ...

    def look_refund(self, refund_id: str) -> RefundReceipt: ...

    def find_intent(self, order_ref: str) -> Intent | None:
        """Return the newest intent of an order, for keys older than a day."""

    def find_refund(self, intent_id: str, ref: str) -> RefundReceipt | None:
        """Return the refund that we made under `ref`, for keys older than a day."""


class CardPages(Protocol):
    def hosted_page(self, request: PageRequest, *, key: str) -> HostedPage: ...

    def look_page(self, page_id: str) -> HostedPage: ...

    def close_page(self, page_id: str, *, key: str) -> HostedPage:
        """Close an open page so that nobody pays there any more."""


class CardWallet(Protocol):
    def open_wallet(self, *, ref: str, email: str, key: str) -> str:
        """Return the bank's reference of a new shopper (`shopper_ref`)."""

    def find_wallet(self, ref: str, *, email: str) -> str | None:
        """Return the reference of a shopper that we opened under `ref`, for keys older than a day."""

    def saved_cards(self, shopper_ref: str) -> tuple[SavedCard, ...]: ...

    def forget_card(self, card_id: str, *, key: str) -> None: ...


class CardShares(Protocol):
    def open_account(self, request: AccountRequest, *, key: str) -> AccountStatus: ...

    def find_account(self, ref: str) -> AccountStatus | None:
        """Return the account that we opened under `ref` and nobody closed, for keys that were forgotten."""

    def onboarding_link(self, account_id: str, *, return_url: str, refresh_url: str) -> str:
        """Return a single-use address, good for minutes: made on the click, never stored."""

    def account_status(self, account_id: str) -> AccountStatus: ...

    def transfer(self, request: TransferRequest, *, key: str) -> TransferReceipt: ...

    def reverse(self, transfer_id: str, amount_minor: int, *, key: str, ref: str = "") -> ReversalReceipt: ...

    def find_transfer(self, transfer_group: str, part_ref: str) -> TransferReceipt | None:
        """Return the transfer of one part of an order, for keys older than a day."""

    def find_reversal(self, transfer_id: str, ref: str) -> ReversalReceipt | None:
        """Return what we took back of a transfer under `ref`, for keys older than a day."""


class CardPayouts(Protocol):
    """A recipient's own books, and what leaves them for the bank."""

    def payouts_of(self, account_id: str) -> tuple[PayoutReceipt, ...]:
        """Return the newest payouts of an account."""

    def look_payout(self, payout_id: str, *, account_id: str) -> PayoutReceipt: ...

    def payout_parts(self, payout_id: str, *, account_id: str) -> tuple[PayoutPart, ...]:
        """Return what went out with a payout, without the payout itself."""

    def payout_interval(self, account_id: str) -> str:
        """Return the account's automatic schedule: daily, weekly, monthly or manual."""


class CardDisputes(Protocol):
    """What a shopper's bank takes back or fears, and what we say to it."""

    def look_dispute(self, dispute_id: str) -> DisputeReceipt: ...

    def answer_dispute(self, dispute_id: str, evidence: Mapping[str, str], *, key: str) -> DisputeReceipt:
        """Send the evidence, once: the bank reads it and decides."""

    def give_dispute_up(self, dispute_id: str, *, key: str) -> DisputeReceipt:
        """Say that we do not answer: the dispute is lost at once."""

    def send_photo(self, jpeg: bytes, *, key: str) -> str:
        """Leave a photograph with the bank as evidence, and return its name there."""

    def look_warning(self, warning_id: str) -> WarningReceipt: ...


class CardNews(Protocol):
    def read_event(self, body: bytes, signature: str, *, door: str = "platform") -> CardEvent:
        """Return the event that `body` carries.

        Raises: ForgedEvent when no secret of that door signed it, or it is not of the kind that comes in there.
        """

    def events_since(
        self, at: datetime, *, until: datetime | None = None, undelivered_only: bool = False
    ) -> Iterator[CardEvent]:
        """Yield what happened since `at` (and not after `until`), newest first."""

    def balance_moves_since(self, at: datetime) -> Iterator[BalanceMove]:
        """Yield the lines of the bank's books about us since `at`, newest first."""

    def balance_minor(self, currency: str = "EUR") -> int:
        """Return what the bank keeps for us now, settled or on its way in."""


class CardGateway(
    CardPayments, CardPages, CardWallet, CardShares, CardPayouts, CardDisputes, CardNews, Protocol
):
    """All of it."""
