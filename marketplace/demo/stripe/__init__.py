"""A local stand-in for Stripe: its own process, its own books; nothing of the product is imported here.

It speaks the part of API 2026-10-28.endive that the product uses, refuses what Stripe refuses, signs and
delivers webhooks, and serves the pages a shopper or a seller sees at Stripe. No real money, no real card.
"""

API_VERSION = "2026-10-28.endive"
