"""The real card gateway: the stripe SDK behind our own words."""

from __future__ import annotations

from marketplace.gateways.cards.news import News
from marketplace.gateways.cards.outgoing import Outgoing
from marketplace.gateways.cards.payments import Pages, Payments, Wallet
from marketplace.gateways.cards.shares import Shares


class StripeCards(Payments, Pages, Wallet, Shares, Outgoing, News):
    """Speaks to Stripe, or to any server that speaks like it (`api_base`)."""
