"""Rolls, liners, matches and home scents."""

from marketplace.demo.town.pictures.household.parts import PAPER
from marketplace.demo.town.pictures.kit.forms import gleam, hoop, lathe, shadow, sides
from marketplace.demo.town.pictures.kit.garnish import daisy
from marketplace.demo.town.pictures.kit.ink import STRAW, WOOD, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, emblem, label
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def paper_roll(s: Sheet) -> str:
    """Draw stacked paper rolls."""
    mark, kind = s.turn(
        (("#a9c6d8", "flower"), ("#e3b5b0", "heart"), ("#b9d0a9", "leaf"), ("#d9c9a4", "star"))
    )
    art = "".join(
        emblem(kind, mark, Spot(x, y, 0.9))
        for x, y in ((-40, -24), (-8, -50), (28, -22), (44, -62), (-34, -76))
    )
    one = (
        s.solid(lathe(sides([(0, 62), (100, 62)]), 0.2), "#fdfaf4", art, deep=13)
        + ellipse((0, -100), 62, 19, "#f3efe6")
        + line(
            "M-46-100a46 13 0 1 0 92 0a46 13 0 1 0-92 0M-32-100a32 9 0 1 0 64 0a32 9 0 1 0-64 0", "#ddd5c6", 2
        )
        + ellipse((0, -100), 19, 6, "#b98f5f")
        + ellipse((1, -99), 14, 4, "#7a5a3a")
    )
    return (
        plank(s, 326, 160, "#b98a5a")
        + shadow(206, 336, 136, 13)
        + s.stamp(one, [Spot(268, 318), Spot(132, 322), Spot(200, 224), Spot(204, 340, 1.04)])
    )


def bin_liner(s: Sheet) -> str:
    """Draw a roll of bin liners and one tied full."""
    color = s.turn(("#7f868c", "#4f8a5a", "#3a3a40", "#5f8ab0"))
    full = _bin_liner_full(s, color)
    roll = (
        s.solid(
            "M250 296H346Q360 300 360 322T346 348H250Q236 344 236 322T250 296z",
            color,
            line("M276 296q-6 26 0 52M306 296q-6 26 0 52", tint(color, 0.4), 3, 0.6),
            deep=9,
        )
        + ellipse((250, 322), 15, 26, tint(color, 0.2))
        + ellipse((250, 322), 6, 11, shade(color, 0.5))
        + flat("M272 296H330V348H272z", PAPER)
        + placed(emblem("leaf", color, Spot(0, 0, 1.6)), Spot(301, 322))
    )
    return shadow(166, 332, 112, 14) + full + shadow(304, 350, 64, 8) + roll


def _bin_liner_full(s: Sheet, color: str) -> str:
    return (
        s.solid(
            "M66 322Q40 236 100 190Q130 172 134 146H186Q192 174 222 192Q276 236 252 322Q160 342 66 322z",
            color,
            line(
                "M106 210Q90 260 104 320M150 180Q142 250 152 326M200 206Q224 260 208 320M124 190Q150 210 190 194",
                tint(color, 0.35),
                4,
                0.6,
            ),
            deep=17,
        )
        + gleam(100, 236, 12, 30, 0.3)
        + flat("M132 150Q110 112 128 96L160 132 192 96Q212 112 188 150z", tint(color, 0.14))
        + line("M132 150Q160 162 188 150", "#e3b23a", 9)
    )


def match(s: Sheet) -> str:
    """Draw a matchbox half open, with matches."""
    color = s.turn(("#c8392f", "#2f5f8a", "#e3a52a", "#3f7a5a"))
    sticks = "".join(
        line(f"M{240 + i % 2 * 4} {206 + i * 11}H{344 + i % 3 * 5}", "#ecd2a0", 7)
        + dot((350 + i % 3 * 5, 206 + i * 11), 7, "#c8392f")
        for i in range(7)
    )
    drawer = flat("M230 196H366V288H230z", "#cbb38a") + flat("M236 202H360V282H236z", "#7a6240")
    sleeve = _match_sleeve(s, color)
    lit = (
        line("M120 350L200 344", "#ecd2a0", 7)
        + dot((206, 343), 8, "#c8392f")
        + line("M250 350L330 340", "#ecd2a0", 7)
        + dot((246, 351), 8, "#c8392f")
    )
    return plank(s, 320, 168) + shadow(204, 322, 150, 12) + drawer + sticks + sleeve + lit


def _match_sleeve(s: Sheet, color: str) -> str:
    return (
        s.solid(
            "M54 176H256V306H54z",
            color,
            placed(
                label(
                    s,
                    172,
                    104,
                    Print(
                        "#f6e6c0", shade(color, 0.4), color, s.pick(("sun", "bird", "star", "crown", "house"))
                    ),
                ),
                Spot(155, 241),
            ),
            deep=6,
        )
        + flat("M54 306H256L248 326H48z", "#6a4a44")
        + line("M60 312H248M58 318H246", "#8a6a60", 2)
    )


def air_freshener(s: Sheet) -> str:
    """Draw a diffuser with its sticks and a flower."""
    liquid, petal = s.turn(
        (("#e9c48a", "#fdf6ea"), ("#b5cfa9", "#e58ab0"), ("#dba9b5", "#f3c9d0"), ("#a9c0d8", "#b9a3dc"))
    )
    sticks = "".join(
        line(
            f"M{190 + t * 0.3:.0f} 260L{190 + t * 2.6:.0f} {84 + abs(t) * 0.7:.0f}",
            shade(STRAW, 0.12 * (i % 3)),
            6,
        )
        for i, t in enumerate((-34, -20, -7, 6, 20, 34))
    )
    glass = _air_freshener_glass(s, liquid)
    return (
        plank(s, 326, 156, "#b98a5a")
        + shadow(198, 338, 84, 12)
        + sticks
        + placed(glass, Spot(190, 336, 1.1))
        + placed(daisy(petal), Spot(308, 326, 1.1))
        + placed(daisy(petal), Spot(336, 350, 0.7))
    )


def _air_freshener_glass(s: Sheet, liquid: str) -> str:
    return (
        s.solid(
            lathe([(0, 66), (8, 74), (86, 74), (104, 56), (112, 30), (128, 30), (128, 30)]),
            "#eef2ef",
            hoop(-20, 74, 90, liquid)
            + placed(
                label(
                    s,
                    96,
                    56,
                    Print(
                        PAPER,
                        shade(liquid, 0.5),
                        shade(liquid, 0.3),
                        s.turn(("flower", "leaf", "heart", "drop")),
                    ),
                ),
                Spot(0, -44),
            ),
            deep=12,
            gleam=0.6,
        )
        + ellipse((0, -128), 30, 7, shade(WOOD, 0.2))
        + hoop(116, 130, 32, WOOD)
    )


DRAWINGS = {
    "paper-roll": paper_roll,
    "bin-bag": bin_liner,
    "match": match,
    "air-freshener": air_freshener,
}
