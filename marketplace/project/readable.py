"""Addresses that nobody can have been given are not there: said once, before any page or query sees them."""

from collections.abc import Callable

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase


class ReadableAddresses:
    """A NUL in a path is no key, code or name of ours, and PostgreSQL would refuse to look for it: 404."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: object) -> None:
        """Raise where Django turns it into our own page, in the reader's language."""
        if "\x00" in request.path:
            raise Http404
