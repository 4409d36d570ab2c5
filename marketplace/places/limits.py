"""How often one address of the network may ask: a counter in the cache that fails open, because looking is harmless."""

import logging
import time

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, JsonResponse
from redis.exceptions import RedisError

log = logging.getLogger(__name__)


class TooOften(Exception):
    """A page is asked for too often; the house answers with its page for that, in `seconds` anew."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"again in {seconds} s")
        self.seconds = seconds


def wait_s(request: HttpRequest, flow: str, *, most: int, per_s: int = 60) -> int:
    """Return 0 while the asker has asked at most `most` times in this span, else the seconds until the next."""
    span = int(time.time() // per_s)
    key = f"limit:{flow}:{asker(request)}:{span}"
    try:
        cache.add(key, 0, per_s + 1)
        asked = cache.incr(key)
    except (RedisError, OSError, ValueError) as error:
        log.warning("not counted (%s)", error)
        return 0
    return 0 if asked <= most else max(int((span + 1) * per_s - time.time()), 1)


def asker(request: HttpRequest) -> str:
    """Return the asker's network address: the last one our own proxy vouches for, where there is a proxy."""
    passed = request.headers.get("x-forwarded-for", "") if settings.BEHIND_PROXY else ""
    return passed.rsplit(",", 1)[-1].strip() or str(request.META.get("REMOTE_ADDR", ""))


def too_often(seconds: int) -> JsonResponse:
    """Return the answer to somebody who asks too often."""
    answer = JsonResponse(
        {"code": "too_often", "title": "Too many questions", "retry_after_s": seconds}, status=429
    )
    answer["Retry-After"] = str(seconds)
    return answer
