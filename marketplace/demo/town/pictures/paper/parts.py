"""What several drawings of this trade share."""

from marketplace.demo.town.pictures.kit.forms import rounded, shadow
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import plank
from marketplace.demo.town.pictures.kit.sheet import Sheet

COLORS = ("#c9583f", "#2f5f7a", "#d9a441", "#5f7f6a", "#7a4a6a", "#2f2a33")


def lying(s: Sheet, wide: float, high: float, color: str, marks: str) -> str:
    """Draw a flat thing of paper around the origin with its shadow and page edges."""
    x, y = wide / 2, high / 2
    return (
        flat(f"M{8 - x:.0f} {10 - y:.0f}H{x + 9:.0f}V{y + 10:.0f}H{8 - x:.0f}z", "#3a1733", 0.2)
        + placed(flat(rounded(wide, high, 6), "#f3ead6"), Spot(4, 5))
        + s.solid(rounded(wide, high, 8), color, marks, deep=4, gleam=0.3)
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
    body = pencil_body(s, cup_color)
    return plank(s, 322, 160) + shadow(206, 334, 74, 12) + rim_back + sticks + body + shaving


def pencil_body(s: Sheet, cup_color: str) -> str:
    return s.solid(
        "M130 216Q200 252 270 216L256 324Q200 340 144 324z",
        cup_color,
        line("M138 286Q200 312 262 286M136 272Q200 298 264 272", tint(cup_color, 0.6), 4),
        deep=12,
    )
