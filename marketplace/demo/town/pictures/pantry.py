"""Tins, crisps, cereals and other packed goods of the grocer."""

from marketplace.demo.town.pictures.cooked import strewn
from marketplace.demo.town.pictures.forms import ball, gleam, leaf, shadow, speckle
from marketplace.demo.town.pictures.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.labels import Print, emblem, flourish
from marketplace.demo.town.pictures.packs import brick, carton, pillow, pouch
from marketplace.demo.town.pictures.pen import Spot, dot, ellipse, flat, line, oval, placed
from marketplace.demo.town.pictures.scene import cloth, plank
from marketplace.demo.town.pictures.sheet import Sheet
from marketplace.demo.town.pictures.vessels import Ware, jar, tin, tub

PAPER = "#fbf3e2"


def olives(s: Sheet) -> str:
    """Draw a bowl of olives."""
    fruit, bowl = s.turn((("#8fa03e", "#5b7f95"), ("#3f2f3f", "#d9a441"), ("#7f9040", "#b4503c")))
    hole = dot((5, -3), 5.5, "#c8392a") if s.variant % 2 == 0 else dot((5, -3), 4.5, shade(fruit, 0.4))
    one = _olives_one(hole, fruit)
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


def _olives_one(hole: str, fruit: str) -> str:
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


def stock_cube(s: Sheet) -> str:
    """Draw a small carton of stock cubes, two cubes in front."""
    color = s.turn(("#4f8a3c", "#d9a02a", "#b8392f"))
    pack = _stock_cube_pack(s, color)
    cube = (
        flat("M-24-10L4-20 28-10 0 2z", tint("#d9a94a", 0.4))
        + flat("M-24-10L0 2V30L-24 16z", "#d9a94a")
        + flat("M0 2L28-10V16L0 30z", shade("#d9a94a"))
        + line("M-24-2L0 10 28-2", color, 6)
    )
    herbs = placed(leaf(50, 20, LEAF), Spot(90, 340, 1, -10)) + placed(
        leaf(44, 18, shade(LEAF, 0.1)), Spot(92, 342, 1, 24)
    )
    return (
        cloth(s, color, 322)
        + shadow(200, 314, 126, 16)
        + pack
        + shadow(286, 358, 52, 8)
        + s.stamp(cube, [Spot(254, 330), Spot(306, 324, 1.06)])
        + herbs
    )


def _stock_cube_pack(s: Sheet, color: str) -> str:
    return placed(
        carton(
            s,
            (190, 140, 84),
            Print(PAPER, shade(color, 0.4), color, s.pick(("leaf", "star", "house"))),
            color,
        ),
        Spot(174, 312),
    )


def crisps(s: Sheet) -> str:
    """Draw a pillow packet of crisps and a few crisps."""
    color = s.turn(("#2f6fa8", "#c8392a", "#4f8a3c", "#3b3540", "#e0a52a"))
    chip = s.solid(
        "M-32 6Q-34-18 0-22Q34-18 32 6Q10 24-10 20Q-30 20-32 6z",
        "#f0c65a",
        line("M-20 4Q0-14 22 0", "#d99f34", 4, 0.7),
        deep=5,
    )
    packet = _crisps_packet(s, color)
    return (
        plank(s, 322, 166)
        + shadow(192, 330, 104, 14)
        + packet
        + s.stamp(
            chip,
            [Spot(300, 312, 1, -20), Spot(334, 336, 1, 24), Spot(276, 346, 1.04, 8), Spot(92, 350, 0.9, -16)],
        )
    )


def _crisps_packet(s: Sheet, color: str) -> str:
    return placed(
        pillow(
            s,
            (196, 262),
            Print(
                PAPER, shade(color, 0.4), mix(color, "#e3b23a", 0.5), s.pick(("star", "sun", "wave", "hill"))
            ),
            color,
        ),
        Spot(186, 328, 1, -4),
    )


def crackers(s: Sheet) -> str:
    """Draw a carton of savoury biscuits with some in front."""
    color, bits = s.turn((("#d98a2a", "#b9652a"), ("#3f6f8a", "#fbf0d4"), ("#6f8a45", "#4f6a35")))
    one = s.solid(
        "M-34-30l8 4 8-4 9 4 9-4 9 4 8-4 8 4 9-4-2 12 2 10-2 10 2 10-2 11 2 11-9-4-8 4-9-4-8 4-9-4-9 4-8-4-8 4 2-11-2-11 2-10-2-10 2-10z",
        "#e6b662",
        line("M-18-12h.1M0-14h.1M18-12h.1M-18 6h.1M0 4h.1M18 6h.1M-16 20h.1M16 20h.1", "#a9702f", 5)
        + speckle(s, (26, 24), bits, 12, 4),
        deep=5,
    )
    pack = placed(
        carton(
            s, (152, 216, 74), Print(PAPER, shade(color, 0.4), color, s.pick(("wheat", "star", "sun"))), color
        ),
        Spot(160, 322),
    )
    return (
        cloth(s, color, 324)
        + shadow(184, 324, 110, 14)
        + pack
        + shadow(300, 344, 50, 8)
        + s.stamp(one, [Spot(322, 300, 1, 10), Spot(284, 322, 1.06, -8), Spot(96, 346, 0.86, -14)])
    )


def nuts(s: Sheet) -> str:
    """Draw a pouch of nuts with a window."""
    nut, kind = s.turn((("#efd9a8", 0), ("#b9743f", 1), ("#b5c26a", 1), ("#c99a5f", 2)))
    one = _nuts_one(kind, nut)
    color = s.turn(("#c8602a", "#5a3a2a", "#4f7a45", "#3f5f7a"))
    window = strewn(s, one, 50, 30, 18)
    stamp = s.last()
    packet = _nuts_packet(s, color, window)
    return (
        plank(s, 320, 166)
        + shadow(182, 328, 94, 14)
        + packet
        + s.again(
            stamp,
            [
                Spot(x, y, 1.3, t)
                for x, y, t in ((292, 320, 0), (328, 336, 40), (288, 350, -30), (346, 310, 80))
            ],
        )
    )


def _nuts_one(kind: int, nut: str) -> str:
    return (
        line("M-10 8Q-16-8 0-10T14 2", shade(nut, 0.2), 14) + line("M-10 7Q-16-9 0-11T14 1", nut, 10),
        ellipse((1, 2), 16, 10, shade(nut, 0.34))
        + ellipse((0, 0), 15, 9, nut)
        + line("M-10 0Q0-4 10 0M-8 4Q0 1 8 4", shade(nut, 0.26), 1.6),
        dot((1, 2), 15, shade(nut, 0.34))
        + dot((0, 0), 14, nut)
        + line("M0-13V13M-10-6Q-4 0-10 7M10-6Q4 0 10 7M-5-10q4 4 0 8M5 10q-4-4 0-8", shade(nut, 0.34), 2.4),
    )[kind]


def _nuts_packet(s: Sheet, color: str, window: str) -> str:
    return placed(
        pouch(
            s,
            (172, 248),
            Print(PAPER, shade(color, 0.3), color, s.pick(("leaf", "star", "hill"))),
            color,
            window,
        ),
        Spot(176, 324),
    )


def cereal(s: Sheet) -> str:
    """Draw an upright carton of cereals with a bowl."""
    color, flake = s.turn((("#d9962a", "#e0a84a"), ("#6a3a2a", "#7a4a30"), ("#b8395a", "#e0a84a")))
    pack = placed(
        carton(
            s,
            (150, 236, 60),
            Print(PAPER, shade(color, 0.4), color, s.pick(("sun", "hill", "wheat", "bee"))),
            color,
        ),
        Spot(136, 318),
    )
    heap = strewn(s, s.solid("M-16 2Q-14-12 2-12Q18-8 16 4Q0 14-16 2z", flake, deep=4), 56, 12, 13) + (
        strewn(s, dot((0, 0), 8, "#c8324a") + dot((-2, -2), 3, "#f0a0aa"), 50, 12, 6)
        if s.variant % 3 == 2
        else ""
    )
    bowl = placed(tub(s, (84, 74), "#5b7f95", "#fdf8ee") + placed(heap, Spot(0, -80)), Spot(276, 346))
    return cloth(s, color, 328) + shadow(156, 320, 102, 13) + pack + shadow(284, 348, 72, 11) + bowl


def plant_milk(s: Sheet) -> str:
    """Draw a brick of plant drink with a glass."""
    color = s.turn(("#d9a94a", "#c98a6a", "#6f9a5a", "#7aa0b8"))
    pack = placed(
        brick(
            s,
            (112, 190, 70),
            Print(PAPER, shade(color, 0.5), color, s.turn(("wheat", "drop", "bean", "leaf"))),
            tint(color, 0.55),
            color,
        ),
        Spot(144, 324, 1.06),
    )
    glass = placed(tub(s, (44, 112), "#fbf4e4", "#fffdf6"), Spot(286, 336))
    oats = strewn(
        s, ellipse((1, 1), 9, 4, shade(color, 0.3)) + ellipse((0, 0), 9, 4, tint(color, 0.2)), 48, 10, 12
    )
    return (
        cloth(s, color, 326)
        + shadow(170, 326, 88, 13)
        + pack
        + shadow(290, 338, 44, 8)
        + glass
        + placed(oats, Spot(210, 352))
    )


def bread_crisp(s: Sheet) -> str:
    """Draw a flat pack of crispbread with two toasts leaning."""
    color, crumb = s.turn((("#c9822e", "#efc98a"), ("#6f4a34", "#b98a5a"), ("#5f8a6a", "#e6bd7a")))
    pack = placed(
        carton(s, (216, 116, 86), Print(PAPER, shade(color, 0.4), color, "wheat"), color), Spot(170, 306)
    )
    toast = s.solid(
        "M-48-60Q-60-64-60-44V44Q-60 60-44 60H44Q60 60 60 44V-44Q60-64 48-60Q0-72-48-60z",
        shade(crumb, 0.24),
        flat("M-44-54Q-54-56-54-42V42Q-54 54-42 54H42Q54 54 54 42V-42Q54-58 44-54Q0-64-44-54z", crumb)
        + speckle(s, (44, 46), shade(crumb, 0.22), 36, 5),
        deep=6,
    )
    return (
        plank(s, 320, 166)
        + shadow(196, 308, 132, 15)
        + pack
        + shadow(294, 352, 62, 8)
        + s.stamp(toast, [Spot(312, 284, 0.92, 14), Spot(278, 296, 0.96, 4)])
    )


def baby_food(s: Sheet) -> str:
    """Draw two small jars with a bear on the label."""
    puree, lid = s.turn((("#e9cf6a", "#6fae5a"), ("#ee9440", "#f0b03a"), ("#d3dc8a", "#7ab0c8")))
    face = _baby_food_face()
    pot = jar(
        s,
        (60, 118),
        Ware(puree, lid, Print("", "", ""), 0),
        flat("M-60-84h120v54h-120z", "#fffaf0")
        + line("M-60-80h120M-60-34h120", lid, 4)
        + placed(face, Spot(0, -57)),
    )
    spoon = line("M300 352L372 330", "#7ab0c8", 9) + ellipse((288, 354), 20, 9, "#7ab0c8")
    return (
        cloth(s, lid, 324)
        + shadow(262, 300, 62, 10)
        + shadow(150, 330, 72, 12)
        + s.stamp(pot, [Spot(256, 302, 1), Spot(146, 330, 1.2)])
        + spoon
    )


def _baby_food_face() -> str:
    return (
        dot((-13, -13), 8, "#b9804a")
        + dot((13, -13), 8, "#b9804a")
        + dot((0, 0), 19, "#c98f55")
        + ellipse((0, 6), 9, 7, "#f3dfb8")
        + dot((0, 3), 3, "#4a2e20")
        + dot((-7, -4), 2.4, "#4a2e20")
        + dot((7, -4), 2.4, "#4a2e20")
    )


DRAWINGS = {
    "olives": olives,
    "pickles": pickles,
    "tinned-fish": tinned_fish,
    "tinned-veg": tinned_veg,
    "stock-cube": stock_cube,
    "crisps": crisps,
    "crackers": crackers,
    "nuts": nuts,
    "cereal": cereal,
    "plant-milk": plant_milk,
    "bread-crisp": bread_crisp,
    "baby-food": baby_food,
}
