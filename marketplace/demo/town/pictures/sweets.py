"""Jams, honey, biscuits and sugar work."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.forms import ball, gleam, hoop, lathe, leaf, shadow, sides, speckle
from marketplace.demo.town.pictures.ink import LEAF, LIGHT, mix, shade, tint
from marketplace.demo.town.pictures.labels import Print, emblem, label
from marketplace.demo.town.pictures.packs import sack
from marketplace.demo.town.pictures.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.scene import cloth, plank
from marketplace.demo.town.pictures.sheet import Sheet
from marketplace.demo.town.pictures.vessels import Ware, bottle, jar

PAPER = "#fbf3e2"


def jam(s: Sheet) -> str:
    """Draw a jar of jam under a checked cloth, with its fruit."""
    fruit, check = s.turn(
        (
            ("#b8233a", "#c8443c"),
            ("#e8963a", "#5b7f95"),
            ("#5a2f5f", "#7a5a95"),
            ("#c9404a", "#6f9a4a"),
            ("#7a9a35", "#d9a441"),
        )
    )
    glass = _jam_glass(s, fruit)
    hat = "M-62-150Q-70-186 0-190Q70-186 62-150L80-124Q70-112 58-122Q46-108 32-120Q16-106 0-118Q-16-106-32-120Q-46-108-58-122Q-70-112-80-124z"
    grid = line(
        "M-84-168H84M-84-140H84M-48-190L-56-110M-16-190L-18-110M16-190L18-110M48-190L56-110", check, 8, 0.55
    )
    top = s.solid(hat, "#fdf8ee", grid, deep=8) + line(
        "M-62-148Q0-134 62-148", s.turn(("#c99a5a", "#b4503c")), 5
    )
    berries = s.stamp(ball(s, Spot(0, 0), 24, fruit), [Spot(284, 320), Spot(326, 338), Spot(270, 346)])
    return (
        cloth(s, mix(check, "#c99a3d", 0.4), 324)
        + shadow(162, 328, 80, 13)
        + placed(glass + top, Spot(158, 328, 1.14))
        + shadow(300, 354, 50, 7)
        + berries
        + placed(leaf(50, 20, LEAF), Spot(292, 302, 1, -30))
    )


def _jam_glass(s: Sheet, fruit: str) -> str:
    return jar(
        s,
        (70, 152),
        Ware(
            fruit,
            "",
            Print(PAPER, shade(fruit, 0.4), fruit, s.pick(("heart", "flower", "leaf", "house"))),
            74,
            0.46,
        ),
        placed(speckle(s, (58, 56), tint(fruit, 0.4), 24, 5), Spot(0, -60)),
    )


def honey(s: Sheet) -> str:
    """Draw a six-sided jar of honey and its dipper."""
    gold = s.turn(("#e9a92a", "#f3dc9a", "#b5651d", "#d98a1e"))
    body = _honey_body(s, gold)
    cap = s.solid(
        lathe(sides([(144, 64), (172, 64)])), s.turn(("#c99a5a", "#3b2d36", "#b8863a")), deep=7
    ) + ellipse((0, -172), 64, 10, tint("#c99a5a", 0.3))
    dipper = line("M286 320L366 210", "#a9743f", 10) + "".join(
        placed(
            ellipse((0, 0), 27 - abs(i - 2) * 4, 8, "#c98f55")
            + line(f"M{-24 + abs(i - 2) * 4} 2q24 8 {48 - abs(i - 2) * 8} 0", "#8a5a30", 3),
            Spot(280 - i * 8 + 14, 326 - 24 + i * 11, 1, 36),
        )
        for i in range(5)
    )
    pool = flat("M222 352Q236 330 272 336Q330 334 334 350Q316 364 270 362Q226 364 222 352z", gold) + gleam(
        256, 346, 16, 3, 0.7
    )
    return (
        plank(s, 320, 166)
        + shadow(158, 328, 84, 13)
        + placed(body + cap + line("M-58-20V-122", LIGHT, 6, 0.5), Spot(152, 326, 1.16))
        + pool
        + dipper
    )


def _honey_body(s: Sheet, gold: str) -> str:
    return s.solid(
        "M-74-8L-66 4Q0 14 66 4L74-8V-128L62-146H-62L-74-128z",
        gold,
        hoop(-20, 16, 90, shade(gold, 0.16))
        + flat("M-34-140V10H-74V-140z", tint(gold, 0.5), 0.5)
        + placed(label(s, 92, 80, Print(PAPER, "#7a4a1a", "#b5651d", "bee")), Spot(0, -66)),
        deep=10,
    )


def spread(s: Sheet) -> str:
    """Draw a wide jar of spread and a loaded knife."""
    cream, lid = s.turn(
        (("#5a3020", "#b8392f"), ("#a9743f", "#fbf3e2"), ("#c98330", "#b8863a"), ("#8a5f45", "#5f7f45"))
    )
    pot = jar(
        s,
        (84, 146),
        Ware(cream, lid, Print(PAPER, shade(cream, 0.3), cream, s.pick(("heart", "star", "leaf"))), 68, 0.46),
    )
    knife = (
        line("M250 326L366 250", "#8a5a36", 12)
        + flat("M268 312Q222 326 200 354Q236 360 280 330z", "#d6d9da")
        + flat("M258 308Q226 314 206 346Q190 350 204 330Q220 296 262 298z", cream)
        + line("M222 326q14-16 32-18", tint(cream, 0.5), 4)
    )
    nuts_ = s.stamp(
        dot((0, 0), 14, "#b9804a") + ellipse((0, -6), 10, 5, "#e3c08a") + gleam(-5, 0, 4, 2),
        [Spot(316, 336), Spot(346, 348)],
    )
    return plank(s, 320, 166) + shadow(160, 328, 90, 13) + placed(pot, Spot(152, 328, 1.14)) + knife + nuts_


def sugar(s: Sheet) -> str:
    """Draw a sack of sugar with cubes before it."""
    color, grain = s.turn(
        (("#7ab0c8", "#ffffff"), ("#b9803f", "#c98f4f"), ("#e58ea0", "#ffffff"), ("#8a5a36", "#9a6434"))
    )
    packet = _sugar_packet(s, color)
    cube = _sugar_cube(s, grain)
    return (
        cloth(s, color, 324)
        + shadow(160, 324, 90, 13)
        + packet
        + shadow(304, 360, 56, 8)
        + s.stamp(
            cube,
            [
                Spot(322, 306),
                Spot(268, 330),
                Spot(330, 336),
                Spot(300, 288) if s.variant % 2 else Spot(292, 346),
            ],
        )
    )


def _sugar_packet(s: Sheet, color: str) -> str:
    return placed(
        sack(
            s,
            (160, 226),
            Print(PAPER, shade(color, 0.4), color, s.pick(("star", "sun", "heart"))),
            mix(color, PAPER, 0.35),
        ),
        Spot(152, 322),
    )


def _sugar_cube(s: Sheet, grain: str) -> str:
    return (
        flat("M-25-10L3-20 28-10 0 2z", tint(grain, 0.6))
        + flat("M-25-10L0 2V30L-25 16z", grain)
        + flat("M0 2L28-10V16L0 30z", shade(grain, 0.16))
        + placed(speckle(s, (10, 10), shade(grain, 0.14), 8, 2), Spot(-12, 10))
    )


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
    one = _biscuit_box_one(s)
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


def _biscuit_box_one(s: Sheet) -> str:
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


def syrup(s: Sheet) -> str:
    """Draw a tall bottle of syrup and a filled glass."""
    color = s.turn(("#3f9a5f", "#c8243f", "#e9c93a", "#e3d0a4"))
    tall = _syrup_tall(s, color)
    ice_ = "".join(
        placed(flat("M-12-12h24v24h-24z", "#ffffff", 0.6), Spot(x, y, 1, t))
        for x, y, t in ((-14, -88, 20), (14, -76, -14), (-6, -58, 40))
    )
    glass = (
        s.solid(
            lathe([(0, 36), (0, 36), (128, 46), (128, 46)]),
            "#e6eeee",
            flat("M-60-104h120v120h-120z", color, 0.75) + ice_,
            deep=7,
        )
        + ellipse((0, -128), 46, 8, "#d9e4e6")
        + line("M10-60L40-176", "#c8443c", 6)
    )
    return (
        cloth(s, color, 326)
        + shadow(158, 332, 52, 10)
        + tall
        + shadow(278, 338, 44, 8)
        + placed(glass, Spot(274, 336, 1.06))
    )


def _syrup_tall(s: Sheet, color: str) -> str:
    return placed(
        bottle(
            s,
            "flute",
            Ware(
                mix(color, "#eef0ea", 0.6),
                s.turn(("#3b2d36", "#b8863a")),
                Print(PAPER, shade(color, 0.5), color, s.turn(("leaf", "grape", "sun", "flower"))),
                84,
                0.3,
            ),
            color,
            0.72,
        ),
        Spot(154, 330, 1.1),
    )


def compote(s: Sheet) -> str:
    """Draw a jar of fruit purée and the fruit."""
    puree, skin = s.turn(
        (("#e9cf7a", "#c6302e"), ("#e3d49a", "#a9bf4a"), ("#d98a8a", "#c9405a"), ("#f0b45a", "#ee9a4a"))
    )
    pot = _compote_pot(s, puree, skin)
    fruit = placed(
        ball(s, Spot(0, 0), 48, skin, ellipse((-12, 4), 26, 30, tint(skin, 0.3), 0.5))
        + line("M0-44q2-14 10-22", "#6b4a2c", 5)
        + placed(leaf(40, 16, LEAF), Spot(4, -50, 1, -20)),
        Spot(298, 304),
    )
    return (
        plank(s, 320, 166)
        + shadow(162, 328, 80, 13)
        + placed(pot, Spot(156, 328, 1.12))
        + shadow(302, 350, 50, 8)
        + fruit
    )


def _compote_pot(s: Sheet, puree: str, skin: str) -> str:
    return jar(
        s,
        (70, 158),
        Ware(
            puree,
            s.turn(("#b8392f", "#5f7f45", "#c99a5a")),
            Print(PAPER, shade(puree, 0.5), skin, s.pick(("heart", "leaf", "sun"))),
            72,
            0.46,
        ),
        placed(speckle(s, (58, 60), tint(puree, 0.5), 30, 6), Spot(0, -66)),
    )


def baking_aid(s: Sheet) -> str:
    """Draw small sachets for baking and a vanilla pod."""
    color = s.turn(("#d9a441", "#c8443c", "#8a5a36", "#5b7f95"))
    sachet = _baking_aid_sachet(s, color)
    pods = line("M236 344Q300 332 362 286", "#3a241c", 7) + line("M230 336Q290 318 346 264", "#4f3326", 7)
    bloom = "".join(
        placed(ellipse((0, -22), 9, 22, "#fbf0c8"), Spot(316, 268, 1, t)) for t in range(0, 360, 72)
    ) + dot((316, 268), 8, "#e3b23a")
    return (
        cloth(s, color, 322)
        + "".join(shadow(x, y, 56, 9) for x, y in ((236, 292), (128, 330)))
        + s.stamp(sachet, [Spot(256, 212, 1, 10), Spot(196, 226, 1.04, 2), Spot(128, 250, 1.08, -7)])
        + pods
        + bloom
    )


def _baking_aid_sachet(s: Sheet, color: str) -> str:
    return s.solid(
        "M-54-78H54V78H-54z",
        tint(color, 0.2),
        line("M-50-68H50M-50 70H50", shade(color, 0.2), 3, 0.6)
        + placed(
            label(
                s,
                90,
                104,
                Print(PAPER, shade(color, 0.4), color, s.turn(("flower", "wheat", "leaf", "star"))),
            ),
            Spot(0, 0),
        ),
        deep=6,
    )


DRAWINGS = {
    "jam": jam,
    "honey": honey,
    "spread": spread,
    "sugar": sugar,
    "biscuit-box": biscuit_box,
    "sweets": sweets,
    "nougat": nougat,
    "syrup": syrup,
    "compote": compote,
    "baking-aid": baking_aid,
}
