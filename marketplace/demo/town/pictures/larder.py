"""Dry goods and sauces: pasta, rice, pulses, oil, salt, spices."""

from marketplace.demo.town.pictures.cooked import strewn
from marketplace.demo.town.pictures.forms import ball, gleam, leaf, shadow, speckle
from marketplace.demo.town.pictures.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.labels import Print, label
from marketplace.demo.town.pictures.packs import pouch, sack
from marketplace.demo.town.pictures.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.scene import cloth, plank
from marketplace.demo.town.pictures.sheet import Sheet
from marketplace.demo.town.pictures.vessels import Ware, bottle, jar, tin

PAPER = "#fbf3e2"


def dry_pasta(s: Sheet) -> str:
    """Draw a pouch of pasta with a window, some pasta before it."""
    color = s.turn(("#2f5f95", "#3f7f55", "#b8392f", "#d9a441"))
    penne = _dry_pasta_penne()
    bow = (
        flat("M-20-12L0-4 20-12 18 12 0 4-18 12z", "#f0c860")
        + flat("M-4-8h8v16h-8z", "#d9a441")
        + line("M-18-4h10M8-4h10M-18 4h10M8 4h10", "#d9a441", 2)
    )
    spiral = line("M-20 8q4-16 10-8t10-4 10-6 10-4", "#c98f30", 11) + line(
        "M-20 8q4-16 10-8t10-4 10-6 10-4", "#f3cf70", 6
    )
    shape = s.turn((penne, bow, spiral))
    window = strewn(s, shape, 48, 30, 13)
    stamp = s.last()
    packet = placed(
        pouch(s, (168, 254), Print(PAPER, color, color, s.pick(("wheat", "hill", "house"))), color, window),
        Spot(190, 322),
    )
    loose = s.again(
        stamp,
        [Spot(304, 322, 1.2), Spot(336, 344, 1.2, 50), Spot(278, 350, 1.2, -40), Spot(92, 346, 1.2, 20)],
    )
    return cloth(s, color, 324) + shadow(196, 326, 92, 14) + packet + loose


def _dry_pasta_penne() -> str:
    return (
        line("M-16 6L16-6", "#d9a441", 13)
        + line("M-15 5L15-7", "#f3cf70", 8)
        + ellipse((17, -7), 3.4, 6, "#a9752a")
    )


def rice(s: Sheet) -> str:
    """Draw a cloth sack of rice and a scoop of grain."""
    grain, color = s.turn((("#fbf6e6", "#3f7f7a"), ("#a8503c", "#b8392f"), ("#3f3540", "#5b4a7a")))
    body = _rice_body(s, color)
    neck = (
        flat("M104 172Q140 150 130 108Q180 96 228 108Q218 150 254 172Q180 186 104 172z", "#dcc79c")
        + line("M118 160Q180 176 240 160", color, 8)
        + line("M146 112q10 26 0 44M178 106v48M208 112q-8 24 0 44", "#bfa676", 3, 0.6)
    )
    grains = strewn(s, ellipse((0, 0), 7, 3, grain) + ellipse((-1, -1), 4, 1.2, tint(grain, 0.6)), 56, 14, 34)
    return (
        plank(s, 320, 164)
        + shadow(186, 322, 112, 15)
        + body
        + neck
        + placed(
            ellipse((2, 5), 58, 15, shade(grain, 0.3)) + ellipse((0, 0), 56, 15, shade(grain, 0.1)) + grains,
            Spot(302, 342),
        )
    )


def _rice_body(s: Sheet, color: str) -> str:
    return s.solid(
        "M78 320Q58 230 96 170Q120 150 178 150T262 170Q298 230 280 320Q180 336 78 320z",
        "#ead9b6",
        line("M96 300Q84 240 108 184M120 316Q112 250 126 180M252 316Q262 250 244 184", "#cdb68a", 3, 0.6)
        + placed(
            label(s, 124, 92, Print(PAPER, color, color, s.pick(("wheat", "sun", "bird")))), Spot(176, 246)
        ),
        deep=15,
    )


def flour(s: Sheet) -> str:
    """Draw a paper sack of flour with wheat."""
    color, ink = s.turn((("#f6ead0", "#c9822e"), ("#c79a63", "#5a3a24"), ("#eef1ee", "#3f78ad")))
    packet = placed(sack(s, (164, 250), Print("#fffaf0", ink, ink, "wheat"), color), Spot(176, 322))
    ear = line("M0 0Q6-60 20-120", "#b9903f", 4) + "".join(
        ellipse((8 + i * 2.4 + d, -60 - i * 11), 8, 4.4, "#dfb04a") for i in range(6) for d in (-7, 7)
    )
    heap = flat("M238 350Q266 312 300 312Q338 316 366 350Q300 362 238 350z", "#fffaf0") + flat(
        "M300 312Q338 316 366 350Q330 356 306 356Q340 336 300 312z", "#e6dccb"
    )
    return (
        plank(s, 320, 164)
        + shadow(184, 324, 92, 14)
        + s.stamp(ear, [Spot(270, 300, 1.2, 8), Spot(284, 304, 1.1, 24)])
        + packet
        + heap
    )


def lentils(s: Sheet) -> str:
    """Draw a jar of pulses."""
    grain, size, color = s.turn(
        (
            ("#6a6a3a", 5, "#3f7f55"),
            ("#e58a4a", 5, "#c9602f"),
            ("#fbf3e0", 9, "#5b7f95"),
            ("#e3c084", 8, "#b8863a"),
        )
    )
    look = Print(PAPER, color, color, s.pick(("leaf", "sun", "house")))
    inside = _lentils_inside(s, grain, size)
    spoon = _lentils_spoon(s, grain, size)
    return (
        cloth(s, color, 324)
        + shadow(168, 328, 84, 14)
        + placed(
            jar(s, (76, 194), Ware(grain, s.pick(("#c8935a", color)), look, 74, 0.5), inside),
            Spot(164, 328, 1.12),
        )
        + shadow(262, 352, 50, 6)
        + spoon
    )


def _lentils_spoon(s: Sheet, grain: str, size: int) -> str:
    return (
        line("M262 334L362 290", "#a9743f", 10)
        + ellipse((246, 340), 34, 15, "#b98450")
        + ellipse((246, 337), 28, 11, shade(grain, 0.2))
        + placed(speckle(s, (24, 8), tint(grain, 0.2), 20, size * 1.5), Spot(246, 335))
    )


def _lentils_inside(s: Sheet, grain: str, size: int) -> str:
    return placed(
        speckle(s, (70, 84), shade(grain, 0.3), 60, size * 1.6)
        + speckle(s, (70, 84), tint(grain, 0.3), 60, size * 1.4),
        Spot(0, -84),
    )


def olive_oil(s: Sheet) -> str:
    """Draw a slim bottle of oil with olives."""
    oil, glass, fruit = s.turn(
        (
            ("#b9a52e", "#dfe3c0", "#6f7f35"),
            ("#4f6a35", "#4a5f35", "#3f2f3f"),
            ("#e3b83a", "#f0ead0", "#f3cf3a"),
        )
    )
    look = Print(PAPER, "#5a4a2a", s.turn(("#6f7f35", "#b8863a", "#c9602f")), s.pick(("leaf", "drop", "sun")))
    tall = placed(
        bottle(s, "oil", Ware(glass, s.turn(("#3b2d36", "#b8863a", "#6f7f35")), look, 92), oil, 0.86),
        Spot(168, 328, 1.14),
    )
    sprig = placed(
        line("M0 0Q50-20 108-10", "#7a6a34", 4)
        + "".join(
            placed(leaf(44, 13, "#8a9a5a"), Spot(x, -8 - abs(x - 50) * -0.06, 1, t))
            for x, t in ((20, -60), (44, 40), (64, -50), (86, 36))
        ),
        Spot(232, 300),
    )
    fruits = s.stamp(ball(s, Spot(0, 0), 17, fruit), [Spot(252, 334), Spot(292, 342), Spot(322, 326)])
    return plank(s, 320, 164) + shadow(172, 330, 54, 11) + tall + sprig + shadow(290, 352, 54, 7) + fruits


def vinegar(s: Sheet) -> str:
    """Draw a square corked bottle of vinegar."""
    liquid, fruit = s.turn((("#4a2420", "#5b2f4e"), ("#b03038", "#c9404a"), ("#e3b24a", "#c6302e")))
    look = Print(
        "#f6ead2", "#4a2a24", s.turn(("#7a2f3a", "#b8863a", "#5f7f45")), s.pick(("crown", "grape", "drop"))
    )
    flask = placed(
        bottle(s, "square", Ware(mix(liquid, "#eef0ea", 0.75), "", look, 78, 0.34), liquid, 0.7)
        + s.solid("M-15-196L-17-234Q0-240 17-234L15-196z", "#c99a63", deep=5),
        Spot(168, 326, 1.08),
    )
    berries = s.stamp(ball(s, Spot(0, 0), 19, fruit), [Spot(296, 308), Spot(276, 334), Spot(316, 340)])
    return (
        cloth(s, look.second, 324)
        + shadow(172, 328, 66, 12)
        + flask
        + shadow(300, 354, 46, 7)
        + berries
        + placed(leaf(50, 20, LEAF), Spot(300, 292, 1, -30))
    )


def mustard(s: Sheet) -> str:
    """Draw a short jar of mustard with a spoon of it."""
    paste, color = s.turn((("#dfb02e", "#b8392f"), ("#c99a3d", "#3f5f55"), ("#e9bb45", "#b8863a")))
    grains = speckle(s, (60, 44), "#7a5a24", 60, 5) if s.variant % 3 == 1 else ""
    look = Print(PAPER, "#4a3420", color, s.pick(("crown", "sun", "bee", "house")))
    pot = jar(
        s,
        (78, 128),
        Ware(paste, s.turn((color, "#3b2d36", "#b8863a")), look, 60, 0.46),
        placed(grains, Spot(0, -60)) if grains else "",
    )
    spoon = (
        line("M266 330L366 270", "#b9b2a8", 9)
        + ellipse((254, 340), 38, 17, "#c9c3ba")
        + ellipse((252, 335), 33, 14, paste)
        + gleam(242, 331, 10, 3, 0.7)
        + placed(grains and speckle(s, (24, 9), "#7a5a24", 16, 4), Spot(252, 335))
    )
    return (
        plank(s, 318, 164)
        + shadow(166, 322, 88, 14)
        + placed(pot, Spot(160, 322, 1.2))
        + shadow(262, 356, 44, 6)
        + spoon
    )


def salt(s: Sheet) -> str:
    """Draw a round box of salt and a heap of crystals."""
    color, salt_color = s.turn((("#2f6fa8", "#ffffff"), ("#e9ecec", "#f3f6f6"), ("#6f8f5a", "#e9efe0")))
    look = Print(
        "#fdfaf2",
        "#2f4f6a",
        color if s.variant % 3 != 1 else "#8a9aa4",
        s.pick(("wave", "bird", "drop", "sun")),
    )
    box = placed(tin(s, (66, 196), Ware(color, "#eef0ee", look, 104)), Spot(166, 326, 1.08))
    heap = (
        flat("M236 352Q262 306 298 304Q338 308 368 352Q300 364 236 352z", salt_color)
        + flat("M298 304Q338 308 368 352Q330 358 306 358Q338 336 298 304z", "#c9d2d6")
        + placed(
            speckle(s, (50, 18), "#b9c6cc", 30, 4)
            + (speckle(s, (50, 18), LEAF, 18, 4) if s.variant % 3 == 2 else ""),
            Spot(300, 336),
        )
    )
    return cloth(s, look.second, 324) + shadow(172, 330, 76, 13) + box + heap


def spice(s: Sheet) -> str:
    """Draw a small jar of spice and a heap of it."""
    powder, whole = s.turn((("#c8392a", 0), ("#e3a52a", 0), ("#4a3a34", 1), ("#7a9a45", 0), ("#a9683a", 1)))
    color = s.turn(("#7a2f2a", "#3b2d36", "#b8863a", "#3f5f45"))
    inside = placed(speckle(s, (50, 60), shade(powder, 0.26), 44, 6), Spot(0, -60))
    pot = jar(
        s,
        (54, 152),
        Ware(
            powder,
            color,
            Print(PAPER, shade(powder, 0.4), powder, s.pick(("leaf", "flower", "sun", "drop"))),
            66,
            0.44,
        ),
        inside,
    )
    heap = _spice_heap(s, powder, whole)
    return plank(s, 320, 166) + shadow(152, 328, 62, 12) + placed(pot, Spot(148, 328, 1.26)) + heap


def _spice_heap(s: Sheet, powder: str, whole: int) -> str:
    return (
        flat("M210 350Q246 292 284 290Q332 294 372 350Q290 366 210 350z", powder)
        + flat("M284 290Q332 294 372 350Q330 360 300 360Q330 332 284 290z", shade(powder, 0.24))
        + placed(
            speckle(s, (60, 18), tint(powder, 0.4), 34, 4)
            + (
                strewn(
                    s,
                    dot((1, 1), 6, shade(powder, 0.4))
                    + dot((0, 0), 6, powder)
                    + dot((-2, -2), 2, tint(powder)),
                    70,
                    14,
                    16,
                )
                if whole
                else ""
            ),
            Spot(290, 336),
        )
    )


def sauce(s: Sheet) -> str:
    """Draw a tall jar of sauce with its vegetable."""
    color, fruit = s.turn(
        (("#c8392a", "#d8432e"), ("#6f8f3a", "#6fae4a"), ("#dd9a2e", "#e3a52a"), ("#a9402a", "#c8392a"))
    )
    look = Print(PAPER, shade(color, 0.4), color, s.pick(("leaf", "sun", "house", "heart")))
    pot = _sauce_pot(s, color, look)
    green = placed(leaf(64, 28, LEAF), Spot(258, 316, 1, -40)) + placed(
        leaf(58, 26, shade(LEAF, 0.14)), Spot(260, 318, 1, 6)
    )
    balls = (
        ball(s, Spot(292, 318), 33, fruit) + ball(s, Spot(252, 334), 27, fruit)
        if s.variant % 4 != 1
        else placed(leaf(70, 34, "#6fae4a"), Spot(236, 340, 1, -20))
        + placed(leaf(70, 34, "#5f9a3c"), Spot(240, 342, 1, -64))
    )
    return (
        cloth(s, color, 324)
        + shadow(160, 328, 74, 13)
        + placed(pot, Spot(156, 328, 1.12))
        + shadow(280, 352, 60, 8)
        + green
        + balls
    )


def _sauce_pot(s: Sheet, color: str, look: Print) -> str:
    return jar(
        s,
        (66, 186),
        Ware(color, s.turn(("#3b2d36", "#b8863a", "#fbf3e2")), look, 84, 0.46),
        placed(speckle(s, (56, 70), tint(color, 0.4), 36, 5), Spot(0, -80)),
    )


DRAWINGS = {
    "dry-pasta": dry_pasta,
    "rice": rice,
    "flour": flour,
    "lentils": lentils,
    "olive-oil": olive_oil,
    "vinegar": vinegar,
    "mustard": mustard,
    "salt": salt,
    "spice": spice,
    "sauce": sauce,
}
