"""Sponges, brushes and brooms."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.household.parts import bubbles
from marketplace.demo.town.pictures.kit.forms import gleam, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import WOOD, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def brush(s: Sheet) -> str:
    """Draw a wooden brush."""
    bristle, wood = s.turn(
        (("#e9d9b4", "#c8935a"), ("#4a3a34", "#a86a3a"), ("#c8a06a", "#8a5a36"), ("#6fa8b8", "#e3c08a"))
    )
    hair = _brush_hair(bristle)
    body = s.solid(
        "M58 226Q60 190 120 192Q200 210 280 192Q344 190 344 228Q342 262 300 262H104Q60 262 58 226z",
        wood,
        line("M80 222Q200 240 324 218M90 240Q200 252 316 240", shade(wood, 0.2), 3, 0.6),
        deep=13,
    ) + gleam(110, 206, 26, 6, 0.4)
    small = _brush_small(s, wood, bristle)
    return (
        plank(s, 326, 166)
        + shadow(206, 328, 130, 12)
        + small
        + hair
        + body
        + bubbles((80, 340, 14), (104, 350, 9))
    )


def _brush_small(s: Sheet, wood: str, bristle: str) -> str:
    return placed(
        line("M0 0V-130", wood, 15)
        + line("M-4 0V-124", tint(wood), 3, 0.6)
        + dot((0, -132), 10, wood)
        + dot((0, -132), 4, shade(wood, 0.5))
        + s.solid("M-30 0H30V24H-30z", wood, deep=4)
        + "".join(line(f"M{x} 24L{x * 1.1:.0f} 60", bristle, 8) for x in range(-26, 30, 8)),
        Spot(316, 150, 0.86, 70),
    )


def _brush_hair(bristle: str) -> str:
    return "".join(
        line(
            f"M{88 + i * 12} 256L{80 + i * 12.6:.0f} {318 + i % 3 * 4}",
            tint(bristle, 0.25) if i % 2 else shade(bristle, 0.1),
            10,
        )
        for i in range(19)
    )


def broom(s: Sheet) -> str:
    """Draw a broom and its pan."""
    color, hair = s.turn(
        (("#c8443c", "#e0b45a"), ("#3f8a6a", "#c9975a"), ("#3f78ad", "#e3a03a"), ("#e3a52a", "#4a3a34"))
    )
    stick = (
        line("M262 60L190 250", WOOD, 13)
        + line("M258 62L187 248", tint(WOOD), 3, 0.7)
        + line("M262 60L254 80", color, 15)
    )
    straw = _broom_straw(hair)
    head = s.solid("M154 268Q160 238 184 236L204 244Q232 258 228 292Q190 262 154 268z", color, deep=7) + line(
        "M146 284Q190 276 240 312", "#b4503c" if color != "#c8443c" else "#f3ead8", 5
    )
    pan = s.solid(
        "M258 342L276 268Q280 258 292 260L350 276Q362 280 360 292L346 350Q300 356 258 342z",
        color,
        line("M282 276L270 336M340 284L332 344", tint(color), 3, 0.6),
        deep=10,
    ) + line("M318 266L336 216", shade(color, 0.2), 15)
    return shadow(206, 350, 140, 12) + stick + straw + head + shadow(312, 354, 54, 7) + pan


def _broom_straw(hair: str) -> str:
    return "".join(
        line(
            f"M{168 + i * 5} 258L{112 + i * 13} {334 + (i * 7) % 5}",
            tint(hair, 0.3) if i % 2 else shade(hair, 0.12),
            10,
        )
        for i in range(12)
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
    rag = _sponge_rag(s, hues)
    return (
        plank(s, 324, 164) + shadow(206, 330, 112, 13) + pile + rag + bubbles((322, 300, 15), (338, 330, 10))
    )


def _sponge_rag(s: Sheet, hues: Sequence[str]) -> str:
    return s.solid(
        "M40 350Q52 318 84 322Q112 304 134 328Q156 344 150 356Q90 366 40 350z",
        "#fdf8ee",
        line("M58 336Q90 350 136 340M70 328Q96 338 130 332", hues[0], 4),
        deep=5,
    )


DRAWINGS = {
    "sponge": sponge,
    "brush": brush,
    "broom": broom,
}
