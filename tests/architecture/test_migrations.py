"""A migration's name says what it does."""

import re

import pytest

from tests.house import APPS, ROOT

NAME = re.compile(r"^\d{4}_[a-z][a-z0-9_]+$")


@pytest.mark.parametrize("app", APPS)
def test_every_migration_is_named(app: str):
    names = [file.stem for file in (ROOT / app / "migrations").glob("[0-9]*.py")]

    assert names
    assert [name for name in names if not NAME.match(name) or "_auto_" in name] == []


@pytest.mark.parametrize("app", APPS)
def test_the_history_is_one_line(app: str):
    numbers = sorted(file.stem[:4] for file in (ROOT / app / "migrations").glob("[0-9]*.py"))

    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]
