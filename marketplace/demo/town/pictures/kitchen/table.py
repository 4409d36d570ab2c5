"""Plates, glasses, bowls and linen."""

from marketplace.demo.town.pictures.kit.forms import gleam, hoop, lathe, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import WOOD, shade, tint
from marketplace.demo.town.pictures.kit.labels import emblem
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import plank
from marketplace.demo.town.pictures.kit.sheet import Sheet

GLAZES = ("#5b7f95", "#f3ead8", "#b4503c", "#8fae9a", "#d9a441", "#3f4450")


def plate_pile(s: Sheet) -> str:
    """Draw a pile of plates, one standing behind."""
    glaze, rim = s.turn(
        (
            ("#5b7f95", "#e3c48a"),
            ("#fdf8ee", "#5b7f95"),
            ("#d8795a", "#fdf8ee"),
            ("#8fae9a", "#fdf8ee"),
            ("#3f4450", "#c9a45a"),
        )
    )
    standing = _plate_pile_standing(glaze, rim)
    if s.variant % 2:
        standing += "".join(
            placed(emblem("flower", rim, Spot(0, -95, 1.3)), Spot(198, 188, 1, t)) for t in range(0, 360, 45)
        )
    dish = ellipse((0, 9), 136, 34, shade(glaze, 0.34)) + ellipse((0, 0), 136, 34, glaze)
    top = _plate_pile_top(glaze, rim)
    return (
        plank(s, 328, 166)
        + standing
        + shadow(206, 346, 132, 14)
        + s.stamp(dish, [Spot(200, 334), Spot(198, 318), Spot(202, 302), Spot(200, 286)])
        + placed(top, Spot(200, 286))
    )


def _plate_pile_standing(glaze: str, rim: str) -> str:
    return (
        dot((208, 196), 128, "#3a1733", 0.12)
        + dot((200, 190), 126, shade(glaze, 0.14))
        + dot((198, 188), 123, glaze)
        + f'<circle cx="198" cy="188" r="110" fill="none" stroke="{rim}" stroke-width="6"/>'
        + dot((200, 190), 80, shade(glaze, 0.1))
        + dot((202, 193), 77, tint(glaze, 0.12))
        + gleam(134, 120, 34, 12, 0.4)
    )


def _plate_pile_top(glaze: str, rim: str) -> str:
    return (
        f'<ellipse rx="122" ry="28" fill="none" stroke="{rim}" stroke-width="4"/>'
        + ellipse((0, 1), 84, 18, shade(glaze, 0.14))
        + ellipse((2, 3), 82, 16, tint(glaze, 0.15))
    )


def glass(s: Sheet) -> str:
    """Draw two glasses, clear or tinted."""
    color = s.turn(("#e3eef0", "#a9cfd8", "#c9d8a4", "#e3b8b4", "#e0c08a"))
    if s.variant % 2:
        one = _one_glass(s, color)
    else:
        cuts = line("M-30-6L-36-70M-10-2L-12-72M10-2L12-72M30-6L36-70", "#ffffff", 4, 0.5)
        one = (
            s.solid(
                lathe([(0, 44), (4, 46), (150, 56), (150, 56)]),
                color,
                hoop(-10, 90, 80, tint(color, 0.5)) + cuts,
                deep=9,
                gleam=0.7,
            )
            + line("M-44-90L-48-136", "#ffffff", 6, 0.7)
            + ellipse((0, -150), 56, 11, tint(color, 0.4))
            + ellipse((0, -149), 49, 8, shade(color, 0.1))
        )
    return (
        plank(s, 326, 160, "#b98a5a")
        + shadow(272, 322, 50, 9)
        + shadow(152, 338, 54, 10)
        + s.stamp(one, [Spot(264, 320, 1.06), Spot(144, 336, 1.2)])
    )


def _one_glass(s: Sheet, color: str) -> str:
    return (
        ellipse((0, 0), 40, 9, shade(color, 0.1))
        + line("M0-4V-96", shade(color, 0.08), 8)
        + s.solid(
            "M-46-196Q-54-104 0-94Q54-104 46-196z",
            color,
            flat("M-60-150H60V-80H-60z", tint(color, 0.4), 0.8),
            deep=7,
            gleam=0.7,
        )
        + line("M-36-184Q-40-140-26-120", "#ffffff", 6, 0.7)
        + ellipse((0, -196), 46, 8, tint(color, 0.5))
    )


def bowl(s: Sheet) -> str:
    """Draw nested bowls."""
    bowls = ""
    for i, (y, size) in enumerate(((340, 1.12), (292, 0.96), (250, 0.8))):
        glaze = GLAZES[(s.variant + i * 2) % 6]
        band = (
            line("M-126-62Q0-26 126-62", tint(glaze, 0.55), 5, 0.8)
            if (s.variant + i) % 2
            else placed(speckle(s, (100, 34), shade(glaze, 0.3), 26, 3), Spot(0, -40))
        )
        body = s.solid("M-134-94Q-124-14-54 0H54Q124-14 134-94Q0-62-134-94z", glaze, band, deep=13)
        bowls += placed(
            body
            + ellipse((0, -94), 134, 30, tint(glaze, 0.35))
            + ellipse((0, -92), 123, 24, shade(glaze, 0.3)),
            Spot(196 + i * 4, y, size),
        )
    whisk = line("M196 128L262 34", WOOD, 11) + line("M260 36L266 28", "#aab4ba", 11)
    return plank(s, 330, 166) + shadow(204, 342, 90, 11) + whisk * (s.variant % 2) + bowls


def table_linen(s: Sheet) -> str:
    """Draw folded linen, striped or checked."""
    color = s.turn(("#b4503c", "#4f7a9a", "#7c8f4e", "#d9a02a", "#7a5a7a"))
    base = s.turn(("#fdf8ee", "#f3ead6"))
    stripes = line("M-140 22H140M-140 36H140M-140-80H140M-140-66H140", color, 7)
    checks = "".join(line(f"M{x}-120V60", color, 15, 0.45) for x in range(-110, 130, 44)) + "".join(
        line(f"M-140 {y}H140", color, 15, 0.45) for y in range(-100, 60, 44)
    )
    hem = line("M-134-106H134V46H-134z", color, 4)
    art = s.turn((stripes, checks, hem + emblem("flower", color, Spot(86, 6, 2))))
    under = _table_linen_under(s, base, color)
    top = _table_linen_top(s, base, art)
    wheat = "".join(
        line(
            f"M{330 + i * 8} 350Q{322 + i * 12} 300 {330 + i * 14} 250", "#8a70b0" if i % 2 else "#8a9a6a", 4
        )
        + "".join(ellipse((329 + i * 14, 256 + k * 12), 5, 7, "#8a70b0") for k in range(4))
        for i in range(2)
    )
    return (
        plank(s, 328, 168)
        + shadow(200, 346, 146, 11)
        + placed(under + f'<g transform="translate(0 10) skewX(-6) scale(1 .9)">{top}</g>', Spot(190, 210))
        + wheat
    )


def _table_linen_under(s: Sheet, base: str, color: str) -> str:
    return "".join(
        s.solid(
            f"M-136 {y}H128Q144 {y + 2} 144 {y + 15}T128 {y + 29}H-136Q-144 {y + 15}-136 {y}z",
            c,
            line(f"M-132 {y + 15}H130", shade(c, 0.16), 2),
            deep=5,
        )
        for y, c in ((104, tint(color, 0.4)), (76, base), (48, color))
    )


def _table_linen_top(s: Sheet, base: str, art: str) -> str:
    return s.solid(
        "M-136-112H136Q146-110 146-98V40Q146 52 134 54H-136Q-148 50-148 40V-98Q-148-110-136-112z",
        base,
        art,
        deep=6,
    )


DRAWINGS = {
    "plate": plate_pile,
    "glass": glass,
    "bowl": bowl,
    "table-linen": table_linen,
}
