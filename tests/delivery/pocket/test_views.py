"""The courier's web app: one page for everybody, nothing personal in it; its script speaks to the courier API."""

import re
from pathlib import Path

import pytest
from django.test import Client
from django.urls import Resolver404, resolve, reverse

from delivery.api.bodies import FAILURES, INCIDENTS
from delivery.pocket import words
from marketplace.storefront.page_assets import JS
from tests import town

pytestmark = pytest.mark.django_db

SCRIPTS = sorted(JS.glob("pocket*.js"))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_is_the_same_for_everybody_and_asks_nothing_of_the_database(
    language, django_assert_num_queries
):
    client = Client(headers={"Accept-Language": language})

    with django_assert_num_queries(0):
        page = client.get(reverse("pocket:app"))

    assert page.status_code == 200
    assert f'<html lang="{language}"' in page.content.decode()


def test_without_scripts_it_says_that_it_needs_them():
    page = Client(headers={"Accept-Language": "en"}).get(reverse("pocket:app")).content.decode()

    plain = page.split("<noscript>")[1].split("</noscript>")[0]
    assert "This page needs scripts" in plain


def test_every_cast_member_gets_the_page_and_no_name_of_theirs():
    street = town.build()

    for person in (street.ada, street.bo, street.cy.user, street.mal):
        client = Client()
        client.force_login(person)
        page = client.get(reverse("pocket:app")).content.decode()
        assert person.email not in page


def test_a_yes_and_a_no_are_buttons_of_equal_size():
    page = Client(headers={"Accept-Language": "en"}).get(reverse("pocket:app")).content.decode()
    refuse, accept = (
        re.search(rf"<button[^>]*data-do=\"{act}\"[^>]*>", page)[0] for act in ("refuse", "accept")
    )

    assert re.search(r'data-size="\w+"', refuse)[0] == re.search(r'data-size="\w+"', accept)[0]
    assert "Refusing costs you nothing" in page


def test_the_worker_reaches_as_far_as_the_app_and_keeps_nothing_of_the_api():
    answer = Client().get(reverse("pocket:worker"))

    assert answer["Content-Type"].startswith("text/javascript")
    assert reverse("pocket:worker").startswith(reverse("pocket:app"))
    assert 'url.pathname.startsWith("/api/")' in answer.content.decode()


def test_the_manifest_puts_the_app_on_the_first_screen():
    manifest = Client().get(reverse("pocket:manifest")).json()

    assert (manifest["start_url"], manifest["display"]) == (reverse("pocket:app"), "standalone")


def test_nothing_can_be_posted_to_the_page():
    assert Client().post(reverse("pocket:app")).status_code == 405


@pytest.mark.parametrize("reasons", [words.at_shop, words.at_door])
def test_the_page_offers_only_failures_that_the_api_takes(reasons):
    assert {code for code, _words in reasons()} <= set(FAILURES)


def test_the_page_reports_only_what_the_api_takes():
    assert {code for code, _words in words.to_report()} <= set(INCIDENTS)


def test_the_scripts_ask_for_addresses_that_exist():
    said = "\n".join(path.read_text("utf-8") for path in SCRIPTS)
    nouns = set(
        re.findall(
            r'(?:ask\("\w+", |call\("\w+", |ask\(|act\([^,]+, )["`]([a-z/-]+|offers/\$\{[^}]+\}/\w+|announced-shifts/\$\{[^}]+\})["`?]',
            said,
        )
    )
    unknown = []
    for noun in nouns:
        key = "0198a000-0000-7000-8000-000000000000"
        path = re.sub(r"\$\{[^}]+\}", key, noun)
        if "/" not in path and path in {"arrival", "completion", "failure", "incident", "return", "photo"}:
            path = f"stops/{key}/{path}"
        try:
            found = resolve(f"/api/courier/v1/{path}").url_name
        except Resolver404:
            found = None
        unknown += [noun] if found in (None, "nowhere") else []

    assert len(nouns) >= 14
    assert unknown == []


def test_every_template_a_script_names_is_in_the_page():
    page = Client().get(reverse("pocket:app")).content.decode()
    screens = Path(JS / "pocket-screens.js").read_text("utf-8")
    named = set(re.findall(r'screen: (?:[^"?]*\? )?"([a-z-]+)"', screens)) | {
        "loading",
        "lost",
        "waiting",
        "off",
    }

    assert [name for name in named if f'id="screen-{name}"' not in page] == []
