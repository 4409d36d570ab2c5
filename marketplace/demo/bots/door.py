"""At a door: somebody says the PIN, or a photo of the parcel on the mat is the proof."""

from __future__ import annotations

import io
from datetime import datetime
from functools import lru_cache
from typing import Any

from PIL import Image, ImageDraw

from marketplace.demo.bots.phone import Phone
from marketplace.demo.bots.street import Street

SIZE = (480, 360)


def at_the_door(stop: dict[str, Any], phone: Phone, street: Street) -> dict[str, Any] | None:
    """Return the proof of a drop-off; None where an age must be proven and nobody says the PIN."""
    pin = street.pin_of(stop["spoken_code"], must_be_said=bool(stop["min_age"]))
    if pin:
        return {"pin": pin, "age_seen": bool(stop["min_age"])}
    if stop["min_age"]:
        return None
    phone.send_photo(
        f"stops/{stop['id']}/photo", photo(datetime.fromisoformat(stop["promised_at"]).minute % 4)
    )
    return {}


@lru_cache(maxsize=4)
def photo(mood: int) -> bytes:
    """Return a small JPEG of a parcel in front of a door."""
    picture = Image.new("RGB", SIZE, (198 - 12 * mood, 186, 168 + 8 * mood))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((120, 20, 360, 300), fill=(38, 70 + 20 * mood, 92))
    pen.rectangle((140, 40, 230, 150), fill=(54, 92 + 20 * mood, 116))
    pen.rectangle((250, 40, 340, 150), fill=(54, 92 + 20 * mood, 116))
    pen.ellipse((332, 176, 346, 190), fill=(214, 178, 94))
    pen.rectangle((80, 300, 400, 330), fill=(120, 96, 72))
    pen.polygon([(190, 240), (300, 240), (310, 312), (180, 312)], fill=(196, 154, 104))
    pen.line((190, 240, 245, 262, 300, 240), fill=(150, 112, 70), width=3)
    kept = io.BytesIO()
    picture.save(kept, "JPEG", quality=70)
    return kept.getvalue()
