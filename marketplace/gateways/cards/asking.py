"""One question to Stripe: its timeouts, its retries, and its errors in our words."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import stripe

from marketplace.gateways.cards.errors import Declined, GatewayBroke, GatewayUnreachable, Refused
from marketplace.gateways.cards.translate import Answer

CONNECT_S, READ_S = 2.0, 10.0
NETWORK_RETRIES = 1
BUSY_PAUSES_S = (0.2, 0.6)  # the SDK repeats lost connections, 409 and 5xx by itself, but never a 429
PAGE_SIZE = 100


class Asking:
    """Opens the SDK's door once; every question goes through `_ask`."""

    def __init__(
        self, secret_key: str, *, api_base: str, webhook_secrets: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._webhook_secrets = webhook_secrets
        self._stripe = stripe.StripeClient(
            secret_key,
            base_addresses={"api": api_base, "files": api_base.replace("://api.", "://files.")},
            max_network_retries=NETWORK_RETRIES,
            http_client=stripe.RequestsClient(timeout=(CONNECT_S, READ_S)),
        )
        self._v1 = self._stripe.v1

    def _ask(
        self, question: Callable[..., Any], *args: Any, key: str | None = None, account: str = ""
    ) -> dict[str, Any]:
        """Ask once under `key`, patiently while Stripe says it is busy; `account` asks in a recipient's books.

        Without our own key the SDK would invent one that dies with this process.
        """
        options = {"idempotency_key": key} if key else {}
        if account:
            options["stripe_account"] = account
        for pause_s in BUSY_PAUSES_S:
            try:
                return _answer(question, *args, options=options)
            except _Busy:
                time.sleep(pause_s)
        return _answer(question, *args, options=options)

    def _all(
        self, question: Callable[..., Any], params: Mapping[str, Any], *, account: str = ""
    ) -> Iterator[Answer]:
        """Yield every object of a list, page after page."""
        after: dict[str, str] = {}
        while True:
            page = self._ask(question, {**params, "limit": PAGE_SIZE, **after}, account=account)
            yield from page["data"]
            if not page["has_more"]:
                return
            after = {"starting_after": page["data"][-1]["id"]}

    def _every(self, question: Callable[..., Any], params: Mapping[str, Any]) -> Iterator[Answer]:
        """Yield every object of a list of the second API, which turns its pages by itself."""
        try:
            for found in question(params).auto_paging_iter():
                yield found.to_dict()
        except stripe.RateLimitError as error:
            raise _Busy("too many requests") from error
        except stripe.StripeError as error:
            raise _in_our_words(error) from error


class _Busy(GatewayUnreachable):
    """Stripe said 429."""


def _answer(question: Callable[..., Any], *args: Any, options: Mapping[str, str]) -> dict[str, Any]:
    try:
        answer: dict[str, Any] = question(*args, options=options).to_dict()
    except stripe.CardError as error:
        raise _declined(error) from error
    except stripe.RateLimitError as error:
        raise _Busy("too many requests") from error
    except stripe.StripeError as error:
        raise _in_our_words(error) from error
    return answer


def _declined(error: stripe.CardError) -> Declined:
    details = error.error.to_dict() if error.error else {}
    intent = details.get("payment_intent") or {}
    return Declined(error.code or "card_declined", details.get("decline_code"), intent.get("id"))


def _in_our_words(error: stripe.StripeError) -> Exception:
    status = error.http_status
    if status is None or status == 409:
        return GatewayUnreachable(str(error))
    if status >= 500:
        return GatewayBroke(str(error))
    kind = error.error.type if error.error and "type" in error.error else None
    return Refused(
        error.code or kind or f"http_{status}", error.user_message or "", getattr(error, "param", None)
    )
