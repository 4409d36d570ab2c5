"""What people see at the bank: the payment page, 3-D Secure, onboarding, the books. No script is needed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from marketplace.demo.stripe.desk import Desk
from marketplace.demo.stripe.errors import ApiError
from marketplace.demo.stripe.pages import bank, books, controls, element, hosted, onboarding, render
from marketplace.demo.stripe.pages.visit import Visit
from marketplace.demo.stripe.web import Answer, Request

Show = Callable[[Visit], Answer]

_PAGES: tuple[tuple[str, str, Show], ...] = (
    ("GET", r"/", books.show),
    ("GET", r"/pay/(cs_\w+)", hosted.show),
    ("POST", r"/pay/(cs_\w+)", hosted.pay),
    ("GET", r"/3ds/((?:pi|seti)_\w+)", bank.show),
    ("POST", r"/3ds/((?:pi|seti)_\w+)", bank.answer),
    ("GET", r"/onboarding/(link_\w+)", onboarding.show),
    ("POST", r"/onboarding/(link_\w+)", onboarding.finish),
    ("GET", r"/elements/card", element.show),
    ("GET", r"/v3/(?:stripe\.js)?", element.script),
    ("GET", r"/static/([\w.-]+)", render.static),
    ("GET", r"/_standin/files/(file_\w+)", books.photo),
    ("GET", r"/_standin/health", controls.health),
    ("GET", r"/_standin/books", controls.books_now),
    ("GET", r"/_standin/faults", controls.faults_now),
    ("POST", r"/_standin/faults", controls.change_faults),
    ("POST", r"/_standin/acts/(\w+)/(\w+)", controls.act),
)


@dataclass
class Pages:
    desk: Desk
    _known: list[tuple[str, re.Pattern[str], Show]] = field(
        default_factory=lambda: [(method, re.compile(path), show) for method, path, show in _PAGES]
    )

    def answer(self, request: Request) -> Answer:
        """Answer one page; what is not there is a plain 404."""
        method = "GET" if request.method == "HEAD" else request.method
        for known, pattern, show in self._known:
            match = pattern.fullmatch(request.path)
            if match and known == method:
                return self._show(show, _visit(self.desk, request, match.groups()))
        return Answer(404, b"Not found", "text/plain; charset=utf-8")

    def _show(self, show: Show, visit: Visit) -> Answer:
        try:
            with self.desk.memory.transaction():
                return show(visit)
        except ApiError as no:
            return render.trouble(visit, no)


def _visit(desk: Desk, request: Request, ids: tuple[str, ...]) -> Visit:
    query = dict(parse_qsl(request.query, keep_blank_values=True))
    form = dict(parse_qsl(request.body.decode("utf-8", "replace"), keep_blank_values=True))
    language = query.get("lang") or request.headers.get("accept-language", "fr")[:2]
    return Visit(desk, request, ids, query, form, "en" if language == "en" else "fr")
