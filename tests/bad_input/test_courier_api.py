"""The courier API against wrong, missing, huge, foreign and repeated input: a problem with a code, and nothing written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from delivery.runs.models import Act
from marketplace.journal.models import Event
from tests.asking import Answer, Asker, fingerprint
from tests.bad_input.nasty import BODIES, JSON
from tests.routes import MULTIPART, Route, places_for, routes, said
from tests.scene import Scene

pytestmark = [pytest.mark.django_db, pytest.mark.timeout(300)]

PRESSES = [route for route in routes() if route.name.startswith("courier_api:") and "POST" in route.methods]
NOUNS = [route for route in PRESSES if not route.name.endswith((":nowhere", ":docs", ":schema"))]


KEPT = {"delivery_act"}  # what a phone did wrong is kept too: the same act sent again hears the same answer


def wrong_about(what: str, answer: Answer) -> list[str]:
    """Return what is not as it should be with one answer."""
    response, found = answer.response, []
    if response.status_code >= 500:
        return [f"{what} → {response.status_code}"]
    if response.status_code >= 400:
        if answer.changed - KEPT:
            found.append(f"{what} was refused and changed {sorted(answer.changed)}")
        if response.headers["Content-Type"] != "application/problem+json" or "code" not in response.json():
            found.append(f"{what}: {response.status_code} is no problem with a code")
    return found


@pytest.mark.parametrize("route", NOUNS, ids=lambda route: f"/{route.path}")
def test_no_body_breaks_a_noun(route: Route, day: Scene, asker: Asker) -> None:
    client, url = day.browser("courier"), route.url(places_for(route, day))
    wrong = []
    for what, (body, kind) in BODIES.items():
        wrong += wrong_about(what, asker.ask(client, "POST", url, body, kind))
    assert wrong == []


@pytest.mark.parametrize("route", NOUNS, ids=lambda route: f"/{route.path}")
def test_no_field_breaks_a_noun_or_leaves_half_of_an_act(route: Route, day: Scene, asker: Asker) -> None:
    client, url = day.browser("courier"), route.url(places_for(route, day))
    good, kind = said(route, day)
    if kind == MULTIPART:
        return
    whole, wrong = asker.ask(client, "POST", url, good, kind), []
    for what, body in spoiled(good):
        answer = asker.ask(client, "POST", url, body, kind)
        wrong += wrong_about(what, answer)
        if answer.changed - whole.changed:
            wrong.append(f"{what} changed {sorted(answer.changed - whole.changed)} besides")
    assert wrong == []


def spoiled(good: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield "nothing", {}
    for field in good:
        yield f"no {field}", {name: value for name, value in good.items() if name != field}
        for what, value in JSON.items():
            yield f"{field}: {what}", {**good, field: value}
    if "start" in good:
        for what, value in JSON.items():
            yield f"a start's lat: {what}", {**good, "start": {**good["start"], "lat": value}}
    if "positions" in good:
        row = good["positions"][0]
        for field in row:
            for what, value in JSON.items():
                yield f"a position's {field}: {what}", {"positions": [{**row, field: value}]}
        yield "300 positions", {"positions": [row] * 300}
        yield "an accuracy that is none", {"positions": [{**row, "accuracy_m": "NaN"}]}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_problem_speaks_the_couriers_language(language: str, day: Scene, asker: Asker) -> None:
    problem = asker.ask(
        day.browser("courier", language=language), "POST", "/api/courier/v1/positions", {}, "application/json"
    ).response.json()
    expected = {"fr": "champs", "en": "fields"}
    assert expected[language] in problem["detail"]
    assert problem["errors"][0]["field"] == "positions"


def test_the_same_act_sent_twice_is_one_act(day: Scene) -> None:
    route = next(route for route in NOUNS if route.name.endswith(":completion"))
    body, kind = said(route, day)
    client, url = day.browser("courier"), route.url(places_for(route, day))
    with transaction.atomic():
        first = client.post(url, body, content_type=kind)
        after = fingerprint()
        second = client.post(url, body, content_type=kind)
        assert first.status_code == second.status_code == 200
        assert first.json() == second.json()
        assert fingerprint() == after
        assert Act.objects.filter(client_event_id=body["client_event_id"]).count() == 1
        transaction.set_rollback(True)


def test_an_offer_accepted_twice_is_accepted_once(day: Scene) -> None:
    url = f"/api/courier/v1/offers/{day.offer().public_id}/acceptance"
    with transaction.atomic():
        client = day.browser("courier")
        answers = [client.post(url, {}, content_type="application/json").status_code for _ in range(2)]
        assert answers[0] == answers[1] < 300
        assert Event.objects.filter(name="offer.accepted").count() == 2  # the one of the morning, and this
        transaction.set_rollback(True)


def test_a_photo_that_is_none_is_refused(day: Scene, asker: Asker) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    url = f"/api/courier/v1/stops/{day.stop('dropoff').public_id}/photo"
    files = {
        "empty": b"",
        "text": b"hello",
        "svg": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "gif with a script": b"GIF89a/*<script>*/",
        "a cut png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        "nine megabytes": b"\xff\xd8\xff" + b"x" * 9_000_000,
    }
    for what, body in files.items():
        answer = asker.ask(
            day.browser("courier"), "POST", url, {"photo": SimpleUploadedFile("../../x.jpg", body)}
        )
        assert answer.response.status_code in {400, 413, 422}, what
        assert not answer.changed, what
