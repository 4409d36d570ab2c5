"""One visit of a page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from marketplace.demo.stripe.desk import Desk
from marketplace.demo.stripe.web import Answer, Request


@dataclass(frozen=True)
class Visit:
    desk: Desk
    request: Request
    ids: tuple[str, ...]
    query: dict[str, str]
    form: dict[str, str]
    language: str

    @property
    def id(self) -> str:
        return self.ids[0]

    def speaking(self, locale: str | None) -> Visit:
        """Return the visit in the language the session asks for, unless the address names one."""
        wanted = (locale or "")[:2]
        return replace(self, language=wanted) if wanted in ("fr", "en") and "lang" not in self.query else self


def go(address: str) -> Answer:
    """Send the visitor on."""
    return Answer(303, headers={"Location": address, "Cache-Control": "no-store"})


def with_query(address: str, **values: str) -> str:
    from urllib.parse import urlencode

    return f"{address}{'&' if '?' in address else '?'}{urlencode(values)}"
