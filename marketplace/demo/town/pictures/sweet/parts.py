"""What several drawings of this trade share."""

from marketplace.demo.town.pictures.kit.forms import shadow, speckle
from marketplace.demo.town.pictures.kit.ink import mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print
from marketplace.demo.town.pictures.kit.packs import sack
from marketplace.demo.town.pictures.kit.pen import Spot, flat, placed
from marketplace.demo.town.pictures.kit.scene import cloth
from marketplace.demo.town.pictures.kit.sheet import Sheet

PAPER = "#fbf3e2"
DARK, MILK, WHITE, RUBY = "#43251a", "#8a5635", "#f3e3bd", "#d98a94"


def sugar(s: Sheet) -> str:
    """Draw a sack of sugar with cubes before it."""
    color, grain = s.turn(
        (("#7ab0c8", "#ffffff"), ("#b9803f", "#c98f4f"), ("#e58ea0", "#ffffff"), ("#8a5a36", "#9a6434"))
    )
    packet = sugar_packet(s, color)
    cube = sugar_cube(s, grain)
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


def sugar_packet(s: Sheet, color: str) -> str:
    return placed(
        sack(
            s,
            (160, 226),
            Print(PAPER, shade(color, 0.4), color, s.pick(("star", "sun", "heart"))),
            mix(color, PAPER, 0.35),
        ),
        Spot(152, 322),
    )


def sugar_cube(s: Sheet, grain: str) -> str:
    return (
        flat("M-25-10L3-20 28-10 0 2z", tint(grain, 0.6))
        + flat("M-25-10L0 2V30L-25 16z", grain)
        + flat("M0 2L28-10V16L0 30z", shade(grain, 0.16))
        + placed(speckle(s, (10, 10), shade(grain, 0.14), 8, 2), Spot(-12, 10))
    )
