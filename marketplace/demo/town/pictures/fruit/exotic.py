"""Melons, kiwis and far fruit."""

from marketplace.demo.town.pictures.kit.forms import ball, gleam, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, ellipse, flat, line, placed, ring
from marketplace.demo.town.pictures.kit.scene import cloth, plank, plate
from marketplace.demo.town.pictures.kit.sheet import Sheet


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


DRAWINGS = {
    "melon": melon,
    "kiwi": kiwi,
    "exotic-fruit": exotic_fruit,
}
