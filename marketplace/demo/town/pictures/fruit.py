"""Fruit from the tree: whole, halved, with a leaf."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.forms import gleam, leaf, shadow, speckle
from marketplace.demo.town.pictures.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.pen import Pt, Spot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.scene import cloth, plank, plate
from marketplace.demo.town.pictures.sheet import Sheet

APPLE: list[Pt] = [
    (0, -60),
    (-38, -74),
    (-78, -52),
    (-86, 4),
    (-62, 60),
    (-22, 80),
    (0, 74),
    (22, 80),
    (62, 60),
    (86, 4),
    (78, -52),
    (38, -74),
]
PEAR: list[Pt] = [
    (0, -116),
    (-26, -108),
    (-36, -62),
    (-66, -8),
    (-76, 40),
    (-46, 84),
    (0, 88),
    (46, 84),
    (76, 40),
    (66, -8),
    (36, -62),
    (26, -108),
]
STEM = "#6b4a2c"


def apple(s: Sheet) -> str:
    """Draw two apples, one with its leaf."""
    skin, blush = s.turn(
        (("#c6302e", "#e8704a"), ("#8db63c", "#c3d66a"), ("#e9c243", "#f0954a"), ("#d9c04a", "#cf3d34"))
    )
    back, front = Spot(258, 226, 0.9, s.near(6, 4)), Spot(152, 252, 1.08, s.near(-4, 4))
    return (
        cloth(s, s.turn(("#6f8fa6", "#b4503c", "#7c8f4e")), 322)
        + shadow(262, 294, 70, 14)
        + placed(_apple(s, skin, blush), back)
        + shadow(156, 334, 84, 16)
        + placed(_apple(s, skin, blush) + placed(leaf(62, 22, LEAF), Spot(4, -84, 1, -24)), front)
    )


def _apple(s: Sheet, skin: str, blush: str) -> str:
    streaks = "".join(
        line(
            f"M{x} {-46 + abs(x) * 0.2:.0f}q{x * 0.5:.0f} 40 {x * 0.2:.0f} {s.near(76, 12):.0f}",
            blush,
            4,
            0.5,
        )
        for x in (-56, -34, -14, 12, 34, 54)
    )
    marks = (
        ellipse((-20, 6), 50, 62, blush, 0.55) + streaks + ellipse((0, -58), 32, 11, shade(skin, 0.4), 0.6)
    )
    return (
        s.solid(s.shaky(Spot(0, 0), APPLE, 2), skin, marks, deep=16)
        + line("M0-58q0-26 14-40", STEM, 6)
        + gleam(-42, -34, 17, 9, 0.6)
    )


def pear(s: Sheet) -> str:
    """Draw two pears, one leaning."""
    skin, blush = s.turn((("#a9bf4a", "#cfd47a"), ("#e3c24c", "#ee9a50"), ("#b98a4a", "#d9ae6a")))
    body = (
        s.solid(
            s.shaky(Spot(0, 0), PEAR, 2),
            skin,
            ellipse((26, 30), 34, 54, blush, 0.6) + speckle(s, (56, 60), shade(skin, 0.24), 40, 2.4),
            deep=15,
        )
        + line("M0-112q2-20 16-30", STEM, 6)
        + gleam(-34, 14, 12, 26, 0.5)
    )
    return (
        plank(s, 316)
        + shadow(268, 318, 68, 13)
        + shadow(146, 332, 76, 14)
        + s.stamp(body, [Spot(258, 236, 0.95, 9), Spot(150, 240, 1.06, -5)])
        + placed(leaf(54, 18, LEAF), Spot(166, 112, 1, 10))
    )


def _citrus(s: Sheet, skin: str, r: float = 84) -> str:
    pores = speckle(s, (r * 0.8, r * 0.76), shade(skin, 0.12), 34, 3)
    return s.solid(s.blob(Spot(0, 0), r, r * 0.95, rough=0.012), skin, pores, deep=17) + gleam(
        -r * 0.4, -r * 0.42, r * 0.2, r * 0.12, 0.6
    )


def _half(s: Sheet, skin: str, flesh: str, r: float = 76, squeeze: float = 0.96) -> str:
    cells = "".join(
        placed(
            flat(
                f"M6 0Q{r * 0.6:.0f} {-r * 0.36:.0f} {r * 0.78:.0f}-8Q{r * 0.84:.0f} 0 {r * 0.78:.0f} 8Q{r * 0.6:.0f} {r * 0.36:.0f} 6 0z",
                flesh,
            ),
            Spot(0, 0, 1, i * 36 + 8),
        )
        for i in range(10)
    )
    ring = s.solid(
        s.blob(Spot(0, 0), r, r * squeeze, rough=0.01),
        skin,
        ellipse((0, 0), r * 0.91, r * squeeze * 0.91, "#fdf2d4"),
        deep=3,
    )
    return (
        ring
        + f'<g transform="scale(1 {squeeze})">{cells}</g>'
        + gleam(-r * 0.3, -r * 0.3, r * 0.22, r * 0.07, 0.6)
    )


def orange(s: Sheet) -> str:
    """Draw an orange and a half, blond or blood."""
    skin, flesh = s.turn((("#ee8d22", "#f8a938"), ("#e36d24", "#c22f2c"), ("#f29a2e", "#fbb94f")))
    whole = placed(
        _citrus(s, skin, 92)
        + placed(leaf(58, 20, LEAF), Spot(8, -84, 1, -16))
        + ellipse((4, -80), 8, 4, "#6b7a34"),
        Spot(150, 232),
    )
    return (
        cloth(s, s.turn(("#6f8fa6", "#7c8f4e", "#5b7f95")), 324)
        + shadow(154, 316, 88, 16)
        + whole
        + shadow(278, 338, 72, 12)
        + placed(_half(s, skin, flesh), Spot(270, 268))
    )


def lemon(s: Sheet) -> str:
    """Draw a lemon and a half, or limes."""
    skin, flesh = s.turn((("#f3cf3a", "#f9e27a"), ("#86b03e", "#c6dd84")))
    shape: list[Pt] = [
        (-112, 2),
        (-88, -24),
        (-50, -62),
        (10, -70),
        (64, -50),
        (92, -18),
        (112, 0),
        (92, 22),
        (60, 54),
        (0, 70),
        (-56, 60),
        (-90, 26),
    ]
    at = Spot(158, 232, 0.98, -16)
    whole = _lemon_whole(s, skin, at, shape)
    green = _lemon_green()
    return (
        plate(312, 160, s.turn(("#fdf8ee", "#dfe9ec", "#f6e3d3"), 2))
        + shadow(164, 300, 94, 14)
        + green
        + whole
        + shadow(276, 336, 66, 11)
        + placed(_half(s, skin, flesh, 68), Spot(272, 274))
    )


def _lemon_green() -> str:
    return placed(
        leaf(70, 24, LEAF) + placed(leaf(56, 20, shade(LEAF, 0.14)), Spot(0, 0, 1, 44)),
        Spot(256, 196, 1, -52),
    )


def _lemon_whole(s: Sheet, skin: str, at: Spot, shape: Sequence[Pt]) -> str:
    return s.solid(
        s.shaky(at, shape, 1.5),
        skin,
        placed(speckle(s, (80, 50), shade(skin, 0.12), 34, 3), Spot(158, 232)),
        deep=15,
    ) + placed(gleam(-34, -34, 18, 9, 0.7), at)


def clementine(s: Sheet) -> str:
    """Draw three clementines with leaves."""
    skin = s.turn(("#f08a24", "#ee7420", "#f5a032"))
    greens = [
        placed(leaf(66, 22, LEAF), Spot(x, y, 1, t))
        for x, y, t in ((212, 172, -34), (206, 172, -140), (122, 218, -150), (296, 216, -24))
    ]
    spots = [Spot(280, 266, 0.84), Spot(124, 270, 0.88), Spot(204, 234, 0.9)]
    ground = "".join(shadow(at.x, at.y + 70 * at.size, 66, 12) for at in spots)
    one = _citrus(s, skin, 78) + ellipse((2, -66), 9, 4, "#6b7a34")
    return (
        cloth(s, s.turn(("#7c8f4e", "#6f8fa6", "#b4503c")), 324)
        + ground
        + greens[3]
        + greens[2]
        + s.stamp(one, spots)
        + greens[0]
        + greens[1]
    )


def banana(s: Sheet) -> str:
    """Draw a hand of bananas."""
    skin, tip = s.turn((("#f2cf45", "#5a4326"), ("#cfcb4e", "#7d9a3c"), ("#eec23a", "#6b4a2c")))
    one = s.solid(
        "M0-4Q44 60 34 128Q22 196-42 236Q-56 240-58 226Q-16 176-20 116Q-24 52-18-2z", skin,
        line("M-6 4Q16 70 8 128Q-2 190-46 228", shade(skin, 0.16), 4, 0.7) + ellipse((-50, 232), 13, 12, tip) + ellipse((-8, 0), 16, 15, mix(tip, skin, 0.4)), deep=10,
    )  # fmt: skip
    hand = s.stamp(one, [Spot(216, 120, 1, t) for t in (40, 26, 12, -3)])
    crown = flat("M192 128q-8-36 12-58l24 2q8 26 2 58q-18 10-38-2z", mix(tip, skin, 0.45)) + line(
        "M206 80l-2 40M218 80l2 42", shade(tip, 0.1), 3, 0.5
    )
    return cloth(s, s.turn(("#6f8fa6", "#b4503c", "#7c8f4e")), 324) + shadow(176, 338, 112, 16) + hand + crown


def peach(s: Sheet) -> str:
    """Draw a peach, nectarine or apricot beside its open half."""
    skin, blush, flesh = s.turn(
        (
            ("#f2a95a", "#d9504a", "#f9c870"),
            ("#d8432e", "#a82a33", "#f8d27a"),
            ("#f0a33a", "#e37f3c", "#f5b548"),
        )
    )
    seam = line("M6-86Q-30-20 10 84", shade(skin, 0.3), 4, 0.5)
    whole = s.solid(
        s.blob(Spot(0, 0), 92, 88), skin, ellipse((-26, -6), 62, 70, blush, 0.65) + seam, deep=17
    ) + gleam(-44, -42, 17, 9, 0.4)
    half = _peach_half(s, skin, flesh, blush)
    stone = _peach_stone(s)
    return (
        plank(s, 316)
        + shadow(156, 318, 90, 16)
        + placed(whole + placed(leaf(66, 22, LEAF), Spot(10, -84, 1, -20)), Spot(150, 234))
        + shadow(280, 340, 70, 12)
        + placed(half + stone, Spot(274, 274))
    )


def _peach_half(s: Sheet, skin: str, flesh: str, blush: str) -> str:
    return s.solid(
        s.blob(Spot(0, 0), 74, 70),
        skin,
        ellipse((0, 0), 67, 63, flesh) + ellipse((0, 2), 38, 40, mix(blush, flesh, 0.35), 0.7),
        deep=3,
    )


def _peach_stone(s: Sheet) -> str:
    return s.solid(
        s.blob(Spot(0, 2), 26, 31, rough=0.06),
        "#8a4f2c",
        line("M-10-16q6 12 0 32M8-18q-6 14 2 32", "#5f3420", 3),
        deep=5,
    )


def plum(s: Sheet) -> str:
    """Draw three plums with their bloom."""
    skin = s.turn(("#5b2f6b", "#d9b23c", "#8aa83e", "#8c2f4a"))
    bloom = ellipse((-18, -30), 34, 24, tint(skin, 0.6), 0.45) + line(
        "M10-62Q-14 0 12 66", shade(skin, 0.4), 3.4, 0.6
    )
    one = _plum_one(s, skin, bloom)
    spots = [Spot(266, 250, 0.96, 12), Spot(136, 254, 1, -10), Spot(204, 276, 1.06, 4)]
    ground = "".join(shadow(at.x, at.y + 62, 60, 12) for at in spots)
    return (
        plate(322, 164, s.turn(("#fdf8ee", "#f2dfd2", "#dfe9ec")))
        + ground
        + placed(leaf(62, 20, LEAF), Spot(146, 190, 1, -36))
        + s.stamp(one, spots)
    )


def _plum_one(s: Sheet, skin: str, bloom: str) -> str:
    return (
        s.solid(
            s.shaky(
                Spot(0, 0),
                [(0, -66), (-44, -56), (-66, -10), (-52, 46), (0, 70), (52, 46), (66, -10), (44, -56)],
                2,
            ),
            skin,
            bloom,
            deep=14,
        )
        + gleam(-30, -28, 12, 6, 0.7)
        + line("M2-62q4-16 12-22", STEM, 5)
    )


DRAWINGS = {
    "apple": apple,
    "pear": pear,
    "orange": orange,
    "lemon": lemon,
    "clementine": clementine,
    "banana": banana,
    "peach": peach,
    "plum": plum,
}
