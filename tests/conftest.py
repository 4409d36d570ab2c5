"""What every test may ask for. Nothing here imports Django: the pure tests run without it."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from marketplace.project.catalogues import compile_stale
from tests import engines
from tests.chromium import LAUNCH_ARGUMENTS, NO_CHROMIUM, find_chromium
from tests.house import ROOT
from tests.roads import NO_ROADS, find_roads_python
from tests.up import Up, a_house


def pytest_collection_finish(session: pytest.Session) -> None:
    """Make the planner's machine code before the first test that may plan: no test's time limit counts it."""
    if any({"delivery", "journeys"} & set(item.path.parts) for item in session.items):
        from delivery.planning import warm_up

        warm_up()


@pytest.fixture(scope="session")
def running_engines() -> None:
    """PostgreSQL and both Valkeys, up."""
    engines.start()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(running_engines: None) -> None:
    """Start the engines before the test database is made; passwords are hashed cheaply.

    The books refuse to be emptied; a test database says of itself that it may be used again.
    """
    from django.conf import settings

    settings.DATABASES["default"]["OPTIONS"]["options"] += " -c quartier.may_empty=yes"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _an_empty_cache(request: pytest.FixtureRequest) -> None:
    """No test sees what another one cached (rate limits above all)."""
    if {"db", "transactional_db"} & set(request.fixturenames) or request.node.get_closest_marker("django_db"):
        request.getfixturevalue("running_engines")
        from django.core.cache import cache

        from delivery.promise import queries as promises
        from delivery.travel import queries as travel
        from marketplace.storefront import kept as pages
        from sellers.shops import queries as shops

        cache.clear()
        for kept_in_this_process in (promises, travel, shops, pages):
            kept_in_this_process.forget()


@pytest.fixture(scope="session")
def running_house() -> Iterator[Up]:
    """The whole product, up: pages, streams, stand-in, workers, sweeper; without a town and without bots."""
    with a_house() as house:
        house.start()
        yield house


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A real Chromium; the tests that want one are marked `browser`."""
    from playwright.sync_api import sync_playwright

    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # playwright keeps an event loop in this thread
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=LAUNCH_ARGUMENTS)
        yield browser
        browser.close()


def pytest_sessionstart() -> None:
    """Compile the words, so that a fresh clone speaks French."""
    compile_stale(ROOT)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the browser tests last: playwright keeps an event loop in this thread, and others want their own."""
    items.sort(key=wants_a_browser)
    _leave_out([test for test in items if wants_a_browser(test)], find_chromium, NO_CHROMIUM)
    _leave_out([test for test in items if test.get_closest_marker("roads")], find_roads_python, NO_ROADS)


def _leave_out(tests: list[pytest.Item], find: Callable[[], str | None], why: str) -> None:
    """Mark tests whose tool this machine lacks; the summary line counts them by name."""
    if tests and not find():
        for test in tests:
            test.add_marker(pytest.mark.skip(reason=why))


def wants_a_browser(test: pytest.Item) -> bool:
    return bool(test.get_closest_marker("browser")) or "chromium" in getattr(test, "fixturenames", ())


def pytest_report_teststatus(report: pytest.TestReport) -> tuple[str, str, str] | None:
    """Count the tests that had no browser, or no road builder, by that name in the summary line."""
    if report.skipped and NO_CHROMIUM in str(report.longrepr):
        return "NOT RUN for want of Chromium", "B", "NO BROWSER"
    if report.skipped and NO_ROADS in str(report.longrepr):
        return "NOT RUN for want of the extra «roads» (Python 3.12)", "R", "NO ROADS"
    return None
