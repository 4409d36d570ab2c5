"""What people do at the bank, over HTTP like a browser without scripts: for bots, recorded days and tests."""

from __future__ import annotations

import json
import urllib.error
import urllib.parse
import urllib.request
from typing import IO, Any
from urllib.parse import parse_qs, urljoin, urlsplit

APPROVED = "4242424242424242"
ASKS = "4000002760003184"
WITHIN_S = 20


class _StayHere(urllib.request.HTTPRedirectHandler):
    """Tell the caller where it is sent instead of going there."""

    def redirect_request(self, req: urllib.request.Request, fp: IO[bytes], *answer: Any) -> None:
        return None


_OPENER = urllib.request.build_opener(_StayHere)


def pay_page(url: str, *, number: str = APPROVED, agrees: bool = True) -> str:
    """Pay on a hosted page, through 3-D Secure where the bank asks; return the address one is sent to.

    Raises: ValueError when the page refuses (a declined card leaves one there).
    """
    address = post(url, test_card=number)
    if urlsplit(address).path.startswith("/3ds/"):
        address = answer_bank(address, agrees=agrees)
    if address.startswith(url.split("?")[0]):  # back on the payment page, which knows whether it is paid
        address = _get(address)
    return address


def answer_bank(url: str, *, agrees: bool = True) -> str:
    """Answer 3-D Secure; return the address one is sent back to, or "" when the window just closes."""
    secret = parse_qs(urlsplit(url).query)["secret"][0]
    return post(url, secret=secret, verdict="approve" if agrees else "refuse", needed=False)


def onboard(url: str) -> str:
    """Fill in the onboarding of a recipient; return the address one is sent back to."""
    return post(url, verdict="finish")


def type_card(
    base_url: str, *, client_secret: str, number: str = APPROVED, key: str = "pk_test_standin"
) -> Any:
    """Confirm an intent with a typed card, as the card form in its frame does; return Stripe's answer."""
    card = {"number": number, "exp_month": "12", "exp_year": "34", "cvc": "123"}
    data = {f"payment_method_data[card][{name}]": value for name, value in card.items()}
    intent_id = client_secret.split("_secret_")[0]
    body = urllib.parse.urlencode(
        {**data, "payment_method_data[type]": "card", "client_secret": client_secret}
    )
    request = urllib.request.Request(  # noqa: S310 - the stand-in's own address
        f"{base_url}/v1/payment_intents/{intent_id}/confirm",
        body.encode(),
        {"Authorization": f"Bearer {key}"},
    )
    try:
        with _OPENER.open(request, timeout=WITHIN_S) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as no:
        return json.load(no)


def post(url: str, *, needed: bool = True, **form: str) -> str:
    """Send a form; return the address one is sent to. Raises: ValueError when one is not sent on."""
    return _sent_to(url, urllib.parse.urlencode(form).encode(), needed=needed)


def _get(url: str) -> str:
    return _sent_to(url, None, needed=True)


def _sent_to(url: str, body: bytes | None, *, needed: bool) -> str:
    request = urllib.request.Request(url, body)  # noqa: S310 - the stand-in's own address
    try:
        with _OPENER.open(request, timeout=WITHIN_S) as answer:
            status, where = answer.status, answer.headers.get("Location")
    except urllib.error.HTTPError as no:
        status, where = no.code, no.headers.get("Location")
    if status == 303 and where:
        return str(urljoin(url, where))
    if needed:
        raise ValueError(f"the page at {url} answered {status}")
    return ""
