"""Telling open pages to look again: after commit, in one round trip, and never at the cost of what was done."""

import json
import logging
import time
from functools import lru_cache, partial
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from marketplace.streams.rules import News, checked

log = logging.getLogger(__name__)

TIMEOUT_S = 0.5
SILENCE_S = 5.0
_silent_until = 0.0


def publish(*channels: str, **news: str | int | float | bool | None) -> None:
    """Say «look again» on each channel once the caller's transaction is committed.

    A Redis that is down or frozen is logged and decides nothing; open pages poll as well.
    """
    wanted = tuple(dict.fromkeys(checked(channel) for channel in channels))
    transaction.on_commit(partial(_send, wanted, news), robust=True)


def prefix() -> str:
    """Return what our channels begin with: Redis shares its channels between databases, towns do not."""
    return f"quartier:{urlsplit(settings.CACHE_URL).path.strip('/') or 0}:look:"


def _send(channels: tuple[str, ...], news: News) -> None:
    global _silent_until
    if time.monotonic() < _silent_until:
        return
    payload = json.dumps(dict(news), separators=(",", ":"))
    try:
        with _redis().pipeline(transaction=False) as pipeline:
            for channel in channels:
                pipeline.publish(prefix() + channel, payload)
            pipeline.execute()
    except (RedisError, OSError) as error:
        _silent_until = time.monotonic() + SILENCE_S
        log.warning("open pages were not told (%s); they poll", error)


@lru_cache(maxsize=1)
def _redis() -> Redis:
    return Redis.from_url(
        settings.CACHE_URL,
        socket_timeout=TIMEOUT_S,
        socket_connect_timeout=TIMEOUT_S,
        retry=Retry(NoBackoff(), 0),
    )
