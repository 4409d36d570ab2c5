"""Public names: UUIDv7 made in Python, and short codes people can read aloud."""

import secrets
from uuid import UUID

from uuid_utils.compat import uuid7

READABLE = "ACDEFGHJKLMNPQRTUVWXY34679"


def new_id() -> UUID:
    return uuid7()


def spoken_code(length: int = 6) -> str:
    """Return a random code without letters and digits that sound or look alike."""
    return "".join(secrets.choice(READABLE) for _ in range(length))


def pin(length: int = 4) -> str:
    return "".join(secrets.choice("0123456789") for _ in range(length))


def token() -> str:
    """Return 128 random bits, for links that open something without a sign-in."""
    return secrets.token_urlsafe(16)
