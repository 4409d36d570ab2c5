"""Notebooks, pads and diaries."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.kit.ink import CREAM, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import EMBLEMS, emblem, flourish
from marketplace.demo.town.pictures.kit.pen import Spot, dot, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import mat
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.paper.parts import COLORS, lying


def notebook(s: Sheet) -> str:
    """Draw a closed notebook with its elastic and a pencil."""
    color = s.turn(COLORS)
    light = tint(color, 0.5)
    patterns = _notebook_patterns(light)
    marks = (
        s.turn(patterns)
        + flat("M-60-84H36V-28H-60z", CREAM)
        + flourish(s, -12, -58, 70, shade(color, 0.5))
        + line("M-48-42H24", shade(CREAM, 0.2), 2)
        + line("M72-140V140", shade(color, 0.4), 9)
    )
    pencil = (
        line("M0-104V86", s.turn(("#e3b23a", "#4f8a5a", "#c8443c")), 13)
        + line("M-3-104V86", "#ffffff", 2.4, 0.5)
        + flat("M-6.5 86H6.5L0 110z", "#ecd2a4")
        + flat("M-2.4 101h4.8L0 110z", "#2f2a33")
        + line("M0-104v-8", "#e58ea0", 13)
    )
    return (
        mat(s, mix(color, "#c99a3d", 0.4))
        + placed(lying(s, 188, 250, color, marks), Spot(182, 210, 1, -7))
        + placed(flat("M4 6h12v190h-12z", "#3a1733", 0.15), Spot(316, 120, 1, 9))
        + placed(pencil, Spot(318, 216, 1, 9))
    )


def _notebook_patterns(light: str) -> Sequence[str]:
    return (
        "",
        "".join(
            dot((x, y), 6, light, 0.6)
            for y in range(-110, 120, 34)
            for x in range(-76 + (y // 34 % 2) * 17, 80, 34)
        ),
        line("".join(f"M{x}-130L{x - 60} 130" for x in range(-70, 150, 26)), light, 5, 0.5),
        "".join(
            emblem("leaf", light, Spot(x, y, 1.2, x)) for y in (-90, -40, 10, 60, 110) for x in (-60, -12, 36)
        ),
    )


def school_paper(s: Sheet) -> str:
    """Draw a pad of ruled paper, one sheet turned."""
    color = s.turn(("#2f6fa8", "#c8443c", "#4f8a5a", "#d9a441"))
    grid = _school_paper_grid(s)
    pad = lying(
        s, 196, 252, "#fdfaf2", grid + flat("M-98-126H98V-84H-98z", color) + flourish(s, 0, -100, 110, CREAM)
    )
    rings = "".join(line(f"M{x}-130q-5-12 5-14q9 2 4 16", "#9aa4aa", 3.4) for x in range(-80, 90, 20))
    ruler = placed(
        flat("M-130-15H130V15H-130z", "#f0d28a", 0.95)
        + line("".join(f"M{x}-15v{14 if x % 50 == 0 else 8}" for x in range(-120, 130, 10)), "#8a6a34", 2),
        Spot(206, 336, 1, -5),
    )
    return (
        mat(s, mix(color, "#c99a3d", 0.4))
        + placed(pad + rings, Spot(196, 206, 1, 4))
        + placed(flat("M-126 0H136v18H-126z", "#3a1733", 0.16), Spot(206, 340, 1, -5))
        + ruler
    )


def _school_paper_grid(s: Sheet) -> str:
    return (
        line("".join(f"M-94 {y}H94" for y in range(-60, 130, 17)), "#b9cfe3", 2)
        + (
            line("".join(f"M{x}-76V128" for x in range(-88, 96, 17)), "#b9cfe3", 2)
            if s.variant % 2 == 0
            else ""
        )
        + line("M-62-80V128", "#e08a8a", 2.4)
    )


def diary(s: Sheet) -> str:
    """Draw a diary with its ribbon and gilt corners."""
    color = s.turn(("#7a2f3a", "#2f4f5f", "#5f7f45", "#2f2a33", "#b8863a"))
    gold = "#e3b85a" if color != "#b8863a" else "#fbf3e2"
    marks = (
        line("M-78-110H78V110H-78z", gold, 2.4)
        + "".join(
            flat(f"M{x} {y}h{-26 * a}q0 {26 * b} {26 * a} {26 * b}z", gold, 0.9)
            for x, y, a, b in ((94, -126, 1, 1), (-94, -126, -1, 1), (94, 126, 1, -1), (-94, 126, -1, -1))
        )
        + placed(flat(EMBLEMS[s.pick(("sun", "star", "flower", "crown"))], gold), Spot(0, -30, 2.6))
        + flourish(s, 0, 46, 96, gold)
        + rules_of(gold)
    )
    ribbon = flat("M20 118L34 118 40 176 30 168 22 178z", s.turn(("#c8443c", "#d9a441", "#e58ea0")))
    return mat(s, color) + placed(ribbon + lying(s, 188, 252, color, marks), Spot(196, 200, 1, 5))


def rules_of(color: str) -> str:
    """Draw the year's small rule."""
    return line("M-26 76H26", color, 3)


DRAWINGS = {
    "notebook": notebook,
    "school-paper": school_paper,
    "diary": diary,
}
