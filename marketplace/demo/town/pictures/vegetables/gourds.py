"""Courgettes, cucumbers and squashes."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.kit.forms import gleam, ring_point, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.pen import Pt, Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def courgette(s: Sheet) -> str:
    """Draw courgettes with a flower, or aubergines."""
    skin = s.turn(("#4a7d3a", "#e6c043", "#43264f"))
    fat = 1.5 if s.variant % 3 == 2 else 1
    shape = _courgette_shape(fat)
    flecks = (
        ""
        if fat > 1
        else placed(speckle(s, (110, 20), tint(skin, 0.5), 44, 3), Spot(0, 0))
        + line("M-120-8Q0-18 120-6M-120 12Q0 10 120 6", tint(skin, 0.3), 4, 0.5)
    )
    crown = flat("M104-26q30-4 34 10q14 2 20 14q-6 14-20 16q-4 14-34 12q-14-26 0-52z", "#6f9a3e") + line(
        "M140 0h26", "#6f9a3e", 15
    )
    one = s.solid(s.shaky(Spot(0, 0), shape, 2), skin, flecks, deep=12) + crown + gleam(-76, -16, 26, 5, 0.5)
    flower = _courgette_flower()
    return (
        plank(s, 320)
        + shadow(200, 316, 140, 16)
        + s.stamp(one, [Spot(206, 220, 0.96, -18), Spot(196, 284, 1.06, -8)])
        + (flower if fat == 1 else "")
    )


def _courgette_shape(fat: float) -> Sequence[Pt]:
    return [
        (x, y * (fat if x < 40 else 1.1))
        for x, y in (
            (-138.0, 4.0),
            (-122.0, -26.0),
            (-40.0, -33.0),
            (60.0, -28.0),
            (116.0, -20.0),
            (134.0, -14.0),
            (134.0, 14.0),
            (116.0, 20.0),
            (60.0, 26.0),
            (-40.0, 33.0),
            (-120.0, 30.0),
        )
    ]


def _courgette_flower() -> str:
    return placed(
        "".join(
            placed(
                flat("M0 0Q-20-30 0-70Q20-30 0 0z", "#f3a92e") + line("M0-8V-52", "#d98a1e", 2.4),
                Spot(0, 0, 1, t),
            )
            for t in (-70, 70, -36, 36, 0)
        )
        + dot((0, -4), 11, "#e6c043"),
        Spot(96, 338, 0.8, -30),
    )


def cucumber(s: Sheet) -> str:
    """Draw a cucumber and its slices."""
    skin, flesh = s.turn((("#3f7a3c", "#dcebb0"), ("#578f45", "#e6efc0"), ("#2f6a3f", "#d3e6ac")))
    body = _cucumber_body(s)
    ribs = line("M76 244L336 168M80 262L344 186", tint(skin, 0.3), 6, 0.5) + placed(
        speckle(s, (120, 22), tint(skin, 0.5), 20, 3), Spot(206, 220, 1, -16)
    )
    seeds = "".join(ellipse(ring_point(i * 0.7, 21, 18), 3, 6, "#f6f6dc") for i in range(9))
    cut = (
        ellipse((3, 5), 49, 44, shade(skin, 0.2))
        + ellipse((0, 0), 49, 44, skin)
        + ellipse((0, 0), 44, 39, flesh)
        + ellipse((0, 0), 30, 26, tint(flesh, 0.4))
        + seeds
    )
    return (
        plank(s, 318)
        + shadow(206, 284, 146, 16)
        + s.solid(body, skin, ribs, deep=13)
        + s.stamp(cut, [Spot(268, 310), Spot(206, 318), Spot(142, 326)])
    )


def _cucumber_body(s: Sheet) -> str:
    return s.shaky(
        Spot(206, 222, 1, -16),
        [
            (-150, 4),
            (-136, -30),
            (-60, -38),
            (80, -36),
            (136, -26),
            (152, 0),
            (136, 28),
            (60, 38),
            (-70, 38),
            (-136, 32),
        ],
        2,
    )


def pumpkin(s: Sheet) -> str:
    """Draw a ribbed squash, or a butternut."""
    skin = s.turn(("#e6832c", "#5f7f4a", "#e0b77a"))
    if s.variant % 3 == 2:
        shape = _pumpkin_shape()
        body = (
            s.solid(
                s.shaky(Spot(200, 228, 1, 8), shape, 2),
                skin,
                line("M196 110Q170 220 180 330M224 112Q250 220 220 330", shade(skin, 0.16), 5, 0.5),
                deep=18,
            )
            + line("M216 104q2-18 8-24", "#7a6a34", 16)
            + gleam(148, 254, 14, 26, 0.45)
        )
        return plank(s, 324) + shadow(204, 334, 96, 16) + body
    ribs = _pumpkin_ribs(s, skin)
    stalk = _pumpkin_stalk(s)
    curl = line("M216 150q30-22 44 0t-16 14", "#7c8f4e", 4)
    return plank(s, 324) + shadow(204, 334, 142, 18) + ribs + stalk + curl + gleam(124, 208, 16, 8, 0.4)


def _pumpkin_shape() -> Sequence[Pt]:
    return [
        (-34.0, -126.0),
        (-44.0, -60.0),
        (-84.0, 10.0),
        (-88.0, 62.0),
        (-40.0, 104.0),
        (40.0, 104.0),
        (88.0, 62.0),
        (84.0, 10.0),
        (44.0, -60.0),
        (34.0, -126.0),
    ]


def _pumpkin_ribs(s: Sheet, skin: str) -> str:
    return "".join(
        s.solid(
            s.blob(Spot(200 + x, 244 + abs(x) * 0.06), rx, 92 - abs(x) * 0.14, count=9),
            skin,
            deep=9,
            gleam=0.25,
        )
        for x, rx in ((-98, 44), (98, 44), (-58, 50), (58, 50), (0, 52))
    )


def _pumpkin_stalk(s: Sheet) -> str:
    return s.solid(
        "M184 172Q192 140 178 114L206 106Q208 140 222 170Q202 182 184 172z",
        "#7c7a3c",
        line("M196 166Q204 136 196 112", "#a9a55c", 3),
        deep=6,
    )


DRAWINGS = {
    "courgette": courgette,
    "cucumber": cucumber,
    "pumpkin": pumpkin,
}
