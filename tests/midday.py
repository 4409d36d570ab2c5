"""The fixtures of the scene: built once a test module, and taken back at its end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import transaction

from tests.asking import Asker
from tests.scene import Scene, midday


@pytest.fixture(scope="module")
def day(django_db_setup: None, django_db_blocker: object) -> Iterator[Scene]:
    """A town in the middle of its day; tests look at it through an `asker`, which takes everything back."""
    with django_db_blocker.unblock(), transaction.atomic():  # type: ignore[attr-defined]
        with midday() as scene:
            yield scene
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def asker(day: Scene) -> Asker:
    return Asker()
