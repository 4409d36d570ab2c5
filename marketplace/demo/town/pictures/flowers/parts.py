"""What several drawings of this trade share."""

from marketplace.demo.town.pictures.kit.forms import hoop, lathe
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.pen import dot, ellipse, flat, line
from marketplace.demo.town.pictures.kit.sheet import Sheet

POTS = ("#c9704a", "#f0e6d6", "#5b7f95", "#3f4a4a", "#d9a441")


def wrapping(s: Sheet, color: str, ribbon: str) -> str:
    """Wrap a bunch in paper with its ribbon."""
    body = s.solid(
        "M112 196L186 316 160 356Q200 366 246 356L218 316 292 196Q250 236 204 226Q150 238 112 196z",
        color,
        line("M140 214L194 320M264 214L212 320M200 230V330", shade(color, 0.16), 3, 0.7),
        deep=9,
    )
    return (
        body
        + line("M182 314Q202 322 224 314", ribbon, 13)
        + flat("M202 318Q172 300 166 318Q172 338 202 318Q232 300 238 318Q232 338 202 318z", ribbon)
        + dot((202, 318), 7, shade(ribbon, 0.24))
    )


def pot(s: Sheet, wide: float, high: float, color: str) -> str:
    """Draw a flower pot with earth, foot on the origin."""
    body = s.solid(
        lathe([(0, wide * 0.7), (0, wide * 0.7), (high, wide), (high, wide)]),
        color,
        hoop(high * 0.3, high * 0.42, wide * 1.2, tint(color, 0.3)) if s.variant % 2 else "",
        deep=10,
    )
    lip = s.solid(
        lathe(
            [
                (high - 10, wide * 1.08),
                (high - 10, wide * 1.08),
                (high + 12, wide * 1.1),
                (high + 12, wide * 1.1),
            ]
        ),
        color,
        deep=7,
    )
    return (
        body
        + lip
        + ellipse((0, -high - 12), wide * 1.1, wide * 0.24, tint(color, 0.35))
        + ellipse((0, -high - 11), wide, wide * 0.2, "#4f3a2e")
    )
