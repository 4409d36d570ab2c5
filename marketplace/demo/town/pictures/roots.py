"""Vegetables of the earth and the vine: tomatoes, roots, bulbs, pods."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.forms import gleam, shadow, speckle
from marketplace.demo.town.pictures.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.pen import Pt, Spot, ellipse, flat, line, oval, placed
from marketplace.demo.town.pictures.scene import cloth, paper, plank
from marketplace.demo.town.pictures.sheet import Sheet

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
    one = _potato_one(s, skin)
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


def _potato_one(s: Sheet, skin: str) -> str:
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
    one = _pepper_one(s, skin, shape, folds)
    return (
        plank(s, 318)
        + shadow(268, 312, 70, 13)
        + shadow(150, 330, 80, 14)
        + s.stamp(one, [Spot(262, 234, 0.92, 10), Spot(146, 244, 1.06, -6)])
    )


def _pepper_one(s: Sheet, skin: str, shape: Sequence[Pt], folds: str) -> str:
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


def bean(s: Sheet) -> str:
    """Draw a tied bundle of beans, or pea pods."""
    skin = s.turn(("#5f9a3c", "#e0c550", "#76ac45"))
    pod = (
        flat("M-118-4Q-60-18 0-10T118-6Q122 0 118 6Q60 4 0 8T-118 10Q-126 4-118-4z", skin)
        + flat("M-118 6Q-60 2 0 5T118 3Q118 8 110 7Q60 6 0 9T-118 10z", shade(skin, 0.24))
        + line("M118-2q10-6 16-2", "#5a8a3a", 4)
        + line("M-90-6Q-30-12 60-8", tint(skin), 3, 0.6)
    )
    if s.variant % 3 == 2:
        pod = (
            flat("M-100 0Q-50-40 20-34T104-6Q60 34 0 32T-100 0z", skin)
            + flat("M-92 0Q-40-22 20-20T92-6Q60 18 0 18T-92 0z", tint(skin, 0.5))
            + "".join(
                ellipse((x, -2), 15, 14, "#8fc456") + ellipse((x - 4, -6), 5, 3.4, "#d9efb0")
                for x in (-56, -28, 0, 28, 56)
            )
        )
        spots = [Spot(206, 206, 1, -14), Spot(196, 256, 1.08, 6), Spot(206, 312, 1.1, -6)]
        return cloth(s, "#6f8fa6", 322) + shadow(206, 340, 110, 14) + s.stamp(pod, spots)
    spots = [
        Spot(200 + s.near(0, 8), 316 - i // 4 * 22 - s.near(4, 4), 1.1, s.near(0, 5) - 6) for i in range(22)
    ]
    tie = line("M176 222Q166 272 182 332M190 220Q180 272 196 332", s.turn(("#c99a5a", "#b4503c")), 6)
    return plank(s, 318) + shadow(206, 338, 128, 15) + s.stamp(pod, spots) + tie


def mushroom(s: Sheet) -> str:
    """Draw mushrooms in a low basket, three in front."""
    cap, under = s.turn((("#f7f0e2", "#d9b9a4"), ("#a9734a", "#d9b894"), ("#eab04a", "#f3cf80")))
    stem = s.solid("M-18 0Q-22 40-24 58Q0 68 24 58Q22 40 18 0z", "#fbf5e8", deep=6)
    top = s.solid(
        "M-66 8Q-62-50 0-54Q62-50 66 8Q0 26-66 8z",
        cap,
        speckle(s, (46, 24), shade(cap, 0.12), 12, 4),
        deep=11,
    )
    one = stem + flat("M-62 8Q0-14 62 8Q0 30-62 8z", under) + top + gleam(-26, -28, 12, 6, 0.5)
    heap = _mushroom_heap(s, one)
    stamp = s.last()
    weave = "".join(f"M{72 + i * 24} 236q8 10 4 24t6 24t4 26" for i in range(12))
    basket = s.solid(
        "M58 232H344L322 312Q318 322 304 322H98Q84 322 80 312z",
        "#bd8a4e",
        line(weave, "#8a5f30", 4, 0.6) + line("M60 258H342M66 286H334", "#dcae6c", 4, 0.7),
        deep=10,
    ) + line("M56 232H346", "#d9a962", 13)
    return (
        shadow(206, 322, 140, 18)
        + heap
        + basket
        + s.again(stamp, [Spot(112, 326, 0.8, -10), Spot(316, 330, 0.74, 14)])
    )


def _mushroom_heap(s: Sheet, one: str) -> str:
    return s.stamp(
        one,
        [
            Spot(130, 184, 0.8, -20),
            Spot(272, 186, 0.8, 18),
            Spot(200, 166, 0.86),
            Spot(166, 204, 0.8, -8),
            Spot(240, 206, 0.8, 10),
        ],
    )


DRAWINGS = {
    "tomato": tomato,
    "potato": potato,
    "carrot": carrot,
    "radish": radish,
    "onion": onion,
    "garlic": garlic,
    "pepper": pepper,
    "root-vegetable": root_vegetable,
    "bean": bean,
    "mushroom": mushroom,
}
