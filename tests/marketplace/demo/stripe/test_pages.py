"""The bank's pages, without scripts: as a plain browser would walk them."""

from __future__ import annotations

import urllib.error
import urllib.request
import uuid

import pytest

from marketplace.demo.stripe import guests
from marketplace.demo.stripe.pages.words import WORDS
from marketplace.gateways.cards import (
    AccountRequest,
    HoldRequest,
    HostedPage,
    IntentState,
    PageLine,
    PageRequest,
    PageState,
)
from tests.banks import StandInBank

BACK = "http://quartier.test/back"


@pytest.fixture
def page(real_bank: StandInBank) -> HostedPage:
    order = uuid.uuid4().hex
    lines = (PageLine("Comté <18 mois>", 1234), PageLine("Pain", 250, 2))
    request = PageRequest(order, f"order_{order}", lines, f"{BACK}?page={{CHECKOUT_SESSION_ID}}", BACK)
    return real_bank.cards.hosted_page(request, key=f"order:{order}:page:1")


def read(url: str | None, language: str = "") -> tuple[int, str]:
    request = urllib.request.Request(str(url), headers={"Accept-Language": language} if language else {})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as no:
        return no.code, no.read().decode()


def test_the_payment_page_shows_what_is_paid_for(page: HostedPage) -> None:
    status, text = read(page.url)

    assert status == 200
    assert "Comté &lt;18 mois&gt;" in text
    assert "2 × Pain" in text
    assert text.count("17,34\u00a0€") >= 3  # 12.34 + 2 × 2.50: the headline, the sum, the button
    assert "aucun argent réel" in text
    assert "<script" not in text


def test_a_paid_page_sends_on_with_its_id(real_bank: StandInBank, page: HostedPage) -> None:
    assert guests.pay_page(str(page.url)) == f"{BACK}?page={page.id}"
    assert real_bank.cards.look_page(page.id).state is PageState.COMPLETE


def test_a_paid_page_is_not_paid_twice(real_bank: StandInBank, page: HostedPage) -> None:
    first, again = guests.pay_page(str(page.url)), guests.pay_page(str(page.url))

    assert first == again
    assert (
        len(real_bank.standin.desk.memory.find("payment_intent", {"metadata.order_id": page.order_ref})) == 1
    )


def test_a_declined_card_stays_on_the_page_and_says_why(real_bank: StandInBank, page: HostedPage) -> None:
    with pytest.raises(ValueError, match="402"):
        guests.pay_page(str(page.url), number="4000000000009995")

    _status, text = read(page.url)
    assert "Provision insuffisante. Rien n’a été débité" in text
    assert guests.pay_page(str(page.url)).startswith(BACK)  # another card pays


def test_three_d_secure_is_answered_on_the_banks_page(real_bank: StandInBank, page: HostedPage) -> None:
    assert guests.pay_page(str(page.url), number=guests.ASKS) == f"{BACK}?page={page.id}"


def test_who_refuses_3_d_secure_is_back_on_the_page_unpaid(real_bank: StandInBank, page: HostedPage) -> None:
    with pytest.raises(ValueError, match="200"):
        guests.pay_page(str(page.url), number=guests.ASKS, agrees=False)

    assert real_bank.cards.look_page(page.id).state is PageState.OPEN
    assert "votre accord" in read(page.url)[1]


def test_a_closed_page_says_so(real_bank: StandInBank, page: HostedPage) -> None:
    real_bank.cards.close_page(page.id, key=f"close:{page.id}")

    status, text = read(page.url)

    assert status == 410
    assert "fermée" in text


@pytest.mark.parametrize(
    "typed",
    [
        {"number": "", "expiry": "", "cvc": ""},
        {"number": "4242424242424242", "expiry": "13/34", "cvc": "123"},
        {"number": "4242424242424242", "expiry": "12/20", "cvc": "123"},
        {"number": "4242424242424242", "expiry": "12/34", "cvc": "12"},
        {"number": "9" * 4000, "expiry": "x" * 4000, "cvc": "<script>"},
        {"test_card": "1"},
    ],
)
def test_a_wrong_card_takes_nothing(real_bank: StandInBank, page: HostedPage, typed: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="402"):
        guests.post(str(page.url), needed=True, **typed)

    assert real_bank.cards.look_page(page.id).state is PageState.OPEN


@pytest.mark.parametrize(
    ("language", "words"), [("en-GB,en", "Test bank"), ("fr-FR", "Banque d’essai"), ("", "Banque")]
)
def test_the_front_page_speaks_the_visitors_language(
    real_bank: StandInBank, language: str, words: str
) -> None:
    assert words in read(f"{real_bank.url}/", language)[1]


def test_both_languages_know_the_same_words() -> None:
    assert WORDS["fr"].keys() == WORDS["en"].keys()


def test_an_onboarding_link_is_good_once(real_bank: StandInBank) -> None:
    request = AccountRequest("s1", "company", "bo@quartier.test", "Chez Bo")
    account = real_bank.cards.open_account(request, key=uuid.uuid4().hex)
    link = real_bank.cards.onboarding_link(account.id, return_url=BACK, refresh_url=f"{BACK}/again")

    assert "Chez Bo" in read(link)[1]
    assert guests.onboard(link) == BACK
    assert real_bank.cards.account_status(account.id).can_receive
    assert read(link)[0] == 410


def test_a_guessed_secret_shows_no_bank_page(real_bank: StandInBank) -> None:
    order = uuid.uuid4().hex
    request = HoldRequest(
        1250, order, f"order_{order}", saved_card="pm_card_authenticationRequired", return_url=BACK
    )
    intent = real_bank.cards.hold(request, key=order)

    assert read(f"{real_bank.url}/3ds/{intent.id}?secret=guessed")[0] == 404
    assert real_bank.cards.look(intent.id).state is IntentState.NEEDS_ACTION


@pytest.mark.parametrize(
    "path", ["/pay/cs_test_nobody", "/3ds/pi_nobody", "/onboarding/link_no", "/static/..%2fapp.py", "/x"]
)
def test_what_is_not_there_is_a_404(real_bank: StandInBank, path: str) -> None:
    assert read(f"{real_bank.url}{path}")[0] == 404
