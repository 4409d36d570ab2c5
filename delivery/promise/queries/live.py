"""The city as it lives at a moment, kept for a few seconds in this process and in the cache all processes share."""

import logging
import time
from datetime import datetime, timedelta

from django.core.cache import cache
from redis.exceptions import RedisError

from delivery.promise.queries.loading import LiveCity, loaded
from marketplace.kernel.clock import town_clock
from marketplace.places.models import City

log = logging.getLogger(__name__)

KEPT_S, SHARED_S = 2.0, 4  # wall: in this process, in the shared cache
WITHOUT_CACHE_S = 5.0

_kept: dict[int, tuple[float, LiveCity]] = {}
_no_cache_until = 0.0


def live_city(city: City, *, at: datetime, fresh: bool = False) -> LiveCity:
    """Return the city's state seen from `at`; a few seconds old unless it must be `fresh` (before a quote)."""
    if not fresh:
        known = _known(city, at)
        if known is not None:
            return known.seen_from(at)
    live = loaded(city, at)
    _kept[city.pk] = time.monotonic(), live
    if not fresh:
        _share(city, live)
    return live


def forget() -> None:
    """Let go of what this process has kept."""
    _kept.clear()


def _known(city: City, at: datetime) -> LiveCity | None:
    kept_at, live = _kept.get(city.pk, (0.0, None))
    if live is not None and time.monotonic() - kept_at < KEPT_S and _is_of(live, at):
        return live
    shared = _shared(city)
    if shared is None or not _is_of(shared, at):
        return None
    _kept[city.pk] = time.monotonic(), shared
    return shared


def _is_of(live: LiveCity, at: datetime) -> bool:
    """Say whether a kept state is near enough to `at` in town time; a test may live in another year."""
    return abs(at - live.state.at) <= timedelta(seconds=KEPT_S + SHARED_S) * town_clock().rate


def _shared(city: City) -> LiveCity | None:
    if time.monotonic() < _no_cache_until:
        return None
    try:
        found = cache.get(f"promise:city:{city.pk}")
    except (RedisError, OSError) as error:
        _without_cache(error)
        return None
    return found if isinstance(found, LiveCity) else None


def _share(city: City, live: LiveCity) -> None:
    if time.monotonic() < _no_cache_until:
        return
    try:
        cache.set(f"promise:city:{city.pk}", live, SHARED_S)
    except (RedisError, OSError) as error:
        _without_cache(error)


def _without_cache(error: Exception) -> None:
    global _no_cache_until
    _no_cache_until = time.monotonic() + WITHOUT_CACHE_S
    log.warning("the cache does not answer (%s); promises are computed from the tables", error)
