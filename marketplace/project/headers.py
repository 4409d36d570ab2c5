"""What every answer of the house carries besides Django's own headers: pages, files, errors, the API alike."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

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
        return answer
