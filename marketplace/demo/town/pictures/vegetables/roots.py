"""Roots and bulbs."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.kit.forms import gleam, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import LEAF, mix, shade
from marketplace.demo.town.pictures.kit.pen import Pt, Spot, ellipse, flat, line, oval, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet

TAPER: list[Pt] = [
    (0, -26),
    (-26, -30),
    (-32, -8),
    (-24, 50),
    (-10, 120),
    (0, 168),
    (10, 120),
    (24, 50),
    (32, -8),
    (26, -30),
]


def carrot(s: Sheet) -> str:
    """Draw a bunch of carrots with their tops."""
    skin = s.turn(("#ec7f2c", "#efc048", "#6f3a66"))
    ridges = line("M-28-6h14M12 8h14M-22 34h12M6 52h12M-12 76h8M2 96h7", shade(skin, 0.26), 3, 0.6)
    return _bunch(s, skin, TAPER, marks=ridges)


def radish(s: Sheet) -> str:
    """Draw a bunch of radishes, pink or black, or of turnips."""
    skin, tip = s.turn((("#d83a62", "#fdf3ee"), ("#45404a", "#d8d0cc"), ("#fbf3ec", "")))
    shape: list[Pt] = [
        (0, -36),
        (-34, -30),
        (-44, 6),
        (-26, 44),
        (-6, 66),
        (0, 104),
        (6, 66),
        (26, 44),
        (44, 6),
        (34, -30),
    ]
    tail = ellipse((0, 76), 30, 36, tip or "#fbf3ec", 0.95)
    collar = "" if tip else ellipse((0, -34), 44, 32, "#9a5a9a", 0.8)
    return _bunch(s, skin, shape, marks=tail + collar, low=34)


def _bunch(s: Sheet, skin: str, shape: list[Pt], *, marks: str, low: float = 0) -> str:
    one = s.solid(s.shaky(Spot(0, 0), shape, 1.5), skin, marks, deep=9) + gleam(-12, -8, 5, 14, 0.45)
    spots = [Spot(200 + x, 196 + low + abs(x) * 0.08, 1, -x * 0.32) for x in (-84, 84, -44, 44, 0)]
    frond = line(
        "M0 0Q-6-50 0-104M-2-30q-22-6-28-24M-2-44q20-8 24-28M-1-62q-20-8-22-26M-1-74q16-8 20-26", LEAF, 6
    ) + "".join(
        ellipse(p, 15, 12, mix(LEAF, "#a9cf6a", 0.18 * i))
        for i, p in enumerate(((-30, -56), (24, -74), (-24, -90), (20, -102), (0, -108)))
    )
    tops = s.stamp(frond, [Spot(200 + x * 0.7, 164 + low, 1, x * 0.5) for x in (-76, 76, -40, 40, 0)])
    tie = line(f"M152 {158 + low}q48 14 96 0m-96 8q48 14 96 0", s.turn(("#c99a5a", "#b4503c", "#6f8fa6")), 7)
    return plank(s, 322) + shadow(206, 338, 120, 18) + tops + s.stamp(one, spots) + tie


def onion(s: Sheet) -> str:
    """Draw onions, one of them cut."""
    skin, flesh = s.turn((("#d99a45", "#fbf3d9"), ("#8c2f52", "#f3d9e2"), ("#f3eee0", "#fbfaf0")))
    ribs = line(
        "M-14-70Q-66-20-34 58M0-74Q-24 0-8 62M14-70Q66-20 36 58M4-74Q30 0 14 62", shade(skin, 0.26), 3, 0.5
    )
    one = (
        s.solid(
            "M0-104q4 22 14 32q68 12 68 74q-4 56-82 58q-78-2-82-58q0-62 68-74q10-10 14-32z",
            skin,
            ribs,
            deep=15,
        )
        + line("M-12 60l-6 12M0 62v14M12 60l6 12", "#b59a6a", 3)
        + gleam(-42, -30, 13, 7, 0.6)
    )
    rings = "".join(line(oval(0, 2, r, r * 0.92), mix(skin, flesh, 0.4), 3, 0.7) for r in (52, 38, 24, 10))
    half = s.solid(s.blob(Spot(0, 0), 72, 68), skin, ellipse((0, 0), 65, 61, flesh) + rings, deep=3)
    return (
        plank(s, 318)
        + shadow(264, 298, 76, 13)
        + shadow(136, 314, 80, 14)
        + s.stamp(one, [Spot(258, 236, 0.88, 6), Spot(136, 250, 1, -5)])
        + shadow(258, 352, 66, 10)
        + placed(half, Spot(250, 296, 0.94))
    )


def garlic(s: Sheet) -> str:
    """Draw a head of garlic and its cloves, or shallots."""
    skin, streak = s.turn(
        (("#fbf5ea", "#d8cbb8"), ("#f3dcd8", "#c88a94"), ("#e6dcea", "#8f6a9a"), ("#c98a5a", "#8f5434"))
    )
    ribs = line("M-10-50Q-70-10-42 62M-6-50Q-30 10-16 72M6-50Q30 10 16 72M10-50Q70-10 42 62", streak, 4, 0.7)
    head = s.solid(
        "M-12-112Q0-118 12-112Q8-70 22-52Q92-30 92 26Q80 76 0 80Q-80 76-92 26Q-92-30-22-52Q-8-70-12-112z",
        skin,
        ribs,
        deep=15,
    )
    clove = s.solid(
        "M-44 20Q-50-10 0-40Q14-48 18-38Q50-10 40 20Q0 36-44 20z",
        skin,
        line("M-30 14Q-24-10 8-30M-6 22Q2-6 14-28", streak, 3, 0.7),
        deep=8,
    )
    return (
        cloth(s, s.turn(("#7c8f4e", "#6f8fa6", "#b4503c")), 322)
        + shadow(176, 310, 96, 15)
        + placed(head, Spot(170, 236, 1.08, -4))
        + shadow(290, 330, 46, 8)
        + shadow(216, 348, 46, 8)
        + s.stamp(clove, [Spot(288, 304), Spot(210, 326, 1, -30)])
    )


def root_vegetable(s: Sheet) -> str:
    """Draw beetroots, parsnips or celeriac with their leaves."""
    skin, vein = s.turn((("#7a1f45", "#b8324f"), ("#f0e2bd", "#7a9a45"), ("#d9c79a", "#6f9a3e")))
    long = s.variant % 3 == 1
    shape = _root_vegetable_shape(long)
    marks = line("M-40-20q10 6 24 2M14 10q14 6 26 0M-24 30q12 6 24 2", shade(skin, 0.24), 3, 0.6) + (
        speckle(s, (60, 50), shade(skin, 0.3), 30, 4) if s.variant % 3 == 2 else ""
    )
    one = s.solid(s.shaky(Spot(0, 0), shape, 2), skin, marks, deep=13) + gleam(-22, -18, 9, 12, 0.35)
    blade = (
        line("M0 0Q-4-50 4-110", vein, 7)
        + flat("M2-30q-40-20-30-74q14-30 34-34q26 20 22 58q-4 34-26 50z", LEAF)
        + line("M0-10Q-2-60 4-118M2-60l-18-22M2-60l18-24M2-84l-12-14", vein, 3)
    )
    at = (
        (Spot(128, 214, 1.1, 12), Spot(268, 214, 1.1, -12), Spot(200, 206, 1.16))
        if long
        else (Spot(130, 248, 0.92, 6), Spot(270, 248, 0.92, -6))
    )
    greens = s.stamp(blade, [Spot(a.x + x, a.y - 36, 0.9, t) for a in at for x, t in ((-10, -22), (10, 20))])
    return (
        cloth(s, s.turn(("#6f8fa6", "#b4503c", "#c99a3d")), 324)
        + shadow(206, 334, 130, 16)
        + greens
        + s.stamp(one, at)
    )


def _root_vegetable_shape(long: bool) -> Sequence[Pt]:
    return (
        TAPER
        if long
        else [
            (0.0, -58.0),
            (-40.0, -54.0),
            (-74.0, -8.0),
            (-52.0, 48.0),
            (-12.0, 74.0),
            (0.0, 112.0),
            (12.0, 74.0),
            (52.0, 48.0),
            (74.0, -8.0),
            (40.0, -54.0),
        ]
    )


DRAWINGS = {
    "carrot": carrot,
    "radish": radish,
    "onion": onion,
    "garlic": garlic,
    "root-vegetable": root_vegetable,
}
