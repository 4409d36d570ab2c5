"""Icons: drawn once in one sprite file, written into the page where they stand, so no request and no flicker."""

import re
from functools import lru_cache
from pathlib import Path

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

SPRITE = Path(__file__).resolve().parents[1] / "static" / "img" / "icons.svg"
# Shops say their trade in the town's language; the glyphs are named after the departments.
GLYPHS = {
    "boulangerie": "bakery",
    "fromagerie": "cheese",
    "primeur": "vegetables",
    "boucherie": "butcher",
    "poissonnerie": "fish",
    "traiteur": "cooked",
    "epicerie-fine": "grocery",
    "epicerie-bio": "organic",
    "epicerie-de-nuit": "night",
    "caviste": "drinks",
    "chocolatier": "sweet",
    "torrefacteur": "hot-drinks",
    "librairie": "books",
    "papeterie": "paper",
    "jouets": "toys",
    "mercerie": "sewing",
    "fleuriste": "flowers",
    "parapharmacie": "care",
    "savonnerie": "soap",
    "droguerie": "household",
    "quincaillerie": "hardware",
    "arts-de-la-table": "kitchen",
    "animalerie": "pets",
    "cycles": "cycling",
}
_SYMBOL = re.compile(r'<symbol id="([a-z0-9-]+)"[^>]*>(.*?)</symbol>', re.DOTALL)
_GAPS = re.compile(r">\s+<")


class UnknownIcon(LookupError):
    """The sprite has no drawing of that name."""


@lru_cache(maxsize=512)
def icon(name: str, size: str = "", label: str = "") -> SafeString:
    """Return the drawing `name`; silent for screen readers unless it has a label.

    Raises:
        UnknownIcon: the sprite has no such drawing.
    """
    if name not in drawings():
        raise UnknownIcon(name)
    spoken = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    sized = f' data-size="{escape(size)}"' if size else ""
    return mark_safe(f'<svg class="icon" viewBox="0 0 24 24"{sized} {spoken}>{drawings()[name]}</svg>')  # noqa: S308 - our own file, names checked


def trade_icon(trade: str) -> SafeString:
    """Return the glyph of a trade; a trade we have not drawn gets the shop."""
    name = f"trade-{GLYPHS.get(trade, trade)}"
    return icon(name if name in drawings() else "shop")


@lru_cache(maxsize=1)
def drawings() -> dict[str, str]:
    return {name: _GAPS.sub("><", body.strip()) for name, body in _SYMBOL.findall(SPRITE.read_text("utf-8"))}
