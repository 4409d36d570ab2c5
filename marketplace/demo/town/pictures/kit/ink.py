"""Colours of the pictures: plain hex mixed by hand, one warm light, one plum shade for everything."""

from functools import cache

SHADE = "#3a1733"
LIGHT = "#fff8e4"
CREAM = "#fbf3e2"
LEAF = "#6f9a3e"
WOOD = "#c8935a"
STRAW = "#e2b765"
INK = "#3b2d36"


@cache
def mix(first: str, second: str, share: float) -> str:
    """Blend two hex colours; ``share`` 0 is all of the first, 1 all of the second."""
    one, two = _channels(first), _channels(second)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in zip(one, two, strict=True))


def shade(color: str, share: float = 0.24) -> str:
    """Push a colour towards the shared plum shadow."""
    return mix(color, SHADE, share)


def tint(color: str, share: float = 0.38) -> str:
    """Push a colour towards the shared warm light."""
    return mix(color, LIGHT, share)


@cache
def is_dark(color: str) -> bool:
    """Tell whether a light mark reads better on this colour than a dark one."""
    red, green, blue = _channels(color)
    return red * 0.3 + green * 0.59 + blue * 0.11 < 150


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
