"""Paint."""

from marketplace.demo.town.pictures.hardware.parts import PAPER, STEEL, bench
from marketplace.demo.town.pictures.kit.forms import gleam, lathe, shadow, sides
from marketplace.demo.town.pictures.kit.ink import WOOD, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, label
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.sheet import Sheet


def paint(s: Sheet) -> str:
    """Draw an open tin of paint with its drip and a brush."""
    color = s.turn(("#5b8a9a", "#d8795a", "#e3b24a", "#7f9a6a", "#f3ead8", "#8a5a7a"))
    pot = _paint_pot(s, color)
    rim = (
        ellipse((0, -146), 88, 22, "#b9c0c4")
        + ellipse((0, -148), 80, 18, shade(color, 0.2))
        + ellipse((0, -146), 78, 16, color)
    )
    drip = flat(
        "M-60-140Q-56-110-62-88Q-54-76-48-90V-108Q-42-116-36-104V-60Q-28-46-20-62V-116Q-14-124-8-116Q-4-100 2-112L6-136z",
        color,
    ) + line("M-52-120V-96M-29-110V-66", tint(color), 4, 0.6)
    handle = line("M-86-120Q-130-250 0-254Q130-250 86-120", "#8f989e", 4)
    brush = _paint_brush(color)
    pool = flat("M282 344Q300 322 340 332Q372 338 360 354Q320 366 282 344z", color) + gleam(
        316, 340, 14, 3, 0.6
    )
    return (
        bench(s)
        + shadow(166, 326, 98, 13)
        + placed(handle, Spot(156, 324))
        + placed(pot + rim + drip, Spot(156, 324, 1.06))
        + pool
        + brush
    )


def _paint_pot(s: Sheet, color: str) -> str:
    return s.solid(
        lathe(sides([(0, 84), (146, 84)])),
        "#d3d8da",
        placed(
            label(
                s, 128, 80, Print(PAPER, shade(color, 0.4), color, s.turn(("house", "sun", "leaf", "bird")))
            ),
            Spot(0, -62),
        ),
        deep=14,
    )


def _paint_brush(color: str) -> str:
    return placed(
        line("M0-150V-70", WOOD, 17)
        + dot((0, -152), 11, WOOD)
        + flat("M-26-74H26V-34H-26z", STEEL)
        + line("M-24-64H24M-24-44H24", shade(STEEL, 0.3), 2)
        + flat("M-26-36H26L30 20Q0 40-30 20z", "#8a6a4a")
        + flat("M-29 0Q0-10 29 0L31 20Q0 44-31 20z", color),
        Spot(298, 250, 0.98, -24),
    )


DRAWINGS = {
    "paint": paint,
}
