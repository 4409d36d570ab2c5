"""Cleaning and the small needs of the house."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.flowers import daisy
from marketplace.demo.town.pictures.forms import cap, gleam, hoop, lathe, shadow, sides, speckle
from marketplace.demo.town.pictures.ink import LIGHT, STRAW, WOOD, mix, shade, tint
from marketplace.demo.town.pictures.labels import Print, emblem, label
from marketplace.demo.town.pictures.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.scene import cloth, plank
from marketplace.demo.town.pictures.sheet import Sheet

PAPER = "#fdf8ee"


def _bubbles(*spots: tuple[float, float, float]) -> str:
    return "".join(
        dot((x, y), r, "#ffffff", 0.45) + gleam(x - r * 0.3, y - r * 0.3, r * 0.3, r * 0.2, 0.9)
        for x, y, r in spots
    )


def washing_liquid(s: Sheet) -> str:
    """Draw a handled bottle of washing liquid."""
    color, top = s.turn(
        (("#4f8fc0", "#f3c93a"), ("#6fae6a", "#fdf8ee"), ("#f6f3ea", "#4f9a8a"), ("#c98ab5", "#fdf8ee"))
    )
    look = Print(
        PAPER,
        shade(mix(color, "#3f78ad", 0.4), 0.3),
        mix(color, "#3f78ad", 0.5),
        s.turn(("drop", "leaf", "flower", "wave")),
    )
    outline = "M-92 0Q-104-90-96-150Q-84-200-40-214V-232H40V-214Q104-196 102-120Q106-60 92 0Q0 14-92 0z"
    body = s.solid(outline, color, placed(label(s, 116, 100, look), Spot(-24, -78)), deep=15) + line(
        "M-82-24Q-90-110-66-168", LIGHT, 8, 0.45
    )
    grip = flat("M52-180Q84-164 80-112Q78-96 66-100Q50-108 52-140z", shade(color, 0.42)) + line(
        "M52-172Q46-120 62-102", tint(color, 0.5), 4, 0.6
    )
    return (
        cloth(s, look.second, 328)
        + shadow(196, 336, 108, 13)
        + placed(body + grip + cap(230, 46, 40, top), Spot(190, 334, 1.02))
        + _bubbles((322, 310, 20), (342, 340, 13), (318, 346, 9))
    )


def dish_soap(s: Sheet) -> str:
    """Draw a slim bottle of dish soap with a nozzle."""
    color = s.turn(("#6fb54a", "#f3d03a", "#4fa8c0", "#ee8a5a"))
    body = _dish_soap_body(s, color)
    nozzle = cap(202, 22, 18, "#fdf8ee") + s.solid(
        "M-13-218L-7-248Q0-254 7-248L13-218z", shade(color, 0.24), deep=3
    )
    sponge = s.solid(
        "M-56-22Q-58-30-48-30H48Q58-30 56-22V26H-56z",
        "#f3d36a",
        speckle(s, (48, 20), "#c9a23a", 26, 5),
        deep=7,
    ) + flat("M-56 20H56V34H-56z", "#4f9a6a")
    return (
        plank(s, 324, 158, "#b98a5a")
        + shadow(158, 332, 62, 12)
        + placed(body + nozzle, Spot(152, 330, 1.08))
        + shadow(294, 348, 64, 7)
        + placed(sponge, Spot(290, 318))
        + _bubbles((262, 276, 16), (300, 262, 11), (330, 280, 18))
    )


def _dish_soap_body(s: Sheet, color: str) -> str:
    return s.solid(
        lathe([(0, 46), (8, 54), (70, 46), (130, 56), (176, 44), (200, 22), (206, 20), (206, 20)], 0.1),
        color,
        placed(
            label(
                s,
                84,
                84,
                Print(PAPER, shade(color, 0.5), shade(color, 0.2), s.turn(("drop", "sun", "wave", "leaf"))),
            ),
            Spot(0, -102),
        ),
        deep=13,
    ) + line("M-40-20Q-34-70-44-130", LIGHT, 7, 0.55)


def household_clean(s: Sheet) -> str:
    """Draw a spray bottle."""
    liquid, head = s.turn(
        (("#dfe9ea", "#c8443c"), ("#bfe0c4", "#3f8a6a"), ("#4a3a30", "#2f2a2e"), ("#c3dcf0", "#3f78ad"))
    )
    body = _household_clean_body(s, liquid, head)
    trigger = (
        cap(182, 24, 16, head)
        + s.solid("M-30-200H26Q36-214 62-216L66-240Q20-252-26-244Q-40-226-30-200z", head, deep=7)
        + line("M34-212Q50-190 46-168", shade(head, 0.2), 11)
        + flat("M-30-238L-52-240V-222L-30-222z", tint(head, 0.5))
    )
    mist = "".join(dot((s.near(74, 30), s.near(112, 32)), s.near(4, 2), "#ffffff", 0.75) for _ in range(16))
    rag = s.solid(
        "M236 344Q244 306 284 312Q310 296 336 316Q368 322 366 350Q300 364 236 344z",
        s.turn(("#f3c95a", "#e58a9a", "#7ab0d0")),
        line("M264 324Q290 340 284 352M320 320Q312 340 326 352", "#fdf8ee", 4, 0.6),
        deep=7,
    )
    return (
        cloth(s, head, 328)
        + mist
        + shadow(186, 336, 66, 12)
        + placed(trigger + body, Spot(180, 334, 1.02))
        + rag
    )


def _household_clean_body(s: Sheet, liquid: str, head: str) -> str:
    return s.solid(
        lathe([(0, 52), (8, 58), (112, 58), (150, 44), (176, 22), (186, 20), (186, 20)], 0.1),
        mix(liquid, "#ffffff", 0.2),
        hoop(-20, 108, 80, liquid)
        + placed(
            label(s, 90, 78, Print(PAPER, shade(head, 0.2), head, s.turn(("drop", "leaf", "star", "sun")))),
            Spot(0, -66),
        ),
        deep=13,
    ) + line("M-46-18V-110", LIGHT, 6, 0.55)


def sponge(s: Sheet) -> str:
    """Draw a stack of sponges and a cloth."""
    hues = s.turn(
        (
            ("#f3d03a", "#6fb54a", "#e58ab0"),
            ("#7ac0d8", "#f3b43a", "#c98ad0"),
            ("#f0a03a", "#4fa8a0", "#f3e08a"),
        )
    )
    pile = ""
    for i, color in enumerate(hues):
        top = flat("M-88-36L-64-60H104L84-36z", tint(color, 0.4))
        body = s.solid(
            "M-88-38H84V12H-88z",
            color,
            placed(speckle(s, (80, 22), shade(color, 0.26), 30, 6), Spot(0, -12))
            + flat("M-88-2H84V14H-88z", s.turn(("#3f8a5a", "#3f6f9a"))),
            deep=6,
        )
        end = flat("M84-38L104-60V-12L84 12z", shade(color, 0.3))
        pile += placed(top + body + end, Spot(196 + (i - 1) * 6, 316 - i * 60, 1, (i - 1) * 3))
    rag = _sponge_rag(s, hues)
    return (
        plank(s, 324, 164) + shadow(206, 330, 112, 13) + pile + rag + _bubbles((322, 300, 15), (338, 330, 10))
    )


def _sponge_rag(s: Sheet, hues: Sequence[str]) -> str:
    return s.solid(
        "M40 350Q52 318 84 322Q112 304 134 328Q156 344 150 356Q90 366 40 350z",
        "#fdf8ee",
        line("M58 336Q90 350 136 340M70 328Q96 338 130 332", hues[0], 4),
        deep=5,
    )


def brush(s: Sheet) -> str:
    """Draw a wooden brush."""
    bristle, wood = s.turn(
        (("#e9d9b4", "#c8935a"), ("#4a3a34", "#a86a3a"), ("#c8a06a", "#8a5a36"), ("#6fa8b8", "#e3c08a"))
    )
    hair = _brush_hair(bristle)
    body = s.solid(
        "M58 226Q60 190 120 192Q200 210 280 192Q344 190 344 228Q342 262 300 262H104Q60 262 58 226z",
        wood,
        line("M80 222Q200 240 324 218M90 240Q200 252 316 240", shade(wood, 0.2), 3, 0.6),
        deep=13,
    ) + gleam(110, 206, 26, 6, 0.4)
    small = _brush_small(s, wood, bristle)
    return (
        plank(s, 326, 166)
        + shadow(206, 328, 130, 12)
        + small
        + hair
        + body
        + _bubbles((80, 340, 14), (104, 350, 9))
    )


def _brush_small(s: Sheet, wood: str, bristle: str) -> str:
    return placed(
        line("M0 0V-130", wood, 15)
        + line("M-4 0V-124", tint(wood), 3, 0.6)
        + dot((0, -132), 10, wood)
        + dot((0, -132), 4, shade(wood, 0.5))
        + s.solid("M-30 0H30V24H-30z", wood, deep=4)
        + "".join(line(f"M{x} 24L{x * 1.1:.0f} 60", bristle, 8) for x in range(-26, 30, 8)),
        Spot(316, 150, 0.86, 70),
    )


def _brush_hair(bristle: str) -> str:
    return "".join(
        line(
            f"M{88 + i * 12} 256L{80 + i * 12.6:.0f} {318 + i % 3 * 4}",
            tint(bristle, 0.25) if i % 2 else shade(bristle, 0.1),
            10,
        )
        for i in range(19)
    )


def broom(s: Sheet) -> str:
    """Draw a broom and its pan."""
    color, hair = s.turn(
        (("#c8443c", "#e0b45a"), ("#3f8a6a", "#c9975a"), ("#3f78ad", "#e3a03a"), ("#e3a52a", "#4a3a34"))
    )
    stick = (
        line("M262 60L190 250", WOOD, 13)
        + line("M258 62L187 248", tint(WOOD), 3, 0.7)
        + line("M262 60L254 80", color, 15)
    )
    straw = _broom_straw(hair)
    head = s.solid("M154 268Q160 238 184 236L204 244Q232 258 228 292Q190 262 154 268z", color, deep=7) + line(
        "M146 284Q190 276 240 312", "#b4503c" if color != "#c8443c" else "#f3ead8", 5
    )
    pan = s.solid(
        "M258 342L276 268Q280 258 292 260L350 276Q362 280 360 292L346 350Q300 356 258 342z",
        color,
        line("M282 276L270 336M340 284L332 344", tint(color), 3, 0.6),
        deep=10,
    ) + line("M318 266L336 216", shade(color, 0.2), 15)
    return shadow(206, 350, 140, 12) + stick + straw + head + shadow(312, 354, 54, 7) + pan


def _broom_straw(hair: str) -> str:
    return "".join(
        line(
            f"M{168 + i * 5} 258L{112 + i * 13} {334 + (i * 7) % 5}",
            tint(hair, 0.3) if i % 2 else shade(hair, 0.12),
            10,
        )
        for i in range(12)
    )


def paper_roll(s: Sheet) -> str:
    """Draw stacked paper rolls."""
    mark, kind = s.turn(
        (("#a9c6d8", "flower"), ("#e3b5b0", "heart"), ("#b9d0a9", "leaf"), ("#d9c9a4", "star"))
    )
    art = "".join(
        emblem(kind, mark, Spot(x, y, 0.9))
        for x, y in ((-40, -24), (-8, -50), (28, -22), (44, -62), (-34, -76))
    )
    one = (
        s.solid(lathe(sides([(0, 62), (100, 62)]), 0.2), "#fdfaf4", art, deep=13)
        + ellipse((0, -100), 62, 19, "#f3efe6")
        + line(
            "M-46-100a46 13 0 1 0 92 0a46 13 0 1 0-92 0M-32-100a32 9 0 1 0 64 0a32 9 0 1 0-64 0", "#ddd5c6", 2
        )
        + ellipse((0, -100), 19, 6, "#b98f5f")
        + ellipse((1, -99), 14, 4, "#7a5a3a")
    )
    return (
        plank(s, 326, 160, "#b98a5a")
        + shadow(206, 336, 136, 13)
        + s.stamp(one, [Spot(268, 318), Spot(132, 322), Spot(200, 224), Spot(204, 340, 1.04)])
    )


def bin_liner(s: Sheet) -> str:
    """Draw a roll of bin liners and one tied full."""
    color = s.turn(("#7f868c", "#4f8a5a", "#3a3a40", "#5f8ab0"))
    full = _bin_liner_full(s, color)
    roll = (
        s.solid(
            "M250 296H346Q360 300 360 322T346 348H250Q236 344 236 322T250 296z",
            color,
            line("M276 296q-6 26 0 52M306 296q-6 26 0 52", tint(color, 0.4), 3, 0.6),
            deep=9,
        )
        + ellipse((250, 322), 15, 26, tint(color, 0.2))
        + ellipse((250, 322), 6, 11, shade(color, 0.5))
        + flat("M272 296H330V348H272z", PAPER)
        + placed(emblem("leaf", color, Spot(0, 0, 1.6)), Spot(301, 322))
    )
    return shadow(166, 332, 112, 14) + full + shadow(304, 350, 64, 8) + roll


def _bin_liner_full(s: Sheet, color: str) -> str:
    return (
        s.solid(
            "M66 322Q40 236 100 190Q130 172 134 146H186Q192 174 222 192Q276 236 252 322Q160 342 66 322z",
            color,
            line(
                "M106 210Q90 260 104 320M150 180Q142 250 152 326M200 206Q224 260 208 320M124 190Q150 210 190 194",
                tint(color, 0.35),
                4,
                0.6,
            ),
            deep=17,
        )
        + gleam(100, 236, 12, 30, 0.3)
        + flat("M132 150Q110 112 128 96L160 132 192 96Q212 112 188 150z", tint(color, 0.14))
        + line("M132 150Q160 162 188 150", "#e3b23a", 9)
    )


def match(s: Sheet) -> str:
    """Draw a matchbox half open, with matches."""
    color = s.turn(("#c8392f", "#2f5f8a", "#e3a52a", "#3f7a5a"))
    sticks = "".join(
        line(f"M{240 + i % 2 * 4} {206 + i * 11}H{344 + i % 3 * 5}", "#ecd2a0", 7)
        + dot((350 + i % 3 * 5, 206 + i * 11), 7, "#c8392f")
        for i in range(7)
    )
    drawer = flat("M230 196H366V288H230z", "#cbb38a") + flat("M236 202H360V282H236z", "#7a6240")
    sleeve = _match_sleeve(s, color)
    lit = (
        line("M120 350L200 344", "#ecd2a0", 7)
        + dot((206, 343), 8, "#c8392f")
        + line("M250 350L330 340", "#ecd2a0", 7)
        + dot((246, 351), 8, "#c8392f")
    )
    return plank(s, 320, 168) + shadow(204, 322, 150, 12) + drawer + sticks + sleeve + lit


def _match_sleeve(s: Sheet, color: str) -> str:
    return (
        s.solid(
            "M54 176H256V306H54z",
            color,
            placed(
                label(
                    s,
                    172,
                    104,
                    Print(
                        "#f6e6c0", shade(color, 0.4), color, s.pick(("sun", "bird", "star", "crown", "house"))
                    ),
                ),
                Spot(155, 241),
            ),
            deep=6,
        )
        + flat("M54 306H256L248 326H48z", "#6a4a44")
        + line("M60 312H248M58 318H246", "#8a6a60", 2)
    )


def air_freshener(s: Sheet) -> str:
    """Draw a diffuser with its sticks and a flower."""
    liquid, petal = s.turn(
        (("#e9c48a", "#fdf6ea"), ("#b5cfa9", "#e58ab0"), ("#dba9b5", "#f3c9d0"), ("#a9c0d8", "#b9a3dc"))
    )
    sticks = "".join(
        line(
            f"M{190 + t * 0.3:.0f} 260L{190 + t * 2.6:.0f} {84 + abs(t) * 0.7:.0f}",
            shade(STRAW, 0.12 * (i % 3)),
            6,
        )
        for i, t in enumerate((-34, -20, -7, 6, 20, 34))
    )
    glass = _air_freshener_glass(s, liquid)
    return (
        plank(s, 326, 156, "#b98a5a")
        + shadow(198, 338, 84, 12)
        + sticks
        + placed(glass, Spot(190, 336, 1.1))
        + placed(daisy(petal), Spot(308, 326, 1.1))
        + placed(daisy(petal), Spot(336, 350, 0.7))
    )


def _air_freshener_glass(s: Sheet, liquid: str) -> str:
    return (
        s.solid(
            lathe([(0, 66), (8, 74), (86, 74), (104, 56), (112, 30), (128, 30), (128, 30)]),
            "#eef2ef",
            hoop(-20, 74, 90, liquid)
            + placed(
                label(
                    s,
                    96,
                    56,
                    Print(
                        PAPER,
                        shade(liquid, 0.5),
                        shade(liquid, 0.3),
                        s.turn(("flower", "leaf", "heart", "drop")),
                    ),
                ),
                Spot(0, -44),
            ),
            deep=12,
            gleam=0.6,
        )
        + ellipse((0, -128), 30, 7, shade(WOOD, 0.2))
        + hoop(116, 130, 32, WOOD)
    )


DRAWINGS = {
    "washing-liquid": washing_liquid,
    "dish-soap": dish_soap,
    "household-clean": household_clean,
    "sponge": sponge,
    "brush": brush,
    "broom": broom,
    "paper-roll": paper_roll,
    "bin-bag": bin_liner,
    "match": match,
    "air-freshener": air_freshener,
}
