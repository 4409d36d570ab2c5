"""The test cards: what each number or token does. A number is read once and never kept."""

from __future__ import annotations

from dataclasses import dataclass

from marketplace.demo.stripe.errors import ApiError, Json


@dataclass(frozen=True)
class TestCard:
    """`refuses` is the bank's decline code; `asks` says when the bank wants 3-D Secure."""

    __test__ = False

    number: str
    token: str
    brand: str = "visa"
    refuses: str | None = None
    code: str = "card_declined"
    asks: str = "never"  # never, always, until_set_up, off_session_never
    later: str | None = None  # dispute, warning, refund_fails, refund_waits
    country: str = "FR"


CARDS = (
    TestCard("4242424242424242", "pm_card_visa"),
    TestCard("4000002500000003", "pm_card_fr"),
    TestCard("5555555555554444", "pm_card_mastercard", brand="mastercard"),
    TestCard("378282246310005", "pm_card_amex", brand="amex"),
    TestCard("4000000000000077", "pm_card_bypassPending"),
    TestCard("4000000000000002", "pm_card_visa_chargeDeclined", refuses="generic_decline"),
    TestCard(
        "4000000000009995", "pm_card_visa_chargeDeclinedInsufficientFunds", refuses="insufficient_funds"
    ),
    TestCard("4000000000009987", "pm_card_visa_chargeDeclinedLostCard", refuses="lost_card"),
    TestCard("4000000000009979", "pm_card_visa_chargeDeclinedStolenCard", refuses="stolen_card"),
    TestCard(
        "4000000000000069",
        "pm_card_chargeDeclinedExpiredCard",
        refuses="expired_card",
        code="expired_card",
    ),
    TestCard(
        "4000000000000127",
        "pm_card_chargeDeclinedIncorrectCvc",
        refuses="incorrect_cvc",
        code="incorrect_cvc",
    ),
    TestCard(
        "4000000000000119",
        "pm_card_chargeDeclinedProcessingError",
        refuses="processing_error",
        code="processing_error",
    ),
    TestCard("4000002760003184", "pm_card_authenticationRequired", asks="always"),
    TestCard("4000002500003155", "pm_card_authenticationRequiredOnSetup", asks="until_set_up"),
    TestCard(
        "4000003800000446", "pm_card_authenticationRequiredSetupForOffSession", asks="off_session_never"
    ),
    TestCard("4000000000003220", "pm_card_threeDSecure2Required", asks="always"),
    TestCard(
        "4000008400001629",
        "pm_card_threeDSecureRequiredChargeDeclined",
        asks="always",
        refuses="generic_decline",
    ),
    TestCard(
        "4000008260003178",
        "pm_card_authenticationRequiredChargeDeclinedInsufficientFunds",
        asks="always",
        refuses="insufficient_funds",
    ),
    TestCard("4000000000000259", "pm_card_createDispute", later="dispute"),
    TestCard("4000000000005423", "pm_card_createIssuerFraudRecord", later="warning"),
    TestCard("4000000000005126", "pm_card_refundFail", later="refund_fails"),
    TestCard("4000000000007726", "pm_card_pendingRefund", later="refund_waits"),
)
_BY_NUMBER = {card.number: card for card in CARDS}
BY_TOKEN = {card.token: card for card in CARDS}

_MESSAGES = {
    "insufficient_funds": "Your card has insufficient funds.",
    "expired_card": "Your card has expired.",
    "incorrect_cvc": "Your card's security code is incorrect.",
    "processing_error": "An error occurred while processing your card. Try again in a little bit.",
    "authentication_required": "Your card was declined. This transaction requires authentication.",
}


def by_token(token: str) -> TestCard | None:
    return BY_TOKEN.get(token)


def by_number(number: str) -> TestCard:
    """Return what `number` does; a wrong or unknown number is refused as Stripe's test mode does."""
    digits = "".join(sign for sign in number if sign.isdigit())
    if digits in _BY_NUMBER:
        return _BY_NUMBER[digits]
    if not _checks_out(digits):
        raise card_error("incorrect_number", "Your card number is incorrect.", "number")
    raise card_error(
        "card_declined",
        "Your card was declined. Your request was in test mode, but used a non test card.",
        "number",
        decline_code="test_mode_live_card",
    )


def card_error(
    code: str, message: str, param: str | None = None, *, decline_code: str | None = None
) -> ApiError:
    error = {"type": "card_error", "code": code, "decline_code": decline_code, "message": message}
    return ApiError(402, {**error, "param": param})


def refusal(card: TestCard, charge_id: str | None = None) -> Json:
    return refusal_of(card.code, card.refuses or "generic_decline", charge_id)


def refusal_of(code: str, decline_code: str, charge_id: str | None = None) -> Json:
    message = _MESSAGES.get(decline_code, "Your card was declined.")
    error = {"type": "card_error", "code": code, "decline_code": decline_code, "message": message}
    return {**error, "charge": charge_id}


def _checks_out(digits: str) -> bool:
    """Return whether the last digit is right (Luhn)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return len(digits) >= 12 and total % 10 == 0
