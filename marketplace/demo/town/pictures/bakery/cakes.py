"""Cakes by the slice."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.kit.forms import ball, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.pen import Pt, Spot, ellipse, flat, line, placed, smooth
from marketplace.demo.town.pictures.kit.scene import plank, plate
from marketplace.demo.town.pictures.kit.sheet import Sheet


def layer_cake(s: Sheet) -> str:
    """Draw an upright slice of a layered cake with a berry on top."""
    sponge, cream, glaze = s.turn(
        (
            ("#e8c37e", "#fdf3dc", "#f6e6c4"),
            ("#6b3f28", "#e9cfa8", "#3d2016"),
            ("#eccb8c", "#e9a3a8", "#c23a4c"),
        )
    )
    face = "M84 190L316 150V286L84 318z"
    rows = _layer_cake_rows(glaze, cream)
    crumbs = placed(speckle(s, (100, 40), shade(sponge), 40, 3), Spot(200, 246))
    cap = "M84 190Q150 128 244 118Q300 124 316 150z"
    top = flat(cap, tint(glaze, 0.2)) + line(cap, shade(glaze, 0.12), 2.5, 0.8)
    berry = _layer_cake_berry(s)
    swirl = _layer_cake_swirl()
    return (
        plate(304, 162, "#fdf8ee", "#d9a7a0")
        + shadow(206, 310, 120, 16)
        + s.solid(face, sponge, crumbs + rows, deep=7)
        + top
        + swirl
        + berry
    )


def _layer_cake_swirl() -> str:
    return (
        ellipse((260, 142), 22, 11, "#fdf6e6")
        + ellipse((258, 134), 14, 8, "#ffffff")
        + ellipse((150, 162), 22, 11, "#fdf6e6")
        + ellipse((148, 154), 14, 8, "#ffffff")
    )


def _layer_cake_berry(s: Sheet) -> str:
    return (
        shadow(206, 152, 24, 7)
        + ball(s, Spot(204, 132, 1), 24, "#c22c3e")
        + flat("M204 112q-14-14-22 0q12 8 22 0q12 10 22-2q-12-12-22 2z", "#6f9a3e")
    )


def _layer_cake_rows(glaze: str, cream: str) -> str:
    return "".join(
        flat(f"M84 {190 + a}L316 {150 + a}V{150 + b}L84 {190 + b}z", color)
        for a, b, color in ((0, 16, glaze), (42, 56, cream), (84, 98, cream))
    )


def loaf_cake(s: Sheet) -> str:
    """Draw a cake loaf, sliced, in lemon, marbled chocolate or with candied fruit."""
    crust, crumb = s.turn((("#cf9238", "#f9e08c"), ("#7a4526", "#efd6a0"), ("#b8702f", "#f3d79b")))
    body = s.solid(
        s.shaky(
            Spot(220, 220),
            [(-104, 62), (-104, 62), (-110, -16), (-84, -52), (40, -66), (128, -44), (138, 50), (138, 50)],
            2,
        ),
        crust,
        line("M130 178Q220 150 340 172", tint(crumb), 9, 0.8),
        deep=16,
    )
    end = [(-56, 56), (-56, 56), (-64, -14), (-40, -44), (0, -56), (40, -44), (64, -14), (56, 56), (56, 56)]
    slices = "".join(
        _cake_slice(s, at, crust, crumb, end) for at in (Spot(134, 246, 1, -4), Spot(96, 276, 1, -10))
    )
    return plank(s, 310, 158) + shadow(210, 296, 150, 18) + body + slices


def _cake_slice(s: Sheet, at: Spot, crust: str, crumb: str, end: Sequence[Pt]) -> str:
    inner = flat(smooth(at.all([(x * 0.86, y * 0.86) for x, y in end])), crumb)
    swirl = line(
        smooth(at.all([(-34, 20), (-10, -22), (8, 18), (34, -14)]), closed=False), "#5a3220", 15, 0.9
    )
    bits = "".join(
        ellipse(at.at(s.near(0, 36), s.near(4, 38)), 6, 4.4, s.pick(("#c8323c", "#6f9a3e", "#e58a2c")))
        for _ in range(9)
    )
    zest = "".join(
        line(smooth([at.at(x, y), at.at(x + 6, y - 3)], closed=False), "#e3b62e", 3)
        for x, y in ((-28, 10), (4, -22), (16, 22), (-8, 34))
    )
    return s.solid(s.shaky(at, end), crust, inner + s.turn((zest, swirl, bits)), deep=6)


DRAWINGS = {
    "layer-cake": layer_cake,
    "loaf-cake": loaf_cake,
}
