"""Telling open pages never decides anything and waits for the commit."""

import time

import pytest
from django.db import transaction

from marketplace.streams import operations


@pytest.fixture
def sent(monkeypatch):
    calls = []
    monkeypatch.setattr(operations, "_send", lambda channels, news: calls.append((channels, news)))
    return calls


@pytest.mark.django_db(transaction=True)
def test_pages_are_told_after_the_commit_and_each_channel_once(sent):
    with transaction.atomic():
        operations.publish("order:a", "shop:b", "order:a", step="ready")
        assert sent == []

    assert sent == [(("order:a", "shop:b"), {"step": "ready"})]


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_is_told_to_nobody(sent):
    with transaction.atomic():
        operations.publish("order:a")
        transaction.set_rollback(True)

    assert sent == []


def test_a_redis_that_is_down_costs_one_short_wait_and_no_error(settings, monkeypatch):
    settings.CACHE_URL = "redis://127.0.0.1:1/0"
    operations._redis.cache_clear()
    monkeypatch.setattr(operations, "_silent_until", 0.0)
    before = time.monotonic()

    for _ in range(20):
        operations._send(("order:a",), {})

    assert time.monotonic() - before < 1
    operations._redis.cache_clear()


def test_towns_on_one_redis_do_not_hear_each_other(settings):
    settings.CACHE_URL = "redis://127.0.0.1:6379/3"

    assert operations.prefix() == "quartier:3:look:"
