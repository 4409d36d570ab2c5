"""The card door: what we may ask of the bank, in our own words.

Only `stripe_cards` and its siblings import `stripe`, and only when `cards()` is first called, so that
naming an `Intent` costs nobody the SDK's loading time.
"""

from __future__ import annotations

from functools import cache

from django.conf import settings

from marketplace.gateways.cards import translate
from marketplace.gateways.cards.errors import (
    Declined,
    ForgedEvent,
    GatewayBroke,
    GatewayUnreachable,
    Refused,
)
from marketplace.gateways.cards.gateway import CardGateway
from marketplace.gateways.cards.payout_values import (
    DisputeReceipt,
    DisputeStanding,
    PayoutPart,
    PayoutReceipt,
    PayoutStanding,
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
    CardPage,
    HoldRequest,
    HostedPage,
    Intent,
    IntentState,
    PageLine,
    PageRequest,
    PageState,
    RefundReceipt,
    RefundState,
    SavedCard,
)

__all__ = [
    "AccountRequest",
    "AccountStatus",
    "BalanceMove",
    "CardEvent",
    "CardGateway",
    "CardPage",
    "Declined",
    "DisputeReceipt",
    "DisputeStanding",
    "ForgedEvent",
    "GatewayBroke",
    "GatewayUnreachable",
    "HoldRequest",
    "HostedPage",
    "Intent",
    "IntentState",
    "PageLine",
    "PageRequest",
    "PageState",
    "PayoutPart",
    "PayoutReceipt",
    "PayoutStanding",
    "RefundReceipt",
    "RefundState",
    "Refused",
    "ReversalReceipt",
    "SavedCard",
    "TransferReceipt",
    "TransferRequest",
    "WarningReceipt",
    "card_page",
    "cards",
    "translate",
]


def cards() -> CardGateway:
    """Return the card gateway that the settings name; one per process and settings."""
    secrets = (
        ("platform", tuple(settings.STRIPE_WEBHOOK_SECRETS)),
        ("connect", tuple(settings.STRIPE_CONNECT_WEBHOOK_SECRETS)),
        ("accounts", tuple(settings.STRIPE_ACCOUNTS_WEBHOOK_SECRETS)),
    )
    return _open_door(settings.STRIPE_SECRET_KEY, settings.STRIPE_API_BASE, secrets)


def card_page() -> CardPage:
    """Return what a page needs to let the shopper type a card: never a secret."""
    return CardPage(publishable_key=settings.STRIPE_PUBLISHABLE_KEY, script_url=settings.STRIPE_JS_URL)


@cache
def _open_door(
    secret_key: str, api_base: str, webhook_secrets: tuple[tuple[str, tuple[str, ...]], ...]
) -> CardGateway:
    from marketplace.gateways.cards.stripe_cards import StripeCards

    return StripeCards(secret_key, api_base=api_base, webhook_secrets=dict(webhook_secrets))
