"""Biscuit tins, sweets and nougat."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.kit.forms import gleam, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, emblem, label
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.sweet.parts import PAPER


def biscuit_box(s: Sheet) -> str:
    """Draw a decorated tin of biscuits, its lid leaning behind."""
    color = s.turn(("#2f5f8a", "#b8392f", "#f3e6c8", "#3f7a6a"))
    gold = "#e3b85a"
    motif = "".join(emblem("flower", gold, Spot(72 + i * 52, 294, 1.3)) for i in range(6))
    body = s.solid(
        "M48 250H352V318Q350 332 334 332H66Q50 332 48 318z",
        color,
        motif + line("M48 264H352M48 322H352", gold, 4),
        deep=10,
    )
    lid = _biscuit_box_lid(s, color, gold)
    one = _one_biscuit_box(s)
    return (
        cloth(s, mix(color, "#c99a3d", 0.3), 326)
        + shadow(206, 334, 152, 14)
        + lid
        + flat("M52 232H348V262H52z", shade(color, 0.5))
        + one
        + body
    )


def _biscuit_box_lid(s: Sheet, color: str, gold: str) -> str:
    return s.solid(
        "M84 120Q84 106 98 106H304Q318 106 318 120V240H84z",
        shade(color, 0.08),
        placed(
            label(
                s,
                170,
                92,
                Print(
                    PAPER,
                    "#5a3a2a",
                    color if color != "#f3e6c8" else "#b8392f",
                    s.pick(("crown", "bird", "house", "wave")),
                ),
            ),
            Spot(200, 172),
        )
        + line("M94 116H308V240M94 116V240", gold, 3),
        deep=8,
    )


def _one_biscuit_box(s: Sheet) -> str:
    return s.stamp(
        dot((1, 2), 30, "#a9702f")
        + dot((0, 0), 29, "#e0aa5c")
        + dot((0, 0), 19, "#ecc27c")
        + dot((0, 0), 9, s.turn(("#b8233a", "#5a3020", "#e8963a")))
        + gleam(-10, -12, 8, 4),
        [Spot(x, 238 + (x % 3) * 4, 1, x) for x in (88, 138, 188, 238, 288, 318)],
    )


def sweets(s: Sheet) -> str:
    """Draw a tied cellophane of sweets."""
    sets = (
        ("#e46a86", "#f3cf3a", "#7ab0c8", "#8fc456"),
        ("#c98330", "#a9622a", "#e3b25a"),
        ("#c8324a", "#ee8a34", "#6fae4a", "#f3cf3a"),
    )
    colors = s.turn(sets)
    sweet = s.turn((_berlingot, _caramel, _jelly))
    spots = _sweets_spots(s)
    fill = "".join(s.stamp(sweet(s, color), spots[i :: len(colors)]) for i, color in enumerate(colors))
    film = "M112 334Q82 250 176 186Q168 150 138 112Q170 124 200 112Q232 124 262 112Q232 150 224 186Q318 250 288 334Q200 356 112 334z"
    ribbon = s.turn(("#c8443c", "#3f78ad", "#c99a3d"))
    bow = _sweets_bow(ribbon)
    return (
        cloth(s, ribbon, 328)
        + shadow(206, 340, 96, 13)
        + flat(film, "#fdf8ee", 0.65)
        + fill
        + flat(film, "#eaf3f6", 0.22)
        + line(
            "M124 318Q106 262 160 214M276 316Q290 270 252 222M170 126Q186 150 188 176M230 126Q216 150 212 176",
            "#ffffff",
            5,
            0.75,
        )
        + bow
    )


def _berlingot(_s: Sheet, color: str) -> str:
    return flat("M0-17L16 12H-16z", color) + line("M-6-4L-10 10M0-10V10M6-4L10 10", "#ffffff", 3, 0.7)


def _caramel(_s: Sheet, color: str) -> str:
    return (
        flat("M-16-11H16V11H-16z", shade(color, 0.2))
        + flat("M-16-11H14V8H-16z", color)
        + flat("M-30-9L-16 0-30 9zM30-9L16 0 30 9z", tint(color, 0.6))
    )


def _jelly(s: Sheet, color: str) -> str:
    sugar = speckle(s, (11, 11), "#ffffff", 8, 2.4)
    return dot((0, 0), 16, shade(color, 0.16)) + dot((-1, -1), 14, color) + gleam(-5, -6, 5, 3, 0.8) + sugar


def _sweets_bow(ribbon: str) -> str:
    return (
        line("M170 186Q200 198 230 186", ribbon, 11)
        + flat("M200 190Q150 160 146 192Q150 216 200 190Q250 160 254 192Q250 216 200 190z", ribbon)
        + line("M200 192L172 240M200 192L230 238", ribbon, 8)
        + dot((200, 190), 9, shade(ribbon, 0.2))
    )


def _sweets_spots(s: Sheet) -> Sequence[Spot]:
    return [
        Spot(200 + (k - (n - 1) / 2) * 36 + s.near(0, 5), y + s.near(0, 5), 1.1, s.near(0, 40))
        for y, n in ((224, 3), (248, 5), (274, 5), (300, 5), (322, 4))
        for k in range(n)
    ]


def nougat(s: Sheet) -> str:
    """Draw bars of nougat full of nuts."""
    paste, nut = s.turn((("#fbf3e2", "#c98f4f"), ("#b5743a", "#f0d9a4"), ("#f6efdc", "#8fae4a")))
    bits = placed(
        speckle(s, (94, 26), nut, 26, 13) + speckle(s, (94, 26), shade(nut, 0.2), 10, 9), Spot(0, 6)
    )
    bar = (
        flat("M-112-24L-84-52H116L92-24z", tint(paste, 0.6))
        + s.solid("M-112-24H92V38H-112z", paste, bits, deep=6)
        + flat("M92-24L116-52V8L92 38z", shade(paste, 0.2))
    )
    almonds = s.stamp(
        ellipse((1, 2), 17, 11, "#7a4a26")
        + ellipse((0, 0), 17, 11, "#b9743f")
        + line("M-10 0Q0-5 10 0", "#8a5530", 2),
        [Spot(316, 344, 1, 20), Spot(346, 330, 1, -40), Spot(80, 348, 1, -20)],
    )
    return (
        plank(s, 316, 166)
        + shadow(206, 316, 130, 14)
        + s.stamp(bar, [Spot(216, 278), Spot(200, 212), Spot(180, 318, 1.06)])
        + almonds
    )


DRAWINGS = {
    "biscuit-box": biscuit_box,
    "sweets": sweets,
    "nougat": nougat,
}
