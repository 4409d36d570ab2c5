"""Truffles, figures and candied fruit."""

from marketplace.demo.town.pictures.kit.forms import gleam, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank, plate
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.sweet.parts import DARK, MILK, WHITE


def truffle(s: Sheet) -> str:
    """Draw a pile of truffles rolled in cocoa, coconut or pistachio."""
    coat, crumb = s.turn(
        (("#5a3426", "#8a5a40"), ("#fbf3e4", "#ffffff"), ("#8fa05a", "#b9c67a"), ("#b9804a", "#e0b478"))
    )
    one = s.solid(
        s.blob(Spot(0, 0), 42, 40, rough=0.05),
        coat,
        speckle(s, (36, 34), crumb, 30, 5) + speckle(s, (36, 34), shade(coat, 0.3), 16, 4),
        deep=11,
    )
    spots = [
        Spot(x, y, s.near(1, 0.05), s.near(0, 12))
        for x, y in ((200, 178), (154, 228), (244, 226), (110, 282), (200, 278), (290, 282))
    ]
    cup = _truffle_cup(s)
    dust = placed(speckle(s, (120, 18), coat, 30, 4), Spot(200, 330))
    return (
        plate(314, 164, s.turn(("#fdf8ee", "#3f3a44", "#e3ebe6")))
        + shadow(206, 320, 118, 13)
        + dust
        + s.stamp(one, spots)
        + cup
    )


def _truffle_cup(s: Sheet) -> str:
    return (
        s.stamp(
            flat("M-46 6l8 34 10-4 10 6 9-4 9 4 9-4 9 4 10-6 10 4 8-34z", "#b8392f"),
            [Spot(110, 282), Spot(290, 282), Spot(200, 278)],
        )
        if s.variant % 2
        else ""
    )


def chocolate_figure(s: Sheet) -> str:
    """Draw a moulded hen, fish or bear with a ribbon."""
    choc = s.turn((DARK, MILK, WHITE), every=3) if s.variant > 2 else s.turn((MILK, DARK, "#a86a40"))
    return cloth(s, "#c9665a", 326) + shadow(206, 336, 104, 14) + (_hen, _fish, _bear)[s.variant % 3](s, choc)


def _hen(s: Sheet, choc: str) -> str:
    comb = flat("M150 122q-6-30 14-22q8-22 22-4q20-6 12 26z", shade(choc, 0.16))
    body = _hen_body(s, choc)
    nest = s.solid(
        "M92 292Q200 330 316 292L300 336Q200 352 108 336z",
        "#e3c27a",
        line(
            "M98 304q40 20 90 10M120 326q60-20 130 2M180 330q60-30 120-22M110 316q60 10 100-10", "#b98f45", 4
        ),
        deep=7,
    )
    return (
        comb
        + flat("M138 152l-22 10 22 10z", tint(choc, 0.3))
        + body
        + nest
        + line("M146 190Q180 208 212 180", "#c8443c", 9)
    )


def _hen_body(s: Sheet, choc: str) -> str:
    return s.solid(
        "M140 172Q138 112 182 112Q214 116 216 158Q240 196 290 170Q300 128 330 140Q346 190 322 240Q296 306 210 308Q112 300 116 226Q120 194 140 172z",
        choc,
        line(
            "M186 214q40-20 80 6q-16 50-62 44q-24-14-18-50M204 228q22-4 44 10M202 246q18 0 30 8M300 160q10 20 4 44M318 158q8 20 2 40",
            tint(choc, 0.3),
            5,
            0.8,
        )
        + dot((170, 150), 6, tint(choc, 0.6)),
        deep=17,
    ) + gleam(150, 196, 12, 26, 0.4)


def _fish(s: Sheet, choc: str) -> str:
    scales = "".join(
        f"M{140 + i * 30} {206 + j * 26 + (i % 2) * 12}q14 12 0 24" for i in range(5) for j in range(4)
    )
    body = s.solid(
        "M52 250Q110 156 214 166Q276 176 304 236L362 180Q350 246 366 316L304 266Q270 328 200 332Q100 330 52 250z",
        choc,
        line(scales, tint(choc, 0.3), 5, 0.8)
        + line("M118 196Q142 250 116 302M330 222l26-26M330 250h28M330 278l28 24", tint(choc, 0.3), 5, 0.8)
        + dot((90, 238), 9, tint(choc, 0.6))
        + dot((90, 238), 4, shade(choc, 0.4)),
        deep=17,
    ) + gleam(160, 190, 26, 8, 0.5)
    return (
        flat("M170 176Q210 110 262 178z", shade(choc, 0.12))
        + body
        + line("M292 222Q312 250 294 280", "#3f78ad", 10)
    )


def _bear(s: Sheet, choc: str) -> str:
    ears = ball_pair(choc)
    body = s.solid(
        "M122 322Q100 230 150 206H252Q300 230 278 322Q200 346 122 322z",
        choc,
        ellipse((200, 284), 44, 42, tint(choc, 0.16)),
        deep=16,
    )
    head = s.solid(
        s.blob(Spot(200, 156), 76, 66),
        choc,
        ellipse((200, 176), 32, 24, tint(choc, 0.2))
        + dot((172, 144), 7, shade(choc, 0.5))
        + dot((228, 144), 7, shade(choc, 0.5))
        + ellipse((200, 166), 11, 8, shade(choc, 0.5))
        + line("M200 174v10m-12 4q12 8 24 0", shade(choc, 0.5), 4),
        deep=14,
    ) + gleam(164, 118, 16, 8, 0.5)
    bow = flat("M200 226Q160 196 154 226Q158 252 200 226Q240 196 246 226Q242 252 200 226z", "#c8443c") + dot(
        (200, 226), 9, "#9a2f2a"
    )
    return ears + body + head + bow


def ball_pair(choc: str) -> str:
    """Draw two round ears."""
    return "".join(
        dot((x, 100), 28, shade(choc, 0.1)) + dot((x, 102), 15, tint(choc, 0.2)) for x in (144, 256)
    )


def candied_fruit(s: Sheet) -> str:
    """Draw candied sticks half dipped in chocolate."""
    fruit, choc = s.turn((("#ee8a1e", DARK), ("#e9c76a", MILK), ("#f3d94a", DARK)))
    stick = _candied_fruit_stick(s, fruit, choc)
    spots = [
        Spot(200 + t * 2.2, 236 + abs(t) * 0.7 + (i % 2) * 14, 1, t)
        for i, t in enumerate((-48, -30, -14, 4, 20, 36, 52))
    ]
    lower = [Spot(150, 326, 0.9, 84), Spot(270, 334, 0.9, 96)]
    half = placed(
        dot((0, 0), 36, shade(fruit, 0.1))
        + dot((0, 0), 31, "#fdf0d0")
        + "".join(
            placed(flat("M3 0L26-7V7z", tint(fruit, 0.2)), Spot(0, 0, 1, t)) for t in range(0, 360, 45)
        ),
        Spot(330, 306),
    )
    return plank(s, 316, 166) + shadow(204, 330, 124, 14) + half + s.stamp(stick, [*spots, *lower])


def _candied_fruit_stick(s: Sheet, fruit: str, choc: str) -> str:
    return (
        s.solid(
            "M-14-88Q0-98 14-88V84Q0 94-14 84z",
            fruit,
            line("M-5-80V80", tint(fruit, 0.6), 4, 0.7) + speckle(s, (12, 80), "#fff6d8", 14, 3),
            deep=4,
        )
        + flat("M-16-4Q-6-14 2-2Q10 6 16-6V84Q0 96-16 84z", choc)
        + line("M-8 10V70", tint(choc, 0.4), 4, 0.7)
    )


DRAWINGS = {
    "truffle": truffle,
    "chocolate-figure": chocolate_figure,
    "candied-fruit": candied_fruit,
}
