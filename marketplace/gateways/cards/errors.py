"""What can go wrong at the card door, by what the caller has to do about it."""

from __future__ import annotations


class GatewayUnreachable(Exception):
    """Nothing is known yet: call again later with the same key."""


class GatewayBroke(GatewayUnreachable):
    """The server answered 5xx and may keep that answer under the key: look first, then use a new key."""


class Declined(Exception):
    """The bank said no; another card or another attempt needs a new key.

    `decline_code` is the bank's reason (`insufficient_funds`, `generic_decline`, …), `code` Stripe's.
    `code == "authentication_required"` asks for the shopper in person.
    """

    def __init__(self, code: str, decline_code: str | None = None, intent_id: str | None = None) -> None:
        super().__init__(decline_code or code)
        self.code = code
        self.decline_code = decline_code
        self.intent_id = intent_id


class Refused(Exception):
    """The request itself was wrong, or too late for the state of the object; repeating it is useless.

    `code` is Stripe's: `payment_intent_unexpected_state`, `amount_too_large`, `balance_insufficient`,
    `insufficient_capabilities_for_transfer`, `resource_missing`, `idempotency_error`, …
    """

    def __init__(self, code: str, message: str = "", param: str | None = None) -> None:
        super().__init__(f"{code}: {message}" if message else code)
        self.code = code
        self.param = param


class ForgedEvent(Exception):
    """The bytes were not signed with one of our secrets, or too long ago: answer 400 and forget them."""
