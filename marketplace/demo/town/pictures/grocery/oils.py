"""Oils, vinegars, mustards and sauces."""

from marketplace.demo.town.pictures.grocery.parts import PAPER
from marketplace.demo.town.pictures.kit.forms import ball, gleam, leaf, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print
from marketplace.demo.town.pictures.kit.pen import Spot, ellipse, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import Ware, bottle, jar


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
    "olive-oil": olive_oil,
    "vinegar": vinegar,
    "mustard": mustard,
    "sauce": sauce,
}
