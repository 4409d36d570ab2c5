"""Salads, soups and dips."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.kit.forms import leaf, shadow, speckle
from marketplace.demo.town.pictures.kit.garnish import strewn
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, flat, line, oval, placed
from marketplace.demo.town.pictures.kit.scene import plate
from marketplace.demo.town.pictures.kit.sheet import Sheet


def salad_bowl(s: Sheet) -> str:
    """Draw a bowl of composed salad seen from above."""
    base, bits = s.turn(
        (
            ("#7a6a45", ("#5f5434", "#8f7f52")),
            ("#ee8a34", ("#f3a350", "#e0761f")),
            ("#f6efdc", ("#ffffff", "#ece0c0")),
            ("#e3cf92", ("#f3e3b0", "#d3b870")),
        )
    )
    color = s.turn(("#fdf8ee", "#5b7f95", "#d9a441"))
    grain = _salad_bowl_grain(s, bits)
    extras = _salad_bowl_extras(s)
    rim = (
        dot((206, 236), 150, "#3a1733", 0.14)
        + dot((200, 226), 146, shade(color, 0.12))
        + dot((200, 224), 143, color)
        + dot((200, 226), 122, shade(color, 0.3))
        + dot((200, 226), 117, base)
    )
    fork = (
        line("M352 140V330", "#b9b2a8", 8)
        + line("M340 130V168M352 128V168M364 130V168", "#b9b2a8", 5)
        + line("M340 168Q352 190 364 168", "#b9b2a8", 6)
    )
    return fork + rim + grain + placed(extras, Spot(200, 226))


def _salad_bowl_grain(s: Sheet, bits: Sequence[str]) -> str:
    return (
        placed(speckle(s, (104, 92), bits[0], 70, 10) + speckle(s, (104, 92), bits[1], 70, 9), Spot(200, 226))
        if s.variant % 4 != 1
        else placed(
            strewn(
                s, line("M-26 0Q0-10 26 2", bits[1], 6) + line("M-20-4Q0-12 22-3", bits[0], 3), 84, 74, 26
            ),
            Spot(200, 226),
        )
    )


def _salad_bowl_extras(s: Sheet) -> str:
    return (
        strewn(
            s,
            dot((1, 1), 14, "#a8281f") + dot((0, 0), 13, "#d8432e") + dot((-4, -4), 4, "#f3a08a"),
            78,
            66,
            5,
        )
        + strewn(s, leaf(34, 16, "#6fae4a"), 84, 72, 9)
        + strewn(s, line(oval(0, 0, 13, 9), "#8f3a62", 4), 70, 60, 4)
    )


def soup(s: Sheet) -> str:
    """Draw a steaming bowl of soup with a swirl of cream."""
    broth = s.turn(("#ec8a2e", "#b8c46a", "#d8482e", "#9a6a3a"))
    color = s.turn(("#5b7f95", "#fdf8ee", "#6f8a5a", "#b4503c"))
    body = _soup_body(s, color)
    rim = _soup_rim(broth, color)
    cream = line("M120 226q40-22 80-4q36 18 80-6", "#fdf3da", 7, 0.95) + line(
        "M160 240q30-8 56 2", "#fdf3da", 5, 0.8
    )
    herbs = placed(
        strewn(s, leaf(15, 9, "#5f9a3c"), 84, 20, 8) + speckle(s, (100, 24), "#4a3a3a", 14, 4), Spot(200, 228)
    )
    steam = line("M170 150q-16-20 0-38t0-36M222 146q-16-20 0-38t0-36", "#ffffff", 7, 0.45)
    spoon = line("M258 226L366 146", "#b9b2a8", 9)
    return (
        plate(330, 160, tint(color, 0.6))
        + shadow(204, 336, 84, 10)
        + body
        + rim
        + cream
        + spoon
        + herbs
        + steam
    )


def _soup_body(s: Sheet, color: str) -> str:
    return s.solid(
        "M52 222Q66 326 160 336H240Q334 326 348 222z",
        color,
        line("M62 250Q200 298 338 250", tint(color, 0.5), 5, 0.7),
        deep=16,
    )


def _soup_rim(broth: str, color: str) -> str:
    return (
        flat(oval(200, 220, 150, 48), tint(color, 0.4))
        + flat(oval(200, 222, 137, 40), shade(broth, 0.2))
        + flat(oval(200, 226, 133, 36), broth)
    )


def dip(s: Sheet) -> str:
    """Draw a round pot of dip from above with a drizzle of oil and flatbread."""
    paste, top = s.turn(
        (("#ecd29a", "#d8642e"), ("#4a4436", "#8a9a4a"), ("#c9b08a", "#7a3a5a"), ("#a9bf5a", "#d8432e"))
    )
    bowl = s.turn(("#5b7f95", "#fdf8ee", "#b4503c", "#d9a441"))
    pot = _dip_pot(paste, bowl)
    swirl = line("M184 228q14-18 28 2t-22 36t-52-14t2-66t76-14t44 66", shade(paste, 0.16), 8, 0.8) + line(
        "M182 224q14-18 28 2t-22 36t-52-14t2-66", tint(paste, 0.5), 4, 0.7
    )
    oil = flat("M150 196q20-14 34 2t30 6t-8 26t-34 2t-26-36z", "#dfb13a", 0.8)
    bits = placed(
        strewn(s, dot((0, 0), 5, top), 60, 56, 12) + strewn(s, leaf(22, 11, "#6fae4a"), 56, 52, 5),
        Spot(184, 228),
    )
    bread = s.solid(
        "M250 330Q270 274 352 268Q372 300 366 352Q300 364 250 330z",
        "#e3bd7c",
        placed(speckle(s, (44, 26), "#a9703a", 12, 9), Spot(314, 318)),
        deep=8,
    )
    return pot + swirl + oil + bits + shadow(312, 358, 56, 6) + bread


def _dip_pot(paste: str, bowl: str) -> str:
    return (
        dot((192, 238), 128, "#3a1733", 0.14)
        + dot((184, 228), 124, shade(bowl, 0.16))
        + dot((184, 226), 121, bowl)
        + dot((184, 228), 103, shade(paste, 0.3))
        + dot((184, 229), 99, paste)
    )


DRAWINGS = {
    "salad-bowl": salad_bowl,
    "soup": soup,
    "dip": dip,
}
