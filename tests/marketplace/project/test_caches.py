"""A cache that is away is a cache that remembers nothing; pages go on."""

import socket
import time
from collections.abc import Iterator

import pytest
from django.core.cache import cache
from redis.backoff import NoBackoff
from redis.retry import Retry

from marketplace.project.caches import ForgivingCache

OPTIONS = {"socket_timeout": 0.3, "socket_connect_timeout": 0.3, "retry": Retry(NoBackoff(), 0)}


@pytest.fixture
def frozen() -> Iterator[str]:
    """A server that takes connections and never answers."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield f"redis://127.0.0.1:{server.getsockname()[1]}/0"


@pytest.mark.usefixtures("running_engines")
def test_a_cache_that_is_there_remembers():
    cache.set("bread", 3)

    assert cache.get("bread") == 3
    assert cache.incr("bread") == 4
    assert cache.add("bread", 5) is False
    assert cache.delete("bread") is True


def test_a_cache_that_refuses_remembers_nothing_and_breaks_nothing():
    away = ForgivingCache("redis://127.0.0.1:1/0", {"OPTIONS": OPTIONS})

    away.set("bread", 3)

    assert away.get("bread", "none") == "none"
    assert away.get_many(["bread"]) == {}
    assert away.add("bread", 3) is True
    assert away.has_key("bread") is False
    assert away.incr("bread") == 1
    assert away.get_or_set("bread", 3) == 3


def test_a_frozen_cache_costs_one_time_out_and_not_one_a_question(frozen: str):
    away = ForgivingCache(frozen, {"OPTIONS": OPTIONS})
    began = time.monotonic()

    for _ in range(50):
        assert away.get("bread") is None

    assert time.monotonic() - began < 1.0  # 0.3 + 49 × nothing
