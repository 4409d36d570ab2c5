"""Citrus and bananas."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.kit.forms import gleam, leaf, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import LEAF, mix, shade
from marketplace.demo.town.pictures.kit.pen import Pt, Spot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plate
from marketplace.demo.town.pictures.kit.sheet import Sheet


def _citrus(s: Sheet, skin: str, r: float = 84) -> str:
    pores = speckle(s, (r * 0.8, r * 0.76), shade(skin, 0.12), 34, 3)
    return s.solid(s.blob(Spot(0, 0), r, r * 0.95, rough=0.012), skin, pores, deep=17) + gleam(
        -r * 0.4, -r * 0.42, r * 0.2, r * 0.12, 0.6
    )


def _half(s: Sheet, skin: str, flesh: str, r: float = 76, squeeze: float = 0.96) -> str:
    cells = "".join(
        placed(
            flat(
                f"M6 0Q{r * 0.6:.0f} {-r * 0.36:.0f} {r * 0.78:.0f}-8Q{r * 0.84:.0f} 0 {r * 0.78:.0f} 8Q{r * 0.6:.0f} {r * 0.36:.0f} 6 0z",
                flesh,
            ),
            Spot(0, 0, 1, i * 36 + 8),
        )
        for i in range(10)
    )
    ring = s.solid(
        s.blob(Spot(0, 0), r, r * squeeze, rough=0.01),
        skin,
        ellipse((0, 0), r * 0.91, r * squeeze * 0.91, "#fdf2d4"),
        deep=3,
    )
    return (
        ring
        + f'<g transform="scale(1 {squeeze})">{cells}</g>'
        + gleam(-r * 0.3, -r * 0.3, r * 0.22, r * 0.07, 0.6)
    )


def orange(s: Sheet) -> str:
    """Draw an orange and a half, blond or blood."""
    skin, flesh = s.turn((("#ee8d22", "#f8a938"), ("#e36d24", "#c22f2c"), ("#f29a2e", "#fbb94f")))
    whole = placed(
        _citrus(s, skin, 92)
        + placed(leaf(58, 20, LEAF), Spot(8, -84, 1, -16))
        + ellipse((4, -80), 8, 4, "#6b7a34"),
        Spot(150, 232),
    )
    return (
        cloth(s, s.turn(("#6f8fa6", "#7c8f4e", "#5b7f95")), 324)
        + shadow(154, 316, 88, 16)
        + whole
        + shadow(278, 338, 72, 12)
        + placed(_half(s, skin, flesh), Spot(270, 268))
    )


def lemon(s: Sheet) -> str:
    """Draw a lemon and a half, or limes."""
    skin, flesh = s.turn((("#f3cf3a", "#f9e27a"), ("#86b03e", "#c6dd84")))
    shape: list[Pt] = [
        (-112, 2),
        (-88, -24),
        (-50, -62),
        (10, -70),
        (64, -50),
        (92, -18),
        (112, 0),
        (92, 22),
        (60, 54),
        (0, 70),
        (-56, 60),
        (-90, 26),
    ]
    at = Spot(158, 232, 0.98, -16)
    whole = _lemon_whole(s, skin, at, shape)
    green = _lemon_green()
    return (
        plate(312, 160, s.turn(("#fdf8ee", "#dfe9ec", "#f6e3d3"), 2))
        + shadow(164, 300, 94, 14)
        + green
        + whole
        + shadow(276, 336, 66, 11)
        + placed(_half(s, skin, flesh, 68), Spot(272, 274))
    )


def _lemon_green() -> str:
    return placed(
        leaf(70, 24, LEAF) + placed(leaf(56, 20, shade(LEAF, 0.14)), Spot(0, 0, 1, 44)),
        Spot(256, 196, 1, -52),
    )


def _lemon_whole(s: Sheet, skin: str, at: Spot, shape: Sequence[Pt]) -> str:
    return s.solid(
        s.shaky(at, shape, 1.5),
        skin,
        placed(speckle(s, (80, 50), shade(skin, 0.12), 34, 3), Spot(158, 232)),
        deep=15,
    ) + placed(gleam(-34, -34, 18, 9, 0.7), at)


def clementine(s: Sheet) -> str:
    """Draw three clementines with leaves."""
    skin = s.turn(("#f08a24", "#ee7420", "#f5a032"))
    greens = [
        placed(leaf(66, 22, LEAF), Spot(x, y, 1, t))
        for x, y, t in ((212, 172, -34), (206, 172, -140), (122, 218, -150), (296, 216, -24))
    ]
    spots = [Spot(280, 266, 0.84), Spot(124, 270, 0.88), Spot(204, 234, 0.9)]
    ground = "".join(shadow(at.x, at.y + 70 * at.size, 66, 12) for at in spots)
    one = _citrus(s, skin, 78) + ellipse((2, -66), 9, 4, "#6b7a34")
    return (
        cloth(s, s.turn(("#7c8f4e", "#6f8fa6", "#b4503c")), 324)
        + ground
        + greens[3]
        + greens[2]
        + s.stamp(one, spots)
        + greens[0]
        + greens[1]
    )


def banana(s: Sheet) -> str:
    """Draw a hand of bananas."""
    skin, tip = s.turn((("#f2cf45", "#5a4326"), ("#cfcb4e", "#7d9a3c"), ("#eec23a", "#6b4a2c")))
    one = s.solid(
        "M0-4Q44 60 34 128Q22 196-42 236Q-56 240-58 226Q-16 176-20 116Q-24 52-18-2z", skin,
        line("M-6 4Q16 70 8 128Q-2 190-46 228", shade(skin, 0.16), 4, 0.7) + ellipse((-50, 232), 13, 12, tip) + ellipse((-8, 0), 16, 15, mix(tip, skin, 0.4)), deep=10,
    )  # fmt: skip
    hand = s.stamp(one, [Spot(216, 120, 1, t) for t in (40, 26, 12, -3)])
    crown = flat("M192 128q-8-36 12-58l24 2q8 26 2 58q-18 10-38-2z", mix(tip, skin, 0.45)) + line(
        "M206 80l-2 40M218 80l2 42", shade(tip, 0.1), 3, 0.5
    )
    return cloth(s, s.turn(("#6f8fa6", "#b4503c", "#7c8f4e")), 324) + shadow(176, 338, 112, 16) + hand + crown


DRAWINGS = {
    "orange": orange,
    "lemon": lemon,
    "clementine": clementine,
    "banana": banana,
}
