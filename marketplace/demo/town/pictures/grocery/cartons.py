"""What comes in cartons."""

from marketplace.demo.town.pictures.grocery.parts import PAPER
from marketplace.demo.town.pictures.kit.forms import leaf, shadow, speckle
from marketplace.demo.town.pictures.kit.garnish import strewn
from marketplace.demo.town.pictures.kit.ink import LEAF, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print
from marketplace.demo.town.pictures.kit.packs import brick, carton
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import tub


def stock_cube(s: Sheet) -> str:
    """Draw a small carton of stock cubes, two cubes in front."""
    color = s.turn(("#4f8a3c", "#d9a02a", "#b8392f"))
    pack = _stock_cube_pack(s, color)
    cube = (
        flat("M-24-10L4-20 28-10 0 2z", tint("#d9a94a", 0.4))
        + flat("M-24-10L0 2V30L-24 16z", "#d9a94a")
        + flat("M0 2L28-10V16L0 30z", shade("#d9a94a"))
        + line("M-24-2L0 10 28-2", color, 6)
    )
    herbs = placed(leaf(50, 20, LEAF), Spot(90, 340, 1, -10)) + placed(
        leaf(44, 18, shade(LEAF, 0.1)), Spot(92, 342, 1, 24)
    )
    return (
        cloth(s, color, 322)
        + shadow(200, 314, 126, 16)
        + pack
        + shadow(286, 358, 52, 8)
        + s.stamp(cube, [Spot(254, 330), Spot(306, 324, 1.06)])
        + herbs
    )


def _stock_cube_pack(s: Sheet, color: str) -> str:
    return placed(
        carton(
            s,
            (190, 140, 84),
            Print(PAPER, shade(color, 0.4), color, s.pick(("leaf", "star", "house"))),
            color,
        ),
        Spot(174, 312),
    )


def crackers(s: Sheet) -> str:
    """Draw a carton of savoury biscuits with some in front."""
    color, bits = s.turn((("#d98a2a", "#b9652a"), ("#3f6f8a", "#fbf0d4"), ("#6f8a45", "#4f6a35")))
    one = s.solid(
        "M-34-30l8 4 8-4 9 4 9-4 9 4 8-4 8 4 9-4-2 12 2 10-2 10 2 10-2 11 2 11-9-4-8 4-9-4-8 4-9-4-9 4-8-4-8 4 2-11-2-11 2-10-2-10 2-10z",
        "#e6b662",
        line("M-18-12h.1M0-14h.1M18-12h.1M-18 6h.1M0 4h.1M18 6h.1M-16 20h.1M16 20h.1", "#a9702f", 5)
        + speckle(s, (26, 24), bits, 12, 4),
        deep=5,
    )
    pack = placed(
        carton(
            s, (152, 216, 74), Print(PAPER, shade(color, 0.4), color, s.pick(("wheat", "star", "sun"))), color
        ),
        Spot(160, 322),
    )
    return (
        cloth(s, color, 324)
        + shadow(184, 324, 110, 14)
        + pack
        + shadow(300, 344, 50, 8)
        + s.stamp(one, [Spot(322, 300, 1, 10), Spot(284, 322, 1.06, -8), Spot(96, 346, 0.86, -14)])
    )


def cereal(s: Sheet) -> str:
    """Draw an upright carton of cereals with a bowl."""
    color, flake = s.turn((("#d9962a", "#e0a84a"), ("#6a3a2a", "#7a4a30"), ("#b8395a", "#e0a84a")))
    pack = placed(
        carton(
            s,
            (150, 236, 60),
            Print(PAPER, shade(color, 0.4), color, s.pick(("sun", "hill", "wheat", "bee"))),
            color,
        ),
        Spot(136, 318),
    )
    heap = strewn(s, s.solid("M-16 2Q-14-12 2-12Q18-8 16 4Q0 14-16 2z", flake, deep=4), 56, 12, 13) + (
        strewn(s, dot((0, 0), 8, "#c8324a") + dot((-2, -2), 3, "#f0a0aa"), 50, 12, 6)
        if s.variant % 3 == 2
        else ""
    )
    bowl = placed(tub(s, (84, 74), "#5b7f95", "#fdf8ee") + placed(heap, Spot(0, -80)), Spot(276, 346))
    return cloth(s, color, 328) + shadow(156, 320, 102, 13) + pack + shadow(284, 348, 72, 11) + bowl


def plant_milk(s: Sheet) -> str:
    """Draw a brick of plant drink with a glass."""
    color = s.turn(("#d9a94a", "#c98a6a", "#6f9a5a", "#7aa0b8"))
    pack = placed(
        brick(
            s,
            (112, 190, 70),
            Print(PAPER, shade(color, 0.5), color, s.turn(("wheat", "drop", "bean", "leaf"))),
            tint(color, 0.55),
            color,
        ),
        Spot(144, 324, 1.06),
    )
    glass = placed(tub(s, (44, 112), "#fbf4e4", "#fffdf6"), Spot(286, 336))
    oats = strewn(
        s, ellipse((1, 1), 9, 4, shade(color, 0.3)) + ellipse((0, 0), 9, 4, tint(color, 0.2)), 48, 10, 12
    )
    return (
        cloth(s, color, 326)
        + shadow(170, 326, 88, 13)
        + pack
        + shadow(290, 338, 44, 8)
        + glass
        + placed(oats, Spot(210, 352))
    )


def bread_crisp(s: Sheet) -> str:
    """Draw a flat pack of crispbread with two toasts leaning."""
    color, crumb = s.turn((("#c9822e", "#efc98a"), ("#6f4a34", "#b98a5a"), ("#5f8a6a", "#e6bd7a")))
    pack = placed(
        carton(s, (216, 116, 86), Print(PAPER, shade(color, 0.4), color, "wheat"), color), Spot(170, 306)
    )
    toast = s.solid(
        "M-48-60Q-60-64-60-44V44Q-60 60-44 60H44Q60 60 60 44V-44Q60-64 48-60Q0-72-48-60z",
        shade(crumb, 0.24),
        flat("M-44-54Q-54-56-54-42V42Q-54 54-42 54H42Q54 54 54 42V-42Q54-58 44-54Q0-64-44-54z", crumb)
        + speckle(s, (44, 46), shade(crumb, 0.22), 36, 5),
        deep=6,
    )
    return (
        plank(s, 320, 166)
        + shadow(196, 308, 132, 15)
        + pack
        + shadow(294, 352, 62, 8)
        + s.stamp(toast, [Spot(312, 284, 0.92, 14), Spot(278, 296, 0.96, 4)])
    )


DRAWINGS = {
    "stock-cube": stock_cube,
    "crackers": crackers,
    "cereal": cereal,
    "plant-milk": plant_milk,
    "bread-crisp": bread_crisp,
}
