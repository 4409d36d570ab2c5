"""Puzzles, games, bricks and craft kits."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.kit.forms import gleam, prism, shadow
from marketplace.demo.town.pictures.kit.ink import CREAM, WOOD, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, emblem, flourish
from marketplace.demo.town.pictures.kit.packs import carton
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.toys.parts import EYES, SETS


def puzzle(s: Sheet) -> str:
    """Draw a puzzle carton with loose pieces."""
    a, b, c, d = s.turn(SETS)
    scene = (
        flat("M-100-66H100V66H-100z", tint(c, 0.4))
        + dot((50, -30), 20, b)
        + flat("M-100 10Q-40-40 20 6T100-10V66H-100z", d)
        + flat("M-100 40Q-20 10 40 38T100 30V66H-100z", shade(d, 0.2))
        + flat("M-50 30V0l22-20 22 20V30z", a)
    )
    cuts = line("M-50-66V66M0-66V66M50-66V66M-100-22H100M-100 22H100", "#ffffff", 2, 0.5)
    box = placed(
        prism(
            s,
            (236, 186, 70),
            a,
            placed(scene + cuts, Spot(0, -82)) + placed(flourish(s, 0, 0, 150, CREAM), Spot(0, -166)),
        ),
        Spot(174, 312),
    )
    piece = "M-22-22H-8Q-14-36 0-38Q14-36 8-22H22V-8Q36-14 38 0Q36 14 22 8V22H8Q14 10 0 8Q-14 10-8 22H-22V8Q-10 14-8 0Q-10-14-22-8z"
    loose = _puzzle_loose(b, c, d, a, piece)
    return shadow(204, 316, 152, 14) + box + loose


def _puzzle_loose(b: str, c: str, d: str, a: str, piece: str) -> str:
    return "".join(
        placed(
            flat(piece, "#3a1733", 0.2).replace("<path", '<path transform="translate(3 4)"')
            + flat(piece, color)
            + line("M-20-20H-8M-20-20V-8", tint(color, 0.6), 2.4),
            Spot(x, y, 1, t),
        )
        for x, y, t, color in (
            (92, 348, 20, b),
            (160, 352, -30, c),
            (236, 350, 8, d),
            (318, 344, 40, a),
            (352, 306, -14, b),
        )
    )


def board_game(s: Sheet) -> str:
    """Draw a game carton with pawns and dice."""
    a, b, c, d = s.turn(SETS)
    path = "".join(dot((-76 + i * 30, -8 + (18 if i % 2 else -14)), 9, (b, c, d)[i % 3]) for i in range(6))
    box = _board_game_box(s, a, path, c)
    shape = "M-24 0Q-22-24-9-34Q-8-46-12-50Q-20-78 0-80Q20-78 12-50Q8-46 9-34Q22-24 24 0Q0 10-24 0z"
    pawns = "".join(
        placed(shadow(0, 0, 22, 5) + s.solid(shape, color, deep=5) + gleam(-6, -68, 5, 3), Spot(x, y))
        for x, y, color in ((300, 348, c), (348, 336, b))
    )
    die = prism(
        s, (46, 46, 28), "#fdf8ee", dot((-12, -34), 5, EYES) + dot((12, -12), 5, EYES) + dot((0, -23), 5, a)
    )
    return (
        plank(s, 322, 168)
        + shadow(200, 302, 150, 14)
        + box
        + pawns
        + shadow(128, 350, 26, 6)
        + placed(die, Spot(120, 350, 1, -6))
    )


def _board_game_box(s: Sheet, a: str, path: str, c: str) -> str:
    return placed(
        carton(
            s,
            (244, 150, 96),
            Print(CREAM, shade(a, 0.4), c, s.pick(("crown", "star", "hill", "house"))),
            a,
            path,
        ),
        Spot(168, 296),
    )


def building_set(s: Sheet) -> str:
    """Draw stacked building bricks."""
    colors = s.turn(SETS)
    rows = (
        (86, 336, 126, 0),
        (216, 336, 126, 1),
        (324, 338, 84, 2),
        (132, 288, 168, 3),
        (262, 288, 84, 0),
        (110, 240, 84, 2),
        (214, 240, 126, 1),
        (196, 192, 84, 0),
        (170, 144, 84, 3),
    )
    return (
        cloth(s, colors[2], 330)
        + shadow(206, 340, 150, 12)
        + "".join(placed(_brick(s, wide, colors[k]), Spot(x, y)) for x, y, wide, k in rows)
    )


def _brick(s: Sheet, wide: int, color: str) -> str:
    studs = "".join(
        flat(f"M{x - 13} -54v-12h26v12z", shade(color, 0.1)) + ellipse((x, -66), 13, 5, tint(color, 0.5))
        for x in range(-wide // 2 + 32, wide // 2 + 14, 42)
    )
    x = wide // 2
    return (
        flat(f"M{-x} -46h{wide}v46h{-wide}z", color)
        + flat(f"M{x} -46l21-14v46l-21 14z", shade(color, 0.34))
        + flat(f"M{-x} -46l21-14h{wide}l-21 14z", tint(color, 0.4))
        + line(f"M{4 - x} -43h{wide - 8}", tint(color, 0.6), 2.4)
        + studs
    )


def craft_kit(s: Sheet) -> str:
    """Draw an open craft kit of beads, thread and folded paper."""
    colors = s.turn(SETS)
    a, b, c, d = colors
    lid = placed(
        carton(s, (190, 150, 40), Print(CREAM, shade(a, 0.4), b, s.pick(("flower", "star", "heart"))), a),
        Spot(146, 236, 1, -2),
    )
    tray = s.solid("M46 250H354L340 342Q338 350 328 350H72Q62 350 60 342z", tint(a, 0.3), deep=8)
    beads = _craft_kit_beads(s, colors)
    bird = _craft_kit_bird(c)
    thread = s.solid(
        "M300 226H340V268H300z", d, line("M302 234h36M302 244h36M302 254h36", tint(d, 0.4), 3), deep=5
    ) + ellipse((320, 226), 24, 8, WOOD)
    return (
        shadow(206, 352, 142, 11)
        + lid
        + flat("M46 252L66 214H334L354 252z", shade(a, 0.5))
        + beads
        + bird
        + thread
        + tray
        + placed(flourish(s, 0, 0, 150, CREAM), Spot(200, 306))
        + emblem("heart", b, Spot(200, 334, 0.9))
    )


def _craft_kit_beads(s: Sheet, colors: Sequence[str]) -> str:
    return "".join(
        s.stamp(
            dot((1, 2), 12, shade(color, 0.3)) + dot((0, 0), 12, color) + dot((0, 0), 4, shade(color, 0.5)),
            [Spot(s.near(122, 46), s.near(234, 11)) for _ in range(5)],
        )
        for color in colors
    )


def _craft_kit_bird(c: str) -> str:
    return (
        flat("M190 240L250 196 262 236z", c)
        + flat("M250 196L300 180 262 236z", tint(c, 0.4))
        + flat("M262 236L300 180 316 196z", shade(c, 0.2))
        + flat("M190 240L262 236 230 256z", shade(c, 0.16))
    )


DRAWINGS = {
    "puzzle": puzzle,
    "board-game": board_game,
    "building-set": building_set,
    "craft-kit": craft_kit,
}
