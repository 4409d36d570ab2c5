"""Bottles, jars, tins and tubs: what the larder, the cellar and the bathroom stand in, foot on the origin."""

from collections.abc import Sequence
from typing import NamedTuple

from marketplace.demo.town.pictures.kit.forms import arc, cap, hoop, lathe, sides
from marketplace.demo.town.pictures.kit.ink import LIGHT, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, label
from marketplace.demo.town.pictures.kit.pen import Pt, Spot, ellipse, flat, line, num, placed
from marketplace.demo.town.pictures.kit.sheet import Sheet


class Ware(NamedTuple):
    """How a vessel looks: its glass or metal, its stopper, and the label's height and middle."""

    body: str
    lid: str
    print: Print
    label_high: float = 80
    label_at: float = 0.36


# (height, half width) from the foot up.
BOTTLES: dict[str, Sequence[Pt]] = {
    "bordeaux": (
        (0, 41),
        (8, 43),
        (150, 43),
        (150, 43),
        (178, 34),
        (196, 16),
        (204, 14),
        (204, 14),
        (262, 13),
        (262, 13),
    ),
    "burgundy": ((0, 44), (8, 47), (120, 47), (150, 42), (190, 20), (214, 14), (262, 13), (262, 13)),
    "flute": ((0, 36), (8, 38), (120, 38), (170, 30), (216, 15), (272, 12), (272, 12)),
    "champagne": ((0, 46), (8, 50), (116, 50), (152, 43), (196, 21), (220, 17), (262, 15), (262, 15)),
    "beer": ((0, 40), (6, 42), (120, 42), (146, 34), (172, 17), (206, 14), (206, 14)),
    "oil": ((0, 33), (6, 35), (168, 35), (168, 35), (188, 26), (200, 13), (236, 12), (236, 12)),
    "milk": ((0, 47), (8, 50), (118, 50), (150, 40), (176, 26), (208, 26), (208, 26)),
    "square": ((0, 52), (0, 52), (130, 52), (130, 52), (150, 40), (158, 17), (158, 17), (204, 16), (204, 16)),
    "round": ((0, 44), (10, 64), (60, 76), (110, 64), (146, 28), (162, 16), (214, 14), (214, 14)),
    "juice": ((0, 44), (8, 47), (70, 45), (110, 47), (140, 42), (176, 24), (208, 22), (208, 22)),
    "water": ((0, 40), (6, 43), (100, 40), (126, 43), (160, 38), (204, 18), (230, 15), (230, 15)),
    "flask": ((0, 46), (4, 50), (120, 50), (138, 44), (150, 20), (150, 20), (164, 18), (164, 18)),
}


def bottle(s: Sheet, kind: str, ware: Ware, fill: str = "", level: float = 0.8) -> str:
    """Draw a bottle; ``fill`` is the liquid seen through clear glass up to the ``level`` share."""
    profile = BOTTLES[kind]
    high, wide = profile[-1][0], max(w for _, w in profile)
    liquid = (
        hoop(-20, high * level, wide, fill, 0.05)
        + ellipse((0, -high * level + 1), wide, 4, tint(fill, 0.4), 0.7)
        if fill
        else ""
    )
    straight_high = min(ware.label_high, high * 0.5)
    middle = -high * ware.label_at
    paper = placed(
        label(s, wide * 2.02 if ware.label_high > 60 else wide * 1.5, straight_high, ware.print),
        Spot(0, middle),
    )
    glass = s.solid(lathe(profile), ware.body, liquid + paper, deep=10, gleam=0.4)
    shine = line(f"M{num(-wide + 9)} {num(-14)}V{num(-high * 0.52)}", LIGHT, 6, 0.45) + line(
        f"M{num(wide - 9)} {num(-20)}V{num(-high * 0.4)}", LIGHT, 3, 0.25
    )
    neck = profile[-1][1]
    return glass + shine + stopper(ware.lid, high, neck)


def stopper(color: str, high: float, neck: float) -> str:
    """Close a bottle with a short cap."""
    return cap(high - 8, neck + 3, 20, color) if color else ""


def foil(s: Sheet, high: float, length: float, necks: tuple[float, float], color: str) -> str:
    """Cover a bottle's neck with a capsule from the top down."""
    low, top = necks
    shape = lathe(sides([(high - length, low + 1.5), (high + 5, top + 1.5)]), 0.2)
    return s.solid(shape, color, arc(high - length + 9, low + 2, tint(color), 2), deep=4) + ellipse(
        (0, -high - 5), top + 1.5, 3.4, tint(color, 0.4)
    )


def jar(s: Sheet, size: Pt, ware: Ware, inside: str = "") -> str:
    """Draw a glass jar of (half width, height) with what is inside it, its label and its lid."""
    wide, high = size
    profile = [
        (0, wide - 7),
        (7, wide),
        (high - 22, wide),
        (high - 6, wide - 7),
        (high, wide - 9),
        (high, wide - 9),
    ]
    content = (
        hoop(-20, high - 18, wide, ware.body, 0.1)
        + inside
        + ellipse((0, -high + 19), wide, wide * 0.1, tint(ware.body, 0.3))
    )
    paper = (
        placed(label(s, wide * 1.5, ware.label_high, ware.print), Spot(0, -high * ware.label_at))
        if ware.label_high
        else ""
    )
    glass = s.solid(lathe(profile), mix(ware.body, "#f4f7f4", 0.72), content + paper, deep=10, gleam=0.45)
    shine = line(f"M{num(-wide + 10)} {num(-16)}V{num(-high + 34)}", LIGHT, 7, 0.5)
    return glass + shine + (cap(high - 2, wide - 4, 22, ware.lid) if ware.lid else "")


def tin(s: Sheet, size: Pt, ware: Ware, marks: str = "") -> str:
    """Draw an upright tin of (half width, height), its paper around it, its rims bright."""
    wide, high = size
    art = placed(label(s, wide * 1.36, ware.label_high, ware.print), Spot(0, -high * 0.5 + 4))
    body = s.solid(
        lathe(sides([(0, wide), (high, wide)])),
        "#c9cdd0",
        hoop(8, high - 8, wide, ware.body) + marks + art,
        deep=13,
    )
    lid = ellipse((0, -high), wide, wide * 0.2, shade(ware.lid, 0.2)) + ellipse(
        (0, -high - 3), wide, wide * 0.2, ware.lid
    )
    rings = ellipse((0, -high - 3), wide * 0.84, wide * 0.15, shade(ware.lid, 0.12)) + ellipse(
        (1, -high - 2), wide * 0.8, wide * 0.13, tint(ware.lid)
    )
    return body + line(f"M{num(-wide + 9)} {num(-18)}V{num(-high + 14)}", LIGHT, 6, 0.45) + lid + rings


def tub(s: Sheet, size: Pt, color: str, inside: str, marks: str = "") -> str:
    """Draw an open round pot of (half width, height) and the top of what is inside."""
    wide, high = size
    body = s.solid(
        lathe([(0, wide * 0.8), (0, wide * 0.8), (high, wide), (high, wide)]), color, marks, deep=11
    )
    rim = ellipse((0, -high), wide, wide * 0.27, tint(color, 0.4)) + ellipse(
        (0, -high + 2), wide * 0.91, wide * 0.22, shade(color, 0.3)
    )
    return (
        body
        + rim
        + flat(
            f"M{num(-wide * 0.9)} {num(-high + 3)}a{num(wide * 0.9)} {num(wide * 0.2)} 0 0 0 {num(wide * 1.8)} 0q{num(-wide * 0.9)} {num(-wide * 0.28)} {num(-wide * 1.8)} 0z",
            inside,
        )
    )
