"""Soap, shampoo and toothpaste."""

from marketplace.demo.town.pictures.care.parts import PAPER, SOFT
from marketplace.demo.town.pictures.kit.forms import (
    cap,
    gleam,
    lathe,
    leaf,
    rounded,
    shadow,
    speckle,
)
from marketplace.demo.town.pictures.kit.garnish import daisy
from marketplace.demo.town.pictures.kit.ink import LEAF, LIGHT, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, emblem, label
from marketplace.demo.town.pictures.kit.packs import tube
from marketplace.demo.town.pictures.kit.pen import Spot, dot, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


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


DRAWINGS = {
    "soap": soap,
    "liquid-soap": liquid_soap,
    "shampoo": shampoo,
    "toothpaste": toothpaste,
}
