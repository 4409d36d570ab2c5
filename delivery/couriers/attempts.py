"""How often somebody was wrong lately, kept in the cache; while it is away everybody may try."""

import hashlib

from django.core.cache import cache

ACCOUNT = ("account", 10, 15 * 60)  # wrong passwords an address, in fifteen minutes
ADDRESS = ("network", 100, 60 * 60)  # and a network address, in an hour


def wait_s(*, email: str, network: str) -> int:
    """Return for how many seconds nobody may try with this address or from there; 0 = now."""
    full = [
        window_s
        for (kind, most, window_s), who in ((ACCOUNT, email), (ADDRESS, network))
        if int(cache.get(_key(kind, who), 0)) >= most
    ]
    return max(full, default=0)


def count_wrong(*, email: str, network: str) -> None:
    """Remember one wrong try."""
    for (kind, _most, window_s), who in ((ACCOUNT, email), (ADDRESS, network)):
        bump(_key(kind, who), window_s)


def bump(key: str, window_s: int) -> int:
    """Return how often `key` was counted in its window, this time included."""
    cache.add(key, 0, timeout=window_s)
    try:
        return int(cache.incr(key))
    except ValueError:  # its window ended between the two
        return 1


def _key(kind: str, who: str) -> str:
    return f"courier:wrong:{kind}:{hashlib.sha256(who.lower().encode()).hexdigest()[:32]}"
