"""The florist: bunches, bouquets and dried flowers, and the blooms they are made of."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.forms import hoop, leaf, shadow, speckle
from marketplace.demo.town.pictures.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.labels import Print, label
from marketplace.demo.town.pictures.pen import Spot, dot, ellipse, flat, line, placed, ring
from marketplace.demo.town.pictures.scene import cloth, plank
from marketplace.demo.town.pictures.sheet import Sheet
from marketplace.demo.town.pictures.vessels import tub


def daisy(color: str, heart: str = "#e9b93a", petals: int = 9) -> str:
    """Draw an open flower around the origin."""
    step = 360 / petals
    blade = "".join(
        placed(ellipse((0, -24), 8.4, 16, tint(color, 0.3) if i % 2 else color), Spot(0, 0, 1, i * step))
        for i in range(petals)
    )
    return blade + dot((0, 0), 12, shade(heart, 0.2)) + dot((-1, -1), 10, heart)


def rose_head(color: str) -> str:
    """Draw a rose in bloom around the origin."""
    return (
        flat(
            "M-38-4Q-44-30-16-36Q0-46 18-36Q44-28 38-2Q40 24 14 34Q-8 42-24 30Q-42 18-38-4z",
            shade(color, 0.2),
        )
        + flat("M-32-8Q-28-34 0-34Q30-32 31-6Q24 20 0 26Q-26 20-32-8z", color)
        + flat("M-20-10Q-14-27 4-26Q22-22 20-6Q12 10-2 12Q-16 8-20-10z", tint(color, 0.22))
        + line(
            "M-10-10Q-4-20 6-16Q12-8 4-2Q-6 2-12-4M-24-2Q-10 18 16 12M-30-18Q-24-28-10-32",
            shade(color, 0.4),
            3,
            0.7,
        )
    )


def tulip_head(color: str) -> str:
    """Draw a tulip around the origin, its foot below."""
    return (
        flat("M-26 0Q-36-40-24-62L-8-44 2-68 12-44 26-62Q36-38 26 0Q0 26-26 0z", color)
        + flat("M6 10Q30 2 26-30Q28-50 26-62Q36-38 26 0Q16 12 6 10z", shade(color, 0.24))
        + flat("M-12 8Q-20-30 2-60Q18-28 10 8Q0 14-12 8z", tint(color, 0.26))
    )


def _wrap(s: Sheet, color: str, ribbon: str) -> str:
    body = s.solid(
        "M112 196L186 316 160 356Q200 366 246 356L218 316 292 196Q250 236 204 226Q150 238 112 196z",
        color,
        line("M140 214L194 320M264 214L212 320M200 230V330", shade(color, 0.16), 3, 0.7),
        deep=9,
    )
    return (
        body
        + line("M182 314Q202 322 224 314", ribbon, 13)
        + flat("M202 318Q172 300 166 318Q172 338 202 318Q232 300 238 318Q232 338 202 318z", ribbon)
        + dot((202, 318), 7, shade(ribbon, 0.24))
    )


PLACES = [
    Spot(*p)
    for p in (
        (200, 96, 1),
        (148, 116, 0.95),
        (252, 114, 0.95),
        (112, 160, 0.9),
        (290, 158, 0.9),
        (176, 146, 1),
        (228, 144, 1),
        (146, 192, 0.95),
        (258, 190, 0.95),
        (202, 190, 1.08),
    )
]


def bouquet(s: Sheet) -> str:
    """Draw a mixed bouquet in its paper."""
    hues = _bouquet_hues(s)
    green = placed(leaf(70, 24, LEAF), Spot(0, 0, 1, 0))
    leaves = s.stamp(
        green,
        [Spot(202, 210, 1.1, t) for t in (-170, -150, -126, -100, -78, -54, -30, -10)]
        + [Spot(202, 170, 1.2, t) for t in (-128, -90, -52)],
    )
    blooms = (
        s.stamp(rose_head(hues[0]), [PLACES[i] for i in (0, 7, 4, 5)])
        + s.stamp(daisy(hues[1], "#e9b93a", 8), [PLACES[i] for i in (1, 6, 8)])
        + s.stamp(rose_head(hues[2]), [PLACES[i] for i in (3, 2, 9)])
    )
    wrap = s.turn(("#d9b483", "#fbf6ec", "#c9d3c0"))
    back = flat("M104 200L150 110 210 90 262 108 300 200 202 300z", shade(wrap, 0.14))
    return (
        plank(s, 334, 150)
        + shadow(212, 354, 70, 9)
        + back
        + leaves
        + blooms
        + _wrap(s, wrap, hues[0] if hues[0] != "#fdf8f0" else "#a9c6dc")
    )


def _bouquet_hues(s: Sheet) -> Sequence[str]:
    return s.turn(
        (
            ("#d8506a", "#f6efe2", "#f3b43a"),
            ("#7a5a9a", "#e3a0b8", "#fdf6ea"),
            ("#e8743a", "#f3d03a", "#c8324a"),
            ("#fdf8f0", "#a9c6dc", "#e9d0a0"),
        )
    )


def rose(s: Sheet) -> str:
    """Draw a bunch of roses."""
    color = s.turn(("#c0243a", "#e58a9f", "#f8efe0", "#f0c23a"))
    leaves = s.stamp(
        leaf(60, 22, "#5f8a45"), [Spot(202, 220, 1.1, t) for t in (-172, -150, -120, -92, -60, -30, -8)]
    )
    wrap = s.turn(("#fbf6ec", "#d9b483", "#3f3a44"))
    back = flat("M104 200L150 110 210 90 262 108 300 200 202 300z", shade(wrap, 0.14))
    return (
        cloth(s, mix(color, "#c9665a", 0.4), 330)
        + shadow(212, 354, 70, 9)
        + back
        + leaves
        + s.stamp(rose_head(color), PLACES)
        + _wrap(s, wrap, shade(color, 0.1))
    )


def tulip(s: Sheet) -> str:
    """Draw a bunch of tulips in a jar of water."""
    color, second = s.turn(
        (
            ("#d8432e", "#f3b43a"),
            ("#e58ab0", "#fdf3ee"),
            ("#f3c93a", "#f3c93a"),
            ("#7a4a9a", "#c9a3dc"),
            ("#fdf6ea", "#e58a6a"),
        )
    )
    turns = (-34, 34, -20, 20, -8, 10)
    stems = "".join(
        line(
            f"M{200 + t * 0.4:.0f} 330Q{200 + t * 0.8:.0f} 240 {200 + t * 2.7:.0f} {166 + abs(t) * 0.7:.0f}",
            "#7fa04a",
            8,
        )
        for t in turns
    )
    blades = _tulip_blades()
    heads = s.stamp(
        tulip_head(color), [Spot(200 + t * 2.7, 164 + abs(t) * 0.7, 1, t) for t in turns[::2]]
    ) + s.stamp(tulip_head(second), [Spot(200 + t * 2.7, 164 + abs(t) * 0.7, 1, t) for t in turns[1::2]])
    glass = _tulip_glass(s)
    return plank(s, 326, 156) + shadow(206, 342, 62, 10) + stems + blades + heads + glass


def _tulip_glass(s: Sheet) -> str:
    return s.solid(
        "M140 226H260L250 336Q200 350 150 336z",
        "#e3eef0",
        flat("M130 262H270V360H130z", "#b5d6dc", 0.8)
        + line("M182 262L196 340M206 262L204 340M226 262L210 340", "#8fae6a", 6, 0.7),
        deep=9,
        gleam=0.6,
    )


def _tulip_blades() -> str:
    return "".join(
        placed(flat("M0 0Q-40-60-16-140Q14-70 12 0z", c), Spot(x, 262, 1, t))
        for x, t, c in ((170, -30, "#6f9a4a"), (230, 34, "#5f8a45"), (200, 4, "#7fae55"))
    )


def seasonal_flower(s: Sheet) -> str:
    """Draw peonies, sunflowers or dahlias in a stoneware pot."""
    kind = s.variant % 3
    color = _seasonal_flower_color(s, kind)
    peony = _seasonal_flower_peony(color)
    sun = _seasonal_flower_sun(s, color)
    rings_ = ((40, 13, 0.0), (26, 10, 0.18), (13, 6, 0.34))
    dahlia = "".join(
        placed(ellipse((0, -far), 9, 17, tint(color, t)), Spot(0, 0, 1, i * 360 // n + far))
        for far, n, t in rings_
        for i in range(n)
    ) + dot((0, 0), 9, shade(color, 0.2))
    one = (peony, sun, dahlia)[kind]
    stems = line("M200 300L116 176M200 300L284 172M200 300V130M200 300L150 240M200 300L254 236", "#6f9a4a", 8)
    greens = s.stamp(leaf(76, 30, LEAF), [Spot(200, 262, 1, t) for t in (-168, -140, -40, -12)])
    pot_color = s.turn(("#5b7f95", "#e9dfce", "#b4704a"))
    pot = _seasonal_flower_pot(s, pot_color)
    return (
        plank(s, 336, 150)
        + shadow(206, 348, 64, 9)
        + stems
        + greens
        + pot
        + s.stamp(
            one,
            [Spot(118, 168), Spot(286, 164), Spot(200, 118, 1.05), Spot(148, 232, 0.9), Spot(256, 228, 0.94)],
        )
    )


def _seasonal_flower_sun(s: Sheet, color: str) -> str:
    return (
        "".join(
            placed(flat("M-9-22Q0-70 9-22z", color if i % 2 else tint(color, 0.3)), Spot(0, 0, 1, i * 20))
            for i in range(18)
        )
        + dot((0, 0), 27, "#5a3420")
        + speckle(s, (22, 22), "#a9703a", 24, 4)
    )


def _seasonal_flower_peony(color: str) -> str:
    return (
        dot((0, 0), 46, shade(color, 0.14))
        + "".join(dot(p, 21, color if i % 2 else tint(color, 0.2)) for i, p in enumerate(ring(30, 28, 8)))
        + "".join(dot(p, 14, tint(color, 0.35)) for p in ring(14, 12, 5))
        + line("M-10-4q8-12 18-2M-8 8q10 6 18-2", shade(color, 0.3), 3, 0.7)
    )


def _seasonal_flower_color(s: Sheet, kind: int) -> str:
    return (
        s.turn(("#e58aa4", "#f6d3d8"), 3),
        s.turn(("#f0b52a", "#e8953a"), 3),
        s.turn(("#b8324a", "#e0743a", "#8a3a7a"), 3),
    )[kind]


def _seasonal_flower_pot(s: Sheet, pot_color: str) -> str:
    return placed(
        tub(s, (66, 108), pot_color, shade(pot_color, 0.4), hoop(40, 56, 80, tint(pot_color, 0.4))),
        Spot(200, 346),
    )


def dried_flowers(s: Sheet) -> str:
    """Draw a dried bunch: wheat, lavender or pampas, in kraft."""
    stem, head = s.turn((("#c9a45a", "#e0b45a"), ("#8a9a6a", "#8a70b0"), ("#d3b890", "#efdcc0")))
    kind = s.variant % 3
    wheat = _dried_flowers_wheat(head, stem)
    lavender = line("M0 110V-60", stem, 4) + "".join(
        ellipse((d * (1 - i * 0.08), -30 - i * 13), 7, 7.4, tint(head, 0.12 * (i % 3)))
        for i in range(8)
        for d in (-7, 7)
    )
    pampas = (
        line("M0 110V-40", stem, 4)
        + flat("M0-10Q-34-60-8-150Q2-166 12-150Q38-60 0-10z", head)
        + line("M0-20Q-10-80 2-140M-12-40Q-18-80-8-110M12-40Q18-80 10-110", shade(head, 0.16), 3)
    )
    spots = [
        Spot(200 + t * 0.9, 236 - (i % 2) * 12, 1, t)
        for i, t in enumerate((-40, 40, -28, 28, -16, 16, -5, 6))
    ]
    wrap = s.turn(("#c79a63", "#e9d9bc", "#b98a5a"))
    return (
        cloth(s, mix(head, "#c99a5a", 0.5), 330)
        + shadow(212, 354, 70, 9)
        + s.stamp((wheat, lavender, pampas)[kind], spots)
        + _wrap(s, wrap, s.turn(("#8a6a3a", "#7a5a95", "#c9606a")))
    )


def _dried_flowers_wheat(head: str, stem: str) -> str:
    return (
        line("M0 110V-60", stem, 4)
        + "".join(ellipse((d, -40 - i * 14), 8, 5.4, head) for i in range(6) for d in (-8, 8))
        + line("M0-120V-160M-8-110L-20-150M8-110L20-150", head, 2.4)
    )


def candle(s: Sheet) -> str:
    """Draw a lit candle in its glass."""
    wax, color = s.turn(
        (
            ("#f6ead0", "#b8863a"),
            ("#e9b8b4", "#b8505f"),
            ("#c3d3b8", "#5f8a5a"),
            ("#e3a86a", "#a8502a"),
            ("#c9c3dc", "#5a4a7a"),
        )
    )
    glass = _candle_glass(s, wax, color)
    flame = (
        line("M0-150V-168", "#4a3a34", 4)
        + flat("M0-162Q-22-186 0-222Q22-186 0-162z", "#f3a52a")
        + flat("M0-166Q-11-182 0-202Q11-182 0-166z", "#fff0b8")
    )
    glow = dot((200, 146), 84, "#fff0b8", 0.35) + dot((200, 146), 50, "#fff0b8", 0.4)
    match = line("M284 346L366 326", "#e0c08a", 6) + dot((366, 326), 6, "#4a3a34")
    return (
        plank(s, 324, 160)
        + shadow(206, 332, 74, 12)
        + glow
        + placed(glass + flame, Spot(200, 330, 1.02))
        + match
    )


def _candle_glass(s: Sheet, wax: str, color: str) -> str:
    return tub(
        s,
        (82, 156),
        wax,
        tint(wax, 0.4),
        placed(
            label(
                s,
                116,
                78,
                Print("#fbf3e2", shade(color, 0.3), color, s.pick(("flower", "leaf", "sun", "star"))),
            ),
            Spot(0, -72),
        ),
    )


DRAWINGS = {
    "bouquet": bouquet,
    "rose": rose,
    "tulip": tulip,
    "seasonal-flower": seasonal_flower,
    "dried-flowers": dried_flowers,
    "candle": candle,
}
