"""Pages travel compressed; everything else (files, drawings, streams, the API) is somebody else's to squeeze.

Why this is safe here stands in `docs/adr/pages-are-squeezed.md`.
"""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware


class SqueezedPages(GZipMiddleware):
    """Django's own, with its random padding, for whole HTML pages only."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        is_page = response.headers.get("Content-Type", "").startswith("text/html")
        return super().process_response(request, response) if is_page and not response.streaming else response  # type: ignore[arg-type]
