"""The letterbox of a visitor who ordered: where the demo keeps its mails, the link of an order is read there."""

from __future__ import annotations

import email
import re
from email.message import Message
from pathlib import Path

LINK = re.compile(r"/suivi/([\w-]{16,64})/")
NEWEST = 200


def tracking_token(folder: Path, spoken_code: str) -> str:
    """Return the token of the order's page from its newest letter, or "" where there is none."""
    letters = (
        sorted(folder.glob("*"), key=lambda file: file.stat().st_mtime, reverse=True)
        if folder.is_dir()
        else []
    )
    for file in letters[:NEWEST]:
        text = "".join(_texts(email.message_from_bytes(file.read_bytes())))
        found = LINK.search(text) if spoken_code in text else None
        if found:
            return found[1]
    return ""


def _texts(letter: Message) -> list[str]:
    parts = [part.get_payload(decode=True) for part in letter.walk() if not part.is_multipart()]
    return [part.decode(errors="replace") for part in parts if isinstance(part, bytes)]
