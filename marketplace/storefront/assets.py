"""One stylesheet out of many small files, and the two fonts: made in this process, named by their content.

There is no build step: the sources are read once a process, in the demo again whenever a file changed.
"""

import gzip
import hashlib
import re
import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from marketplace.storefront import fonts

CSS = Path(__file__).resolve().parents[1] / "static" / "css"
# Order matters only for the first file, which names the layers; inside a folder files are taken by name.
SOURCES = (
    "reset.css",
    "tokens.css",
    "base.css",
    "layout/*.css",
    "components/*.css",
    "pages/*.css",
    "utilities.css",
)
FOREVER = "public, max-age=31536000, immutable"

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PICTURE = re.compile(r"url\([^)]*\)")
_INDENT = re.compile(r"\s*\n\s*")
_AROUND = re.compile(r"\s*([{};,])\s*")


@dataclass(frozen=True)
class Stylesheet:
    """The whole stylesheet, plain and compressed, under the name its content gives it."""

    digest: str
    plain: bytes
    zipped: bytes


def sources() -> list[Path]:
    return [path for pattern in SOURCES for path in sorted(CSS.glob(pattern))]


def squeeze(css: str) -> str:
    """Return the sheet without comments, indentation and needless spaces; values are left alone."""
    text = _INDENT.sub("\n", _COMMENT.sub("", css))
    return _AROUND.sub(r"\1", text).replace(";}", "}").strip()


def stylesheet() -> tuple[str, bytes]:
    """Return the digest and the bytes of the sheet."""
    sheet = whole_sheet()
    return sheet.digest, sheet.plain


def whole_sheet() -> Stylesheet:
    return _bundled(_stamp(int(time.monotonic())) if settings.DEMO else "")


@lru_cache(maxsize=1)
def _bundled(_stamp: str) -> Stylesheet:
    joined = "\n".join(path.read_text(encoding="utf-8") for path in sources())
    plain = squeeze(joined + fonts.faces()).encode()
    return _named(plain)


def _named(plain: bytes) -> Stylesheet:
    return Stylesheet(hashlib.sha256(plain).hexdigest()[:12], plain, gzip.compress(plain, 9, mtime=0))


@lru_cache(maxsize=1)
def _stamp(_second: int) -> str:
    """Return what changes with any file; looked at once a second, because a page asks every time."""
    return "|".join(f"{path.name}{path.stat().st_mtime_ns}" for path in sources())


@lru_cache(maxsize=1)
def map_sheet() -> Stylesheet:
    """Return Leaflet's own rules, put into our base layer so that the town's style wins; its pictures are not used."""
    found = finders.find("leaflet/leaflet.css")
    rules = Path(found).read_text(encoding="utf-8") if isinstance(found, str) else ""
    return _named(f"@layer base{{{squeeze(_PICTURE.sub('none', rules))}}}".encode())


@require_safe
def stylesheet_view(request: HttpRequest, digest: str) -> HttpResponse:
    """Answer the sheet; an older digest gets today's sheet, kept only for a moment."""
    sheet = map_sheet() if digest == map_sheet().digest else whole_sheet()
    zipped = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(sheet.zipped if zipped else sheet.plain, content_type="text/css; charset=utf-8")
    response["Cache-Control"] = FOREVER if digest == sheet.digest else "public, max-age=60"
    if zipped:
        response["Content-Encoding"] = "gzip"
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


@require_safe
def font_view(request: HttpRequest, name: str) -> HttpResponse:
    """Answer one of our fonts."""
    body = fonts.woff2(name)
    if body is None:
        raise Http404
    response = HttpResponse(body, content_type="font/woff2")
    response["Cache-Control"] = FOREVER
    return response
