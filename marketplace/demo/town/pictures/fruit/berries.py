"""Grapes, berries and cherries."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.kit.forms import gleam, leaf, shadow
from marketplace.demo.town.pictures.kit.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed, ring
from marketplace.demo.town.pictures.kit.scene import plank, plate
from marketplace.demo.town.pictures.kit.sheet import Sheet


def grape(s: Sheet) -> str:
    """Draw a bunch of grapes on its stalk."""
    skin = s.turn(("#4b2a57", "#b9c65a", "#c77a86"))
    rows = ((110, 6), (96, 6), (80, 5), (60, 4), (40, 3), (18, 2))
    spots = [
        Spot(200 + (k - (n - 1) / 2) * 36 + s.near(0, 4), 178 + i * 29 + s.near(0, 4))
        for i, (_, n) in enumerate(rows)
        for k in range(n)
    ]
    one = (
        dot((0, 0), 23, shade(skin, 0.24))
        + dot((-2.5, -2.5), 20, skin)
        + dot((-5, -6), 12, tint(skin, 0.22))
        + gleam(-8, -9, 5, 3, 0.8)
    )
    stalk = line("M200 176q-6-40 12-76M206 118q30-14 52 4", "#7a5a34", 7)
    vine = placed(
        flat(
            "M0 0q-14-34 14-52q6 14 18 8q4-22 30-24q0 20 14 24q24-4 32 12q-18 10-14 24q8 18-10 30q-14-14-26-8q-8 20-30 16q2-18-28-30z",
            LEAF,
        )
        + line("M4-4q40-26 92-28M34-20q14-26 26-38M40-18q24 14 42 18", tint(LEAF), 2),
        Spot(212, 160),
    )
    return plank(s, 322) + shadow(206, 346, 90, 14) + stalk + vine + s.stamp(one, spots)


def _punnet(s: Sheet, heap: str, color: str) -> str:
    box = s.solid(
        "M66 236H334L310 334Q308 340 300 340H100Q92 340 90 334z",
        color,
        line("M72 262H328M80 292H320M86 318H314", shade(color, 0.2), 3, 0.6),
        deep=9,
    )
    back = flat("M66 236q20-22 134-24t134 24z", shade(color, 0.4))
    return shadow(204, 338, 124, 16) + back + heap + box


def strawberry(s: Sheet) -> str:
    """Draw a punnet of strawberries, two in front."""
    skin = s.turn(("#d2293a", "#c01f35", "#e0433f"))
    seeds = line(
        "M-16-10h.1M0-16h.1M16-10h.1M-20 6h.1M-6 2h.1M8 4h.1M20 6h.1M-12 20h.1M2 18h.1M12 22h.1M0 34h.1",
        "#f9d98a",
        4,
    )
    crown = flat(
        "M-26-26q10-14 24-8q2-14 8-2q14-6 22 8q-10 0-14 8q-8-8-12 2q-6-10-12 0q-4-8-16-8z", "#5f9440"
    )
    one = (
        s.solid("M-34-12Q-34-34 0-32Q34-34 34-12Q30 30 0 46Q-30 30-34-12z", skin, seeds, deep=8)
        + crown
        + gleam(-16, -10, 7, 4, 0.6)
    )
    heap = _strawberry_heap(s)
    front = [Spot(92, 336, 1.1, -40), Spot(312, 344, 1.05, 60)]
    piled = s.stamp(one, heap)
    stamp = s.last()
    return _punnet(s, piled, s.turn(("#d9b988", "#c9cfc4", "#e3c79b"))) + s.again(stamp, front)


def _strawberry_heap(s: Sheet) -> Sequence[Spot]:
    return [
        Spot(x, y, 1.05, s.near(0, 40))
        for x, y in (
            (126, 200),
            (274, 202),
            (166, 180),
            (236, 182),
            (106, 222),
            (202, 206),
            (294, 224),
            (150, 226),
            (250, 228),
        )
    ]


def raspberry(s: Sheet) -> str:
    """Draw a punnet of soft berries: raspberry, blueberry, blackberry or currant."""
    skin, kind = s.turn((("#cf3d5c", 0), ("#4a5a94", 1), ("#35233f", 0), ("#c9252f", 2)))
    beads = "".join(
        dot((x, y), 7.4, mix(skin, tint(skin), 0.5 * (i % 2)) if i % 3 else shade(skin, 0.14))
        for i, (x, y) in enumerate([(0, 14), *ring(9, 9, 6), *ring(17, 15, 9)])
    )
    lump = dot((0, 0), 22, shade(skin, 0.3)) + beads + gleam(-8, -9, 5, 3, 0.6)
    blue = _raspberry_blue(skin)
    red = (
        dot((0, 0), 17, shade(skin, 0.2))
        + dot((-2, -2), 14, skin)
        + gleam(-6, -6, 4, 3, 0.9)
        + dot((2, 15), 3, "#4a2a24")
    )
    spots = sorted(_raspberry_spots(s), key=lambda at: at.y)
    loose = [Spot(104, 352), Spot(140, 358), Spot(304, 350)]
    fruit = (lump, blue, red)[kind]
    mint = placed(leaf(46, 16, LEAF), Spot(200, 182, 1, -50)) + placed(
        leaf(46, 16, LEAF), Spot(202, 184, 1, -130)
    )
    piled = s.stamp(fruit, spots)
    stamp = s.last()
    return _punnet(s, piled + mint, s.turn(("#d9b988", "#b8cbb0", "#e3c79b"))) + s.again(stamp, loose)


def _raspberry_spots(s: Sheet) -> Sequence[Spot]:
    return [
        Spot(
            s.near(100 + (i % 8) * 29, 5),
            228 - (i // 8) * 17 - 9 * (i % 2) - min(i % 8, 7 - i % 8) * 5,
            1,
            s.near(0, 80),
        )
        for i in range(24)
    ]


def _raspberry_blue(skin: str) -> str:
    return (
        dot((0, 0), 22, shade(skin, 0.2))
        + dot((-2, -2), 19, skin)
        + ellipse((-4, -6), 12, 9, tint(skin, 0.45), 0.6)
        + flat("M4-4l5 3 5-3-1 6 4 4-6 1-3 5-3-5-6-1 4-4z", shade(skin, 0.5))
    )


def cherry(s: Sheet) -> str:
    """Draw pairs of cherries on their stalks."""
    skin, lit = s.turn((("#7b1730", "#a63349"), ("#c51f33", "#e0574f"), ("#e9b24a", "#d8523c")))
    one = _one_cherry(s, skin, lit)
    pairs = ((118, 292, 186, 266), (204, 314, 278, 290))
    stalks = "".join(
        line(
            f"M{a} {b - 28}Q{a + 20} {b - 120} {c + 16} {b - 158}Q{c + 16} {d - 90} {c} {d - 28}",
            "#6b7f45",
            4,
        )
        for a, b, c, d in pairs
    )
    spots = [Spot(x, y, 1.04, s.near(0, 14)) for a, b, c, d in pairs for x, y in ((c, d), (a, b))]
    spots.sort(key=lambda at: at.y)
    ground = "".join(shadow(at.x, at.y + 36, 38, 8) for at in spots)
    leaves = placed(leaf(84, 30, LEAF), Spot(202, 132, 1, -150)) + placed(
        leaf(92, 32, shade(LEAF, 0.1)), Spot(292, 156, 1, -30)
    )
    return (
        plate(322, 162, s.turn(("#fdf8ee", "#dfe9ec", "#f2dfd2")))
        + ground
        + stalks
        + leaves
        + s.stamp(one, spots)
    )


def _one_cherry(s: Sheet, skin: str, lit: str) -> str:
    return s.solid(
        "M0-26Q-16-40-36-26Q-52 0-30 30Q0 48 30 30Q52 0 36-26Q16-40 0-26z",
        skin,
        ellipse((-12, -2), 24, 22, lit, 0.6),
        deep=10,
    ) + gleam(-18, -12, 8, 5, 0.8)


DRAWINGS = {
    "grape": grape,
    "strawberry": strawberry,
    "raspberry": raspberry,
    "cherry": cherry,
}
