"""Salads, cabbages and artichokes."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.kit.forms import shadow
from marketplace.demo.town.pictures.kit.ink import mix, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def lettuce(s: Sheet) -> str:
    """Draw a round salad head."""
    green, edge = s.turn((("#7fae45", "#b6d278"), ("#84a848", "#93394a"), ("#9dbb4e", "#d3e08c")))
    return plank(s, 322) + shadow(204, 330, 132, 20) + _head(s, green, edge, frill=s.turn((6, 9, 12)))


def _head(s: Sheet, green: str, edge: str, frill: float) -> str:
    shape = s.blob(Spot(0, -44), 66, 62, count=12, rough=frill / 130)
    veins = line("M0 14V-70M0-8l-30-30M0-8l30-32M0-36l-20-28M0-36l20-28", tint(green, 0.5), 4, 0.7)
    blade = (
        flat(shape, shade(green, 0.12))
        + placed(flat(shape, green), Spot(-4, 4, 0.92))
        + line(shape, edge, 5, 0.9)
        + veins
    )
    rows = (
        (238, 1.16, (-112, 112, -84, 84, -50, 50, 0)),
        (262, 0.96, (-100, 100, -60, 60, 0)),
        (282, 0.72, (-96, 96, -40, 40)),
    )
    spots = [Spot(200 + t * 0.34, y, size, t) for y, size, turns in rows for t in turns]
    heart = s.blob(Spot(200, 264), 44, 36, count=11, rough=frill / 160)
    floor = ellipse((200, 300), 104, 34, shade(green, 0.22))
    return (
        floor
        + s.stamp(blade, spots)
        + flat(heart, tint(green, 0.4))
        + line(heart, edge, 4)
        + line("M200 296q-4-26-20-44M200 296q6-28 22-40M200 296v-50", tint(green, 0.75), 4)
    )


def cabbage(s: Sheet) -> str:
    """Draw a cabbage: green, red, cauliflower or broccoli."""
    kind = s.variant % 4
    if kind > 1:
        return (
            plank(s, 322)
            + shadow(204, 334, 120, 18)
            + _florets(s, *(("#f8f0da", "#7fa548") if kind == 2 else ("#4f8a45", "#8fb35a")), broad=kind == 2)
        )
    color = ("#8fb556", "#7a3a68")[kind]
    veins = "M200 330Q196 250 200 150M198 290Q150 260 118 200M200 290Q250 260 284 204M198 240Q166 212 150 172M200 240Q236 212 252 174"
    back = flat("M78 300Q40 220 96 170Q110 140 130 150L140 320z", shade(color, 0.22)) + flat(
        "M322 300Q362 226 308 168Q290 140 270 152L262 322z", shade(color, 0.3)
    )
    head = s.solid(
        s.blob(Spot(200, 238), 116, 100, rough=0.015),
        color,
        line(veins, tint(color, 0.6), 6, 0.7)
        + line("M120 170Q160 236 150 330M288 176Q250 236 258 330", shade(color, 0.2), 4, 0.6),
        deep=18,
    )
    front = flat(
        "M96 300Q120 236 190 300Q196 330 170 340Q120 342 96 300z", mix(color, tint(color), 0.6)
    ) + line("M176 334Q150 300 118 296", tint(color, 0.7), 4)
    return plank(s, 322) + shadow(204, 338, 128, 18) + back + head + front


def _florets(s: Sheet, color: str, green: str, *, broad: bool) -> str:
    stalk = s.solid(
        "M150 260Q160 320 152 338Q200 352 250 338Q240 320 252 260z", mix(green, "#e6ecc4", 0.5), deep=10
    )
    floret = dot((0, 0), 34, shade(color, 0.14)) + "".join(
        dot((x, y), 13, tint(color, 0.14 if i % 2 else 0.0) if i else tint(color, 0.3))
        for i, (x, y) in enumerate(((-8, -10), (-20, 6), (12, -16), (4, 8), (18, 4), (-6, 20)))
    )
    spots = _florets_spots()
    leaves = (
        "".join(
            placed(
                flat("M0 0Q-60-60-30-130Q20-80 26-10z", green)
                + line("M4-6Q-18-60-28-112", tint(green, 0.6), 4),
                Spot(x, 334, z, t),
            )
            for x, t, z in ((130, -34, 1), (268, 76, 1), (160, -4, 0.7))
        )
        if broad
        else ""
    )
    return leaves + stalk + s.stamp(floret, spots)


def _florets_spots() -> Sequence[Spot]:
    return [
        Spot(200 + x, 222 + y, z)
        for x, y, z in (
            (-82, 22, 1),
            (82, 22, 1),
            (-58, -34, 1.1),
            (58, -34, 1.1),
            (0, -58, 1.15),
            (-40, 40, 1.1),
            (40, 40, 1.1),
            (0, 0, 1.3),
        )
    ]


def artichoke(s: Sheet) -> str:
    """Draw an artichoke head, or a bundle of asparagus."""
    if s.variant % 3 == 2:
        return _asparagus(s)
    green, edge = s.turn((("#86a65a", "#5f7f45"), ("#8a8a6a", "#7a4a72")))
    scale = (
        flat("M-34 26Q-40-16 0-50Q40-16 34 26Q0 44-34 26z", green)
        + flat("M4 36Q44 20 34-10Q26-34 0-50Q40-16 34 26Q20 34 4 36z", shade(green, 0.22))
        + line("M0-46Q-36-14-32 22", edge, 4, 0.8)
        + line("M0-30V10", tint(green), 3, 0.5)
    )
    rows = [
        Spot(200 + (k - (n - 1) / 2) * gap, y, size)
        for n, gap, y, size in (
            (2, 44, 148, 0.9),
            (3, 52, 182, 1),
            (4, 54, 222, 1.05),
            (5, 50, 262, 1.05),
            (4, 52, 296, 1),
        )
        for k in range(n)
    ]
    stalk = s.solid("M180 300V348Q200 356 220 348V300z", mix(green, "#d9dcb0", 0.3), deep=7)
    return plank(s, 326) + shadow(206, 348, 92, 13) + stalk + s.stamp(scale, rows)


def _asparagus(s: Sheet) -> str:
    green, tip = s.pick((("#8fae58", "#6a6a9a"), ("#f3ecd2", "#c9a9b4")))
    one = s.solid(
        "M-13 60V-90Q-16-130 0-156Q16-130 13-90V60Q0 68-13 60z",
        green,
        flat("M-16-96Q-20-140 0-160Q20-140 16-96Q0-84-16-96z", tip, 0.8)
        + line("M-8-20l9-10 9 10M-8-60l9-10 9 10M-6-104l7-10 6 10M-5-126l6-9 5 9", shade(green, 0.3), 3, 0.7),
        deep=5,
    )
    spots = [Spot(200 + x, 270 + abs(x) * 0.06, 1, x * 0.06) for x in (-72, 72, -48, 48, -24, 24, 0)]
    return (
        plank(s, 326)
        + shadow(206, 334, 104, 14)
        + s.stamp(one, spots)
        + line("M112 262Q200 286 290 262M112 272Q200 296 290 272", "#b4503c", 7)
    )


DRAWINGS = {
    "lettuce": lettuce,
    "cabbage": cabbage,
    "artichoke": artichoke,
}
