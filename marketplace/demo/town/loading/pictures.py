"""The drawn products as files under the media folder, where pages look for them; drawn anew when the hand has changed."""

from __future__ import annotations

import hashlib
from pathlib import Path

from django.conf import settings

from marketplace.catalogue.models import Product
from marketplace.catalogue.pictures import picture_name
from marketplace.demo.town import pictures
from marketplace.demo.town.pictures import draw


def hang() -> int:
    """Write every picture that the catalogue names and that is not there; return how many were drawn."""
    folder = Path(settings.MEDIA_ROOT)
    (folder / "products").mkdir(parents=True, exist_ok=True)
    stamp = folder / "products" / ".hand"
    hand = _hand()
    is_same_hand = stamp.is_file() and stamp.read_text() == hand
    named = Product.objects.exclude(picture_family="").values_list("picture_family", "picture_variant")
    drawn = 0
    for family, variant in sorted(set(named)):
        file = folder / picture_name(family, variant)
        if not (is_same_hand and file.is_file()):
            drawn += _draw(file, family, variant)
    stamp.write_text(hand)
    return drawn


def _draw(file: Path, family: str, variant: int) -> int:
    """Draw one picture; a family that nobody drew keeps its department's tile."""
    try:
        drawing = draw(family, variant)
    except KeyError:
        return 0
    half = file.with_suffix(".half")
    half.write_text(drawing, encoding="utf-8")
    half.replace(file)
    return 1


def _hand() -> str:
    """Return what changes whenever a drawing may have changed: a digest of the code that draws."""
    digest = hashlib.sha256()
    for source in sorted(Path(pictures.__file__).parent.rglob("*.py")):
        digest.update(source.read_bytes())
    return digest.hexdigest()
