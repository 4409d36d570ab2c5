"""Toys: wood, plush, games, wheels and kites."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.forms import ball, gleam, prism, shadow, speckle
from marketplace.demo.town.pictures.ink import CREAM, WOOD, mix, shade, tint
from marketplace.demo.town.pictures.labels import Print, emblem, flourish
from marketplace.demo.town.pictures.packs import carton
from marketplace.demo.town.pictures.pen import Spot, dot, ellipse, flat, line, oval, placed
from marketplace.demo.town.pictures.scene import cloth, plank
from marketplace.demo.town.pictures.sheet import Sheet

SETS = (
    ("#d8503c", "#f0b53a", "#3f8ab0", "#6fae5a"),
    ("#e58a9a", "#8ac0d0", "#f3d08a", "#a9cf9a"),
    ("#2f6f8a", "#e07a3a", "#f3e0b0", "#7a5a8a"),
)
EYES = "#2f2430"


def wooden_toy(s: Sheet) -> str:
    """Draw a wooden train, or stacked blocks."""
    a, b, c, d = s.turn(SETS)
    if s.variant % 2:
        return _wooden_blocks(s, (a, b, c, d))
    wheel = _wooden_toy_wheel(b)
    cab = _wooden_toy_cab(s, a, c)
    boiler = _wooden_toy_boiler(s, b, d, a)
    frame = s.solid("M64 296H332V318H64z", WOOD, line("M70 304H326", shade(WOOD, 0.2), 2), deep=4)
    smoke = _wooden_toy_smoke()
    return (
        plank(s, 330, 168)
        + shadow(204, 346, 136, 10)
        + smoke
        + boiler
        + cab
        + frame
        + s.stamp(wheel, [Spot(110, 326), Spot(190, 326), Spot(284, 322, 1.25)])
    )


def _wooden_blocks(s: Sheet, colors: Sequence[str]) -> str:
    a, b, c, d = colors
    blocks = (
        (112, 334, a, "star"),
        (204, 334, b, "heart"),
        (292, 336, c, "leaf"),
        (156, 248, d, "sun"),
        (246, 248, a, "house"),
        (200, 162, c, "flower"),
    )
    return "".join(
        shadow(x, y, 46, 8) * (y > 300)
        + placed(
            prism(
                s,
                (80, 80, 36),
                mix(WOOD, "#f3d9a4", 0.5),
                flat("M-32-72H32V-8H-32z", color) + emblem(mark, CREAM, Spot(0, -40, 1.9)),
            ),
            Spot(x - 8, y, 1, s.near(0, 3)),
        )
        for x, y, color, mark in blocks
    )


def _wooden_toy_boiler(s: Sheet, b: str, d: str, a: str) -> str:
    return (
        s.solid(
            "M80 300V222Q82 208 98 208H210V300z",
            d,
            line("M116 208V300M160 208V300", tint(d, 0.5), 7),
            deep=10,
        )
        + s.solid("M104 210L98 154H146L140 210z", a, deep=6)
        + s.solid("M180 210Q180 186 196 186H206V210z", b, deep=4)
    )


def _wooden_toy_wheel(b: str) -> str:
    return (
        dot((0, 0), 27, shade(b, 0.34))
        + dot((-1, -1), 25, b)
        + dot((-1, -1), 9, WOOD)
        + gleam(-9, -12, 7, 4, 0.5)
    )


def _wooden_toy_cab(s: Sheet, a: str, c: str) -> str:
    return s.solid(
        "M206 300V170H318V300z",
        a,
        flat("M228 190H296V236H228z", CREAM) + flat("M234 196H290V230H234z", "#a9d3e0"),
        deep=9,
    ) + s.solid("M194 170Q196 150 212 150H314Q330 150 332 170z", c, deep=5)


def _wooden_toy_smoke() -> str:
    return (
        dot((122, 126), 17, "#ffffff", 0.7)
        + dot((146, 102), 13, "#ffffff", 0.6)
        + dot((164, 84), 9, "#ffffff", 0.5)
    )


def plush(s: Sheet) -> str:
    """Draw a sitting plush rabbit, bear or elephant."""
    fur, inner = s.turn(
        (("#e3cdb4", "#f3b9b4"), ("#b9804a", "#e9c79a"), ("#a9b3c3", "#e3c3cb"), ("#f6efe2", "#f0b5a9"))
    )
    kind = s.variant % 3
    legs = _plush_legs(s, fur, inner)
    body = s.solid(oval(200, 270, 80, 72), fur, ellipse((200, 282), 46, 44, tint(fur, 0.5)), deep=15)
    arms = s.solid("M136 230Q100 256 108 290Q128 302 144 278z", fur, deep=6) + s.solid(
        "M264 230Q300 256 292 290Q272 302 256 278z", fur, deep=8
    )
    ears = _plush_ears(kind, inner)
    ears = s.stamp(s.solid(ears[0], fur, ears[1], deep=7), ears[2])
    snout = _plush_snout(s, kind, fur)
    mouth = line("M200 184v8m-12 4q12 8 12-4q0 12 12 4", EYES, 3) if kind < 2 else ""
    head = _plush_head(s, fur, inner)
    eyes = _plush_eyes()
    bow = s.turn(("#c8443c", "#3f8ab0", "#d9a441", "#6f9a5a"))
    tie = flat("M200 226Q168 204 164 226Q168 248 200 226Q232 204 236 226Q232 248 200 226z", bow) + dot(
        (200, 226), 8, shade(bow, 0.24)
    )
    return (
        cloth(s, bow, 326)
        + shadow(204, 340, 108, 12)
        + ears * (kind != 2)
        + body
        + legs
        + arms
        + ears * (kind == 2)
        + head
        + snout
        + mouth
        + eyes
        + tie
    )


def _plush_snout(s: Sheet, kind: int, fur: str) -> str:
    return (
        ellipse((200, 184), 24, 17, tint(fur, 0.6)) + flat("M191 174h18l-9 10z", "#c9707a"),
        ellipse((200, 186), 32, 24, tint(fur, 0.6)) + ellipse((200, 176), 11, 8, EYES),
        s.solid(
            "M178 168Q200 160 222 168Q224 216 236 236Q222 250 206 240Q182 216 178 168z",
            fur,
            line("M184 190q20 8 38 0M188 206q18 8 36 0", shade(fur, 0.2), 3),
            deep=6,
        ),
    )[kind]


def _plush_ears(kind: int, inner: str) -> str:
    return (
        (
            "M-20 0Q-34-80 0-96Q34-80 20 0z",
            flat("M-9-6Q-18-66 0-78Q18-66 9-6z", inner),
            (Spot(168, 116, 1, -10), Spot(232, 116, 1, 14)),
        ),
        (oval(0, 0, 30, 29), dot((0, 2), 16, inner), (Spot(140, 112), Spot(260, 112))),
        (oval(0, 0, 50, 58), ellipse((0, 2), 33, 40, inner), (Spot(112, 160), Spot(288, 160))),
    )[kind]


def _plush_head(s: Sheet, fur: str, inner: str) -> str:
    return s.solid(
        oval(200, 158, 76, 66),
        fur,
        ellipse((150, 182), 15, 10, inner, 0.8) + ellipse((250, 182), 15, 10, inner, 0.8),
        deep=13,
    )


def _plush_eyes() -> str:
    return (
        dot((174, 152), 7.5, EYES)
        + dot((226, 152), 7.5, EYES)
        + dot((172, 149), 2.4, "#ffffff")
        + dot((224, 149), 2.4, "#ffffff")
    )


def _plush_legs(s: Sheet, fur: str, inner: str) -> str:
    return s.stamp(
        s.solid(oval(0, 0, 46, 32), fur, deep=8) + ellipse((0, 2), 22, 18, inner),
        [Spot(136, 316), Spot(264, 316)],
    )


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


def doll(s: Sheet) -> str:
    """Draw a cloth doll."""
    dress, hair, skin = s.turn(
        (
            ("#c8505f", "#5a3424", "#f0cba4"),
            ("#3f8ab0", "#e3b23a", "#f3d3b4"),
            ("#e3a52a", "#2f2430", "#a9704a"),
            ("#6f9a5a", "#b8542a", "#f3d3b4"),
        )
    )
    legs = _doll_legs(dress)
    arms = line("M150 222Q116 244 108 276M250 222Q284 244 292 276", skin, 20) + line(
        "M152 220Q132 230 124 244M248 220Q268 230 276 244", tint(dress, 0.3), 24
    )
    dots = placed(speckle(s, (70, 40), CREAM, 26, 7), Spot(200, 264))
    frock = s.solid(
        "M160 206H240Q262 250 286 300Q200 322 114 300Q138 250 160 206z", dress, dots, deep=11
    ) + line("M118 300Q200 320 282 300", CREAM, 7)
    back = _doll_back(hair)
    head = _doll_head(s, skin)
    fringe = flat("M138 136Q140 78 200 78Q260 78 262 136Q236 128 222 104Q196 134 138 136z", hair) + line(
        "M160 112q20-20 44-18", tint(hair), 4, 0.5
    )
    face = (
        dot((180, 148), 6, EYES) + dot((220, 148), 6, EYES) + line("M188 168Q200 178 212 168", "#b5403c", 4)
    )
    plaits = "".join(
        dot((x, y), 13, shade(hair, 0.06)) for x in (128, 272) for y in (190, 208, 226)
    ) + "".join(flat(f"M{x} 240l-14 12v-20zM{x} 240l14 12v-20z", CREAM) for x in (128, 272))
    collar = flat("M166 204Q200 226 234 204L240 218Q200 238 160 218z", CREAM)
    return (
        plank(s, 330, 150)
        + shadow(204, 350, 76, 9)
        + back
        + legs
        + arms
        + frock
        + collar
        + head
        + fringe
        + face
        + plaits
    )


def _doll_legs(dress: str) -> str:
    return (
        line("M176 290V334M224 290V334", "#fdf3e2", 21)
        + line("M176 310V316M224 310V316M176 326V330M224 326V330", dress, 21)
        + ellipse((170, 344), 20, 11, EYES)
        + ellipse((230, 344), 20, 11, EYES)
    )


def _doll_head(s: Sheet, skin: str) -> str:
    return s.solid(
        s.blob(Spot(200, 142), 62, 58, rough=0.008),
        skin,
        ellipse((164, 162), 13, 9, "#e58a7a", 0.6) + ellipse((236, 162), 13, 9, "#e58a7a", 0.6),
        deep=9,
    )


def _doll_back(hair: str) -> str:
    return flat(
        "M128 130Q120 70 200 66Q280 70 272 130Q286 190 262 216Q240 180 200 180T138 216Q114 190 128 130z",
        shade(hair, 0.1),
    )


def toy_car(s: Sheet) -> str:
    """Draw a small car, or a tractor."""
    color, second = s.turn(
        (("#d8432e", "#f3e0c0"), ("#4f9a4a", "#f0c23a"), ("#f0b53a", "#fdf8ee"), ("#3f8ab0", "#d8432e"))
    )
    if s.variant % 2:
        tyre = _toy_car_tyre(second)
        hood = _toy_car_hood(s, color)
        cab = _toy_car_cab(s, color, second)
        small = placed(
            dot((0, 0), 42, "#2f2d35") + dot((0, 0), 24, second) + dot((0, 0), 9, shade(second, 0.3)),
            Spot(98, 300),
        )
        return (
            plank(s, 330, 170) + shadow(204, 344, 150, 10) + hood + cab + placed(tyre, Spot(272, 264)) + small
        )
    body = _toy_car_body(s, color, second)
    wheel = _toy_car_wheel(second)
    return (
        plank(s, 332, 170)
        + shadow(204, 340, 156, 10)
        + body
        + ellipse((52, 252), 11, 9, "#fdf0b0")
        + s.stamp(wheel, [Spot(112, 298), Spot(290, 298)])
        + line("M206 232h16", shade(color, 0.4), 5)
    )


def _toy_car_tyre(second: str) -> str:
    return (
        dot((0, 0), 76, "#2f2d35")
        + "".join(
            line("M0-70V-78", "#2f2d35", 17).replace("<path", f'<path transform="rotate({t})"')
            for t in range(0, 360, 30)
        )
        + dot((0, 0), 44, second)
        + dot((0, 0), 16, shade(second, 0.3))
    )


def _toy_car_hood(s: Sheet, color: str) -> str:
    return s.solid(
        "M52 286V214Q56 194 84 192H220V286z",
        color,
        line("M70 226H112M70 242H112M70 258H112", shade(color, 0.3), 5),
        deep=10,
    ) + line("M106 192V140", "#5a565e", 11)


def _toy_car_cab(s: Sheet, color: str, second: str) -> str:
    return s.solid(
        "M210 286V120Q212 108 226 108H314Q326 108 328 120V286z",
        color,
        flat("M226 126H310V200H226z", "#b5dbe6") + line("M240 190L276 134", "#ffffff", 7, 0.6),
        deep=9,
    ) + s.solid("M198 108Q200 94 214 94H328Q342 94 342 108z", second, deep=4)


def _toy_car_body(s: Sheet, color: str, second: str) -> str:
    return s.solid(
        "M36 286Q34 244 66 236L112 226Q136 166 168 160H246Q280 164 306 226L346 238Q366 246 364 286Q362 300 346 300H54Q38 300 36 286z",
        color,
        flat("M36 262H366V274H36z", second)
        + flat("M134 226Q150 182 172 178H194V226z", "#b5dbe6")
        + flat("M208 178H242Q262 182 280 226H208z", "#b5dbe6")
        + line("M152 216L170 190M228 216L244 190", "#ffffff", 6, 0.6),
        deep=12,
    )


def _toy_car_wheel(second: str) -> str:
    return (
        dot((0, 0), 42, "#2f2d35")
        + dot((0, 0), 25, second)
        + dot((0, 0), 9, shade(second, 0.4))
        + line("M-30-16Q-22-32-6-34", "#6a6872", 4)
    )


def outdoor_toy(s: Sheet) -> str:
    """Draw a kite, a ball, or a skipping rope."""
    return s.turn((_kite, _ball, _rope))(s, s.turn(SETS))


def _kite(s: Sheet, colors: tuple[str, ...]) -> str:
    a, b, c, d = colors
    sail = (
        flat("M214 64L310 156 216 168z", a)
        + flat("M214 64L120 172 216 168z", b)
        + flat("M216 168L310 156 226 296z", shade(c, 0.08))
        + flat("M216 168L120 172 226 296z", d)
        + line("M214 64L226 296M120 172L310 156", CREAM, 5)
        + line("M206 84L138 162", "#ffffff", 6, 0.5)
    )
    tail = line("M226 296Q260 320 236 336T250 366", "#7a6a5a", 4) + "".join(
        placed(flat("M0 0L-20-11V11zM0 0L20-11V11z", color), Spot(x, y, 0.9, t))
        for x, y, t, color in ((244, 316, 30, a), (240, 340, -30, b), (252, 362, 20, c))
    )
    spool = s.solid(
        "M84 318H140V350H84z", b, line("M88 324h48M88 332h48M88 340h48", CREAM, 4), deep=5
    ) + line("M84 334H70M140 334H156", WOOD, 13)
    return shadow(116, 354, 48, 7) + line("M140 330Q180 280 216 168", "#7a6a5a", 2.4) + sail + tail + spool


def _ball(s: Sheet, colors: tuple[str, ...]) -> str:
    a, b, c, d = colors
    wedge = "".join(
        flat(p, color)
        for p, color in (
            ("M200 110Q70 130 92 270Q150 330 190 214z", a),
            ("M200 110Q340 120 330 250Q270 260 190 214z", b),
            ("M330 250Q310 350 200 350Q130 340 92 270Q150 310 190 214Q270 260 330 250z", c),
        )
    )
    body = s.solid(
        s.blob(Spot(206, 226), 124, 122, rough=0.004), d, wedge + dot((192, 196), 30, CREAM), deep=24
    )
    return shadow(214, 346, 106, 15) + body + gleam(150, 152, 26, 14, 0.6)


def _rope(s: Sheet, colors: tuple[str, ...]) -> str:
    a, b, c, _ = colors
    rope = "M120 250Q60 120 180 110T330 170Q360 270 250 300T140 330Q90 340 96 300"
    coil = (
        line(rope, shade("#f0e0bc", 0.3), 17)
        + line(rope, "#f0e0bc", 13)
        + f'<path d="{rope}" fill="none" stroke="{b}" stroke-width="13" stroke-dasharray="7 17"/>'
    )
    grip = s.solid(
        "M-17-56Q0-66 17-56L13 50Q0 58-13 50z", a, line("M-16-30H16M-14 26H14", c, 9), deep=6
    ) + gleam(-7, -20, 3, 16, 0.5)
    return (
        cloth(s, c, 322)
        + f'<g transform="translate(5 8)" opacity=".14">{line(rope, "#3a1733", 17)}</g>'
        + coil
        + placed(grip, Spot(128, 296, 1, 160))
        + placed(grip, Spot(96, 262, 1, 12))
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


def baby_toy(s: Sheet) -> str:
    """Draw stacking rings, or a rattle."""
    pastel = _baby_toy_pastel(s)
    if s.variant % 2:
        handle = (
            line("M214 250L140 330", WOOD, 19) + dot((134, 336), 22, pastel[3]) + gleam(126, 328, 7, 4, 0.6)
        )
        head = s.solid(
            s.blob(Spot(244, 196), 86, 84, rough=0.006),
            pastel[0],
            line("M166 176Q244 220 322 170M172 226Q240 268 320 214", pastel[1], 15),
            deep=17,
        ) + gleam(206, 150, 18, 10, 0.6)
        rings = f'<ellipse cx="190" cy="276" rx="40" ry="17" fill="none" stroke="{pastel[2]}" stroke-width="15" transform="rotate(42 190 276)"/>'
        stars = "".join(
            emblem("star", "#ffffff", Spot(x, y, 1.4, x))
            for x, y in ((226, 200), (286, 178), (258, 242), (214, 168))
        )
        return cloth(s, pastel[3], 322) + shadow(210, 344, 96, 12) + handle + head + stars + rings
    rows = _baby_toy_rows(s, pastel)
    top = _baby_toy_top(s, pastel)
    base = s.solid("M92 330Q90 350 104 352H296Q310 350 308 330Q200 346 92 330z", WOOD, deep=6)
    return shadow(206, 352, 118, 10) + base + rows + top


def _baby_toy_rows(s: Sheet, pastel: Sequence[str]) -> str:
    return "".join(
        s.solid(
            f"M{200 - w} {y}Q{200 - w - 14} {y - 22} {200 - w} {y - 44}Q200 {y - 56} {200 + w} {y - 44}Q{200 + w + 14} {y - 22} {200 + w} {y}Q200 {y + 13} {200 - w} {y}z",
            color,
            deep=10,
        )
        + gleam(200 - w * 0.7, y - 32, 10, 5, 0.6)
        for color, w, y in zip(pastel, (104, 88, 72, 56, 42), (326, 284, 242, 200, 160), strict=True)
    )


def _baby_toy_pastel(s: Sheet) -> Sequence[str]:
    return s.turn(
        (
            ("#f0a9a4", "#f3d08a", "#a9cfae", "#9cc3dc", "#c3b0dc"),
            ("#8ac0c0", "#f3e0b0", "#e3a08a", "#a9b8dc", "#d3c08a"),
        ),
        every=2,
    )


def _baby_toy_top(s: Sheet, pastel: Sequence[str]) -> str:
    return ball(
        s,
        Spot(200, 96),
        30,
        pastel[0],
        dot((190, 92), 3.4, EYES) + dot((208, 92), 3.4, EYES) + line("M192 104q8 6 14 0", EYES, 3),
    )


DRAWINGS = {
    "wooden-toy": wooden_toy,
    "plush": plush,
    "puzzle": puzzle,
    "board-game": board_game,
    "building-set": building_set,
    "doll": doll,
    "toy-car": toy_car,
    "outdoor-toy": outdoor_toy,
    "craft-kit": craft_kit,
    "baby-toy": baby_toy,
}
