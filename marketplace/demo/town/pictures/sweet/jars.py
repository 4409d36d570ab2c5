"""Jams, honeys, spreads and compotes."""

from marketplace.demo.town.pictures.kit.forms import ball, gleam, hoop, lathe, leaf, shadow, sides, speckle
from marketplace.demo.town.pictures.kit.ink import LEAF, LIGHT, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, label
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import Ware, jar
from marketplace.demo.town.pictures.sweet.parts import PAPER


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


DRAWINGS = {
    "jam": jam,
    "honey": honey,
    "spread": spread,
    "compote": compote,
}
