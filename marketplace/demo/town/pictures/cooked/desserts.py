"""Desserts in a glass and ice cream."""

from marketplace.demo.town.pictures.kit.forms import ball, gleam, hoop, lathe, leaf, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import LEAF, LIGHT, mix, tint
from marketplace.demo.town.pictures.kit.labels import Print, label
from marketplace.demo.town.pictures.kit.pen import Spot, ellipse, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plate
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import tub


def dessert_glass(s: Sheet) -> str:
    """Draw two layered glasses."""
    low, mid, top = s.turn(
        (
            ("#4a2718", "#8a5a3c", "#fdf3e2"),
            ("#c9822e", "#fbe9c0", "#e0a040"),
            ("#b5263f", "#fdf0ec", "#e46a80"),
            ("#fdf6e4", "#f3e6c8", "#c9822e"),
        )
    )
    layers = _dessert_glass_layers(top, mid, low)
    glass = _dessert_glass_glass(s, top, layers)
    cream = _dessert_glass_cream()
    garnish = ball(s, Spot(14, -172), 14, low if s.variant % 4 != 3 else "#b5263f") + placed(
        leaf(30, 14, LEAF), Spot(-2, -166, 1, -140)
    )
    one = glass + cream + garnish
    return (
        plate(316, 164, "#fdf8ee")
        + shadow(270, 296, 52, 9)
        + shadow(152, 330, 58, 10)
        + s.stamp(one, [Spot(264, 296, 0.96), Spot(150, 330, 1.1)])
    )


def _dessert_glass_layers(top: str, mid: str, low: str) -> str:
    return (
        hoop(-20, 42, 70, low)
        + hoop(42, 58, 70, mix(low, mid, 0.5))
        + hoop(58, 104, 70, mid)
        + hoop(104, 132, 70, top)
    )


def _dessert_glass_glass(s: Sheet, top: str, layers: str) -> str:
    return (
        s.solid(lathe([(0, 44), (4, 47), (150, 60), (150, 60)]), "#eaf0f0", layers, deep=9, gleam=0.5)
        + line("M-42-12L-50-128", LIGHT, 6, 0.55)
        + ellipse((0, -150), 60, 12, "#dde6e8", 0.8)
        + ellipse((0, -132), 56, 11, tint(top, 0.2))
    )


def _dessert_glass_cream() -> str:
    return (
        ellipse((0, -140), 34, 14, "#fffaf0")
        + ellipse((0, -152), 24, 12, "#fffaf0")
        + ellipse((2, -162), 13, 9, "#fffdf8")
    )


def ice_cream(s: Sheet) -> str:
    """Draw a tub of ice cream with two scoops and a wafer."""
    cream, dots, color = s.turn(
        (
            ("#f8e7b8", "#5a3a24", "#d9a441"),
            ("#6b3f28", "#4a2718", "#7a3a2c"),
            ("#e0708a", "#a82a4a", "#c94a68"),
            ("#b9c98a", "#7a8a45", "#6f8a5a"),
        )
    )
    look = Print("#fdf6e6", color, color, s.pick(("flower", "star", "heart", "leaf")))
    pot = tub(
        s, (104, 118), mix(color, "#fdf6e6", 0.25), cream, placed(label(s, 150, 74, look), Spot(0, -54))
    )
    scoop = _ice_cream_scoop(s, cream, dots)
    wafer = _ice_cream_wafer(s)
    scoops = s.stamp(scoop, [Spot(-46, -128), Spot(44, -126, 1, 8)]) + s.again(
        s.last(), [Spot(-2, -168, 0.94, -6)]
    )
    return (
        cloth(s, color, 324) + shadow(204, 326, 98, 14) + placed(wafer + pot + scoops, Spot(198, 326, 1.02))
    )


def _ice_cream_scoop(s: Sheet, cream: str, dots: str) -> str:
    return s.solid(
        "M-56 14Q-60-48 0-54Q60-48 56 14Q48 26 36 16Q24 30 8 18Q-8 30-22 18Q-40 28-56 14z",
        cream,
        speckle(s, (40, 30), dots, 16, 5) + line("M-30-26Q-10-40 16-36", tint(cream, 0.6), 5, 0.7),
        deep=12,
    ) + gleam(-22, -26, 12, 6, 0.4)


def _ice_cream_wafer(s: Sheet) -> str:
    return s.solid(
        "M20-150L62-246L92-232L58-140z",
        "#dba254",
        line("M34-170l42 16M44-194l40 16M54-218l38 16M46-150l40-86", "#a9702f", 3, 0.7),
        deep=4,
    )


DRAWINGS = {
    "dessert-glass": dessert_glass,
    "ice-cream": ice_cream,
}
