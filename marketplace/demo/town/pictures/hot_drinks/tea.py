"""Teas, infusions and the pot."""

from marketplace.demo.town.pictures.hot_drinks.parts import PAPER
from marketplace.demo.town.pictures.kit.forms import (
    gleam,
    hoop,
    leaf,
    prism,
    shadow,
)
from marketplace.demo.town.pictures.kit.garnish import strewn
from marketplace.demo.town.pictures.kit.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, label
from marketplace.demo.town.pictures.kit.packs import sack
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import Ware, tin


def black_tea(s: Sheet) -> str:
    """Draw a tea caddy and a heap of dark leaf."""
    color = s.turn(("#a8302c", "#24405f", "#c9962e", "#2f2a33"))
    caddy = placed(
        tin(
            s,
            (70, 172),
            Ware(
                color,
                tint(color, 0.1),
                Print("#f3e2b8", "#5a3020", color, s.pick(("crown", "leaf", "bird", "flower"))),
                104,
            ),
            hoop(8, 20, 90, "#d9b25a") + hoop(152, 164, 90, "#d9b25a"),
        ),
        Spot(150, 324, 1.1),
    )
    tea = strewn(s, line("M-10 2Q0-6 10-2", "#3a2a22", 4.5), 62, 16, 30)
    return (
        cloth(s, color, 326)
        + shadow(158, 328, 80, 13)
        + caddy
        + placed(ellipse((0, 4), 66, 18, "#2b1f1a") + tea, Spot(298, 340))
    )


def green_tea(s: Sheet) -> str:
    """Draw a square tin of green tea with a fresh shoot."""
    color, flower = s.turn((("#7fa05a", ""), ("#4f7a55", ""), ("#dfe6cf", "#fffaf0"), ("#a9bf6a", "")))
    tone = Print(
        PAPER, "#3f5a35", s.turn(("#4f7a45", "#c9962e", "#6f9a5a")), s.pick(("leaf", "sun", "hill", "flower"))
    )
    caddy = _green_tea_caddy(s, color, tone)
    shoot = line("M290 348Q296 310 288 270", "#6f8a45", 5) + "".join(
        placed(leaf(z, z * 0.34, c), Spot(290, y, 1, t))
        for y, t, z, c in (
            (322, -20, 62, LEAF),
            (314, -160, 60, "#7fae4a"),
            (276, -60, 52, "#8fc456"),
            (276, -120, 50, "#7fae4a"),
        )
    )
    bloom = (
        "".join(placed(ellipse((0, -13), 7, 13, flower), Spot(330, 316, 1, t)) for t in range(0, 360, 72))
        + dot((330, 316), 6, "#e3b23a")
        if flower
        else ""
    )
    return plank(s, 320, 166) + shadow(172, 326, 96, 13) + caddy + shadow(292, 350, 34, 6) + shoot + bloom


def _green_tea_caddy(s: Sheet, color: str, tone: Print) -> str:
    return placed(
        prism(
            s,
            (134, 172, 62),
            color,
            placed(label(s, 104, 104, tone), Spot(0, -84)) + line("M-67-150H67", shade(color, 0.2), 3),
        ),
        Spot(146, 322),
    )


def herbal_tea(s: Sheet) -> str:
    """Draw a paper sack of herbal tea with its flowers."""
    petal, heart, color = s.turn(
        (
            ("#fffaf0", "#e9b93a", "#d9a441"),
            ("#9fbf6a", "#7fa04a", "#6f9a4a"),
            ("#7fb87a", "#5f9a5a", "#3f8a6a"),
            ("#f0e3a0", "#c9b45a", "#a9a03a"),
        )
    )
    packet = placed(
        sack(s, (158, 240), Print(PAPER, shade(color, 0.4), color, s.turn(("flower", "leaf"))), "#d9b98a"),
        Spot(154, 322),
    )
    head = _herbal_tea_head(heart, petal)
    stems = line(
        "M266 352Q290 310 300 268M300 356Q316 330 334 306M250 356Q262 336 268 324", "#7f9a4a", 4
    ) + placed(leaf(36, 11, LEAF), Spot(284, 316, 1, 20))
    return (
        cloth(s, color, 326)
        + shadow(160, 324, 88, 13)
        + packet
        + stems
        + s.stamp(head, [Spot(302, 262, 1.1), Spot(336, 302), Spot(268, 320, 0.9)])
    )


def _herbal_tea_head(heart: str, petal: str) -> str:
    return (
        "".join(placed(ellipse((0, -19), 7, 13, petal), Spot(0, 0, 1, t)) for t in range(0, 360, 45))
        + dot((0, 0), 11, heart)
        + gleam(-3, -4, 4, 2, 0.5)
    )


def teapot(s: Sheet) -> str:
    """Draw a round teapot."""
    glaze = s.turn(("#9fbfa8", "#3a383e", "#f6f0e4", "#5b7f95", "#b4503c"))
    spout = s.solid("M96 262Q60 250 52 196L34 172 60 166 80 186Q96 214 120 216z", glaze, deep=8)
    handle = line("M292 208Q368 176 364 244Q356 300 286 290", glaze, 19) + line(
        "M294 206Q364 178 360 240", tint(glaze), 4, 0.6
    )
    art = _teapot_art(s, glaze)
    body = s.solid(
        "M150 172H246Q314 190 312 256Q302 326 236 332H160Q92 326 84 256Q84 190 150 172z", glaze, art, deep=19
    ) + gleam(126, 214, 13, 30, 0.45)
    lid = (
        s.solid("M136 176Q140 140 198 138Q256 140 260 176Q198 192 136 176z", shade(glaze, 0.05), deep=9)
        + dot((198, 130), 15, shade(glaze, 0.14))
        + gleam(193, 124, 5, 3, 0.6)
    )
    return (
        cloth(s, s.turn(("#b4503c", "#c99a3d", "#5b7f95")), 326)
        + shadow(206, 334, 100, 14)
        + spout
        + handle
        + body
        + lid
    )


def _teapot_art(s: Sheet, glaze: str) -> str:
    return (
        "".join(
            placed(
                leaf(50, 16, mix(glaze, "#fdf8ee" if s.variant % 3 else "#2f4a45", 0.5)),
                Spot(150 + i * 34, 280 - i * 12, 1, -40 + i * 20),
            )
            for i in range(3)
        )
        if s.variant % 2
        else line("M84 244Q196 276 308 244M86 262Q196 294 306 262", mix(glaze, "#fdf8ee", 0.6), 4, 0.8)
    )


DRAWINGS = {
    "black-tea": black_tea,
    "green-tea": green_tea,
    "herbal-tea": herbal_tea,
    "teapot": teapot,
}
