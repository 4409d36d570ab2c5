"""Tarts and éclairs."""

from marketplace.demo.town.pictures.kit.forms import gleam, shadow
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, flat, line, oval, placed, ring, smooth
from marketplace.demo.town.pictures.kit.scene import plate
from marketplace.demo.town.pictures.kit.sheet import Sheet


def fruit_tart(s: Sheet) -> str:
    """Draw a round tart with rings of fruit."""
    fruit, cream = s.turn(
        (("#c8323c", "#fbe7b5"), ("#f5d64a", "#f8e58a"), ("#ead08a", "#e3b765"), ("#b52a55", "#fbe7b5"))
    )
    shell = flat(oval(200, 262, 142, 66), "#b97a35") + flat(oval(200, 254, 142, 66), "#dba452")
    crimps = _fruit_tart_crimps()
    spots = [
        Spot(200 + x, 246 + y) for rx, n in ((104, 15), (62, 9), (20, 3)) for x, y in ring(rx, rx * 0.44, n)
    ]
    spots.sort(key=lambda at: at.y)
    bit = (
        flat("M-17 8Q-18-12 0-17Q18-12 17 8Q0 15-17 8z", fruit)
        + flat("M2 11Q18-6 9-14Q18-9 17 8z", shade(fruit))
        + gleam(-6, -5, 5, 3, 0.7)
    )
    mint = placed(flat("M0 0q14-22 34-12q-8 20-34 12z", "#6f9a3e"), Spot(200, 232)) + flat(
        "M200 232q-16-20-32-6q10 16 32 6z", "#85ad4a"
    )
    return (
        plate(292, 166) + shell + crimps + flat(oval(200, 248, 128, 56), cream) + s.stamp(bit, spots) + mint
    )


def _fruit_tart_crimps() -> str:
    return line(
        "".join(f"M{200 + x * 139:.0f} {256 + y * 64:.0f}v14" for x, y in ring(1, 1, 40) if y > -0.1),
        "#a66a2c",
        3,
        0.6,
    )


def eclair(s: Sheet) -> str:
    """Draw two éclairs with glossy icing."""
    icing = s.turn(("#4a2718", "#9a6a42", "#a9bd62", "#f3e0ae"))
    return plate(300, 164) + "".join(
        shadow(at.x, at.y + 40, 112, 14) + _choux(s, at, icing)
        for at in (Spot(214, 216, 0.92, -12), Spot(184, 270, 1, -12))
    )


def _choux(s: Sheet, at: Spot, icing: str) -> str:
    body = s.shaky(
        at, [(-130, 6), (-112, -28), (0, -38), (112, -28), (130, 6), (108, 38), (0, 46), (-108, 38)], 2
    )
    top = _choux_top(s, at)
    drizzle = line(
        smooth(
            at.all([(x, -18 + (9 if i % 2 else -9)) for i, x in enumerate(range(-84, 85, 24))]), closed=False
        ),
        tint(icing, 0.55),
        3,
    )
    return (
        s.solid(body, "#d79a4c", deep=11)
        + s.solid(top, icing, drizzle, deep=7)
        + placed(gleam(-60, -28, 22, 5, 0.7), Spot(at.x, at.y, 1, at.tilt + 30))
    )


def _choux_top(s: Sheet, at: Spot) -> str:
    return s.shaky(
        at,
        [
            (-118, -2),
            (-108, -30),
            (0, -44),
            (108, -30),
            (118, -2),
            (84, 10),
            (50, 2),
            (10, 14),
            (-40, 4),
            (-84, 12),
        ],
        1.5,
    )


DRAWINGS = {
    "fruit-tart": fruit_tart,
    "eclair": eclair,
}
