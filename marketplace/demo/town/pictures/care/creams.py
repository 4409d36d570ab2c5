"""Creams and deodorants."""

from marketplace.demo.town.pictures.care.parts import PAPER, SOFT
from marketplace.demo.town.pictures.kit.forms import (
    cap,
    gleam,
    hoop,
    lathe,
    leaf,
    shadow,
    sides,
    speckle,
)
from marketplace.demo.town.pictures.kit.garnish import daisy
from marketplace.demo.town.pictures.kit.ink import LEAF, LIGHT, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, emblem, flourish, label
from marketplace.demo.town.pictures.kit.packs import tube
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, oval, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


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


DRAWINGS = {
    "face-cream": face_cream,
    "hand-cream": hand_cream,
    "sun-care": sun_care,
    "deodorant": deodorant,
}
