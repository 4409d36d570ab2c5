"""The words on the wire: which channels there are and how an event is written. Pure."""

import json
import re
from collections.abc import Mapping

CHANNEL = re.compile(r"[a-z]{2,20}:[A-Za-z0-9_-]{1,64}")
RETRY_MS = 3_000

HELLO = f"retry: {RETRY_MS}\nid: 0\n\n"  # the id makes the browser say on its return that it was here before
HEARTBEAT = ": still here\n\n"
OVER = "event: over\ndata: {}\n\n"

News = Mapping[str, str | int | float | bool | None]


def checked(channel: str) -> str:
    """Return the channel's name.

    Raises:
        ValueError: it is not written like `order:0198…`.
    """
    if not CHANNEL.fullmatch(channel):
        raise ValueError(f"no channel can be called {channel!r}")
    return channel


def look(number: int, news: News) -> str:
    """Return one event that says «look again», with the little that helps to decide whether to."""
    return f"id: {number}\nevent: look\ndata: {json.dumps(dict(news), separators=(',', ':'))}\n\n"


def news_of(payload: bytes) -> News:
    """Return what a publisher said; whatever is not a small JSON object counts as a bare «look»."""
    try:
        said = json.loads(payload)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
