"""Pasta, rice, flour and pulses."""

from marketplace.demo.town.pictures.grocery.parts import PAPER
from marketplace.demo.town.pictures.kit.forms import shadow, speckle
from marketplace.demo.town.pictures.kit.garnish import strewn
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, label
from marketplace.demo.town.pictures.kit.packs import pouch, sack
from marketplace.demo.town.pictures.kit.pen import Spot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import Ware, jar


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
    grains = strewn(s, ellipse((0, 0), 7, 3, grain) + ellipse((-1, -1), 4, 1.2, tint(grain, 0.6)), 56, 14, 30)
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


DRAWINGS = {
    "dry-pasta": dry_pasta,
    "rice": rice,
    "flour": flour,
    "lentils": lentils,
}
