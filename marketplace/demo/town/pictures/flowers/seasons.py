"""Flowers of the season, dried flowers and candles."""

from marketplace.demo.town.pictures.flowers.parts import wrapping
from marketplace.demo.town.pictures.kit.forms import hoop, leaf, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, label
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed, ring
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import tub


def seasonal_flower(s: Sheet) -> str:
    """Draw peonies, sunflowers or dahlias in a stoneware pot."""
    kind = s.variant % 3
    color = _seasonal_flower_color(s, kind)
    peony = _seasonal_flower_peony(color)
    sun = _seasonal_flower_sun(s, color)
    rings_ = ((40, 12, 0.0), (26, 10, 0.18), (13, 6, 0.34))
    dahlia = "".join(
        placed(ellipse((0, -far), 9, 17, tint(color, t)), Spot(0, 0, 1, i * 360 // n + far))
        for far, n, t in rings_
        for i in range(n)
    ) + dot((0, 0), 9, shade(color, 0.2))
    one = (peony, sun, dahlia)[kind]
    stems = line("M200 300L116 176M200 300L284 172M200 300V130M200 300L150 240M200 300L254 236", "#6f9a4a", 8)
    greens = s.stamp(leaf(76, 30, LEAF), [Spot(200, 262, 1, t) for t in (-168, -140, -40, -12)])
    pot_color = s.turn(("#5b7f95", "#e9dfce", "#b4704a"))
    pot = _seasonal_flower_pot(s, pot_color)
    return (
        plank(s, 336, 150)
        + shadow(206, 348, 64, 9)
        + stems
        + greens
        + pot
        + s.stamp(
            one,
            [Spot(118, 168), Spot(286, 164), Spot(200, 118, 1.05), Spot(148, 232, 0.9), Spot(256, 228, 0.94)],
        )
    )


def _seasonal_flower_sun(s: Sheet, color: str) -> str:
    return (
        "".join(
            placed(flat("M-9-22Q0-70 9-22z", color if i % 2 else tint(color, 0.3)), Spot(0, 0, 1, i * 20))
            for i in range(18)
        )
        + dot((0, 0), 27, "#5a3420")
        + speckle(s, (22, 22), "#a9703a", 24, 4)
    )


def _seasonal_flower_peony(color: str) -> str:
    return (
        dot((0, 0), 46, shade(color, 0.14))
        + "".join(dot(p, 21, color if i % 2 else tint(color, 0.2)) for i, p in enumerate(ring(30, 28, 8)))
        + "".join(dot(p, 14, tint(color, 0.35)) for p in ring(14, 12, 5))
        + line("M-10-4q8-12 18-2M-8 8q10 6 18-2", shade(color, 0.3), 3, 0.7)
    )


def _seasonal_flower_color(s: Sheet, kind: int) -> str:
    return (
        s.turn(("#e58aa4", "#f6d3d8"), 3),
        s.turn(("#f0b52a", "#e8953a"), 3),
        s.turn(("#b8324a", "#e0743a", "#8a3a7a"), 3),
    )[kind]


def _seasonal_flower_pot(s: Sheet, pot_color: str) -> str:
    return placed(
        tub(s, (66, 108), pot_color, shade(pot_color, 0.4), hoop(40, 56, 80, tint(pot_color, 0.4))),
        Spot(200, 346),
    )


def dried_flowers(s: Sheet) -> str:
    """Draw a dried bunch: wheat, lavender or pampas, in kraft."""
    stem, head = s.turn((("#c9a45a", "#e0b45a"), ("#8a9a6a", "#8a70b0"), ("#d3b890", "#efdcc0")))
    kind = s.variant % 3
    wheat = _dried_flowers_wheat(head, stem)
    lavender = line("M0 110V-60", stem, 4) + "".join(
        ellipse((d * (1 - i * 0.08), -30 - i * 13), 7, 7.4, tint(head, 0.12 * (i % 3)))
        for i in range(8)
        for d in (-7, 7)
    )
    pampas = (
        line("M0 110V-40", stem, 4)
        + flat("M0-10Q-34-60-8-150Q2-166 12-150Q38-60 0-10z", head)
        + line("M0-20Q-10-80 2-140M-12-40Q-18-80-8-110M12-40Q18-80 10-110", shade(head, 0.16), 3)
    )
    spots = [
        Spot(200 + t * 0.9, 236 - (i % 2) * 12, 1, t)
        for i, t in enumerate((-40, 40, -28, 28, -16, 16, -5, 6))
    ]
    wrap = s.turn(("#c79a63", "#e9d9bc", "#b98a5a"))
    return (
        cloth(s, mix(head, "#c99a5a", 0.5), 330)
        + shadow(212, 354, 70, 9)
        + s.stamp((wheat, lavender, pampas)[kind], spots)
        + wrapping(s, wrap, s.turn(("#8a6a3a", "#7a5a95", "#c9606a")))
    )


def _dried_flowers_wheat(head: str, stem: str) -> str:
    return (
        line("M0 110V-60", stem, 4)
        + "".join(ellipse((d, -40 - i * 14), 8, 5.4, head) for i in range(6) for d in (-8, 8))
        + line("M0-120V-160M-8-110L-20-150M8-110L20-150", head, 2.4)
    )


def candle(s: Sheet) -> str:
    """Draw a lit candle in its glass."""
    wax, color = s.turn(
        (
            ("#f6ead0", "#b8863a"),
            ("#e9b8b4", "#b8505f"),
            ("#c3d3b8", "#5f8a5a"),
            ("#e3a86a", "#a8502a"),
            ("#c9c3dc", "#5a4a7a"),
        )
    )
    glass = _candle_glass(s, wax, color)
    flame = (
        line("M0-150V-168", "#4a3a34", 4)
        + flat("M0-162Q-22-186 0-222Q22-186 0-162z", "#f3a52a")
        + flat("M0-166Q-11-182 0-202Q11-182 0-166z", "#fff0b8")
    )
    glow = dot((200, 146), 84, "#fff0b8", 0.35) + dot((200, 146), 50, "#fff0b8", 0.4)
    match = line("M284 346L366 326", "#e0c08a", 6) + dot((366, 326), 6, "#4a3a34")
    return (
        plank(s, 324, 160)
        + shadow(206, 332, 74, 12)
        + glow
        + placed(glass + flame, Spot(200, 330, 1.02))
        + match
    )


def _candle_glass(s: Sheet, wax: str, color: str) -> str:
    return tub(
        s,
        (82, 156),
        wax,
        tint(wax, 0.4),
        placed(
            label(
                s,
                116,
                78,
                Print("#fbf3e2", shade(color, 0.3), color, s.pick(("flower", "leaf", "sun", "star"))),
            ),
            Spot(0, -72),
        ),
    )


DRAWINGS = {
    "seasonal-flower": seasonal_flower,
    "dried-flowers": dried_flowers,
    "candle": candle,
}
