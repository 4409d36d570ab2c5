"""What every answer of the house carries besides Django's own headers: pages, files, errors, the API alike.

Whoever has a session gets pages that nobody keeps on the way; who asks too often is told when to come back.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from marketplace.places.limits import TooOften

HEADERS = {
    "Cross-Origin-Resource-Policy": "same-origin",
    # The place is asked for on the address page and by a courier on shift; nothing else of the machine ever is.
    "Permissions-Policy": "geolocation=(self), camera=(), microphone=(), usb=(), midi=(), display-capture=()",
    "X-Frame-Options": "DENY",
}


class HouseHeaders:
    """Stands first, so that files and breakdowns get them too; a view's own word goes before."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        answer = self.get_response(request)
        for name, words in HEADERS.items():
            answer.headers.setdefault(name, words)
        if answer.status_code == 429:
            answer.headers.setdefault("Retry-After", "60")
        if settings.SESSION_COOKIE_NAME in request.COOKIES and _is_page(answer):
            answer.headers.setdefault("Cache-Control", "private, no-store")
        return answer

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer who asks too often with our own page."""
        if not isinstance(exception, TooOften):
            return None
        answer = render(request, "429.html", status=429)
        answer.headers["Retry-After"] = str(exception.seconds)
        return answer


def _is_page(answer: HttpResponseBase) -> bool:
    return answer.headers.get("Content-Type", "").startswith("text/html")
