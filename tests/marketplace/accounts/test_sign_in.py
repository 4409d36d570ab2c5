"""Signing up, in and out, and a new password by mail: in both languages, telling strangers nothing."""

import re
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.core.cache import cache
from django.test import Client

from marketplace.accounts.models import User
from marketplace.basket.models import Basket, BasketLine
from tests.town import DOOR, NOON, PASSWORD, Town

LOGIN, SIGN_UP, RESET = "/compte/login/", "/compte/signup/", "/compte/password/reset/"
PROOF = "/compte/confirm-email/"


def text_of(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


def with_bread(client: Client, town: Town) -> Client:
    client.post("/adresse/", {"line": "7 rue Haute", "postcode": "18999", "lat": DOOR.lat, "lon": DOOR.lon})
    client.post("/panier/lignes/", {"more": town.bread.public_id})
    return client


def held(user: User) -> dict[str, int]:
    lines = BasketLine.objects.filter(basket__user=user, basket__ordered_at=None).select_related("listing")
    return {line.listing.sku: line.quantity for line in lines}


def test_signing_in_goes_on_where_one_was(guest: Client) -> None:
    answer = guest.post(LOGIN, {"login": "ADA@example.org", "password": PASSWORD, "next": "/commande/"})

    assert answer["Location"] == "/commande/"


@pytest.mark.parametrize("evil", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"])
def test_signing_in_never_leads_to_another_site(guest: Client, evil: str) -> None:
    answer = guest.post(LOGIN, {"login": "ada@example.org", "password": PASSWORD, "next": evil})

    assert answer["Location"] == "/"


def test_a_wrong_password_and_an_unknown_address_sound_the_same(guest: Client) -> None:
    def heard(login: str) -> list[str]:
        page = text_of(guest.post(LOGIN, {"login": login, "password": "something-else-entirely"}))
        return re.findall(r'class="notice"[^>]*>.*?</', page, re.DOTALL)

    assert heard("ada@example.org") == heard("nobody@example.org") != []


def test_the_guests_basket_comes_along(guest: Client, town: Town) -> None:
    with_bread(guest, town)
    guest.post(LOGIN, {"login": "ada@example.org", "password": PASSWORD})
    guest.get("/panier/")

    assert held(town.ada) == {"pain de campagne": 1}
    assert Basket.objects.count() == 1


def test_the_larger_quantity_wins_when_both_baskets_hold_it(guest: Client, ada: Client, town: Town) -> None:
    for _press in range(3):
        with_bread(ada, town)
    with_bread(guest, town)
    guest.post(LOGIN, {"login": "ada@example.org", "password": PASSWORD})
    guest.get("/panier/")

    assert held(town.ada) == {"pain de campagne": 3}


def code_in(letter: Any) -> str:
    found = re.search(r"^([A-Z0-9]{3,}-?[A-Z0-9]*)$", str(letter.body), re.MULTILINE)
    assert found is not None, letter.body
    return found[1]


def test_signing_up_takes_an_address_a_password_and_the_code_from_the_mail(guest: Client, town: Town) -> None:
    with_bread(guest, town)
    answer = guest.post(SIGN_UP, {"email": "New@Example.org", "password1": PASSWORD, "next": "/commande/"})

    assert answer["Location"].startswith(PROOF)
    assert mail.outbox[0].subject == "Is this your address?"
    assert guest.get("/compte/").status_code == 302  # not signed in yet

    answer = guest.post(answer["Location"], {"code": code_in(mail.outbox[0])})

    new = User.objects.get(email="new@example.org")
    assert answer["Location"] == "/commande/"
    guest.get("/panier/")
    assert held(new) == {"pain de campagne": 1}


def test_a_sign_up_tells_nobody_on_the_page_whether_there_is_an_account(town: Town) -> None:
    pages = []
    for email in ("ada@example.org", "neu@example.org"):
        stranger = Client(headers={"accept-language": "en"})
        answer = stranger.post(SIGN_UP, {"email": email, "password1": PASSWORD}, follow=True)
        wrong = stranger.post(PROOF, {"code": "WRONG1"})
        pages.append([_plain(text_of(page), email) for page in (answer, wrong)] + [answer.redirect_chain])

    assert pages[0] == pages[1]
    assert [letter.subject for letter in mail.outbox] == [
        "You already have an account",
        "Is this your address?",
    ]
    assert User.objects.filter(email="ada@example.org").count() == 1


def test_somebody_elses_address_opens_nothing_without_its_mail(guest: Client, town: Town) -> None:
    guest.post(SIGN_UP, {"email": "new@example.org", "password1": PASSWORD})
    cache.clear()  # one letter in ten seconds

    again = Client(headers={"accept-language": "en"})
    answer = again.post(LOGIN, {"login": "new@example.org", "password": PASSWORD})

    assert answer["Location"].startswith(PROOF)
    assert again.get("/compte/").status_code == 302


def test_three_wrong_codes_end_the_attempt(guest: Client, town: Town) -> None:
    guest.post(SIGN_UP, {"email": "new@example.org", "password1": PASSWORD})
    right = code_in(mail.outbox[0])
    for _try in range(3):
        guest.post(PROOF, {"code": "WRONG1"})

    guest.post(PROOF, {"code": right})
    assert guest.get("/compte/").status_code == 302


def test_who_has_an_account_of_the_house_needs_no_code(guest: Client, town: Town) -> None:
    guest.post(LOGIN, {"login": "bo@example.org", "password": PASSWORD})

    assert guest.get("/compte/").status_code == 200
    assert mail.outbox == []


def test_who_looks_at_the_page_of_addresses_is_not_locked_out_by_it(guest: Client, town: Town) -> None:
    words = {"login": "bo@example.org", "password": PASSWORD}
    guest.post(LOGIN, words)
    guest.get("/compte/email/")
    guest.post("/compte/logout/")

    again = guest.post(LOGIN, words)

    assert not again["Location"].startswith(PROOF)
    assert User.objects.get(email="bo@example.org").pk == int(guest.session["_auth_user_id"])


def _plain(page: str, email: str) -> str:
    changing = r'csrf\w*" value="\w+"|X-CSRFToken": "\w+"|nonce="[^"]+"'
    return re.sub(changing, "", page).replace(email, "somebody")


@pytest.mark.parametrize(
    ("email", "password"), [("", PASSWORD), ("no", PASSWORD), ("a@b.fr", "short"), ("a@b.fr", "password")]
)
def test_a_sign_up_with_a_mistake_says_it_and_keeps_the_address(
    guest: Client, email: str, password: str
) -> None:
    answer = guest.post(SIGN_UP, {"email": email, "password1": password})

    assert 'class="error"' in text_of(answer)
    assert f'value="{email}"' in text_of(answer)


@pytest.mark.parametrize(
    ("language", "subject", "words"),
    [("en", "Choose a new password", "If it was not you, do nothing"),
     ("fr", "Choisissez un nouveau mot de passe", "Si ce n’était pas vous, ne faites rien")],
)  # fmt: skip
def test_a_new_password_comes_by_mail_in_the_readers_language(
    town: Town, language: str, subject: str, words: str
) -> None:
    client = Client(headers={"accept-language": language})
    client.post(RESET, {"email": "ada@example.org"})

    letter = mail.outbox[0]
    assert letter.subject == subject
    assert words in letter.body
    link = re.search(r"http://[^/]+(/compte/password/reset/key/\S+)", str(letter.body))
    assert link is not None

    form = client.get(link.group(1), follow=True)
    where = form.redirect_chain[-1][0]
    client.post(where, {"password1": "another-long-password", "password2": "another-long-password"})
    assert client.login(email="ada@example.org", password="another-long-password")


def test_who_has_no_account_is_told_so_by_mail_and_not_on_the_page(guest: Client) -> None:
    known = guest.post(RESET, {"email": "ada@example.org"}, follow=True)
    unknown = guest.post(RESET, {"email": "nobody@example.org"}, follow=True)

    without_token = [
        re.sub(r'csrf\w*" value="\w+"|X-CSRFToken": "\w+"|nonce="[^"]+"', "", text_of(page))
        for page in (known, unknown)
    ]
    assert without_token[0] == without_token[1]
    assert [letter.subject for letter in mail.outbox] == [
        "Choose a new password",
        "No account with this address",
    ]


def test_leaving_takes_a_press(ada: Client) -> None:
    ada.get("/compte/logout/")
    assert ada.get("/compte/").status_code == 200

    ada.post("/compte/logout/")
    assert ada.get("/compte/").status_code == 302


@pytest.mark.parametrize(
    "path", ["login/", "signup/", "password/reset/", "password/reset/done/", "password/reset/key/x-y/"]
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_page_of_the_door_opens_in_both_languages(town: Town, path: str, language: str) -> None:
    page = Client(headers={"accept-language": language}).get(f"/compte/{path}")

    assert page.status_code == 200
    assert f'lang="{language}"' in text_of(page)


def test_a_code_that_comes_too_late_is_said_to(guest: Client) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        guest.post(SIGN_UP, {"email": "new@example.org", "password1": "a-good-long-password"})
        clock.shift(16 * 60)  # a quarter of an hour, and a minute
        answer = guest.post(PROOF, {"code": code_in(mail.outbox[0])}, follow=True)

    assert answer.redirect_chain[-1][0] == LOGIN
    assert text_of(answer).count("That code no longer holds.") == 1  # said once, not twice
    assert guest.get("/compte/").status_code == 302


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_new_member_is_written_to_in_the_language_of_the_page(guest: Client, language: str) -> None:
    said = {"email": "new@example.org", "password1": "a-good-long-password"}
    guest.post(SIGN_UP, said, headers={"accept-language": language})

    assert User.objects.get(email="new@example.org").language == language


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/compte/password/change/", "Keep this password"),
        ("/compte/email/", "The main one is what you sign in with"),
        ("/compte/logout/", "Your orders go on"),
    ],
)
def test_every_page_of_the_account_speaks_as_the_house_does(ada: Client, path: str, said: str) -> None:
    assert said in text_of(ada.get(path))


def test_a_link_that_was_used_leads_to_another(guest: Client) -> None:
    page = text_of(guest.get("/compte/password/reset/key/1-spent/"))

    assert "This link no longer works" in page
    assert RESET in page
