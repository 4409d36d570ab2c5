"""First aid and health."""

from marketplace.demo.town.pictures.care.parts import PAPER
from marketplace.demo.town.pictures.kit.forms import (
    cap,
    lathe,
    rounded,
    shadow,
)
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, emblem, label
from marketplace.demo.town.pictures.kit.packs import carton
from marketplace.demo.town.pictures.kit.pen import Spot, dot, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def plaster(s: Sheet) -> str:
    """Draw a box of plasters, some in front."""
    color = s.turn(("#4fa07a", "#e9eef0", "#d8505f", "#3f8ab0"))
    accent = color if s.variant % 4 != 1 else "#4fa07a"
    strip = _plaster_strip(s)
    heart = placed(
        flat(rounded(70, 24, 11), "#efc29a") + flat(rounded(24, 24, 2), "#fbe3c8"), Spot(0, 0, 1, -30)
    )
    pack = placed(
        carton(s, (206, 140, 60), Print(PAPER, shade(accent, 0.4), accent, "heart"), color, heart),
        Spot(176, 306),
    )
    return (
        cloth(s, accent, 322)
        + shadow(200, 308, 124, 13)
        + pack
        + s.stamp(strip, [Spot(276, 324, 1, -16), Spot(140, 348, 1, 6)])
    )


def _plaster_strip(s: Sheet) -> str:
    return s.solid(
        rounded(136, 46, 22),
        s.turn(("#efc29a", "#efc29a", "#a8cfe0")),
        flat(rounded(44, 46, 3), tint("#efc29a", 0.5))
        + line(
            "M-54-10h.1M-54 8h.1M-42 0h.1M54-10h.1M54 8h.1M42 0h.1M-10-8h.1M10-8h.1M-10 8h.1M10 8h.1",
            "#c98f5f",
            4,
        ),
        deep=5,
    )


def food_supplement(s: Sheet) -> str:
    """Draw a pot of capsules."""
    glass, color = s.turn(
        (("#a8602a", "#6f9a5a"), ("#f6f3ea", "#e0823a"), ("#5f7f6a", "#d9a441"), ("#f6f3ea", "#7a5a9a"))
    )
    pot = _food_supplement_pot(s, glass, color)
    pill = (
        line("M-12 0H12", "#fdf6e4", 19) + line("M-12 0H-1", color, 19) + line("M-12-4H12", "#ffffff", 3, 0.7)
    )
    return (
        plank(s, 322, 158)
        + shadow(162, 330, 82, 13)
        + placed(pot, Spot(156, 328, 1.12))
        + s.stamp(
            pill,
            [Spot(282, 336, 1, 20), Spot(326, 326, 1, -34), Spot(318, 350, 1, 4), Spot(268, 354, 1, -50)],
        )
    )


def _food_supplement_pot(s: Sheet, glass: str, color: str) -> str:
    return s.solid(
        lathe([(0, 66), (6, 70), (120, 70), (136, 56), (142, 50), (142, 50)]),
        glass,
        placed(
            label(
                s, 112, 86, Print(PAPER, shade(color, 0.5), color, s.turn(("leaf", "sun", "flower", "drop")))
            ),
            Spot(0, -62),
        ),
        deep=13,
    ) + cap(138, 58, 36, s.turn(("#fdf8ee", color)))


def thermometer(s: Sheet) -> str:
    """Draw a digital thermometer, or a hot-water bottle in its knit."""
    color = s.turn(("#3f9a95", "#d8505f", "#5f8ab5"))
    if s.variant % 2:
        knit = _thermometer_knit(color)
        body = s.solid(
            "M146 142Q100 156 96 210V310Q98 340 132 342H268Q302 340 304 310V210Q300 156 254 142z",
            color,
            knit + emblem("heart", PAPER, Spot(200, 250, 4)),
            deep=17,
        )
        neck = _thermometer_neck(s, color)
        return cloth(s, color, 328) + shadow(206, 344, 108, 12) + neck + body
    stick = _thermometer_stick(s, color)
    case = s.solid(rounded(70, 240, 30), tint(color, 0.3), emblem("heart", PAPER, Spot(0, 70, 2)), deep=8)
    return (
        plank(s, 322, 164)
        + placed(flat(rounded(74, 250, 30), "#3a1733", 0.14) + case, Spot(262, 226, 1, 14))
        + placed(flat("M-20-100H36V150H0z", "#3a1733", 0.14), Spot(160, 228, 1, -24))
        + placed(stick, Spot(154, 220, 1.06, -24))
    )


def _thermometer_neck(s: Sheet, color: str) -> str:
    return (
        s.solid(
            "M160 146L170 96H230L240 146z",
            color,
            line("M172 104V144M186 100V144M200 100V144M214 100V144M228 104V144", tint(color, 0.4), 5, 0.7),
            deep=6,
        )
        + flat("M178 98V76H222V98z", "#3a3438")
        + line("M176 74H224", "#3a3438", 13)
    )


def _thermometer_knit(color: str) -> str:
    return line(
        "".join(f"M{112 + i * 24} 170q6 10 12 0t12 0" for i in range(8))
        + "".join(f"M{100 + i * 24} {y}q6 10 12 0t12 0" for y in (198, 226, 254, 282, 310) for i in range(9)),
        tint(color, 0.45),
        4,
        0.8,
    )


def _thermometer_stick(s: Sheet, color: str) -> str:
    return s.solid(
        "M-28-110Q-28-130 0-130Q28-130 28-110L20 60Q16 74 9 76V128Q0 140-9 128V76Q-16 74-20 60z",
        "#f6f9f8",
        flat(rounded(36, 62, 5), "#bfd3c4").replace("<path", '<path transform="translate(0 -76)"')
        + line("M-8-98V-80H8M-8-72V-56H8V-72", "#3a4a42", 3.4)
        + dot((0, -22), 12, color),
        deep=8,
    ) + flat("M-9 100h18v28q-9 12-18 0z", "#b9c3c8")


DRAWINGS = {
    "plaster": plaster,
    "food-supplement": food_supplement,
    "thermometer": thermometer,
}
