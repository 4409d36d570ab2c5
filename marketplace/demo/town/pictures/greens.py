"""Green vegetables: heads, stalks, squashes and herbs."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.forms import gleam, leaf, ring_point, shadow, speckle
from marketplace.demo.town.pictures.ink import mix, shade, tint
from marketplace.demo.town.pictures.pen import Pt, Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.scene import paper, plank
from marketplace.demo.town.pictures.sheet import Sheet


def leek(s: Sheet) -> str:
    """Draw a bundle of leeks."""
    green = s.turn(("#4f8a45", "#6a9a4a", "#3f7a52"))
    one = s.solid(
        "M-15 0Q-16-120-18-150H18Q16-120 15 0Q0 12-15 0z",
        "#f6f3dc",
        flat("M-30-160h60v74q-30-18-60 0z", mix(green, "#dfe8b0", 0.4))
        + line("M-6-6V-150M5-4V-150", "#cfd6a4", 2.4),
        deep=7,
    )
    tops = (
        flat("M-18-146Q-48-190-40-226Q-14-200-6-150z", shade(green, 0.1))
        + flat("M18-146Q46-186 46-220Q18-200 4-150z", shade(green, 0.2))
        + flat("M-14-148Q-8-214 4-246Q20-206 14-148z", green)
        + line("M2-150V-226", tint(green), 2.4)
    )
    roots = line("M-8 4l-6 14M0 6v18M8 4l7 13", "#d9cba4", 3)
    spots = [Spot(238 + i * 36 - 96, 322 + i % 2 * 6, 1.06, 14 + i * 5 - 8) for i in (0, 3, 1, 2)]
    tie = line(
        "M140 214Q196 250 282 236M138 224Q196 260 280 246", s.turn(("#b4503c", "#c99a5a", "#6f8fa6")), 7
    )
    return plank(s, 326) + shadow(200, 340, 112, 14) + s.stamp(tops + one + roots, spots) + tie


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


def herbs(s: Sheet) -> str:
    """Draw a tied bunch of herbs: basil, parsley, mint or thyme."""
    green, wide, long = s.turn(
        (("#5f9a3c", 30, 52), ("#4f8a3f", 20, 30), ("#6fae6a", 22, 44), ("#8a9a6a", 9, 20))
    )
    blade = leaf(long, wide * 0.8, green)
    count = 4 if long > 40 else 6
    pairs = [
        Spot(0, -40 - i * (132 / count), 1 - i * 0.4 / count, t) for i in range(count) for t in (-28, -152)
    ]
    sprig = line("M0 40Q4-60 0-176", shade(green, 0.16), 5) + s.stamp(
        blade, [*pairs, Spot(0, -166, 0.8, -90)]
    )
    bunch = s.stamp(
        sprig, [Spot(200 + t * 0.5, 300, s.near(1, 0.05), t) for t in (-46, 46, -30, 30, -15, 15, 0)]
    )
    ends = line("M176 300L148 352M190 304L184 356M204 304L212 358M222 300L248 352", shade(green, 0.1), 6)
    tie = line("M172 300Q200 312 230 300M172 309Q200 321 230 309M230 306q26-14 28 6t-26 4", "#c99a5a", 5)
    return (
        paper(s, 322, s.turn(("#f6ead2", "#e9dcc0", "#eef0e2")))
        + shadow(204, 350, 60, 10)
        + ends
        + bunch
        + tie
    )


DRAWINGS = {
    "leek": leek,
    "lettuce": lettuce,
    "cabbage": cabbage,
    "courgette": courgette,
    "cucumber": cucumber,
    "pumpkin": pumpkin,
    "artichoke": artichoke,
    "herbs": herbs,
}
