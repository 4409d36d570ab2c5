"""Figs and dried fruit."""

from marketplace.demo.town.pictures.kit.forms import gleam, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, ellipse, flat, line, oval, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def fig(s: Sheet) -> str:
    """Draw three figs, one open."""
    skin = s.turn(("#5d3561", "#8fa352"))
    shape = "M0-74q8 20 30 42q46 40 24 80q-22 26-54 26t-54-26q-22-40 24-80q22-22 30-42z"
    one = s.solid(
        shape, skin, line("M-4-60Q-30 0-24 70M6-60Q34 0 26 70M0-64V70", tint(skin, 0.3), 3, 0.5), deep=13
    ) + gleam(-26, 14, 8, 16, 0.5)
    inside = (
        flat("M0-58q8 18 24 34q40 36 22 72q-18 20-46 20t-46-20q-18-36 22-72q16-16 24-34z", "#f3e3c0")
        + ellipse((0, 26), 36, 34, "#c9485a")
        + ellipse((0, 28), 20, 18, "#8f2a44")
        + placed(speckle(s, (30, 28), "#f3cf8a", 40, 3), Spot(0, 26))
    )
    half = s.solid(shape, skin, inside, deep=3)
    return (
        plank(s, 318)
        + shadow(130, 312, 62, 12)
        + shadow(264, 304, 58, 12)
        + s.stamp(one, [Spot(264, 234, 0.98, 8), Spot(128, 240, 1, -6)])
        + shadow(206, 352, 62, 11)
        + placed(half, Spot(200, 276, 1.04))
    )


def dried_fruit(s: Sheet) -> str:
    """Draw a paper cone of dried fruit, some spilt."""
    skin, rx, ry = s.turn(
        (("#e08a34", 24, 19), ("#7a4526", 28, 14), ("#43283a", 24, 18), ("#a3222f", 14, 12))
    )
    piece = _dried_fruit_piece(rx, ry, skin)
    kraft = s.turn(("#c79a63", "#e9d9b8", "#b98a56"))
    cone = _dried_fruit_cone(s, kraft)
    spots = [Spot(s.near(200, 84), s.near(172, 18), 1, s.near(0, 60)) for _ in range(18)]
    spots.sort(key=lambda at: at.y)
    loose = [Spot(104, 340), Spot(286, 334, 1, 30), Spot(318, 352, 1, -20)]
    back = flat(oval(200, 184, 104, 26), shade(kraft, 0.4))
    piled = s.stamp(piece, spots)
    spilt = s.again(s.last(), loose)
    return (
        cloth(s, s.turn(("#b4503c", "#6f8fa6", "#c99a3d")), 326)
        + shadow(214, 346, 96, 13)
        + back
        + piled
        + cone
        + spilt
    )


def _dried_fruit_piece(rx: int, ry: int, skin: str) -> str:
    return (
        ellipse((2, 2), rx, ry, shade(skin, 0.3))
        + ellipse((0, 0), rx, ry, skin)
        + line(
            f"M{-rx * 0.5} {ry * 0.2:.0f}q{rx * 0.4} {-ry * 0.5:.0f} {rx} 0M{-rx * 0.3} {-ry * 0.4:.0f}q{rx * 0.3} 4 {rx * 0.6} -2",
            shade(skin, 0.24),
            2.4,
        )
        + gleam(-rx * 0.3, -ry * 0.4, rx * 0.24, ry * 0.2, 0.6)
    )


def _dried_fruit_cone(s: Sheet, kraft: str) -> str:
    return s.solid(
        "M96 190L304 176L214 344Q204 354 194 344z",
        kraft,
        flat("M210 184L304 176L214 344Q206 350 200 348z", shade(kraft, 0.1))
        + line("M120 214l76 120", tint(kraft, 0.4), 3),
        deep=8,
    )


DRAWINGS = {
    "fig": fig,
    "dried-fruit": dried_fruit,
}
