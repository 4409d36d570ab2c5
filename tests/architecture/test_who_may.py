"""Every route × every role × every method, as a table that people sign; what refuses changes nothing.

The table is `who_may.csv`, one row a route and method, one column a role. Objects in an address are always Ada's
order, Bo's shop and Cy's run: for `other_…` they are foreign. Its words: `ok` (2xx), `go` (sent on), `login` (asked
to sign in), a number (that status). New routes get their rows written, to be read before they are committed, by

    SIGN_WHO_MAY=1 make test ARGS=tests/architecture/test_who_may.py
"""

from __future__ import annotations

import csv
import os

import pytest

from tests.architecture.table import TABLE, signed
from tests.asking import Asker
from tests.midday import asker, day  # noqa: F401  fixtures
from tests.routes import QUERIES, Route, places_for, routes, said
from tests.scene import ROLES, Scene

pytestmark = pytest.mark.django_db

# What a GET writes, and why that is no act: a page that shows a time keeps the quote it showed, a page on the way to
# the bank asks how the payment stands, and so does the page that comes back from the form of a payout account.
LOOKING_WRITES = {
    "checkout:checkout": {"delivery_quote"},
    "checkout:pay": {"marketplace_charge", "marketplace_event", "marketplace_reaction"},
    "checkout:quick": {"delivery_quote"},
    "checkout:back": {"marketplace_charge", "marketplace_event", "marketplace_reaction"},
    "portal:payout_account_back": {"sellers_seller"},
}
FORMS_TAKE_PUT = ("compte/",)  # Django's form pages answer PUT as they answer POST, behind the same checks
SIGNS = bool(os.environ.get("SIGN_WHO_MAY"))
ROUTES = routes()


def row_of(route: Route, method: str, words: list[str]) -> str:
    return ",".join([f"/{route.path}", method, *words])


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: f"/{route.path}")
def test_who_may(route: Route, day: Scene, asker: Asker) -> None:  # noqa: F811
    table = signed()
    wrong, traces = [], []
    for method in route.methods:
        words = []
        for role in ROLES:
            body, kind = said(route, day) if method != "GET" else (QUERIES.get(route.name, {}), "")
            answer = asker.ask(day.browser(role), method, route.url(places_for(route, day)), body, kind)
            words.append(answer.word)
            harmless = LOOKING_WRITES.get(route.name, set()) if method == "GET" else set()
            if (answer.refuses or method == "GET") and answer.changed - harmless:
                traces.append(
                    f"{method} by {role} answered {answer.word} and changed {sorted(answer.changed)}"
                )
        if table.get((f"/{route.path}", method)) != words:
            wrong.append(row_of(route, method, words))
            table[f"/{route.path}", method] = words
    if SIGNS and wrong:
        write(table)
    elif wrong:
        pytest.fail(
            f"who_may.csv does not say so; read, then add or change:\n{chr(10).join(wrong)}", pytrace=False
        )
    assert not traces, "\n".join(traces)


def write(table: dict[tuple[str, str], list[str]]) -> None:
    """Write the table in the order of the routes."""
    order = {f"/{route.path}": place for place, route in enumerate(ROUTES)}
    rows = sorted(table.items(), key=lambda row: (order.get(row[0][0], 999), row[0][1] != "GET", row[0][1]))
    with TABLE.open("w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["route", "method", *ROLES])
        out.writerows([[*place, *words] for place, words in rows])


def test_no_row_stands_for_a_route_that_is_gone() -> None:
    known = {(f"/{route.path}", method) for route in ROUTES for method in route.methods}
    assert sorted(set(signed()) - known) == []


def test_nothing_breaks_and_nobody_foreign_is_let_in() -> None:
    """What a table may never say, whoever signs it."""
    for (route, method), words in signed().items():
        said_to = dict(zip(ROLES, words, strict=True))
        assert not [word for word in words if word.startswith("5")], (route, method)
        if "<slug:shop>" in route:
            assert said_to["anonymous"] in {"login", "405"}, (route, method)
            others = {said_to[role] for role in ROLES if role not in {"anonymous", "seller"}}
            assert others <= {"404", "405"}, (route, method)
        if route.startswith("/api/courier/v1/") and ("<uuid:" in route):
            assert said_to["other_courier"] in {"404", "405"}, (route, method)
        if route.startswith("/regie/") and "admin" not in route:
            others = {said_to[role] for role in ROLES if role not in {"anonymous", "operator"}}
            assert others <= {"404", "405"}, (route, method)


@pytest.mark.timeout(400)  # some three hundred questions
def test_methods_without_a_row_change_nothing(day: Scene, asker: Asker) -> None:  # noqa: F811
    for route in ROUTES:
        form = {"PUT"} if route.path.startswith(FORMS_TAKE_PUT) else set()
        for method in {"PUT", "PATCH", "DELETE"} - set(route.methods) - form:
            answer = asker.ask(day.browser("operator"), method, route.url(places_for(route, day)))
            assert answer.response.status_code < 500, (route.path, method)
            assert not answer.changed, (route.path, method, answer.changed)
