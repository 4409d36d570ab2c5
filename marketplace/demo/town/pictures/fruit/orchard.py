"""Fruit from the tree."""

from marketplace.demo.town.pictures.kit.forms import gleam, leaf, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.kit.pen import Pt, Spot, ellipse, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank, plate
from marketplace.demo.town.pictures.kit.sheet import Sheet

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
    one = _one_plum(s, skin, bloom)
    spots = [Spot(266, 250, 0.96, 12), Spot(136, 254, 1, -10), Spot(204, 276, 1.06, 4)]
    ground = "".join(shadow(at.x, at.y + 62, 60, 12) for at in spots)
    return (
        plate(322, 164, s.turn(("#fdf8ee", "#f2dfd2", "#dfe9ec")))
        + ground
        + placed(leaf(62, 20, LEAF), Spot(146, 190, 1, -36))
        + s.stamp(one, spots)
    )


def _one_plum(s: Sheet, skin: str, bloom: str) -> str:
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
    "peach": peach,
    "plum": plum,
}
