"""Olives, pickles and tins."""

from marketplace.demo.town.pictures.grocery.parts import PAPER
from marketplace.demo.town.pictures.kit.forms import ball, gleam, leaf, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, emblem, flourish
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, oval, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import Ware, jar, tin


def olives(s: Sheet) -> str:
    """Draw a bowl of olives."""
    fruit, bowl = s.turn((("#8fa03e", "#5b7f95"), ("#3f2f3f", "#d9a441"), ("#7f9040", "#b4503c")))
    hole = dot((5, -3), 5.5, "#c8392a") if s.variant % 2 == 0 else dot((5, -3), 4.5, shade(fruit, 0.4))
    one = _one_olives(hole, fruit)
    spots = [
        Spot(200 + (k - (n - 1) / 2) * 36 + s.near(0, 5), y + s.near(0, 4), 1, s.near(0, 50))
        for y, n in ((168, 3), (186, 5), (206, 7), (226, 7))
        for k in range(n)
    ]
    piled = s.stamp(one, spots)
    stamp = s.last()
    body = _olives_body(s, bowl)
    herbs = placed(leaf(44, 14, "#8a9a5a"), Spot(210, 168, 1, -50)) + placed(
        leaf(40, 13, "#7a8a4a"), Spot(206, 170, 1, -120)
    )
    return (
        cloth(s, s.turn(("#c99a3d", "#7c8f4e", "#6f8fa6")), 326)
        + shadow(206, 342, 100, 13)
        + flat(oval(200, 224, 150, 36), shade(bowl, 0.4))
        + piled
        + herbs
        + body
        + s.again(stamp, [Spot(334, 344), Spot(368, 352, 1, 30)])
    )


def _one_olives(hole: str, fruit: str) -> str:
    return (
        ellipse((2, 3), 20, 16, shade(fruit, 0.35))
        + ellipse((0, 0), 19, 15, fruit)
        + hole
        + gleam(-7, -6, 5, 3, 0.7)
    )


def _olives_body(s: Sheet, bowl: str) -> str:
    return s.solid(
        "M50 226Q62 336 160 342H240Q338 336 350 226Q200 272 50 226z",
        bowl,
        line("M60 254Q200 304 340 254M68 274Q200 322 332 274", tint(bowl, 0.6), 5, 0.8),
        deep=15,
    )


def pickles(s: Sheet) -> str:
    """Draw a jar of pickles: gherkins, onions or capers."""
    color, kind = s.turn((("#7f9a3c", 0), ("#f6f0d9", 1), ("#6f7f45", 2)))
    cuke = _pickles_cuke(s, color)
    onion = _pickles_onion(color)
    caper = dot((0, 0), 8, shade(color, 0.3)) + dot((-1, -1), 6.4, color)
    one = (cuke, onion, caper)[kind]
    rows = (
        ((-122, 5, 28), (-46, 5, 28))
        if kind == 0
        else ((-142, 4, 32), (-112, 5, 31), (-80, 4, 32), (-48, 5, 31), (-18, 4, 32))
    )
    spots = [
        Spot((k - (n - 1) / 2) * gap + s.near(0, 3), y + s.near(0, 4), 1, s.near(0, 8))
        for y, n, gap in rows
        for k in range(n)
    ]
    inside = s.stamp(one, spots)
    stamp = s.last()
    green = s.turn(("#3f7f45", "#b8863a", "#3b2d36"))
    pot = _pickles_pot(s, inside, green)
    loose = _pickles_loose(s, stamp, kind)
    return plank(s, 320, 166) + shadow(160, 328, 80, 13) + placed(pot, Spot(154, 328, 1.12)) + loose


def _pickles_cuke(s: Sheet, color: str) -> str:
    return s.solid(
        "M-12-40Q0-52 12-40Q18 0 12 40Q0 52-12 40Q-18 0-12-40z",
        color,
        speckle(s, (8, 34), shade(color, 0.3), 12, 4),
        deep=4,
    )


def _pickles_pot(s: Sheet, inside: str, green: str) -> str:
    return jar(
        s,
        (72, 184),
        Ware("#dbe0b0", green, Print(PAPER, "#3f5f35", green, s.pick(("leaf", "sun", "house"))), 56, 0.5),
        inside,
    )


def _pickles_loose(s: Sheet, stamp: str, kind: int) -> str:
    return s.again(
        stamp,
        [Spot(292, 326, 1, 70), Spot(318, 346, 0.9, 100)]
        if kind == 0
        else [Spot(270 + i * 30, 338 + i % 2 * 10, 1.2) for i in range(4)],
    )


def _pickles_onion(color: str) -> str:
    return (
        dot((0, 0), 17, shade(color, 0.14))
        + dot((-2, -2), 14, color)
        + line("M-8-10Q-12 2-4 12M2-14Q4 0 2 14", shade(color, 0.16), 2)
    )


def tinned_fish(s: Sheet) -> str:
    """Draw a flat oval tin, half rolled open over its fish."""
    color = s.turn(("#2f6fa8", "#c8392a", "#e3b23a", "#3f7f6a"))
    body = s.solid(
        "M44 244Q44 306 200 312T356 244Z",
        color,
        placed(flourish(s, 0, 0, 150, PAPER), Spot(200, 288)),
        deep=12,
    )
    rim = (
        flat(oval(200, 242, 158, 62), "#d6d9da")
        + flat(oval(200, 242, 148, 55), "#8f9498")
        + flat(oval(200, 246, 144, 51), "#d9a94a")
    )
    sardine = _tinned_fish_sardine(s)
    fishes = s.stamp(sardine, [Spot(200, 222, 1.06, -3), Spot(198, 244, 1.16, 2), Spot(202, 268, 1.06, -2)])
    lid = (
        flat("M64 214Q90 186 200 180T336 214L330 192Q260 150 200 150T70 192z", "#b9bec2")
        + flat("M70 196Q90 150 200 142T330 196Q250 168 200 168T70 196z", color)
        + line("M96 178Q200 146 304 178", tint(color, 0.6), 4, 0.8)
        + line("M120 158L280 158", "#8f9498", 8)
    )
    slip = placed(emblem("fish", PAPER, Spot(0, 0, 1.3)), Spot(104, 274)) + placed(
        ball(s, Spot(0, 0), 20, "#f3cf3a"), Spot(340, 334)
    )
    return cloth(s, color, 324) + shadow(206, 310, 140, 18) + body + rim + fishes + lid + slip


def _tinned_fish_sardine(s: Sheet) -> str:
    return s.solid(
        "M-110 0Q-80-24 0-22Q70-20 96-6L112-14V14L96 6Q70 20 0 18Q-80 20-110 0z",
        "#93a3ac",
        flat("M-110 4Q0 14 112 4V24H-110z", "#dfe3e0") + line("M-70-8Q0-14 80-6", "#5f7480", 4, 0.7),
        deep=5,
    )


def tinned_veg(s: Sheet) -> str:
    """Draw a round tin and its vegetable."""
    color, fruit = s.turn(
        (("#4f8a3c", "#8fc456"), ("#dfa82a", "#f6d75a"), ("#c8392a", "#e0503c"), ("#3f6f8a", "#e3cf92"))
    )
    look = Print(PAPER, shade(color, 0.4), color, s.pick(("sun", "leaf", "house", "star")))
    body = placed(tin(s, (82, 178), Ware(color, "#d9dcdd", look, 112)), Spot(158, 326, 1.08))
    size = 14 if s.variant % 4 != 2 else 30
    spots = [Spot(298, 302), Spot(282, 320), Spot(314, 320), Spot(264, 340), Spot(330, 338), Spot(298, 348)]
    loose = s.stamp(ball(s, Spot(0, 0), size + 2, fruit), spots if size < 20 else spots[3:])
    return plank(s, 320, 166) + shadow(164, 330, 94, 14) + body + shadow(298, 354, 52, 7) + loose


DRAWINGS = {
    "olives": olives,
    "pickles": pickles,
    "tinned-fish": tinned_fish,
    "tinned-veg": tinned_veg,
}
