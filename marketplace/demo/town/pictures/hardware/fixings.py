"""Screws, glue and locks."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.hardware.parts import PAPER, bench
from marketplace.demo.town.pictures.kit.forms import shadow
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.labels import Print
from marketplace.demo.town.pictures.kit.packs import carton, tube
from marketplace.demo.town.pictures.kit.pen import Spot, dot, flat, line, placed
from marketplace.demo.town.pictures.kit.sheet import Sheet


def screw(s: Sheet) -> str:
    """Draw a carton of screws, some in front."""
    metal, color = s.turn(
        (("#d9b25a", "#2f6f9a"), ("#b9c2c8", "#c8392f"), ("#4a4850", "#e3a52a"), ("#c98a5a", "#4f8a4a"))
    )
    one = (
        flat("M-14-10Q-14-18 0-18Q14-18 14-10L5-2H-5z", metal)
        + line("M-7-12L7-12", shade(metal, 0.5), 3)
        + flat("M-5-3H5V38L0 50-5 38z", metal)
        + line("M-7 4L7 0M-7 13L7 9M-7 22L7 18M-6 31L6 27M-4 39L4 36", shade(metal, 0.4), 3)
        + line("M-2 0V36", tint(metal), 2, 0.8)
    )
    pack = placed(
        carton(
            s,
            (176, 150, 90),
            Print(PAPER, shade(color, 0.4), color, s.pick(("star", "house", "hill"))),
            color,
            placed(one, Spot(0, -8, 0.9, 90)),
        ),
        Spot(156, 304),
    )
    spots = _screw_spots()
    return bench(s) + shadow(182, 306, 116, 12) + pack + s.stamp(one, spots)


def _screw_spots() -> Sequence[Spot]:
    return [
        Spot(x, y, 1, t)
        for x, y, t in (
            (276, 318, 70),
            (320, 308, 20),
            (340, 340, 110),
            (296, 350, 84),
            (244, 348, 40),
            (88, 346, 96),
        )
    ]


def adhesive(s: Sheet) -> str:
    """Draw a tube of glue with its drop, or rolls of tape."""
    color, second = s.turn(
        (("#e3a52a", "#c8392f"), ("#d8c08a", "#4f8a9a"), ("#3f78ad", "#fdf8ee"), ("#c8505f", "#3a3840"))
    )
    if s.variant % 2:
        roll = _adhesive_roll(color)
        strip = s.solid(
            "M156 302Q240 330 352 300V334Q240 364 140 308z",
            color,
            line("M170 314Q250 338 346 312", tint(color), 3, 0.6),
            deep=4,
        )
        small = _adhesive_small(second)
        return bench(s) + small + roll + strip
    glue = tube(
        s, (96, 216), Print(PAPER, "#3a3438", second, s.turn(("star", "bee", "house"))), color, second
    )
    nozzle = flat("M-10-2L-4 34H4L10-2z", tint(second, 0.2))
    return (
        bench(s)
        + placed(flat("M-40-210H60V10H-20z", "#3a1733", 0.14), Spot(180, 260, 1, 62))
        + placed(nozzle + glue, Spot(132, 296, 1.06, 64))
        + line("M110 350Q180 362 250 346", "#fdf6e2", 11)
    )


def _adhesive_roll(color: str) -> str:
    return placed(
        dot((6, 8), 92, "#3a1733", 0.14)
        + dot((0, 0), 92, shade(color, 0.2))
        + dot((-3, -3), 89, color)
        + "".join(
            f'<circle cx="-3" cy="-3" r="{r}" fill="none" stroke="{shade(color, 0.16)}" stroke-width="2.4"/>'
            for r in (80, 71, 62)
        )
        + dot((-3, -3), 52, "#cfa56a")
        + dot((-3, -3), 44, shade("#d9b98a", 0.3)),
        Spot(156, 218),
    )


def _adhesive_small(second: str) -> str:
    return placed(
        dot((4, 6), 56, "#3a1733", 0.14)
        + dot((0, 0), 56, second)
        + dot((0, 0), 48, shade(second, 0.12))
        + dot((0, 0), 32, "#cfa56a")
        + dot((0, 0), 26, shade("#d9b98a", 0.3)),
        Spot(298, 234),
    )


def padlock(s: Sheet) -> str:
    """Draw a padlock with its key."""
    metal = s.turn(("#d9b25a", "#b9c2c8", "#3f78ad", "#c8392f"))
    bow = (
        '<path d="M138 220V158Q138 92 200 92T262 158V220" fill="none" stroke="#9aa4ab" stroke-width="27"/>'
        + line("M131 214V158Q131 88 196 85", "#eef2f3", 6, 0.8)
    )
    body = _padlock_body(s, metal)
    key = placed(
        '<circle r="30" fill="none" stroke="#c9a24a" stroke-width="14"/>'
        + line("M30 0H120M96 0V22M114 0V26", "#c9a24a", 13)
        + line("M-24-16Q-10-34 14-26M36-3H116", "#f3dc9a", 3),
        Spot(248, 344, 0.86, -8),
    )
    return (
        bench(s)
        + shadow(208, 338, 108, 12)
        + bow
        + body
        + placed(flat("M-20 10H130v10H-20z", "#3a1733", 0.2), Spot(250, 346, 0.9, -8))
        + key
    )


def _padlock_body(s: Sheet, metal: str) -> str:
    return s.solid(
        "M100 214Q100 200 116 200H284Q300 200 300 214V312Q300 338 272 338H128Q100 338 100 312z",
        metal,
        line("M110 222H290M110 316H290", shade(metal, 0.2), 4, 0.6)
        + dot((200, 258), 20, shade(metal, 0.5))
        + flat("M192 262H208L214 302H186z", shade(metal, 0.5)),
        deep=14,
    )


DRAWINGS = {
    "screw": screw,
    "adhesive": adhesive,
    "padlock": padlock,
}
