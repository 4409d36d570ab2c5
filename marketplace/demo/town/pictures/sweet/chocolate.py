"""Chocolate bars and boxes."""

from marketplace.demo.town.pictures.kit.forms import gleam, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, label
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.sweet.parts import DARK, MILK, RUBY, WHITE


def chocolate_bar(s: Sheet) -> str:
    """Draw a bar half out of its wrapper, two squares broken off."""
    choc = s.turn((DARK, MILK, WHITE, RUBY))
    wrap = s.turn(("#b8392f", "#2f6f8a", "#d9a441", "#5f7f45", "#7a4a7a"))
    square = _chocolate_bar_square(choc)
    spots = [Spot(134 + c * 62, 136 + r * 54) for r in range(2) for c in range(3)]
    tiles = s.stamp(square, spots)
    stamp = s.last()
    foil = s.solid(
        "M92 190l12 14 14-12 14 14 14-12 14 14 14-12 14 14 14-12 14 14 14-12 14 14 14-12 14 12 12-14V216H92z",
        "#dfe3e4",
        deep=4,
    )
    sleeve = _chocolate_bar_sleeve(s, wrap)
    return (
        cloth(s, wrap, 316)
        + placed(flat("M6 10H216V236H6z", "#3a1733", 0.18), Spot(92, 110))
        + tiles
        + foil
        + sleeve
        + s.again(stamp, [Spot(334, 300, 0.86, 18), Spot(340, 348, 0.86, -10)])
    )


def _chocolate_bar_sleeve(s: Sheet, wrap: str) -> str:
    return s.solid(
        "M90 212H302V336H90z",
        wrap,
        placed(
            label(
                s,
                172,
                92,
                Print("#fbf3e2", shade(wrap, 0.4), wrap, s.pick(("bean", "leaf", "star", "sun", "bird"))),
            ),
            Spot(196, 272),
        ),
        deep=8,
    )


def _chocolate_bar_square(choc: str) -> str:
    return (
        flat("M-31-27H31V27H-31z", shade(choc, 0.22))
        + flat("M-31-27H31L23-19H-23z", tint(choc, 0.35))
        + flat("M-31-27L-23-19V19L-31 27z", tint(choc, 0.16))
        + flat("M-23-19H23V19H-23z", choc)
    )


def praline(s: Sheet, kind: int) -> str:
    """Draw one filled chocolate around the origin; four kinds go round."""
    base = (DARK, MILK, WHITE, "#5a3020")[kind % 4]
    tops = (
        line("M-14-6q7-8 14 0t14 0", tint(base, 0.6), 3),
        ellipse((0, -4), 9, 6, "#c98f4f") + gleam(-3, -6, 3, 2),
        speckle(s, (14, 10), "#8fae4a", 10, 4),
        line("M-14-8L14 6M-8-12L18 0M-18-2L8 10", "#e3b85a", 2.4),
    )
    return (
        flat("M-24 4Q-24-20 0-22Q24-20 24 4Q22 18 0 20Q-22 18-24 4z", shade(base, 0.3))
        + flat("M-22 0Q-22-20 0-21Q22-20 22 0Q18 12 0 13Q-18 12-22 0z", base)
        + tops[kind % 4]
        + gleam(-9, -12, 5, 3, 0.5)
    )


def chocolate_box(s: Sheet) -> str:
    """Draw an open box of chocolates with its ribboned lid."""
    color, ribbon = s.turn(
        (("#7a2f3a", "#e3b85a"), ("#2f4f6a", "#e9d9c0"), ("#f3e6d0", "#b8392f"), ("#3f2a2a", "#d98a94"))
    )
    lid = _chocolate_box_lid(s, color, ribbon)
    bow = _chocolate_box_bow(ribbon)
    well = flat("M62 222H338L364 330H36z", tint(color, 0.2)) + flat(
        "M72 230H328L350 322H50z", shade("#e9d9c0", 0.1)
    )
    spots = [
        (92 + c * 54 - r * 6 + c * r * 3, 246 + r * 31, 1 + r * 0.08) for r in range(3) for c in range(5)
    ]
    cups = s.stamp(
        ellipse((0, 4), 28, 20, shade(color, 0.3)) + ellipse((0, 2), 26, 18, "#5a3a30"),
        [Spot(*at) for at in spots],
    )
    sorts = "".join(
        s.stamp(
            praline(s, k),
            [Spot(x, y, z) for i, (x, y, z) in enumerate(spots) if (i + i // 5 + s.variant) % 4 == k],
        )
        for k in range(4)
    )
    rim = s.solid(
        "M36 328H364V344Q364 352 354 352H46Q36 352 36 344z", color, line("M36 338H364", ribbon, 4), deep=4
    )
    return shadow(206, 352, 164, 12) + lid + bow + well + cups + sorts + rim


def _chocolate_box_lid(s: Sheet, color: str, ribbon: str) -> str:
    return s.solid(
        "M98 96H318Q326 96 326 104V214H90V104Q90 96 98 96z",
        color,
        line("M208 90V220M86 150H330", ribbon, 14) + line("M212 92V218", tint(ribbon, 0.5), 3),
        deep=9,
    )


def _chocolate_box_bow(ribbon: str) -> str:
    return (
        flat("M208 150Q160 112 154 146Q158 176 208 150Q256 112 262 146Q258 176 208 150z", ribbon)
        + flat(
            "M208 150Q176 132 168 146Q178 160 208 150Q240 132 248 146Q238 160 208 150z", shade(ribbon, 0.24)
        )
        + dot((208, 150), 10, tint(ribbon, 0.3))
    )


DRAWINGS = {
    "chocolate-bar": chocolate_bar,
    "chocolate-box": chocolate_box,
}
