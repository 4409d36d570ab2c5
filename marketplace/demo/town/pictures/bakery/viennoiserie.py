"""Butter pastries of the morning."""

from marketplace.demo.town.pictures.kit.forms import gleam, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import LIGHT, mix, shade, tint
from marketplace.demo.town.pictures.kit.pen import Pt, Spot, ellipse, flat, line, oval, placed, smooth
from marketplace.demo.town.pictures.kit.scene import cloth, plank, plate
from marketplace.demo.town.pictures.kit.sheet import Sheet

GOLD = ("#d98f3d", "#c97b2f", "#e0a04a")


def croissant(s: Sheet) -> str:
    """Draw a croissant of seven overlapping folds, the middle ones on top."""
    gold = s.turn(GOLD)
    folds = "".join(_fold(s, i, gold) for i in (-3, 3, -2, 2, -1, 1, 0))
    almonds = (
        "".join(ellipse((s.near(200, 80), s.near(206, 18)), 9, 4, "#f6e2b4") for _ in range(9))
        if s.turn((0, 1, 0))
        else ""
    )
    return (
        plate(304, 158, s.turn(("#fdf8ee", "#e8eef0", "#f3e3d6")))
        + shadow(200, 310, 128, 18)
        + folds
        + almonds
    )


def _fold(s: Sheet, step: int, gold: str) -> str:
    x, drop, wide, tilt = step * 40, step * step * 6.5, 40 - abs(step) * 4.4, step * 16
    high = 80 - abs(step) * 16
    at = Spot(200 + x, 228 + drop, 1, tilt)
    shape = _fold_shape(s, at, wide, high)
    color = mix(gold, "#8f4d1d", 0.12 * (abs(step) % 2) + abs(step) * 0.06)
    shine = line(
        smooth(
            at.all([(-wide * 0.4, -high * 0.5), (-wide * 0.1, -high * 0.74), (wide * 0.3, -high * 0.62)]),
            closed=False,
        ),
        LIGHT,
        4,
        0.45,
    )
    return flat(shape, color) + line(shape, shade(color, 0.34), 1.6, 0.55) + shine


def _fold_shape(s: Sheet, at: Spot, wide: float, high: int) -> str:
    return s.shaky(
        at,
        [
            (0, -high * 0.9),
            (wide, -high * 0.5),
            (wide * 0.9, high * 0.5),
            (0, high * 0.74),
            (-wide * 0.9, high * 0.5),
            (-wide, -high * 0.5),
        ],
        1.5,
    )


def pain_chocolat(s: Sheet) -> str:
    """Draw a rolled chocolate pastry seen from its end, another behind."""
    gold = s.turn(GOLD)
    return (
        plank(s, 308)
        + shadow(226, 276, 116, 14)
        + placed(_rolled(s, shade(gold, 0.05)), Spot(238, 226, 0.86))
        + shadow(176, 326, 130, 16)
        + placed(_rolled(s, gold), Spot(174, 270))
    )


def _rolled(s: Sheet, gold: str) -> str:
    body = _rolled_body(s)
    folds = "".join(
        line(f"M{x} -62Q{x + 22} -10 {x + 4} 56", shade(gold, 0.3), 3, 0.5)
        + line(f"M{x + 5} -60Q{x + 27} -10 {x + 9} 54", tint(gold, 0.5), 3, 0.6)
        for x in (-44, 8, 56)
    )
    end = flat(oval(-88, 2, 31, 46), tint(gold, 0.5)) + line(
        f"{oval(-88, 2, 22, 34)}{oval(-88, 2, 12, 20)}", shade(gold, 0.12), 3
    )
    sticks = ellipse((-98, -8), 9, 8, "#4a2618") + ellipse((-78, 12), 9, 8, "#4a2618")
    top = s.turn(("", speckle(s, (70, 14), "#fff3d6", 18, 5), line("M-50 -44q30 16 60 0t60 4", "#4a2618", 5)))
    return s.solid(
        body,
        gold,
        folds + end + sticks + (placed(top, Spot(20, -32)) if s.variant % 3 == 1 else top),
        deep=13,
    )


def _rolled_body(s: Sheet) -> str:
    return s.shaky(
        Spot(0, 0),
        [
            (-124, 20),
            (-120, -34),
            (-84, -56),
            (40, -60),
            (108, -44),
            (124, 4),
            (112, 46),
            (40, 54),
            (-90, 52),
        ],
        2,
    )


def brioche(s: Sheet) -> str:
    """Draw a fluted brioche with its head."""
    gold = s.turn(("#c97a2c", "#d58e3a", "#b9692a"))
    low: list[Pt] = [(-70, 70), (-108, -10), (-96, -40), (0, -50), (96, -40), (108, -10), (70, 70), (0, 80)]
    flutes = "".join(f"M{x} -40L{x * 0.66:.0f} 78" for x in (-78, -46, -15, 15, 46, 78))
    base = s.solid(
        s.shaky(Spot(0, 0), low), mix(gold, "#f0c878", 0.35), line(flutes, shade(gold, 0.2), 5, 0.6), deep=14
    )
    crown = _brioche_crown(s, gold)
    head = s.solid(s.blob(Spot(0, -92), 58, 48), gold, deep=13) + gleam(-20, -112, 18, 9)
    colors = s.turn((("",), ("#fffaf0",), ("#e46a86", "#f3a7b5")))
    top = (
        "".join(ellipse((s.near(0, 78), s.near(-76, 34)), 5, 4.4, s.pick(colors)) for _ in range(20))
        if colors[0]
        else ""
    )
    return (
        cloth(s, s.turn(("#6f8fa6", "#b4503c", "#c0647b")), 320)
        + shadow(200, 322, 92, 16)
        + placed(base + crown + head + top, Spot(200, 242))
    )


def _brioche_crown(s: Sheet, gold: str) -> str:
    return s.solid(
        s.shaky(
            Spot(0, 0),
            [
                (-116, -14),
                (-104, -52),
                (-50, -78),
                (50, -78),
                (104, -52),
                (116, -14),
                (60, -2),
                (0, 4),
                (-60, -2),
            ],
            2,
        ),
        gold,
        deep=12,
    )


DRAWINGS = {
    "croissant": croissant,
    "pain-chocolat": pain_chocolat,
    "brioche": brioche,
}
