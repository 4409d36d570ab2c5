"""Pastries and biscuits: layers, glazes, creams and fruit."""

from marketplace.demo.town.pictures.forms import ball, gleam, shadow, speckle
from marketplace.demo.town.pictures.ink import LIGHT, mix, shade, tint
from marketplace.demo.town.pictures.pen import Pt, Spot, ellipse, flat, line, oval, placed, ring, smooth
from marketplace.demo.town.pictures.scene import cloth, plank, plate
from marketplace.demo.town.pictures.sheet import Sheet

GOLD = ("#d98f3d", "#c97b2f", "#e0a04a")


def croissant(s: Sheet) -> str:
    """Draw a croissant of seven overlapping folds, the middle ones on top."""
    gold = s.turn(GOLD)
    folds = "".join(_fold(s, i, gold) for i in (-3, 3, -2, 2, -1, 1, 0))
    almonds = (
        "".join(ellipse((s.near(200, 80), s.near(206, 18)), 9, 4, "#f6e2b4") for _ in range(9))
        if s.turn((0, 1, 0))
        else ""
    )
    return (
        plate(304, 158, s.turn(("#fdf8ee", "#e8eef0", "#f3e3d6")))
        + shadow(200, 310, 128, 18)
        + folds
        + almonds
    )


def _fold(s: Sheet, step: int, gold: str) -> str:
    x, drop, wide, tilt = step * 40, step * step * 6.5, 40 - abs(step) * 4.4, step * 16
    high = 80 - abs(step) * 16
    at = Spot(200 + x, 228 + drop, 1, tilt)
    shape = _fold_shape(s, at, wide, high)
    color = mix(gold, "#8f4d1d", 0.12 * (abs(step) % 2) + abs(step) * 0.06)
    shine = line(
        smooth(
            at.all([(-wide * 0.4, -high * 0.5), (-wide * 0.1, -high * 0.74), (wide * 0.3, -high * 0.62)]),
            closed=False,
        ),
        LIGHT,
        4,
        0.45,
    )
    return flat(shape, color) + line(shape, shade(color, 0.34), 1.6, 0.55) + shine


def _fold_shape(s: Sheet, at: Spot, wide: float, high: int) -> str:
    return s.shaky(
        at,
        [
            (0, -high * 0.9),
            (wide, -high * 0.5),
            (wide * 0.9, high * 0.5),
            (0, high * 0.74),
            (-wide * 0.9, high * 0.5),
            (-wide, -high * 0.5),
        ],
        1.5,
    )


def pain_chocolat(s: Sheet) -> str:
    """Draw a rolled chocolate pastry seen from its end, another behind."""
    gold = s.turn(GOLD)
    return (
        plank(s, 308)
        + shadow(226, 276, 116, 14)
        + placed(_rolled(s, shade(gold, 0.05)), Spot(238, 226, 0.86))
        + shadow(176, 326, 130, 16)
        + placed(_rolled(s, gold), Spot(174, 270))
    )


def _rolled(s: Sheet, gold: str) -> str:
    body = _rolled_body(s)
    folds = "".join(
        line(f"M{x} -62Q{x + 22} -10 {x + 4} 56", shade(gold, 0.3), 3, 0.5)
        + line(f"M{x + 5} -60Q{x + 27} -10 {x + 9} 54", tint(gold, 0.5), 3, 0.6)
        for x in (-44, 8, 56)
    )
    end = flat(oval(-88, 2, 31, 46), tint(gold, 0.5)) + line(
        f"{oval(-88, 2, 22, 34)}{oval(-88, 2, 12, 20)}", shade(gold, 0.12), 3
    )
    sticks = ellipse((-98, -8), 9, 8, "#4a2618") + ellipse((-78, 12), 9, 8, "#4a2618")
    top = s.turn(("", speckle(s, (70, 14), "#fff3d6", 18, 5), line("M-50 -44q30 16 60 0t60 4", "#4a2618", 5)))
    return s.solid(
        body,
        gold,
        folds + end + sticks + (placed(top, Spot(20, -32)) if s.variant % 3 == 1 else top),
        deep=13,
    )


def _rolled_body(s: Sheet) -> str:
    return s.shaky(
        Spot(0, 0),
        [
            (-124, 20),
            (-120, -34),
            (-84, -56),
            (40, -60),
            (108, -44),
            (124, 4),
            (112, 46),
            (40, 54),
            (-90, 52),
        ],
        2,
    )


def brioche(s: Sheet) -> str:
    """Draw a fluted brioche with its head."""
    gold = s.turn(("#c97a2c", "#d58e3a", "#b9692a"))
    low: list[Pt] = [(-70, 70), (-108, -10), (-96, -40), (0, -50), (96, -40), (108, -10), (70, 70), (0, 80)]
    flutes = "".join(f"M{x} -40L{x * 0.66:.0f} 78" for x in (-78, -46, -15, 15, 46, 78))
    base = s.solid(
        s.shaky(Spot(0, 0), low), mix(gold, "#f0c878", 0.35), line(flutes, shade(gold, 0.2), 5, 0.6), deep=14
    )
    crown = _brioche_crown(s, gold)
    head = s.solid(s.blob(Spot(0, -92), 58, 48), gold, deep=13) + gleam(-20, -112, 18, 9)
    colors = s.turn((("",), ("#fffaf0",), ("#e46a86", "#f3a7b5")))
    top = (
        "".join(ellipse((s.near(0, 78), s.near(-76, 34)), 5, 4.4, s.pick(colors)) for _ in range(20))
        if colors[0]
        else ""
    )
    return (
        cloth(s, s.turn(("#6f8fa6", "#b4503c", "#c0647b")), 320)
        + shadow(200, 322, 92, 16)
        + placed(base + crown + head + top, Spot(200, 242))
    )


def _brioche_crown(s: Sheet, gold: str) -> str:
    return s.solid(
        s.shaky(
            Spot(0, 0),
            [
                (-116, -14),
                (-104, -52),
                (-50, -78),
                (50, -78),
                (104, -52),
                (116, -14),
                (60, -2),
                (0, 4),
                (-60, -2),
            ],
            2,
        ),
        gold,
        deep=12,
    )


def fruit_tart(s: Sheet) -> str:
    """Draw a round tart with rings of fruit."""
    fruit, cream = s.turn(
        (("#c8323c", "#fbe7b5"), ("#f5d64a", "#f8e58a"), ("#ead08a", "#e3b765"), ("#b52a55", "#fbe7b5"))
    )
    shell = flat(oval(200, 262, 142, 66), "#b97a35") + flat(oval(200, 254, 142, 66), "#dba452")
    crimps = _fruit_tart_crimps()
    spots = [
        Spot(200 + x, 246 + y) for rx, n in ((104, 15), (62, 9), (20, 3)) for x, y in ring(rx, rx * 0.44, n)
    ]
    spots.sort(key=lambda at: at.y)
    bit = (
        flat("M-17 8Q-18-12 0-17Q18-12 17 8Q0 15-17 8z", fruit)
        + flat("M2 11Q18-6 9-14Q18-9 17 8z", shade(fruit))
        + gleam(-6, -5, 5, 3, 0.7)
    )
    mint = placed(flat("M0 0q14-22 34-12q-8 20-34 12z", "#6f9a3e"), Spot(200, 232)) + flat(
        "M200 232q-16-20-32-6q10 16 32 6z", "#85ad4a"
    )
    return (
        plate(292, 166) + shell + crimps + flat(oval(200, 248, 128, 56), cream) + s.stamp(bit, spots) + mint
    )


def _fruit_tart_crimps() -> str:
    return line(
        "".join(f"M{200 + x * 139:.0f} {256 + y * 64:.0f}v14" for x, y in ring(1, 1, 40) if y > -0.1),
        "#a66a2c",
        3,
        0.6,
    )


def eclair(s: Sheet) -> str:
    """Draw two éclairs with glossy icing."""
    icing = s.turn(("#4a2718", "#9a6a42", "#a9bd62", "#f3e0ae"))
    return plate(300, 164) + "".join(
        shadow(at.x, at.y + 40, 112, 14) + _choux(s, at, icing)
        for at in (Spot(214, 216, 0.92, -12), Spot(184, 270, 1, -12))
    )


def _choux(s: Sheet, at: Spot, icing: str) -> str:
    body = s.shaky(
        at, [(-130, 6), (-112, -28), (0, -38), (112, -28), (130, 6), (108, 38), (0, 46), (-108, 38)], 2
    )
    top = _choux_top(s, at)
    drizzle = line(
        smooth(
            at.all([(x, -18 + (9 if i % 2 else -9)) for i, x in enumerate(range(-84, 85, 24))]), closed=False
        ),
        tint(icing, 0.55),
        3,
    )
    return (
        s.solid(body, "#d79a4c", deep=11)
        + s.solid(top, icing, drizzle, deep=7)
        + placed(gleam(-60, -28, 22, 5, 0.7), Spot(at.x, at.y, 1, at.tilt + 30))
    )


def _choux_top(s: Sheet, at: Spot) -> str:
    return s.shaky(
        at,
        [
            (-118, -2),
            (-108, -30),
            (0, -44),
            (108, -30),
            (118, -2),
            (84, 10),
            (50, 2),
            (10, 14),
            (-40, 4),
            (-84, 12),
        ],
        1.5,
    )


def layer_cake(s: Sheet) -> str:
    """Draw an upright slice of a layered cake with a berry on top."""
    sponge, cream, glaze = s.turn(
        (
            ("#e8c37e", "#fdf3dc", "#f6e6c4"),
            ("#6b3f28", "#e9cfa8", "#3d2016"),
            ("#eccb8c", "#e9a3a8", "#c23a4c"),
        )
    )
    face = "M84 190L316 150V286L84 318z"
    rows = _layer_cake_rows(glaze, cream)
    crumbs = placed(speckle(s, (100, 40), shade(sponge), 40, 3), Spot(200, 246))
    cap = "M84 190Q150 128 244 118Q300 124 316 150z"
    top = flat(cap, tint(glaze, 0.2)) + line(cap, shade(glaze, 0.12), 2.5, 0.8)
    berry = _layer_cake_berry(s)
    swirl = _layer_cake_swirl()
    return (
        plate(304, 162, "#fdf8ee", "#d9a7a0")
        + shadow(206, 310, 120, 16)
        + s.solid(face, sponge, crumbs + rows, deep=7)
        + top
        + swirl
        + berry
    )


def _layer_cake_swirl() -> str:
    return (
        ellipse((260, 142), 22, 11, "#fdf6e6")
        + ellipse((258, 134), 14, 8, "#ffffff")
        + ellipse((150, 162), 22, 11, "#fdf6e6")
        + ellipse((148, 154), 14, 8, "#ffffff")
    )


def _layer_cake_berry(s: Sheet) -> str:
    return (
        shadow(206, 152, 24, 7)
        + ball(s, Spot(204, 132, 1), 24, "#c22c3e")
        + flat("M204 112q-14-14-22 0q12 8 22 0q12 10 22-2q-12-12-22 2z", "#6f9a3e")
    )


def _layer_cake_rows(glaze: str, cream: str) -> str:
    return "".join(
        flat(f"M84 {190 + a}L316 {150 + a}V{150 + b}L84 {190 + b}z", color)
        for a, b, color in ((0, 16, glaze), (42, 56, cream), (84, 98, cream))
    )


def loaf_cake(s: Sheet) -> str:
    """Draw a cake loaf, sliced, in lemon, marbled chocolate or with candied fruit."""
    crust, crumb = s.turn((("#cf9238", "#f9e08c"), ("#7a4526", "#efd6a0"), ("#b8702f", "#f3d79b")))
    body = s.solid(
        s.shaky(
            Spot(220, 220),
            [(-104, 62), (-104, 62), (-110, -16), (-84, -52), (40, -66), (128, -44), (138, 50), (138, 50)],
            2,
        ),
        crust,
        line("M130 178Q220 150 340 172", tint(crumb), 9, 0.8),
        deep=16,
    )
    end = [(-56, 56), (-56, 56), (-64, -14), (-40, -44), (0, -56), (40, -44), (64, -14), (56, 56), (56, 56)]
    slices = "".join(
        _cake_slice(s, at, crust, crumb, end) for at in (Spot(134, 246, 1, -4), Spot(96, 276, 1, -10))
    )
    return plank(s, 310, 158) + shadow(210, 296, 150, 18) + body + slices


def _cake_slice(s: Sheet, at: Spot, crust: str, crumb: str, end: list[Pt]) -> str:
    inner = flat(smooth(at.all([(x * 0.86, y * 0.86) for x, y in end])), crumb)
    swirl = line(
        smooth(at.all([(-34, 20), (-10, -22), (8, 18), (34, -14)]), closed=False), "#5a3220", 15, 0.9
    )
    bits = "".join(
        ellipse(at.at(s.near(0, 36), s.near(4, 38)), 6, 4.4, s.pick(("#c8323c", "#6f9a3e", "#e58a2c")))
        for _ in range(9)
    )
    zest = "".join(
        line(smooth([at.at(x, y), at.at(x + 6, y - 3)], closed=False), "#e3b62e", 3)
        for x, y in ((-28, 10), (4, -22), (16, 22), (-8, 34))
    )
    return s.solid(s.shaky(at, end), crust, inner + s.turn((zest, swirl, bits)), deep=6)


DRAWINGS = {
    "croissant": croissant,
    "pain-chocolat": pain_chocolat,
    "brioche": brioche,
    "fruit-tart": fruit_tart,
    "eclair": eclair,
    "layer-cake": layer_cake,
    "loaf-cake": loaf_cake,
}
