"""Tomatoes, potatoes and peppers."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.kit.forms import gleam, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.pen import Pt, Spot, ellipse, flat, line
from marketplace.demo.town.pictures.kit.scene import paper, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def tomato(s: Sheet) -> str:
    """Draw tomatoes on their vine."""
    skin, mark = s.turn((("#d8352c", ""), ("#efbb36", ""), ("#5f2b2f", ""), ("#8fa83e", "#4f7a2e")))
    stripes = line("M-20-56Q-56 0-26 58M22-56Q56 0 26 58M0-60V62", mark, 7, 0.6) if mark else ""
    star = flat(
        "M0-52q-14-18-34-12q10 10 22 14q-16 6-20 20q18-2 30-16q4 14 16 20q2-16-6-26q14 2 26-6q-14-14-34-6z",
        "#5a8a3a",
    )
    one = s.solid(s.blob(Spot(0, 0), 68, 62), skin, stripes, deep=14) + star + gleam(-30, -22, 14, 7, 0.7)
    vine = line("M92 172Q180 148 306 160M140 164l-6 30M214 156l-6 40M284 158l-6 34", "#5a8a3a", 8)
    spots = [Spot(276, 246, 0.96), Spot(130, 248, 1), Spot(204, 272, 1.04)]
    ground = "".join(shadow(at.x, at.y + 60, 62, 12) for at in spots)
    return plank(s, 322) + ground + vine + s.stamp(one, spots)


def potato(s: Sheet) -> str:
    """Draw a heap of potatoes."""
    skin = s.turn(("#d8b06a", "#b8605a", "#6a4a6e", "#c99a58"))
    one = _one_potato(s, skin)
    spots = [
        Spot(202, 200, 0.9, 6),
        Spot(128, 252, 0.96, -14),
        Spot(276, 250, 0.94, 16),
        Spot(84, 312, 0.66, 20),
        Spot(204, 296, 1.06, -4),
        Spot(316, 316, 0.66, -18),
    ]
    return (
        paper(s, 318, s.turn(("#e9d3a6", "#f0e3c8", "#dcc19a")))
        + shadow(204, 334, 140, 20)
        + s.stamp(one, spots)
    )


def _one_potato(s: Sheet, skin: str) -> str:
    return s.solid(
        s.shaky(
            Spot(0, 0),
            [(-80, 4), (-62, -38), (-10, -52), (50, -44), (80, -6), (66, 36), (12, 50), (-50, 42)],
            5,
        ),
        skin,
        speckle(s, (66, 38), shade(skin, 0.3), 20, 4)
        + line("M-30-20q8-6 16 0M20 14q8-6 16 0M-10 26q6-5 12 0", shade(skin, 0.34), 3),
        deep=13,
    ) + gleam(-34, -26, 14, 6, 0.4)


def pepper(s: Sheet) -> str:
    """Draw sweet peppers."""
    skin = s.turn(("#cf2e2b", "#f0bc35", "#5f9a3c", "#ec7f2c"))
    shape: list[Pt] = [
        (0, -62),
        (-34, -78),
        (-72, -62),
        (-80, -10),
        (-62, 54),
        (-40, 80),
        (-16, 70),
        (4, 84),
        (28, 70),
        (52, 74),
        (70, 30),
        (80, -20),
        (68, -66),
        (32, -78),
    ]
    folds = _pepper_folds(skin)
    one = _one_pepper(s, skin, shape, folds)
    return (
        plank(s, 318)
        + shadow(268, 312, 70, 13)
        + shadow(150, 330, 80, 14)
        + s.stamp(one, [Spot(262, 234, 0.92, 10), Spot(146, 244, 1.06, -6)])
    )


def _one_pepper(s: Sheet, skin: str, shape: Sequence[Pt], folds: str) -> str:
    return (
        s.solid(
            s.shaky(Spot(0, 0), shape, 2),
            skin,
            folds + ellipse((0, -66), 34, 12, shade(skin, 0.4), 0.6),
            deep=14,
        )
        + line("M0-66q-4-24 12-40", "#5a8a3a", 13)
        + flat("M-24-62q24-20 48 0q-22 12-48 0z", "#6f9a3e")
    )


def _pepper_folds(skin: str) -> str:
    return (
        line("M-26-66Q-52 0-28 66M26-66Q50 0 30 66", shade(skin, 0.34), 6, 0.5)
        + line("M-54-44Q-66 0-52 40", tint(skin, 0.7), 9, 0.7)
        + line("M-2-50Q-8 0 0 36", tint(skin, 0.6), 6, 0.5)
    )


DRAWINGS = {
    "tomato": tomato,
    "potato": potato,
    "pepper": pepper,
}
