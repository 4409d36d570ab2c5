"""Care of body and face: soaps, creams, tubes, small bottles."""

from marketplace.demo.town.pictures.flowers import daisy
from marketplace.demo.town.pictures.forms import (
    cap,
    gleam,
    hoop,
    lathe,
    leaf,
    rounded,
    shadow,
    sides,
    speckle,
)
from marketplace.demo.town.pictures.ink import LEAF, LIGHT, mix, shade, tint
from marketplace.demo.town.pictures.labels import Print, emblem, flourish, label
from marketplace.demo.town.pictures.packs import carton, tube
from marketplace.demo.town.pictures.pen import Spot, dot, ellipse, flat, line, oval, placed
from marketplace.demo.town.pictures.scene import cloth, plank
from marketplace.demo.town.pictures.sheet import Sheet

PAPER = "#fdf8ee"
SOFT = ("#8fb39a", "#e3a9a4", "#a9b8d6", "#e3c48a", "#b9a0c8", "#7aa8ac")


def soap(s: Sheet) -> str:
    """Draw stacked soap bars with a stamp and a sprig."""
    color = s.turn(("#a9bf8a", "#e6b75a", "#b9a3d0", "#eab0b4", "#f3ead6"))
    ink = shade(color, 0.3)
    front = _soap_front(s, color, ink)  # fmt: skip
    over = flat("M-78-28Q-66-46-52-46H88Q106-46 108-30V8Q106 20 92 20L84-22z", tint(color, 0.45))
    one = over + flat("M84-24L106-38V8Q104 20 90 22z", shade(color, 0.2)) + front
    string = s.turn(("#c99a5a", "#b4503c"))
    tie = line("M188 166V330", string, 4) + line("M188 166q-22-18-26-2t26 2q20-22 28-6t-28 6", string, 4)
    green = placed(leaf(70, 18, LEAF), Spot(90, 344, 1, -8)) + placed(
        leaf(60, 16, shade(LEAF, 0.1)), Spot(92, 346, 1, 14)
    )
    blooms = _soap_blooms(s, color)
    return (
        plank(s, 322, 160)
        + shadow(202, 328, 104, 13)
        + s.stamp(one, [Spot(194, 300), Spot(198, 250, 0.98), Spot(192, 201, 0.96)])
        + tie
        + green
        + blooms
    )


def _soap_front(s: Sheet, color: str, ink: str) -> str:
    return s.solid(
        rounded(184, 56, 15),
        color,
        speckle(s, (80, 22), shade(color, 0.18), 14, 3)
        + line(rounded(128, 40, 10), ink, 2.4, 0.6)
        + emblem(s.pick(("leaf", "flower", "bee", "drop")), ink, Spot(0, 0, 1.2)),
        deep=7,
    )


def _soap_blooms(s: Sheet, color: str) -> str:
    return (
        "".join(
            placed(daisy(tint(color, 0.3), petals=8), Spot(x, y, 0.7)) for x, y in ((320, 332), (346, 350))
        )
        if s.variant % 2
        else dot((316, 340), 15, "#ffffff", 0.7)
        + dot((338, 346), 10, "#ffffff", 0.7)
        + dot((326, 322), 8, "#ffffff", 0.7)
    )


def liquid_soap(s: Sheet) -> str:
    """Draw a pump bottle."""
    glass = s.turn(("#a8602a", "#e3eaea", "#5f7f6a", "#f0d9d0"))
    look = Print(PAPER, "#4a3a34", s.turn(SOFT), s.turn(("leaf", "flower", "drop", "sun")))
    body = s.solid(
        lathe([(0, 56), (6, 60), (136, 60), (160, 50), (172, 24), (172, 24), (184, 24), (184, 24)]),
        glass,
        placed(label(s, 92, 92, look), Spot(0, -74)),
        deep=13,
    ) + line("M-48-16V-128", LIGHT, 6, 0.5)
    metal = s.turn(("#2f2d33", "#d9b25a", "#f3efe8"))
    pump = _liquid_soap_pump(s, metal)
    foam = (
        dot((300, 338), 23, "#ffffff", 0.85)
        + dot((326, 344), 17, "#ffffff", 0.85)
        + dot((312, 318), 15, "#ffffff", 0.8)
        + gleam(292, 330, 6, 3, 0.9)
        + line("M294 342a10 8 0 0 0 12 4", "#c9dade", 2.4)
    )
    return (
        cloth(s, look.second, 328)
        + shadow(176, 334, 74, 12)
        + placed(body + pump, Spot(168, 332, 1.14))
        + foam
    )


def _liquid_soap_pump(s: Sheet, metal: str) -> str:
    return (
        cap(180, 28, 20, metal)
        + line("M0-200V-232", shade(metal, 0.2), 13)
        + s.solid(
            "M-24-244Q-24-256-12-256H20Q74-256 82-234L66-226Q58-240 20-238H-12Q-24-238-24-244z", metal, deep=5
        )
    )


def shampoo(s: Sheet) -> str:
    """Draw a flat-capped bottle of shampoo."""
    color = s.turn(SOFT)
    look = Print(PAPER, shade(color, 0.5), color, s.turn(("leaf", "flower", "wave", "drop", "sun")))
    body = s.solid(
        lathe([(0, 54), (8, 62), (90, 66), (170, 60), (204, 40), (208, 36), (208, 36)], 0.1),
        mix(color, PAPER, 0.3),
        placed(label(s, 98, 112, look), Spot(0, -98)),
        deep=13,
    ) + line("M-50-24Q-56-100-44-168", LIGHT, 7, 0.5)
    top = cap(204, 39, 40, s.turn(("#fdf8ee", shade(color, 0.2), "#c99a5a")))
    bubbles = "".join(
        dot((x, y), r, "#ffffff", 0.5) + gleam(x - r * 0.3, y - r * 0.3, r * 0.3, r * 0.2, 0.9)
        for x, y, r in ((290, 300, 24), (326, 326, 16), (300, 346, 12), (322, 276, 9))
    )
    return (
        plank(s, 322, 158, "#b98a5a")
        + shadow(176, 330, 76, 12)
        + placed(body + top, Spot(168, 328, 1.04))
        + bubbles
    )


def toothpaste(s: Sheet) -> str:
    """Draw a tube of toothpaste and a brush."""
    stripe, brush = s.turn(
        (("#3f9ac0", "#d8505f"), ("#4fa86a", "#3f78ad"), ("#d8432e", "#4fa86a"), ("#7a5a9a", "#e3a52a"))
    )
    look = Print("#ffffff", stripe, stripe, s.turn(("drop", "leaf", "star")))
    paste = placed(tube(s, (96, 230), look, "#f6f9f8", stripe), Spot(134, 330))
    handle = _toothpaste_handle(brush)
    bristles = "".join(
        line(f"M{291 + i * 1.6:.1f} {176 - i * 13}l-22-3", "#ffffff" if i % 2 else tint(brush, 0.5), 9)
        for i in range(5)
    )
    glob = flat("M252 130q-6-18 12-20q2-18 20-14q18-2 18 16q6 14-8 16z", "#ffffff") + line(
        "M258 124q20-10 36-22", stripe, 5
    )
    return (
        cloth(s, stripe, 326)
        + shadow(142, 334, 44, 9)
        + paste
        + shadow(284, 342, 16, 5)
        + handle
        + bristles
        + placed(glob, Spot(6, -2))
    )


def _toothpaste_handle(brush: str) -> str:
    return (
        line("M280 338L296 182", brush, 17)
        + line("M276 330L291 190", tint(brush), 4, 0.7)
        + line("M296 182L302 124", brush, 15)
    )


def face_cream(s: Sheet) -> str:
    """Draw a low jar of cream, its lid leaning."""
    color, lid = s.turn(
        (("#f6ede4", "#d9a9a0"), ("#a9c3b8", "#d9b25a"), ("#e3c8cf", "#fdf8ee"), ("#4a5a6a", "#c9ced2"))
    )
    look = Print(
        PAPER, "#5a4650", lid if lid != "#fdf8ee" else "#c98a9a", s.turn(("flower", "leaf", "drop", "sun"))
    )
    body = _face_cream_body(s, color, look)
    cream = _face_cream_cream(color)
    top = s.solid(
        oval(0, 0, 74, 76),
        lid,
        line(oval(0, 0, 58, 60), tint(lid), 3) + emblem(look.emblem, shade(lid, 0.3), Spot(0, 0, 2.2)),
        deep=10,
    )
    return (
        plank(s, 324, 160, "#c9a07a")
        + placed(dot((6, 6), 74, "#3a1733", 0.12) + top, Spot(286, 258))
        + shadow(164, 336, 100, 13)
        + placed(body + cream, Spot(156, 334, 1.08))
        + shadow(292, 338, 60, 7)
    )


def _face_cream_body(s: Sheet, color: str, look: Print) -> str:
    return s.solid(
        lathe([(0, 84), (8, 92), (74, 92), (80, 82), (80, 82), (94, 80), (94, 80)]),
        color,
        placed(label(s, 116, 50, look), Spot(0, -38)),
        deep=13,
    )


def _face_cream_cream(color: str) -> str:
    return (
        ellipse((0, -94), 80, 18, shade(color, 0.14))
        + ellipse((0, -94), 72, 15, "#fffaf2")
        + flat("M-40-96q4-18 26-16q6-16 24-10q20-2 18 14q16 2 14 12q-42 14-82 0z", "#fffaf2")
        + line("M-20-106q12-10 24-4", "#e9dccb", 4)
    )


def hand_cream(s: Sheet) -> str:
    """Draw a metal tube of hand cream with a flower."""
    color = s.turn(("#e3a9a4", "#8fb39a", "#e3c48a", "#a9b8d6", "#b9a0c8"))
    look = Print(PAPER, shade(color, 0.5), mix(color, "#b8505f", 0.3), "flower")
    body = tube(s, (116, 240), look, color, s.turn(("#fdf8ee", "#d9b25a", "#3a3438")))
    rolled = s.solid(
        "M-58-240Q-62-256-50-258H50Q62-256 58-240z", "#c9ced2", line("M-54-248H54", "#8f989e", 3), deep=3
    )
    petals = s.turn(("#fdf6f0", "#e58ab0", "#f3c93a", "#b9a3dc"))
    blooms = s.stamp(daisy(petals), [Spot(300, 300, 1.2), Spot(334, 344, 0.8)]) + placed(
        leaf(50, 18, LEAF), Spot(286, 330, 1, 50)
    )
    return (
        cloth(s, color, 326)
        + shadow(164, 336, 54, 10)
        + placed(body + rolled, Spot(156, 334, 1, -3))
        + blooms
    )


def sun_care(s: Sheet) -> str:
    """Draw a sun cream with its band, on sand with a shell."""
    band = s.turn(("#e8743a", "#2f8ab0", "#e3b23a", "#d8505f"))
    body = _sun_care_body(s, band)
    top = cap(184, 36, 46, band)
    sand = flat("M30 350Q110 312 210 326T372 342Q330 372 200 370T30 350z", "#ecd29a") + placed(
        speckle(s, (150, 16), "#c9a562", 50, 3), Spot(200, 348)
    )
    shell = s.solid(
        "M0 30L-34-6Q-30-28-18-22Q-12-40 0-32Q12-40 18-22Q30-28 34-6z",
        "#f0b5a0",
        line("M0 28L-22-12M0 28L-8-24M0 28L8-24M0 28L22-12", "#c97f6a", 3, 0.7),
        deep=6,
    )
    return (
        sand
        + shadow(172, 340, 66, 10)
        + placed(body + top, Spot(166, 338, 1.1))
        + placed(shell, Spot(298, 326, 1.1, 12))
        + emblem("star", "#e8743a", Spot(342, 340, 1.6, 20))
    )


def _sun_care_body(s: Sheet, band: str) -> str:
    return s.solid(
        lathe([(0, 50), (8, 58), (150, 58), (182, 44), (188, 34), (188, 34)], 0.1),
        "#f3a83a",
        hoop(22, 64, 80, band)
        + placed(emblem("sun", "#fff3c8", Spot(0, 0, 3.6)), Spot(0, -118))
        + flourish(s, 0, -74, 74, "#fff8e4")
        + placed(flourish(s, 0, 0, 50, "#fff8e4"), Spot(0, -36)),
        deep=13,
    ) + line("M-46-20V-150", LIGHT, 6, 0.5)


def deodorant(s: Sheet) -> str:
    """Draw a roll-on and a stick."""
    color, second = s.turn(SOFT), s.turn(SOFT[2:] + SOFT[:2])
    roll = s.solid(
        lathe([(0, 40), (6, 46), (112, 46), (128, 36), (128, 36)]),
        mix(color, PAPER, 0.2),
        placed(
            label(s, 70, 74, Print(PAPER, shade(color, 0.5), color, s.turn(("leaf", "drop", "flower")))),
            Spot(0, -60),
        ),
        deep=10,
    )
    head = dot((0, -134), 32, "#f3f6f6") + gleam(-10, -148, 9, 6, 0.9) + hoop(122, 134, 38, shade(color, 0.1))
    stick = _deodorant_stick(s, second)
    return (
        plank(s, 322, 156, "#b98a5a")
        + shadow(268, 320, 56, 10)
        + placed(stick, Spot(264, 318, 1.02))
        + shadow(146, 334, 56, 10)
        + placed(roll + head, Spot(140, 332, 1.22))
    )


def _deodorant_stick(s: Sheet, second: str) -> str:
    return (
        s.solid(
            lathe(sides([(0, 50), (96, 50)]), 0.1),
            second,
            placed(
                label(s, 76, 60, Print(PAPER, shade(second, 0.5), second, s.turn(("wave", "hill", "sun")))),
                Spot(0, -48),
            ),
            deep=10,
        )
        + cap(94, 46, 30, "#fdf8ee")
        + s.solid("M-40-122V-158Q0-186 40-158V-122Q0-112-40-122z", "#fffdf6", deep=7)
    )


def plaster(s: Sheet) -> str:
    """Draw a box of plasters, some in front."""
    color = s.turn(("#4fa07a", "#e9eef0", "#d8505f", "#3f8ab0"))
    accent = color if s.variant % 4 != 1 else "#4fa07a"
    strip = _plaster_strip(s)
    heart = placed(
        flat(rounded(70, 24, 11), "#efc29a") + flat(rounded(24, 24, 2), "#fbe3c8"), Spot(0, 0, 1, -30)
    )
    pack = placed(
        carton(s, (206, 140, 60), Print(PAPER, shade(accent, 0.4), accent, "heart"), color, heart),
        Spot(176, 306),
    )
    return (
        cloth(s, accent, 322)
        + shadow(200, 308, 124, 13)
        + pack
        + s.stamp(strip, [Spot(276, 324, 1, -16), Spot(140, 348, 1, 6)])
    )


def _plaster_strip(s: Sheet) -> str:
    return s.solid(
        rounded(136, 46, 22),
        s.turn(("#efc29a", "#efc29a", "#a8cfe0")),
        flat(rounded(44, 46, 3), tint("#efc29a", 0.5))
        + line(
            "M-54-10h.1M-54 8h.1M-42 0h.1M54-10h.1M54 8h.1M42 0h.1M-10-8h.1M10-8h.1M-10 8h.1M10 8h.1",
            "#c98f5f",
            4,
        ),
        deep=5,
    )


def baby_care(s: Sheet) -> str:
    """Draw a bottle of baby lotion, cotton and a duck."""
    color = s.turn(("#a9cde3", "#b5d8bd", "#f3c9cf", "#f6e3a9"))
    body = _baby_care_body(s, color)
    balls = "".join(
        dot((x, y), 21, "#e9e6e0") + dot((x - 3, y - 3), 18, "#ffffff") for x, y in ((216, 348), (250, 352))
    )
    duck = (
        s.solid(
            "M-46 20Q-56-10-30-12Q-14-8-6-16Q-20-44 6-56Q34-58 36-32Q36-20 28-14Q44 6 36 26Q0 40-46 20z",
            "#f6cf4a",
            line("M-26 4Q-6 20 16 4", "#d9a52a", 4),
            deep=8,
        )
        + flat("M34-38l20 4-18 10z", "#ee8a34")
        + dot((16, -38), 4, "#2f2430")
    )
    return (
        cloth(s, color, 326)
        + shadow(154, 332, 68, 12)
        + placed(body, Spot(148, 330, 1.16))
        + shadow(302, 338, 46, 7)
        + placed(duck, Spot(298, 312, 1.06))
        + balls
    )


def _baby_care_body(s: Sheet, color: str) -> str:
    return s.solid(
        lathe([(0, 52), (8, 60), (120, 60), (150, 44), (158, 30), (158, 30)], 0.1),
        mix(color, PAPER, 0.35),
        placed(
            label(
                s,
                92,
                84,
                Print(
                    PAPER, shade(color, 0.45), shade(color, 0.2), s.turn(("heart", "star", "bird", "flower"))
                ),
            ),
            Spot(0, -72),
        ),
        deep=12,
    ) + cap(154, 32, 34, color)


def food_supplement(s: Sheet) -> str:
    """Draw a pot of capsules."""
    glass, color = s.turn(
        (("#a8602a", "#6f9a5a"), ("#f6f3ea", "#e0823a"), ("#5f7f6a", "#d9a441"), ("#f6f3ea", "#7a5a9a"))
    )
    pot = _food_supplement_pot(s, glass, color)
    pill = (
        line("M-12 0H12", "#fdf6e4", 19) + line("M-12 0H-1", color, 19) + line("M-12-4H12", "#ffffff", 3, 0.7)
    )
    return (
        plank(s, 322, 158)
        + shadow(162, 330, 82, 13)
        + placed(pot, Spot(156, 328, 1.12))
        + s.stamp(
            pill,
            [Spot(282, 336, 1, 20), Spot(326, 326, 1, -34), Spot(318, 350, 1, 4), Spot(268, 354, 1, -50)],
        )
    )


def _food_supplement_pot(s: Sheet, glass: str, color: str) -> str:
    return s.solid(
        lathe([(0, 66), (6, 70), (120, 70), (136, 56), (142, 50), (142, 50)]),
        glass,
        placed(
            label(
                s, 112, 86, Print(PAPER, shade(color, 0.5), color, s.turn(("leaf", "sun", "flower", "drop")))
            ),
            Spot(0, -62),
        ),
        deep=13,
    ) + cap(138, 58, 36, s.turn(("#fdf8ee", color)))


def perfume(s: Sheet) -> str:
    """Draw a bottle of scent."""
    liquid, top = s.turn(
        (("#f0c49a", "#d9b25a"), ("#b9cfe0", "#2f2d38"), ("#e9aab5", "#fdf8ee"), ("#c3d0a0", "#c9935a"))
    )
    square = "M-78 0Q-88 0-88-12V-124Q-88-138-74-138H74Q88-138 88-124V-12Q88 0 78 0Q0 8-78 0z"
    shape = _perfume_shape(s, square)
    fill = flat("M-100-104H100V20H-100z", liquid) + ellipse((0, -104), 100, 6, tint(liquid, 0.5))
    body = _perfume_body(s, shape, fill, liquid)
    neck = (
        hoop(138, 156, 20, "#d9b25a")
        + s.solid(lathe(sides([(154, 34), (206, 34)])), top, deep=7)
        + ellipse((0, -206), 34, 6, tint(top, 0.4))
    )
    petals = "".join(
        ellipse((x, y), 17, 9, mix(liquid, "#e58a9a", 0.5)) for x, y in ((300, 340), (334, 350), (282, 356))
    )
    return (
        cloth(s, mix(liquid, "#c9a07a", 0.4), 326)
        + shadow(194, 332, 94, 13)
        + placed(body + neck, Spot(186, 330, 1.1))
        + petals
    )


def _perfume_body(s: Sheet, shape: str, fill: str, liquid: str) -> str:
    return s.solid(
        shape,
        "#f3f1ec",
        fill
        + placed(flourish(s, 0, 0, 80, shade(liquid, 0.6)), Spot(0, -56))
        + line("M-30-40H30", shade(liquid, 0.5), 2),
        deep=13,
        gleam=0.7,
    ) + line("M-66-24V-100", LIGHT, 7, 0.6)


def _perfume_shape(s: Sheet, square: str) -> str:
    return s.turn(
        (
            square,
            "M-20-138H20Q96-120 92-56Q84 6 0 8Q-84 6-92-56Q-96-120-20-138z",
            "M-60 0L-84-138H84L60 0Q0 10-60 0z",
        )
    )


def essential_oil(s: Sheet) -> str:
    """Draw a small dropper bottle and the plant."""
    plant, color = s.turn(
        (
            ("#8a70b0", "#7a5a9a"),
            ("#8fae6a", "#4f7a45"),
            ("#f3c93a", "#d9a02a"),
            ("#e58a9a", "#b8505f"),
            ("#ee8a34", "#c9602a"),
        )
    )
    glass = _essential_oil_glass(s, color)
    top = cap(130, 28, 30, "#2f2d33") + s.solid(
        "M-15-158Q-22-184-14-200Q0-212 14-200Q22-184 15-158z", "#3f3a40", deep=4
    )
    stalk = line("M300 354Q304 280 318 214", "#7a9a5a", 5)
    sprig = _essential_oil_sprig(stalk, plant)
    return (
        plank(s, 322, 158, "#b98a5a")
        + shadow(168, 330, 72, 12)
        + placed(glass + top, Spot(162, 328, 1.3))
        + sprig
    )


def _essential_oil_sprig(stalk: str, plant: str) -> str:
    return (
        stalk
        + "".join(
            ellipse((308 + i * 2 + d, 288 - i * 14), 9, 8, tint(plant, 0.12 * (i % 3)))
            for i in range(6)
            for d in (-9, 9)
        )
        + placed(leaf(48, 14, LEAF), Spot(300, 338, 1, -30))
        + placed(leaf(48, 14, LEAF), Spot(300, 344, 1, -150))
    )


def _essential_oil_glass(s: Sheet, color: str) -> str:
    return s.solid(
        lathe([(0, 50), (6, 54), (96, 54), (116, 40), (122, 24), (134, 24), (134, 24)]),
        s.turn(("#8a4a20", "#2f4f7a", "#8a4a20")),
        placed(
            label(
                s, 88, 68, Print(PAPER, shade(color, 0.4), color, s.turn(("flower", "leaf", "sun", "drop")))
            ),
            Spot(0, -52),
        ),
        deep=11,
    ) + line("M-43-14V-86", LIGHT, 5, 0.5)


def thermometer(s: Sheet) -> str:
    """Draw a digital thermometer, or a hot-water bottle in its knit."""
    color = s.turn(("#3f9a95", "#d8505f", "#5f8ab5"))
    if s.variant % 2:
        knit = _thermometer_knit(color)
        body = s.solid(
            "M146 142Q100 156 96 210V310Q98 340 132 342H268Q302 340 304 310V210Q300 156 254 142z",
            color,
            knit + emblem("heart", PAPER, Spot(200, 250, 4)),
            deep=17,
        )
        neck = _thermometer_neck(s, color)
        return cloth(s, color, 328) + shadow(206, 344, 108, 12) + neck + body
    stick = _thermometer_stick(s, color)
    case = s.solid(rounded(70, 240, 30), tint(color, 0.3), emblem("heart", PAPER, Spot(0, 70, 2)), deep=8)
    return (
        plank(s, 322, 164)
        + placed(flat(rounded(74, 250, 30), "#3a1733", 0.14) + case, Spot(262, 226, 1, 14))
        + placed(flat("M-20-100H36V150H0z", "#3a1733", 0.14), Spot(160, 228, 1, -24))
        + placed(stick, Spot(154, 220, 1.06, -24))
    )


def _thermometer_neck(s: Sheet, color: str) -> str:
    return (
        s.solid(
            "M160 146L170 96H230L240 146z",
            color,
            line("M172 104V144M186 100V144M200 100V144M214 100V144M228 104V144", tint(color, 0.4), 5, 0.7),
            deep=6,
        )
        + flat("M178 98V76H222V98z", "#3a3438")
        + line("M176 74H224", "#3a3438", 13)
    )


def _thermometer_knit(color: str) -> str:
    return line(
        "".join(f"M{112 + i * 24} 170q6 10 12 0t12 0" for i in range(8))
        + "".join(f"M{100 + i * 24} {y}q6 10 12 0t12 0" for y in (198, 226, 254, 282, 310) for i in range(9)),
        tint(color, 0.45),
        4,
        0.8,
    )


def _thermometer_stick(s: Sheet, color: str) -> str:
    return s.solid(
        "M-28-110Q-28-130 0-130Q28-130 28-110L20 60Q16 74 9 76V128Q0 140-9 128V76Q-16 74-20 60z",
        "#f6f9f8",
        flat(rounded(36, 62, 5), "#bfd3c4").replace("<path", '<path transform="translate(0 -76)"')
        + line("M-8-98V-80H8M-8-72V-56H8V-72", "#3a4a42", 3.4)
        + dot((0, -22), 12, color),
        deep=8,
    ) + flat("M-9 100h18v28q-9 12-18 0z", "#b9c3c8")


DRAWINGS = {
    "soap": soap,
    "liquid-soap": liquid_soap,
    "shampoo": shampoo,
    "toothpaste": toothpaste,
    "face-cream": face_cream,
    "hand-cream": hand_cream,
    "sun-care": sun_care,
    "deodorant": deodorant,
    "plaster": plaster,
    "baby-care": baby_care,
    "food-supplement": food_supplement,
    "perfume": perfume,
    "essential-oil": essential_oil,
    "thermometer": thermometer,
}
