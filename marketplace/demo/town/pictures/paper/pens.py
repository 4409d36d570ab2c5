"""Pens, pencils and ink."""

from marketplace.demo.town.pictures.kit.forms import shadow
from marketplace.demo.town.pictures.kit.ink import CREAM, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, flourish, label
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import mat, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.paper.parts import COLORS, lying


def fountain_pen(s: Sheet) -> str:
    """Draw a fountain pen lying across a written sheet."""
    color, metal = s.turn(COLORS), s.turn(("#dfb54a", "#c9ced2"))
    lines = "".join(flourish(s, s.near(-6, 6), -70 + i * 30, s.near(180, 24), "#2f4a7a") for i in range(5))
    page = placed(lying(s, 250, 230, "#fdf8ec", lines), Spot(192, 222, 1, -4))
    barrel = _fountain_pen_barrel(s, metal, color)
    grip = (
        s.solid("M-20-16H-70L-78-12V12L-70 16H-20z", shade(color, 0.4), deep=4)
        + flat("M-78-13Q-116-10-146 0Q-116 10-78 13z", metal)
        + flat("M-78 1Q-116 4-146 0Q-116 10-78 13z", shade(metal, 0.3))
        + line("M-144 0H-104", "#3b2d36", 2.4)
        + dot((-102, 0), 3.4, "#3b2d36")
    )
    return (
        mat(s, mix(color, "#c99a3d", 0.4))
        + page
        + placed(flat("M-140 10H120v18H-60z", "#3a1733", 0.16), Spot(214, 264, 1, -30))
        + placed(barrel + grip, Spot(214, 256, 1.06, -30))
    )


def _fountain_pen_barrel(s: Sheet, metal: str, color: str) -> str:
    return (
        s.solid(
            "M-20-20H110Q128-18 130 0Q128 18 110 20H-20z",
            color,
            flat("M-20-20H130V-10H-20z", tint(color), 0.6),
            deep=6,
        )
        + flat("M20-21h12v42h-12z", metal)
        + line("M32-26H96", metal, 6)
    )


def ink(s: Sheet) -> str:
    """Draw a bottle of ink and a loaded brush stroke."""
    color = s.turn(("#2f5fa0", "#2a2730", "#6a3f8a", "#3f7a55", "#a8302c"))
    glass = _ink_glass(s, color)
    cap = _ink_cap(s, color)
    stroke = (
        flat("M206 352Q230 330 290 340T374 326Q350 352 300 356T206 352z", color, 0.85)
        + dot((226, 334), 5, color)
        + dot((356, 350), 4, color)
    )
    quill = (
        flat("M268 330Q296 230 366 170Q362 260 284 314z", "#f6efe2")
        + line("M262 340Q300 260 362 176", "#c9b79a", 3)
        + flat("M284 314Q340 270 366 170Q340 240 280 300z", "#dfd3bd")
    )
    return (
        plank(s, 322, 164)
        + stroke
        + shadow(154, 326, 90, 13)
        + placed(glass + cap, Spot(148, 320, 1.14))
        + quill
    )


def _ink_glass(s: Sheet, color: str) -> str:
    return s.solid(
        "M-78-10Q-80 6-60 8H60Q80 6 78-10V-84Q78-104 56-108H-56Q-78-104-78-84z",
        color,
        flat("M-66-96Q-72-60-68-8H-52V-96z", tint(color, 0.5), 0.6)
        + placed(
            label(s, 96, 60, Print(CREAM, shade(color, 0.3), color, s.turn(("drop", "bird", "star")))),
            Spot(4, -48),
        ),
        deep=11,
    )


def _ink_cap(s: Sheet, color: str) -> str:
    return (
        flat("M-34-108H34V-120H-34z", tint(color, 0.4))
        + s.solid(
            "M-42-118H42V-156Q0-166-42-156z",
            "#2f2a33",
            line(
                "M-34-152V-120M-22-155V-119M-10-157V-118M2-158V-118M14-157V-118M26-155V-119", "#544d58", 2.4
            ),
            deep=6,
        )
        + ellipse((0, -156), 41, 8, "#4a444e")
    )


def pencil(s: Sheet) -> str:
    """Draw a cup of pencils."""
    sets = (
        ("#d8432e", "#f0a03a", "#f3d03a", "#5f9a4a", "#2f7ab0", "#7a4a9a"),
        ("#e3b23a", "#e3b23a", "#2f2a33", "#c8443c", "#e3b23a", "#3f6a5a"),
        ("#e9a0a8", "#f3c9a0", "#f0e3a0", "#a9d0a9", "#a0c9e3", "#c3a9dc"),
    )
    colors = s.turn(sets)
    sticks = ""
    for color, t, lift in zip(colors, (-20, 20, -12, 12, -4, 5), (0, 6, 18, 14, 34, 26), strict=True):
        sticks += placed(
            line("M0 0V-150", color, 21)
            + line("M-5 0V-150", tint(color), 5, 0.8)
            + flat("M-10.5-158H10.5L0-194z", "#ecd2a4")
            + flat("M-4-180H4L0-194z", color),
            Spot(200 + t * 2.2, 246 - lift, 1, t),
        )
    cup_color = s.turn(("#5b7f95", "#f3e6cf", "#c9704a", "#6f8a5a"))
    rim_back = ellipse((200, 216), 66, 17, shade(cup_color, 0.4))
    shaving = line("M300 344q14-20 30-6t-8 18-18-10", "#ecd2a4", 8) + line(
        "M296 340q14-22 36-6", colors[0], 3
    )
    body = _pencil_body(s, cup_color)
    return plank(s, 322, 160) + shadow(206, 334, 74, 12) + rim_back + sticks + body + shaving


def _pencil_body(s: Sheet, cup_color: str) -> str:
    return s.solid(
        "M130 216Q200 252 270 216L256 324Q200 340 144 324z",
        cup_color,
        line("M138 286Q200 312 262 286M136 272Q200 298 264 272", tint(cup_color, 0.6), 4),
        deep=12,
    )


DRAWINGS = {
    "fountain-pen": fountain_pen,
    "pencil": pencil,
    "ink": ink,
}
