"""A bell that many ring at once: the first is heard at once, the others together, and none is lost."""

from __future__ import annotations

import threading
from types import SimpleNamespace

import pytest

from marketplace.journal import doorbell


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> threading.Semaphore:
    """Count what is published instead of publishing it."""
    count = threading.Semaphore(0)
    monkeypatch.setattr(doorbell, "ring", lambda _task: count.release())
    monkeypatch.setattr(doorbell, "_rung_at", {})
    return count


def test_a_hundred_pieces_of_news_ring_at_once_and_once_more(heard: threading.Semaphore) -> None:
    task = SimpleNamespace(name="look")

    for _news in range(100):
        doorbell.ring_for_many(task)

    assert heard.acquire(timeout=5)
    assert heard.acquire(timeout=5)  # for those that came after the first
    assert not heard.acquire(timeout=3 * doorbell.APART_S)


def test_two_bells_do_not_wait_for_each_other(heard: threading.Semaphore) -> None:
    doorbell.ring_for_many(SimpleNamespace(name="one"))
    doorbell.ring_for_many(SimpleNamespace(name="other"))

    assert heard.acquire(blocking=False)
    assert heard.acquire(blocking=False)
