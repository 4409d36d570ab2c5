"""Berries, grapes, melons, far fruit and dried fruit."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.forms import ball, gleam, leaf, shadow, speckle
from marketplace.demo.town.pictures.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.pen import Spot, dot, ellipse, flat, line, oval, placed, ring
from marketplace.demo.town.pictures.scene import cloth, plank, plate
from marketplace.demo.town.pictures.sheet import Sheet


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
    spots = _raspberry_spots(s)
    spots.sort(key=lambda at: at.y)
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
    one = _cherry_one(s, skin, lit)
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


def _cherry_one(s: Sheet, skin: str, lit: str) -> str:
    return s.solid(
        "M0-26Q-16-40-36-26Q-52 0-30 30Q0 48 30 30Q52 0 36-26Q16-40 0-26z",
        skin,
        ellipse((-12, -2), 24, 22, lit, 0.6),
        deep=10,
    ) + gleam(-18, -12, 8, 5, 0.8)


def melon(s: Sheet) -> str:
    """Draw a melon with a slice in front: orange, green or watermelon."""
    rind, flesh, seed = s.turn(
        (
            ("#c9b984", "#f5a04c", "#f9dfa0"),
            ("#a9b86a", "#d3e2a0", "#f3ecc4"),
            ("#3f7a44", "#e0474c", "#3a2226"),
        )
    )
    ribs = line(
        "M142 130Q82 210 142 312M176 124Q152 214 176 318M210 128Q236 214 206 314M112 146Q44 210 106 296M240 146Q300 214 240 300",
        shade(rind, 0.3),
        5,
        0.6,
    )
    whole = s.solid(
        s.blob(Spot(172, 220), 116, 102),
        rind,
        ribs + placed(speckle(s, (96, 84), tint(rind, 0.6), 50, 3), Spot(172, 220)),
        deep=20,
    ) + line("M172 120q4-18 16-22", "#7a6a34", 8)
    slice_ = _melon_slice(s, rind, flesh)
    pips = "".join(
        ellipse((212 + i * 22, 302 - (i - 3) ** 2 * 1.1 + (i % 2) * 7), 3.4, 5, seed) for i in range(7)
    )
    return plank(s, 318, 164) + shadow(178, 318, 112, 18) + whole + shadow(280, 352, 80, 9) + slice_ + pips


def _melon_slice(s: Sheet, rind: str, flesh: str) -> str:
    return s.solid(
        "M184 284Q262 318 362 256Q356 344 272 350Q206 346 184 284z",
        rind,
        flat("M184 282Q262 314 362 254Q350 330 272 336Q214 332 184 282z", mix(flesh, "#fdf2d4", 0.5))
        + flat("M184 280Q262 312 362 252Q344 318 272 324Q218 320 184 280z", flesh),
        deep=5,
    )


def kiwi(s: Sheet) -> str:
    """Draw a kiwi and two halves."""
    flesh = s.turn(("#93bf3f", "#e6c13f"))
    fuzz = speckle(s, (70, 54), "#b9905c", 60, 2.4)
    whole = s.solid(s.blob(Spot(0, 0), 92, 74), "#8a6238", fuzz, deep=15)
    rays = "".join(
        f"M{x * 0.42:.0f} {y * 0.42:.0f}L{x * 0.85:.0f} {y * 0.85:.0f}" for x, y in ring(64, 58, 22)
    )
    half = s.solid(
        s.blob(Spot(0, 0), 72, 66),
        "#8a6238",
        ellipse((0, 0), 66, 60, flesh)
        + line(rays, tint(flesh, 0.5), 3, 0.6)
        + ellipse((0, 0), 20, 17, "#f7f3d4")
        + "".join(ellipse(p, 2.6, 4.4, "#2b2320") for p in ring(32, 28, 16)),
        deep=3,
    ) + gleam(-24, -30, 16, 5, 0.4)
    return (
        plate(322, 162, s.turn(("#fdf8ee", "#f2dfd2", "#dfe9ec"), 2))
        + shadow(176, 290, 90, 13)
        + placed(whole, Spot(s.near(168, 10), 222, 1, -12))
        + shadow(270, 322, 68, 10)
        + shadow(140, 346, 66, 10)
        + s.stamp(half, [Spot(276, 262), Spot(136, 288, 0.96, 20)])
    )


def exotic_fruit(s: Sheet) -> str:
    """Draw a pineapple, a mango or an avocado."""
    return s.turn((_pineapple, _mango, _avocado))(s)


def _pineapple(s: Sheet) -> str:
    skin = s.pick(("#e0a136", "#d68f2e"))
    net = "".join(f"M{x} 150l-110 190M{x - 160} 150l110 190" for x in range(160, 420, 30))
    eyes = placed(speckle(s, (64, 84), "#8a5a20", 34, 5), Spot(200, 250))
    body = s.solid(
        "M144 190Q158 158 200 158Q242 158 256 190Q278 262 252 322Q228 344 200 344Q172 344 148 322Q122 262 144 190z",
        skin,
        line(net, "#9a6420", 3, 0.7) + eyes,
        deep=16,
    )
    crown = "".join(
        placed(
            flat("M0 0Q-22-40 0-96Q16-40 0 0z", LEAF if i % 2 else shade(LEAF, 0.2))
            + line("M0-6V-70", tint(LEAF), 2),
            Spot(200, 170, 1 - abs(t) / 260, t),
        )
        for i, t in enumerate((-64, 64, -42, 42, -22, 22, 0))
    )
    return cloth(s, "#6f8fa6", 328) + shadow(204, 340, 70, 14) + crown + body


def _mango(s: Sheet) -> str:
    body = s.solid(
        s.shaky(
            Spot(164, 232, 1, -20),
            [(-116, 10), (-96, -50), (-20, -80), (66, -64), (112, -10), (96, 44), (30, 70), (-60, 66)],
            2,
        ),
        "#e8a53a",
        ellipse((120, 200), 74, 62, "#cf4a35", 0.75) + ellipse((232, 250), 50, 40, "#8aa83e", 0.6),
        deep=17,
    ) + gleam(118, 196, 18, 9, 0.6)
    cheek = s.solid(
        s.blob(Spot(276, 290), 76, 46),
        "#d98a34",
        ellipse((276, 287), 70, 40, "#f8b93c")
        + line(
            "M222 276l90 40M240 262l86 40M212 294l60 28M330 270l-80 56M306 254l-86 58M336 292l-46 36",
            "#dd942a",
            3,
            0.7,
        ),
        deep=3,
    )
    return plank(s, 316) + shadow(170, 308, 108, 16) + body + shadow(282, 334, 72, 9) + cheek


def _avocado(s: Sheet) -> str:
    pear = [
        (0.0, -104.0),
        (-34.0, -84.0),
        (-60.0, 0.0),
        (-66.0, 48.0),
        (-36.0, 88.0),
        (0.0, 94.0),
        (36.0, 88.0),
        (66.0, 48.0),
        (60.0, 0.0),
        (34.0, -84.0),
    ]
    whole = s.solid(
        s.shaky(Spot(138, 226, 1, -14), pear, 2),
        "#3f5232",
        placed(speckle(s, (50, 70), "#6b8048", 50, 3), Spot(138, 236)),
        deep=14,
    )
    at = Spot(260, 250, 0.98, 10)
    inner = flat(s.shaky(at, [(x * 0.9, y * 0.9) for x, y in pear], 1), "#a9bf5a") + flat(
        s.shaky(at, [(x * 0.76, y * 0.8) for x, y in pear], 1), "#eee6a2"
    )
    half = s.solid(s.shaky(at, pear, 1), "#3f5232", inner, deep=4) + ball(s, Spot(256, 282), 30, "#8a5530")
    return plate(320, 162) + shadow(146, 318, 66, 12) + whole + shadow(266, 342, 66, 12) + half


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
    "grape": grape,
    "strawberry": strawberry,
    "raspberry": raspberry,
    "cherry": cherry,
    "melon": melon,
    "kiwi": kiwi,
    "exotic-fruit": exotic_fruit,
    "fig": fig,
    "dried-fruit": dried_fruit,
}
