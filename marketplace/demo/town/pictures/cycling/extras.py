"""Panniers and bells."""

from marketplace.demo.town.pictures.cycling.parts import stroked
from marketplace.demo.town.pictures.kit.forms import gleam, shadow
from marketplace.demo.town.pictures.kit.ink import mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import emblem
from marketplace.demo.town.pictures.kit.pen import Spot, dot, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def pannier(s: Sheet) -> str:
    """Draw a pannier in canvas with leather straps."""
    color, leather = s.turn(
        (
            ("#7c8f5e", "#8a5a36"),
            ("#c9a56a", "#7a4a2a"),
            ("#3f5f7a", "#c8935a"),
            ("#b5503c", "#5a3a28"),
            ("#3a3a42", "#c8935a"),
        )
    )
    body = _pannier_body(s, color)
    flap = s.solid(
        "M84 130Q84 112 102 112H298Q316 112 316 130L312 232Q200 262 88 232z",
        mix(color, "#fff8e4", 0.08),
        line("M96 224Q200 252 304 224", tint(color, 0.5), 2.4).replace("/>", ' stroke-dasharray="6 5"/>'),
        deep=9,
    )
    straps = _pannier_straps(s, leather)
    handle = stroked("M162 114Q164 76 200 76T238 114", shade(leather, 0.1), 13) + line(
        "M166 108Q170 82 196 80", tint(leather), 3, 0.6
    )
    return plank(s, 334, 162) + shadow(208, 346, 128, 11) + handle + body + flap + straps


def _pannier_straps(s: Sheet, leather: str) -> str:
    return "".join(
        s.solid(
            f"M{x} 120H{x + 24}V286Q{x + 12} 296 {x} 286z",
            leather,
            flat(f"M{x - 4} 240H{x + 28}V262H{x - 4}z", "#d9b25a")
            + flat(f"M{x + 3} 246H{x + 21}V256H{x + 3}z", leather),
            deep=4,
        )
        for x in (132, 244)
    )


def _pannier_body(s: Sheet, color: str) -> str:
    return s.solid(
        "M92 190Q90 176 106 176H294Q310 176 308 190L320 326Q320 344 302 344H98Q80 344 80 326z",
        color,
        line("M104 330H296", tint(color, 0.4), 3, 0.7)
        + flat("M130 270H270V332H130z", shade(color, 0.1))
        + line("M130 270H270V332H130z", tint(color, 0.5), 2.4).replace("/>", ' stroke-dasharray="6 5"/>'),
        deep=14,
    )


def bike_bell(s: Sheet) -> str:
    """Draw a round bell ringing."""
    metal = s.turn(("#d9b25a", "#c3cbd0", "#c8503c", "#4f8a8a", "#e3a52a"))
    dome = _bike_bell_dome(s, metal)
    rim = s.solid(
        "M66 250Q66 240 78 240H322Q334 240 334 250Q334 268 316 270H84Q66 268 66 250z",
        shade(metal, 0.1),
        deep=6,
    )
    lever = s.solid("M296 262Q350 258 362 286Q352 304 300 288z", "#3a3840", deep=4)
    bar = line("M40 318H360", "#8f989e", 34) + line("M44 308H356", "#dfe5e8", 6, 0.8)
    clamp = flat("M166 270H234V302H166z", "#3a3840") + s.solid(
        "M158 296H242V342Q200 352 158 342z", "#4a4850", deep=6
    )
    rings = _bike_bell_rings(metal)
    return (
        rings
        + shadow(206, 350, 130, 8)
        + bar
        + clamp
        + lever
        + dome
        + rim
        + dot((200, 112), 10, shade(metal, 0.2))
        + gleam(196, 108, 4, 3)
    )


def _bike_bell_rings(metal: str) -> str:
    return line(
        "M54 130Q34 160 40 196M32 112Q4 160 14 210M346 130Q366 160 360 196M368 112Q396 160 386 210",
        metal,
        7,
        0.8,
    )


def _bike_bell_dome(s: Sheet, metal: str) -> str:
    return s.solid(
        "M76 250Q80 118 200 112Q320 118 324 250z",
        metal,
        line("M104 226Q112 152 176 134", "#fffdf0", 13, 0.7)
        + flat("M250 130Q310 160 314 250H282Q284 170 250 130z", shade(metal, 0.3), 0.5)
        + placed(
            emblem(s.turn(("star", "flower", "crown")), shade(metal, 0.3), Spot(0, 0, 2.6)), Spot(206, 196)
        ),
        deep=18,
    )


DRAWINGS = {
    "bike-bag": pannier,
    "bike-bell": bike_bell,
}
