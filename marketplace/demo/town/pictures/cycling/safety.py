"""Lights, locks and helmets."""

from marketplace.demo.town.pictures.cycling.parts import COLORS, stroked
from marketplace.demo.town.pictures.kit.forms import shadow
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def bike_light(s: Sheet) -> str:
    """Draw a front light and a rear light, both shining."""
    body = s.turn(("#3a3840", "#c9ced2", "#2f6f8a", "#e3a52a"))
    front = _bike_light_front(s, body)
    rear = s.solid(
        "M-46-34Q-46-54-26-54H26Q46-54 46-34V34Q46 54 26 54H-26Q-46 54-46 34z",
        "#d8282f",
        line("M-34-30H34M-34-10H34M-34 10H34M-34 30H34M-20-46V46M0-46V46M20-46V46", "#f06a5a", 2.4, 0.8)
        + dot((0, 0), 17, "#ffb0a0")
        + dot((0, 0), 8, "#fff0e8"),
        deep=8,
    )
    clip = line("M0 50V84M-24 88H24", "#3a3840", 15)
    return (
        plank(s, 326, 166)
        + shadow(196, 306, 80, 10)
        + placed(clip + front, Spot(196, 206, 1.08))
        + dot((304, 296), 74, "#f06a5a", 0.22)
        + shadow(304, 350, 46, 7)
        + placed(rear, Spot(300, 294, 0.94))
    )


def _bike_light_front(s: Sheet, body: str) -> str:
    return (
        s.solid(
            "M-50-46H40Q60-44 60-20V20Q60 44 40 46H-50z",
            body,
            line("M-30-30H34", tint(body), 5, 0.6) + dot((20, 0), 11, shade(body, 0.4)),
            deep=10,
        )
        + s.solid("M-54-54Q-74-50-76 0Q-74 50-54 54H-44V-54z", "#d3d9dc", deep=5)
        + ellipse((-66, 0), 13, 46, "#fffbe0")
        + flat("M-66-44L-150-104V104L-66 44z", "#fff3b8", 0.55)
    )


def bike_lock(s: Sheet) -> str:
    """Draw a U-lock, or a sleeved chain."""
    color = s.turn(COLORS[4:] + COLORS[:4])
    keys = _bike_lock_keys()
    if s.variant % 2:
        loop = "M150 296Q60 250 96 160T230 96T320 200T250 296"
        links = (
            stroked(loop, shade(color, 0.4), 35)
            + stroked(loop, color, 29)
            + stroked(loop, tint(color, 0.35), 3).replace("/>", ' stroke-dasharray="9 9"/>')
        )
        body = s.solid(
            "M144 268H256Q270 268 270 282V318Q270 332 256 332H144Q130 332 130 318V282Q130 268 144 268z",
            "#3f3d45",
            dot((200, 300), 15, "#aab4ba") + flat("M197 290h6v20h-6z", "#2a2830"),
            deep=9,
        )
        return plank(s, 328, 166) + shadow(206, 334, 110, 10) + links + body + keys
    bow = (
        stroked("M126 292V170Q126 86 200 86T274 170V292", shade(color, 0.3), 35)
        + stroked("M124 292V170Q124 84 198 84T272 170V292", color, 27)
        + line("M117 280V170Q117 90 180 78", tint(color, 0.6), 5, 0.6)
    )
    bar = _bike_lock_bar(s, color)
    return plank(s, 328, 166) + shadow(206, 334, 136, 10) + bow + bar + keys


def _bike_lock_bar(s: Sheet, color: str) -> str:
    return s.solid(
        "M84 280H316Q330 280 330 294V318Q330 332 316 332H84Q70 332 70 318V294Q70 280 84 280z",
        "#3f3d45",
        flat("M84 292H140V320H84z", color)
        + dot((300, 306), 13, "#aab4ba")
        + flat("M297 298h6v16h-6z", "#2a2830"),
        deep=10,
    )


def _bike_lock_keys() -> str:
    return placed(
        stroked("M-20 0a20 20 0 1 0 40 0a20 20 0 1 0-40 0", "#c9a24a", 9)
        + line("M20 0H84M66 0V14M80 0V17", "#c9a24a", 8),
        Spot(250, 350, 0.9, -6),
    )


def helmet(s: Sheet) -> str:
    """Draw a town helmet."""
    color = s.turn(("#f3ead8", "#c8503c", "#3f7f8a", "#e3a52a", "#3a3840", "#8fae9a"))
    vents = flat(
        "M130 190Q134 140 170 122Q160 160 164 196zM190 116Q208 110 224 116Q226 150 222 190H192Q186 150 190 116zM248 124Q284 146 290 190L256 194Q258 156 248 124z",
        shade(color, 0.55),
    )
    shell = s.solid(
        "M62 236Q60 90 206 84Q350 92 346 236Q340 258 300 252Q206 234 110 252Q70 258 62 236z",
        color,
        vents
        + line("M70 226Q206 196 340 226", tint(color, 0.4), 4, 0.6)
        + line("M96 190Q104 128 160 104", "#ffffff", 10, 0.5),
        deep=19,
    )
    peak = s.solid("M58 236Q40 262 62 270Q130 250 206 250L204 236Q120 236 58 236z", shade(color, 0.2), deep=5)
    straps = (
        line("M112 256Q140 300 196 336M300 256Q270 300 212 336M180 250Q184 300 198 334", "#3a3840", 8)
        + flat("M186 326H226V348H186z", "#2f2d33")
        + dot((206, 337), 5, "#c8392f")
    )
    return plank(s, 328, 160) + shadow(206, 338, 120, 12) + straps + shell + peak


DRAWINGS = {
    "bike-light": bike_light,
    "bike-lock": bike_lock,
    "helmet": helmet,
}
