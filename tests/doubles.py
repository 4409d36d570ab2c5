"""Doubles of the doors to the world; each is held against the real thing by a contract test."""

from __future__ import annotations

from tests.fake_cards import ASKS_FOR_SHOPPER, DECLINES, NO_FUNDS, VISA, FakeCards

__all__ = ["ASKS_FOR_SHOPPER", "DECLINES", "NO_FUNDS", "VISA", "FakeCards"]
