"""The cache as something that may be missing: while its server is away nothing is remembered, and nobody waits."""

import logging
import time
from collections.abc import Callable
from typing import Any, TypeVar

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

log = logging.getLogger(__name__)

T = TypeVar("T")
SILENCE_S = 2.0


class ForgivingCache(RedisCache):
    """Django's Redis cache that answers «not there» while Redis is down or frozen.

    After a failure it does not ask again for a moment: with the server frozen every page would
    otherwise wait for as many time-outs as it has questions.
    """

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._silent_until = 0.0

    def _ask(self, question: Callable[[], T], otherwise: T) -> T:
        if time.monotonic() < self._silent_until:
            return otherwise
        try:
            return question()
        except RedisError as error:
            self._silent_until = time.monotonic() + SILENCE_S
            log.warning("the cache is away (%s); going on without it", error)
            return otherwise

    def get(self, key: Any, default: Any = None, version: int | None = None) -> Any:
        return self._ask(lambda: super(ForgivingCache, self).get(key, default, version=version), default)

    def get_many(self, keys: Any, version: int | None = None) -> dict[Any, Any]:
        return self._ask(lambda: super(ForgivingCache, self).get_many(keys, version=version), {})

    def set(self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> None:
        self._ask(lambda: super(ForgivingCache, self).set(key, value, timeout, version=version), None)

    def set_many(self, data: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> list[Any]:
        return self._ask(
            lambda: super(ForgivingCache, self).set_many(data, timeout, version=version), list(data)
        )

    def add(self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        return self._ask(lambda: super(ForgivingCache, self).add(key, value, timeout, version=version), True)

    def touch(self, key: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        return self._ask(lambda: super(ForgivingCache, self).touch(key, timeout, version=version), False)

    def delete(self, key: Any, version: int | None = None) -> bool:
        return self._ask(lambda: super(ForgivingCache, self).delete(key, version=version), False)

    def delete_many(self, keys: Any, version: int | None = None) -> None:
        self._ask(lambda: super(ForgivingCache, self).delete_many(keys, version=version), None)

    def has_key(self, key: Any, version: int | None = None) -> bool:
        return self._ask(lambda: super(ForgivingCache, self).has_key(key, version=version), False)

    def incr(self, key: Any, delta: int = 1, version: int | None = None) -> int:
        return self._ask(lambda: super(ForgivingCache, self).incr(key, delta, version=version), delta)
