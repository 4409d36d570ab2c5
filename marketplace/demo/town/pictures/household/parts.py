"""What several drawings of this trade share."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.kit.forms import gleam, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import plank
from marketplace.demo.town.pictures.kit.sheet import Sheet

PAPER = "#fdf8ee"


def bubbles(*spots: tuple[float, float, float]) -> str:
    return "".join(
        dot((x, y), r, "#ffffff", 0.45) + gleam(x - r * 0.3, y - r * 0.3, r * 0.3, r * 0.2, 0.9)
        for x, y, r in spots
    )


def sponge(s: Sheet) -> str:
    """Draw a stack of sponges and a cloth."""
    hues = s.turn(
        (
            ("#f3d03a", "#6fb54a", "#e58ab0"),
            ("#7ac0d8", "#f3b43a", "#c98ad0"),
            ("#f0a03a", "#4fa8a0", "#f3e08a"),
        )
    )
    pile = ""
    for i, color in enumerate(hues):
        top = flat("M-88-36L-64-60H104L84-36z", tint(color, 0.4))
        body = s.solid(
            "M-88-38H84V12H-88z",
            color,
            placed(speckle(s, (80, 22), shade(color, 0.26), 30, 6), Spot(0, -12))
            + flat("M-88-2H84V14H-88z", s.turn(("#3f8a5a", "#3f6f9a"))),
            deep=6,
        )
        end = flat("M84-38L104-60V-12L84 12z", shade(color, 0.3))
        pile += placed(top + body + end, Spot(196 + (i - 1) * 6, 316 - i * 60, 1, (i - 1) * 3))
    rag = sponge_rag(s, hues)
    return (
        plank(s, 324, 164) + shadow(206, 330, 112, 13) + pile + rag + bubbles((322, 300, 15), (338, 330, 10))
    )


def sponge_rag(s: Sheet, hues: Sequence[str]) -> str:
    return s.solid(
        "M40 350Q52 318 84 322Q112 304 134 328Q156 344 150 356Q90 366 40 350z",
        "#fdf8ee",
        line("M58 336Q90 350 136 340M70 328Q96 338 130 332", hues[0], 4),
        deep=5,
    )
