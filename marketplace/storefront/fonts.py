"""Our two fonts: Source Sans Pro (SIL Open Font Licence), cut down to the letters European pages need.

The full fonts come as a package; what the browser gets is made once and kept beside the other data.
Without the package the pages fall back to the reader's own sans.
"""

import logging
import os
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Final

from django.conf import settings

log = logging.getLogger(__name__)

# Version 1 of the cut: a change of letters or features takes a new number, or browsers keep the old file.
CUT: Final = "1"
WEIGHTS: Final = {"400": "SourceSansPro-Regular.ttf", "600": "SourceSansPro-Semibold.ttf"}
LETTERS: Final = (*range(0x20, 0x7F), *range(0xA0, 0x180), 0x218, 0x219, 0x21A, 0x21B, 0x2192, 0x2212, 0x20AC)
MARKS: Final = (
    0x2009,
    0x200A,
    0x2010,
    0x2011,
    0x2013,
    0x2014,
    0x2018,
    0x2019,
    0x201A,
    0x201C,
    0x201D,
    0x201E,
)
SIGNS: Final = (0x2022, 0x2026, 0x202F, 0x2030, 0x2032, 0x2039, 0x203A, 0x2248, 0x2260, 0x2264, 0x2265)
FEATURES: Final = ("kern", "liga", "locl", "mark", "tnum", "lnum", "pnum", "frac", "case", "ccmp")


def faces() -> str:
    """Return the `@font-face` rules, relative to where the stylesheet is answered from; none without the package."""
    if _folder() is None:
        return ""
    rule = (
        '@font-face{{font-family:"Quartier Sans";font-weight:{weight};font-display:swap;'
        'src:url("{name}") format("woff2")}}'
    )
    return "\n".join(rule.format(weight=weight, name=file_name(weight)) for weight in WEIGHTS)


def file_name(weight: str) -> str:
    return f"sans-{weight}-{CUT}.woff2"


def first() -> str | None:
    """Return the name of the font worth fetching before the sheet asks for it."""
    return None if _folder() is None else file_name("400")


@lru_cache(maxsize=4)
def woff2(name: str) -> bytes | None:
    """Return the font of that name, made on first use; none for a name that is not ours."""
    weight = next((weight for weight in WEIGHTS if file_name(weight) == name), None)
    folder = _folder()
    if weight is None or folder is None:
        return None
    kept = Path(settings.VAR) / "cache" / name
    if kept.is_file():
        return kept.read_bytes()
    body = _cut(folder / WEIGHTS[weight])
    _keep(kept, body)
    return body


@lru_cache(maxsize=1)
def _folder() -> Path | None:
    try:
        import font_source_sans_pro  # type: ignore[import-untyped]
    except ImportError:
        return None
    return Path(font_source_sans_pro.__file__).parent / "files"


def _cut(source: Path) -> bytes:
    from fontTools import subset  # type: ignore[import-untyped]  # slow to import, needed once per installation

    options = subset.Options(
        flavor="woff2", layout_features=list(FEATURES), hinting=False, desubroutinize=True
    )
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=(*LETTERS, *MARKS, *SIGNS))
    cutter.subset(font)
    body = BytesIO()
    subset.save_font(font, body, options)
    return body.getvalue()


def _keep(kept: Path, body: bytes) -> None:
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        fresh = kept.with_suffix(f".{os.getpid()}")  # two processes may cut at once; the last rename wins
        fresh.write_bytes(body)
        fresh.replace(kept)
    except OSError as error:
        log.warning("The font %s could not be kept: %s", kept.name, error)
