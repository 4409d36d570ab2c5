"""Sugar, syrups and what baking needs."""

from marketplace.demo.town.pictures.kit.forms import lathe, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, label
from marketplace.demo.town.pictures.kit.packs import sack
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import Ware, bottle
from marketplace.demo.town.pictures.sweet.parts import PAPER


def syrup(s: Sheet) -> str:
    """Draw a tall bottle of syrup and a filled glass."""
    color = s.turn(("#3f9a5f", "#c8243f", "#e9c93a", "#e3d0a4"))
    tall = _syrup_tall(s, color)
    ice_ = "".join(
        placed(flat("M-12-12h24v24h-24z", "#ffffff", 0.6), Spot(x, y, 1, t))
        for x, y, t in ((-14, -88, 20), (14, -76, -14), (-6, -58, 40))
    )
    glass = (
        s.solid(
            lathe([(0, 36), (0, 36), (128, 46), (128, 46)]),
            "#e6eeee",
            flat("M-60-104h120v120h-120z", color, 0.75) + ice_,
            deep=7,
        )
        + ellipse((0, -128), 46, 8, "#d9e4e6")
        + line("M10-60L40-176", "#c8443c", 6)
    )
    return (
        cloth(s, color, 326)
        + shadow(158, 332, 52, 10)
        + tall
        + shadow(278, 338, 44, 8)
        + placed(glass, Spot(274, 336, 1.06))
    )


def _syrup_tall(s: Sheet, color: str) -> str:
    return placed(
        bottle(
            s,
            "flute",
            Ware(
                mix(color, "#eef0ea", 0.6),
                s.turn(("#3b2d36", "#b8863a")),
                Print(PAPER, shade(color, 0.5), color, s.turn(("leaf", "grape", "sun", "flower"))),
                84,
                0.3,
            ),
            color,
            0.72,
        ),
        Spot(154, 330, 1.1),
    )


def baking_aid(s: Sheet) -> str:
    """Draw small sachets for baking and a vanilla pod."""
    color = s.turn(("#d9a441", "#c8443c", "#8a5a36", "#5b7f95"))
    sachet = _baking_aid_sachet(s, color)
    pods = line("M236 344Q300 332 362 286", "#3a241c", 7) + line("M230 336Q290 318 346 264", "#4f3326", 7)
    bloom = "".join(
        placed(ellipse((0, -22), 9, 22, "#fbf0c8"), Spot(316, 268, 1, t)) for t in range(0, 360, 72)
    ) + dot((316, 268), 8, "#e3b23a")
    return (
        cloth(s, color, 322)
        + "".join(shadow(x, y, 56, 9) for x, y in ((236, 292), (128, 330)))
        + s.stamp(sachet, [Spot(256, 212, 1, 10), Spot(196, 226, 1.04, 2), Spot(128, 250, 1.08, -7)])
        + pods
        + bloom
    )


def _baking_aid_sachet(s: Sheet, color: str) -> str:
    return s.solid(
        "M-54-78H54V78H-54z",
        tint(color, 0.2),
        line("M-50-68H50M-50 70H50", shade(color, 0.2), 3, 0.6)
        + placed(
            label(
                s,
                90,
                104,
                Print(PAPER, shade(color, 0.4), color, s.turn(("flower", "wheat", "leaf", "star"))),
            ),
            Spot(0, 0),
        ),
        deep=6,
    )


def sugar(s: Sheet) -> str:
    """Draw a sack of sugar with cubes before it."""
    color, grain = s.turn(
        (("#7ab0c8", "#ffffff"), ("#b9803f", "#c98f4f"), ("#e58ea0", "#ffffff"), ("#8a5a36", "#9a6434"))
    )
    packet = _sugar_packet(s, color)
    cube = _sugar_cube(s, grain)
    return (
        cloth(s, color, 324)
        + shadow(160, 324, 90, 13)
        + packet
        + shadow(304, 360, 56, 8)
        + s.stamp(
            cube,
            [
                Spot(322, 306),
                Spot(268, 330),
                Spot(330, 336),
                Spot(300, 288) if s.variant % 2 else Spot(292, 346),
            ],
        )
    )


def _sugar_packet(s: Sheet, color: str) -> str:
    return placed(
        sack(
            s,
            (160, 226),
            Print(PAPER, shade(color, 0.4), color, s.pick(("star", "sun", "heart"))),
            mix(color, PAPER, 0.35),
        ),
        Spot(152, 322),
    )


def _sugar_cube(s: Sheet, grain: str) -> str:
    return (
        flat("M-25-10L3-20 28-10 0 2z", tint(grain, 0.6))
        + flat("M-25-10L0 2V30L-25 16z", grain)
        + flat("M0 2L28-10V16L0 30z", shade(grain, 0.16))
        + placed(speckle(s, (10, 10), shade(grain, 0.14), 8, 2), Spot(-12, 10))
    )


DRAWINGS = {
    "sugar": sugar,
    "syrup": syrup,
    "baking-aid": baking_aid,
}
