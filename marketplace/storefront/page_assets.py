"""What every page names in its head: the stylesheet, the first font, the map from behaviours to their files."""

import json
import time
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from marketplace.storefront import assets, fonts

JS = Path(__file__).resolve().parents[1] / "static" / "js"


def stylesheet_url() -> str:
    return reverse("stylesheet", args=[assets.whole_sheet().digest])


def map_stylesheet_url() -> str:
    return reverse("stylesheet", args=[assets.map_sheet().digest])


def first_font_url() -> str:
    name = fonts.first()
    return reverse("font", args=[name]) if name else ""


def import_map() -> SafeString:
    """Return the JSON that lets a module say `quartier/live` whatever the file is called today."""
    return _written(_names(int(time.monotonic()) if settings.DEMO else 0))


@lru_cache(maxsize=1)
def _names(_second: int) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in JS.glob("*.js")))


@lru_cache(maxsize=2)
def _written(names: tuple[str, ...]) -> SafeString:
    imports = {f"quartier/{name}": static(f"js/{name}.js") for name in names}
    imports["leaflet"] = static("leaflet/leaflet.js")
    return mark_safe(json.dumps({"imports": imports}, separators=(",", ":")).replace("<", "\\u003c"))  # noqa: S308 - our own file names
