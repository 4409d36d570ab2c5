"""Templates with `$names`, everything escaped unless it was made here."""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path
from string import Template

from marketplace.demo.stripe.errors import ApiError
from marketplace.demo.stripe.pages.visit import Visit
from marketplace.demo.stripe.pages.words import WORDS
from marketplace.demo.stripe.web import Answer

_HERE = Path(__file__).parent
STATIC = _HERE.parent / "static"
_TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
# Anyone may frame these pages (our own site has another port); nothing foreign is ever loaded.
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
        "base-uri 'none'; frame-ancestors *"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Html(str):
    """Text that is markup already."""

    __slots__ = ()


def part(template: str, visit: Visit, /, **values: object) -> Html:
    """Fill one template; words come with the visit's language."""
    told = {**WORDS[visit.language], "language": visit.language, **values}
    return Html(_template(template).substitute({key: _safe(value) for key, value in told.items()}))


def page(template: str, visit: Visit, /, *, status: int = 200, **values: object) -> Answer:
    title = str(values.pop("title", WORDS[visit.language]["badge"]))
    content = part(template, visit, **values)
    whole = part("layout", visit, title=title, content=content, kind=template)
    return Answer(status, whole.encode(), headers=_HEADERS)


def bare(template: str, visit: Visit, /, **values: object) -> Answer:
    """Answer a template that is a whole page by itself."""
    return Answer(200, part(template, visit, **values).encode(), headers=_HEADERS)


def each(template: str, visit: Visit, rows: list[dict[str, object]]) -> Html:
    return Html("".join(part(template, visit, **row) for row in rows))


def trouble(visit: Visit, no: ApiError) -> Answer:
    return page("trouble", visit, status=no.status, message=str(no), title=WORDS[visit.language]["trouble"])


def static(visit: Visit) -> Answer:
    path = STATIC / visit.id
    if path.suffix not in _TYPES or not path.is_file():
        return Answer(404, b"Not found", "text/plain")
    return Answer(200, path.read_bytes(), _TYPES[path.suffix], {"Cache-Control": "no-cache"})


def _safe(value: object) -> str:
    return value if isinstance(value, Html) else escape(str(value if value is not None else ""))


@cache
def _template(name: str) -> Template:
    return Template((_HERE / "html" / f"{name}.html").read_text())
