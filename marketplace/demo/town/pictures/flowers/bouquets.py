"""Bouquets, roses and tulips."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.flowers.parts import wrapping
from marketplace.demo.town.pictures.kit.forms import leaf, shadow
from marketplace.demo.town.pictures.kit.garnish import daisy, tulip_head
from marketplace.demo.town.pictures.kit.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet

PLACES = [
    Spot(*p)
    for p in (
        (200, 96, 1),
        (148, 116, 0.95),
        (252, 114, 0.95),
        (112, 160, 0.9),
        (290, 158, 0.9),
        (176, 146, 1),
        (228, 144, 1),
        (146, 192, 0.95),
        (258, 190, 0.95),
        (202, 190, 1.08),
    )
]


def rose_head(color: str) -> str:
    """Draw a rose in bloom around the origin."""
    return (
        flat(
            "M-38-4Q-44-30-16-36Q0-46 18-36Q44-28 38-2Q40 24 14 34Q-8 42-24 30Q-42 18-38-4z",
            shade(color, 0.2),
        )
        + flat("M-32-8Q-28-34 0-34Q30-32 31-6Q24 20 0 26Q-26 20-32-8z", color)
        + flat("M-20-10Q-14-27 4-26Q22-22 20-6Q12 10-2 12Q-16 8-20-10z", tint(color, 0.22))
        + line(
            "M-10-10Q-4-20 6-16Q12-8 4-2Q-6 2-12-4M-24-2Q-10 18 16 12M-30-18Q-24-28-10-32",
            shade(color, 0.4),
            3,
            0.7,
        )
    )


def bouquet(s: Sheet) -> str:
    """Draw a mixed bouquet in its paper."""
    hues = _bouquet_hues(s)
    green = placed(leaf(70, 24, LEAF), Spot(0, 0, 1, 0))
    leaves = s.stamp(
        green,
        [Spot(202, 210, 1.1, t) for t in (-170, -150, -126, -100, -78, -54, -30, -10)]
        + [Spot(202, 170, 1.2, t) for t in (-128, -90, -52)],
    )
    blooms = (
        s.stamp(rose_head(hues[0]), [PLACES[i] for i in (0, 7, 4, 5)])
        + s.stamp(daisy(hues[1], "#e9b93a", 8), [PLACES[i] for i in (1, 6, 8)])
        + s.stamp(rose_head(hues[2]), [PLACES[i] for i in (3, 2, 9)])
    )
    wrap = s.turn(("#d9b483", "#fbf6ec", "#c9d3c0"))
    back = flat("M104 200L150 110 210 90 262 108 300 200 202 300z", shade(wrap, 0.14))
    return (
        plank(s, 334, 150)
        + shadow(212, 354, 70, 9)
        + back
        + leaves
        + blooms
        + wrapping(s, wrap, hues[0] if hues[0] != "#fdf8f0" else "#a9c6dc")
    )


def _bouquet_hues(s: Sheet) -> Sequence[str]:
    return s.turn(
        (
            ("#d8506a", "#f6efe2", "#f3b43a"),
            ("#7a5a9a", "#e3a0b8", "#fdf6ea"),
            ("#e8743a", "#f3d03a", "#c8324a"),
            ("#fdf8f0", "#a9c6dc", "#e9d0a0"),
        )
    )


def rose(s: Sheet) -> str:
    """Draw a bunch of roses."""
    color = s.turn(("#c0243a", "#e58a9f", "#f8efe0", "#f0c23a"))
    leaves = s.stamp(
        leaf(60, 22, "#5f8a45"), [Spot(202, 220, 1.1, t) for t in (-172, -150, -120, -92, -60, -30, -8)]
    )
    wrap = s.turn(("#fbf6ec", "#d9b483", "#3f3a44"))
    back = flat("M104 200L150 110 210 90 262 108 300 200 202 300z", shade(wrap, 0.14))
    return (
        cloth(s, mix(color, "#c9665a", 0.4), 330)
        + shadow(212, 354, 70, 9)
        + back
        + leaves
        + s.stamp(rose_head(color), PLACES)
        + wrapping(s, wrap, shade(color, 0.1))
    )


def tulip(s: Sheet) -> str:
    """Draw a bunch of tulips in a jar of water."""
    color, second = s.turn(
        (
            ("#d8432e", "#f3b43a"),
            ("#e58ab0", "#fdf3ee"),
            ("#f3c93a", "#f3c93a"),
            ("#7a4a9a", "#c9a3dc"),
            ("#fdf6ea", "#e58a6a"),
        )
    )
    turns = (-34, 34, -20, 20, -8, 10)
    stems = "".join(
        line(
            f"M{200 + t * 0.4:.0f} 330Q{200 + t * 0.8:.0f} 240 {200 + t * 2.7:.0f} {166 + abs(t) * 0.7:.0f}",
            "#7fa04a",
            8,
        )
        for t in turns
    )
    blades = _tulip_blades()
    heads = s.stamp(
        tulip_head(color), [Spot(200 + t * 2.7, 164 + abs(t) * 0.7, 1, t) for t in turns[::2]]
    ) + s.stamp(tulip_head(second), [Spot(200 + t * 2.7, 164 + abs(t) * 0.7, 1, t) for t in turns[1::2]])
    glass = _tulip_glass(s)
    return plank(s, 326, 156) + shadow(206, 342, 62, 10) + stems + blades + heads + glass


def _tulip_glass(s: Sheet) -> str:
    return s.solid(
        "M140 226H260L250 336Q200 350 150 336z",
        "#e3eef0",
        flat("M130 262H270V360H130z", "#b5d6dc", 0.8)
        + line("M182 262L196 340M206 262L204 340M226 262L210 340", "#8fae6a", 6, 0.7),
        deep=9,
        gleam=0.6,
    )


def _tulip_blades() -> str:
    return "".join(
        placed(flat("M0 0Q-40-60-16-140Q14-70 12 0z", c), Spot(x, 262, 1, t))
        for x, t, c in ((170, -30, "#6f9a4a"), (230, 34, "#5f8a45"), (200, 4, "#7fae55"))
    )


DRAWINGS = {
    "bouquet": bouquet,
    "rose": rose,
    "tulip": tulip,
}
