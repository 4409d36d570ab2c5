"""Every form and page against wrong, missing, huge, foreign and repeated input: an answer, never a breakdown,
and never half of an act: what was refused changed nothing, what was taken changed no more than a good one does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from tests.architecture.table import signed
from tests.asking import Answer, Asker
from tests.bad_input.nasty import FORM, FORMS, WORDS
from tests.routes import MULTIPART, QUERIES, Route, places_for, routes, said
from tests.scene import Scene

pytestmark = [pytest.mark.django_db, pytest.mark.timeout(300)]

ROUTES = [route for route in routes() if route.name != "admin:"]
SIGNED = {(path, method) for (path, method), words in signed().items() if set(words) != {"405"}}
OURS = [route for route in ROUTES if not route.name.startswith(("courier_api:", "admin:"))]
PAGES = [route for route in OURS if (f"/{route.path}", "GET") in SIGNED]
PRESSES = [route for route in OURS if (f"/{route.path}", "POST") in SIGNED]
ASKED = (
    *(
        "q",
        "city",
        "lat",
        "lon",
        "d",
        "line",
        "name",
        "next",
        "page",
        "metier",
        "only",
        "open",
        "show",
        "seen",
    ),
    *(
        "ouvert",
        "rayon",
        "tri",
        "boutique",
        "act",
        "listing",
        "quantity",
        "postcode",
        "street",
        "housenumber",
    ),
    *("waiting", "prix"),
)
FIELD_BY_FIELD = ("negative", "endless number", "not a number", "superscript", "NUL", "long", "foreign id")
WHO = {"portal": "seller", "board": "operator", "admin": "operator", "courier_api": "courier"}


def role_for(route: Route) -> str:
    if route.name in {"account_login", "account_signup", "account_reset_password"}:
        return "anonymous"
    return WHO.get(route.name.split(":")[0], "shopper")


def broken(answers: Iterator[tuple[str, Answer]]) -> list[str]:
    return [
        f"{what} → {answer.response.status_code}"
        for what, answer in answers
        if answer.response.status_code >= 500
    ]


@pytest.mark.parametrize("route", PAGES, ids=lambda route: f"/{route.path}")
def test_no_question_breaks_a_page(route: Route, day: Scene, asker: Asker) -> None:
    client, url = day.browser(role_for(route)), route.url(places_for(route, day))

    def asked() -> Iterator[tuple[str, Answer]]:
        for what, value in WORDS.items():
            given = {name: value[:3_000] for name in ASKED}
            yield what, asker.ask(client, "GET", url, given)
        for page in ("-1", "0", "99999999999", "²", "NaN"):
            yield f"page={page}", asker.ask(client, "GET", url, {**QUERIES.get(route.name, {}), "page": page})
        yield "not UTF-8", asker.ask(client, "GET", f"{url}?q=%ff%fe&page=%ed%a0%80&boutique=%c3")

    assert broken(asked()) == []


@pytest.mark.parametrize("route", PRESSES, ids=lambda route: f"/{route.path}")
def test_no_field_breaks_a_form_or_leaves_half_of_an_act(route: Route, day: Scene, asker: Asker) -> None:
    client, url = day.browser(role_for(route)), route.url(places_for(route, day))
    good, kind = said(route, day)
    whole = asker.ask(client, "POST", url, good)
    wrong = []
    for what, body in spoiled(good):
        answer = asker.ask(client, "POST", url, body)
        if answer.response.status_code >= 500:
            wrong.append(f"{what} → {answer.response.status_code}")
        if answer.refuses and answer.changed:
            wrong.append(f"{what} was refused and changed {sorted(answer.changed)}")
        if answer.changed - whole.changed:
            wrong.append(f"{what} changed {sorted(answer.changed - whole.changed)} besides")
    assert wrong == []
    assert kind == MULTIPART


def spoiled(good: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the good body with one field wrong, missing or twice; and one with every field wrong."""
    yield "nothing at all", {}
    for field in good:
        yield f"no {field}", {name: value for name, value in good.items() if name != field}
        yield f"{field} twice", {**good, field: [str(good[field]), "²"]}
        for what in FIELD_BY_FIELD:
            yield f"{field}: {what}", {**good, field: WORDS[what]}
    for what, value in WORDS.items():
        yield f"everything {what}", dict.fromkeys([*good, "quantity", "next", "more", "less"], value)


@pytest.mark.parametrize("route", PRESSES, ids=lambda route: f"/{route.path}")
def test_no_body_breaks_a_form(route: Route, day: Scene, asker: Asker) -> None:
    client, url = day.browser(role_for(route)), route.url(places_for(route, day))
    answers = ((what, asker.ask(client, "POST", url, body, kind)) for what, (body, kind) in FORMS.items())
    assert broken(answers) == []


@pytest.mark.parametrize(
    "route", [route for route in OURS if route.parameters], ids=lambda route: f"/{route.path}"
)
def test_no_address_breaks_a_page(route: Route, day: Scene, asker: Asker) -> None:
    """Each part of an address made wrong: not there, 404; never 500."""
    client = day.browser(role_for(route))
    places = {name: str(value) for name, value in places_for(route, day).items() if name in route.parameters}
    url = route.url(places_for(route, day))
    wrong = []
    for name in places:
        for what in (
            "%00",
            "a%00b",
            "%F0%9F%92%A5",
            "%ff",
            "x" * 3_000,
            "..%2f..%2fetc%2fpasswd",
            "0" * 32,
            "-1",
        ):
            spoilt = url.replace(places[name], what, 1)
            for method in ("GET", "POST"):
                answer = asker.ask(client, method, spoilt)
                if answer.response.status_code >= 500 or (answer.changed and answer.refuses):
                    wrong.append(
                        f"{method} {spoilt[:120]} → {answer.response.status_code} {sorted(answer.changed)}"
                    )
    assert wrong == []


@pytest.mark.parametrize(("language", "word"), [("fr", "Revenir"), ("en", "Back")])
@pytest.mark.parametrize("body", ["two megabytes", "a thousand fields"])
def test_what_is_too_much_is_said_in_the_readers_language(
    language: str, word: str, body: str, day: Scene
) -> None:
    client = Client(headers={"Accept-Language": language}, raise_request_exception=False)
    content, kind = FORMS[body]

    answer = client.post("/panier/lignes/", content, content_type=kind)

    assert answer.status_code in {400, 413}
    assert f'lang="{language}"' in answer.content.decode()
    assert answer["Content-Type"].startswith("text/html")
    assert FORM in kind
