"""Knives, whisks and storage jars."""

from marketplace.demo.town.pictures.kit.forms import cap, gleam, hoop, lathe, shadow, sides
from marketplace.demo.town.pictures.kit.garnish import strewn
from marketplace.demo.town.pictures.kit.ink import WOOD, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def kitchen_knife(s: Sheet) -> str:
    """Draw a kitchen knife on a board with what it cut."""
    grip = s.turn((WOOD, "#2f2d33", "#c8503c", "#4f8a8a"))
    blade = s.solid(
        "M-150 6Q-60-54 70-50V18Q-60 22-150 6z",
        "#d3dade",
        line("M-120 2Q-40 10 66 8", "#f6f9f9", 6) + line("M-90-16Q-20-38 60-38", shade("#d3dade", 0.16), 2),
        deep=4,
    )
    handle = flat("M66-50H80V20H66z", "#9aa4ab") + s.solid(
        "M78-44H170Q190-40 186-14Q188 10 170 14Q150 0 130 8Q100 16 78 6z",
        grip,
        dot((104, -16), 5, "#e3c98a") + dot((134, -18), 5, "#e3c98a") + dot((162, -16), 5, "#e3c98a"),
        deep=7,
    )
    slice_ = _kitchen_knife_slice()
    return (
        plank(s, 300, 172, s.turn(("#c8935a", "#e0bb84", "#a9784a")))
        + placed(flat("M-140 16H180v16H-100z", "#3a1733", 0.16), Spot(196, 220, 1, -14))
        + placed(blade + handle, Spot(196, 216, 1, -14))
        + s.stamp(slice_, [Spot(112, 310), Spot(158, 322), Spot(206, 316)])
        + placed(flat("M0 0q-20-20-44-10q14 20 44 10q4-26 34-28q-2 24-34 28z", "#6fae4a"), Spot(294, 322))
    )


def _kitchen_knife_slice() -> str:
    return (
        dot((2, 3), 25, "#a8281f")
        + dot((0, 0), 25, "#d8432e")
        + dot((0, 0), 20, "#e8705a")
        + line("M0-16V16M-14-8L14 8M-14 8L14-8", "#f3b09a", 5)
        + gleam(-8, -10, 6, 3, 0.5)
    )


def storage_jar(s: Sheet) -> str:
    """Draw a swing-top jar of dry goods."""
    food, kind = s.turn((("#e9cf8a", 0), ("#c8603a", 1), ("#5a3420", 1), ("#f0e3c4", 0)))
    body = [(0, 72), (8, 80), (150, 80), (166, 70), (172, 68), (172, 68)]
    bits = _storage_jar_bits(s, kind, food)
    glass_ = s.solid(
        lathe(body),
        "#e6eeec",
        hoop(-20, 136, 90, food)
        + placed(bits, Spot(0, -68))
        + flat("M-100-146H100V-134H-100z", tint(food, 0.4), 0.6),
        deep=13,
        gleam=0.6,
    ) + line("M-66-16V-136", "#ffffff", 8, 0.5)
    ring = s.solid(lathe(sides([(170, 72), (180, 72)])), s.turn(("#e0703a", "#c8392f", "#e3a52a")), deep=3)
    lid = cap(180, 70, 18, "#dfe8e6") + ellipse((0, -200), 52, 8, "#f3f8f6")
    wire = line(
        "M-82-150V-176Q-80-206-60-206M82-150V-176Q80-206 60-206M-84-150H84M74-180L92-120L70-110", "#8f989e", 4
    )
    return (
        cloth(s, s.turn(("#5b7f95", "#b4503c", "#7c8f4e")), 330)
        + shadow(206, 340, 88, 12)
        + placed(glass_ + ring + lid + wire, Spot(198, 338, 1.08))
    )


def _storage_jar_bits(s: Sheet, kind: int, food: str) -> str:
    return strewn(
        s,
        ellipse((0, 0), 10, 6, tint(food, 0.3)) + line("M-8 2Q0 6 8 2", shade(food, 0.3), 2)
        if kind
        else line("M-14 5L14-5", tint(food, 0.3), 7) + line("M-14 8L14-2", shade(food, 0.2), 2),
        70,
        60,
        26,
    )


def whisk(s: Sheet) -> str:
    """Draw a jar of utensils: whisk, spoon and spatula."""
    wood, silicone, jar = s.turn(
        ((WOOD, "#c8503c", "#f3ead8"), ("#8a5a36", "#4f8a8a", "#5b7f95"), ("#e0bb84", "#e3a52a", "#3f4450"))
    )
    wires = "".join(
        f'<ellipse cy="-150" rx="{rx}" ry="56" fill="none" stroke="#9aa4ab" stroke-width="4"/>'
        for rx in (10, 24, 36)
    )
    beater = placed(
        wires + line("M0-96V20", "#aab4ba", 13) + line("M-3-90V20", "#eef2f3", 3), Spot(206, 240, 1, 4)
    )
    spoon = _whisk_spoon(s, wood)
    spatula = placed(
        line("M0-90V20", wood, 13)
        + s.solid("M-26-170Q-24-182-10-182H14Q28-180 28-166L20-96Q0-84-18-96z", silicone, deep=6),
        Spot(246, 244, 1, 24),
    )
    back = ellipse((206, 214), 76, 20, shade(jar, 0.5))
    front = _whisk_front(s, jar)
    return plank(s, 328, 156) + shadow(212, 340, 78, 11) + back + spoon + spatula + beater + front


def _whisk_front(s: Sheet, jar: str) -> str:
    return s.solid(
        "M126 214Q206 252 286 214L270 330Q206 352 142 330z",
        jar,
        line(
            "M138 296Q206 322 274 296M140 310Q206 336 272 310",
            tint(jar, 0.6) if jar != "#f3ead8" else "#5b7f95",
            5,
            0.8,
        ),
        deep=13,
    )


def _whisk_spoon(s: Sheet, wood: str) -> str:
    return placed(
        line("M0-90V20", wood, 13)
        + s.solid(
            "M-28-130Q-28-176 0-178Q28-176 28-130Q20-92 0-88Q-20-92-28-130z",
            wood,
            ellipse((-2, -136), 17, 28, shade(wood, 0.2)),
            deep=5,
        ),
        Spot(166, 242, 1, -22),
    )


DRAWINGS = {
    "kitchen-knife": kitchen_knife,
    "whisk": whisk,
    "storage-jar": storage_jar,
}
