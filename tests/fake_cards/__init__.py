"""A bank in memory that behaves like the real one, for tests of our own decisions.

It keeps keys like Stripe: the same key finds the first answer (a refusal by the bank too), the same key
with another question is refused. The contract test holds it against the real SDK and the stand-in.
"""

from tests.fake_cards.bank import FakeCards
from tests.fake_cards.payments import ASKS_FOR_SHOPPER, DECLINES, NO_FUNDS, VISA

__all__ = ["ASKS_FOR_SHOPPER", "DECLINES", "NO_FUNDS", "VISA", "FakeCards"]
