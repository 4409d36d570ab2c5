"""Cooked dishes in what they were cooked or are served in."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.forms import gleam, leaf, ring_point, shadow, speckle
from marketplace.demo.town.pictures.ink import LEAF, shade, tint
from marketplace.demo.town.pictures.pen import Spot, dot, ellipse, flat, line, oval, placed, ring
from marketplace.demo.town.pictures.scene import cloth, plank, plate
from marketplace.demo.town.pictures.sheet import Sheet

DISHES = ("#b4503c", "#5b7f95", "#f6efe2", "#d9a441", "#6f8a5a")


def strewn(s: Sheet, bit: str, rx: float, ry: float, count: int) -> str:
    """Strew one bit over an ellipse around the origin, far ones first."""
    start = s.rng.random() * 6.3
    spots = []
    for i in range(count):
        far = ((i + 0.5) / count) ** 0.5 * s.near(1, 0.08)
        # The golden angle spreads any count evenly without a grid.
        spots.append(Spot(*ring_point(start + i * 2.4, rx * far, ry * far), s.near(1, 0.2), s.near(0, 90)))
    return s.stamp(bit, sorted(spots, key=lambda at: at.y))


def gratin(s: Sheet) -> str:
    """Draw an oval dish browned on top."""
    color = s.turn(DISHES)
    top, bit = s.turn(
        (
            ("#e9bd5c", ellipse((0, 0), 26, 13, "#f4dc92") + line("M-24 4Q0 16 24 4", "#b9772e", 3)),
            ("#d9b85a", ellipse((0, 0), 22, 12, "#a9bf5a") + ellipse((0, 0), 17, 8, "#dfe3a0")),
            (
                "#ecc873",
                dot((-8, 2), 11, "#fbf0d4") + dot((6, -4), 12, "#f6e3b8") + dot((8, 6), 9, "#fdf6e2"),
            ),
        )
    )
    body = _gratin_body(s, color)
    ears = flat(
        "M22 240q-4-16 20-18l8 26q-22 8-28-8zM378 240q4-16-20-18l-8 26q22 8 28-8z", shade(color, 0.14)
    )
    rim = flat(oval(200, 232, 164, 58), tint(color, 0.3)) + flat(oval(200, 234, 150, 49), top)
    brown = placed(
        strewn(s, bit, 118, 34, 18) + speckle(s, (130, 40), "#a9622a", 34, 6), Spot(200, 232)
    ) + line("M110 222q30-12 60 2M220 244q34-14 70 0", "#b9772e", 5, 0.6)
    return (
        cloth(s, s.turn(("#5b7f95", "#b4503c", "#7c8f4e")), 322)
        + shadow(206, 328, 112, 15)
        + ears
        + body
        + rim
        + brown
    )


def _gratin_body(s: Sheet, color: str) -> str:
    return s.solid(
        "M40 236Q60 322 140 330H260Q340 322 360 236z",
        color,
        line("M58 274Q200 316 342 274", tint(color, 0.4), 5, 0.7),
        deep=14,
    )


def stew(s: Sheet) -> str:
    """Draw a cast-iron pot of stew."""
    color = s.turn(("#b4402f", "#3f5f7a", "#4a4a4e", "#7c8f4e"))
    sauce, lump = s.turn((("#7a3226", "#5a2a22"), ("#f0deb4", "#fbf3dc"), ("#d98f45", "#f0c890")))
    bits = _stew_bits(s, lump)
    body = _stew_body(s, color)
    ears = flat("M66 236H34q-12 12 0 26h34zM334 236H366q12 12 0 26h-34z", shade(color, 0.2))
    rim = (
        flat(oval(200, 220, 138, 44), tint(color, 0.35))
        + flat(oval(200, 222, 126, 36), shade(sauce, 0.2))
        + flat(oval(200, 226, 122, 32), sauce)
    )
    steam = line(
        "M160 156q-16-20 0-38t0-36M210 148q-16-20 0-38t0-36M258 156q-16-20 0-38t0-36", "#ffffff", 7, 0.4
    )
    return (
        plank(s, 324, 164)
        + shadow(206, 340, 118, 15)
        + ears
        + body
        + rim
        + placed(bits, Spot(200, 224))
        + steam
    )


def _stew_body(s: Sheet, color: str) -> str:
    return s.solid(
        "M64 222Q60 300 92 326Q140 342 200 342T308 326Q340 300 336 222z",
        color,
        line("M68 250Q200 288 332 250", tint(color, 0.3), 4, 0.6),
        deep=16,
    ) + line("M88 250V296", "#fff8e4", 7, 0.3)


def _stew_bits(s: Sheet, lump: str) -> str:
    return (
        strewn(s, s.solid("M-20 4Q-18-12 0-13Q20-12 20 4Q10 14-4 12Q-18 14-20 4z", lump, deep=4), 108, 24, 12)
        + strewn(s, ellipse((0, 0), 14, 8, "#ee8a34") + ellipse((-2, -2), 8, 3, "#f8b86a"), 108, 26, 7)
        + strewn(s, dot((0, 0), 4, "#6fae4a"), 110, 28, 8)
    )


def lasagne(s: Sheet) -> str:
    """Draw a square portion with its layers."""
    fill = s.turn(("#b5402f", "#5f8f4a", "#c9602f"))
    wave = _lasagne_wave()
    face = s.solid(
        "M76 196H286V306Q180 318 76 306z",
        fill,
        wave + placed(speckle(s, (96, 48), shade(fill, 0.3), 30, 5), Spot(180, 256)),
        deep=6,
    )
    side = flat("M286 196L336 160V262L286 306z", shade(fill, 0.25)) + line(
        "M288 220l46-38M288 244l46-40M288 268l46-42", "#e0c084", 9, 0.8
    )
    top = _lasagne_top(s)
    return (
        plate(308, 166, s.turn(("#fdf8ee", "#e3ebe6", "#f3e0d2")))
        + shadow(200, 310, 120, 14)
        + face
        + side
        + top
    )


def _lasagne_top(s: Sheet) -> str:
    return (
        flat("M76 198Q100 160 130 156H336L288 200Q180 214 76 198z", "#ebb84f")
        + flat(
            "M76 196q10 30 22 6q8 36 22 4q20 28 34 2q18 24 30 0q22 26 40-2q14 30 30-4q18 12 34-12l-12-14H90z",
            "#f3cf70",
        )
        + placed(speckle(s, (92, 12), "#b5652a", 22, 7), Spot(206, 178))
        + placed(leaf(40, 20, LEAF), Spot(206, 174, 1, -24))
        + placed(leaf(34, 18, shade(LEAF)), Spot(206, 174, 1, -150))
    )


def _lasagne_wave() -> str:
    return "".join(
        flat(
            f"M72 {210 + i * 24}Q150 {200 + i * 24} 200 {212 + i * 24}T300 {200 + i * 24}V{214 + i * 24}Q250 {224 + i * 24} 200 {225 + i * 24}T72 {222 + i * 24}z",
            color,
        )
        for i, color in enumerate(("#f6dfa0", "#fdf3da", "#f6dfa0", "#fdf3da"))
    )


def salad_bowl(s: Sheet) -> str:
    """Draw a bowl of composed salad seen from above."""
    base, bits = s.turn(
        (
            ("#7a6a45", ("#5f5434", "#8f7f52")),
            ("#ee8a34", ("#f3a350", "#e0761f")),
            ("#f6efdc", ("#ffffff", "#ece0c0")),
            ("#e3cf92", ("#f3e3b0", "#d3b870")),
        )
    )
    color = s.turn(("#fdf8ee", "#5b7f95", "#d9a441"))
    grain = _salad_bowl_grain(s, bits)
    extras = _salad_bowl_extras(s)
    rim = (
        dot((206, 236), 150, "#3a1733", 0.14)
        + dot((200, 226), 146, shade(color, 0.12))
        + dot((200, 224), 143, color)
        + dot((200, 226), 122, shade(color, 0.3))
        + dot((200, 226), 117, base)
    )
    fork = (
        line("M352 140V330", "#b9b2a8", 8)
        + line("M340 130V168M352 128V168M364 130V168", "#b9b2a8", 5)
        + line("M340 168Q352 190 364 168", "#b9b2a8", 6)
    )
    return fork + rim + grain + placed(extras, Spot(200, 226))


def _salad_bowl_grain(s: Sheet, bits: Sequence[str]) -> str:
    return (
        placed(speckle(s, (104, 92), bits[0], 70, 10) + speckle(s, (104, 92), bits[1], 70, 9), Spot(200, 226))
        if s.variant % 4 != 1
        else placed(
            strewn(
                s, line("M-26 0Q0-10 26 2", bits[1], 6) + line("M-20-4Q0-12 22-3", bits[0], 3), 84, 74, 26
            ),
            Spot(200, 226),
        )
    )


def _salad_bowl_extras(s: Sheet) -> str:
    return (
        strewn(
            s,
            dot((1, 1), 14, "#a8281f") + dot((0, 0), 13, "#d8432e") + dot((-4, -4), 4, "#f3a08a"),
            78,
            66,
            5,
        )
        + strewn(s, leaf(34, 16, "#6fae4a"), 84, 72, 9)
        + strewn(s, line(oval(0, 0, 13, 9), "#8f3a62", 4), 70, 60, 4)
    )


def soup(s: Sheet) -> str:
    """Draw a steaming bowl of soup with a swirl of cream."""
    broth = s.turn(("#ec8a2e", "#b8c46a", "#d8482e", "#9a6a3a"))
    color = s.turn(("#5b7f95", "#fdf8ee", "#6f8a5a", "#b4503c"))
    body = _soup_body(s, color)
    rim = _soup_rim(broth, color)
    cream = line("M120 226q40-22 80-4q36 18 80-6", "#fdf3da", 7, 0.95) + line(
        "M160 240q30-8 56 2", "#fdf3da", 5, 0.8
    )
    herbs = placed(
        strewn(s, leaf(15, 9, "#5f9a3c"), 84, 20, 8) + speckle(s, (100, 24), "#4a3a3a", 14, 4), Spot(200, 228)
    )
    steam = line("M170 150q-16-20 0-38t0-36M222 146q-16-20 0-38t0-36", "#ffffff", 7, 0.45)
    spoon = line("M258 226L366 146", "#b9b2a8", 9)
    return (
        plate(330, 160, tint(color, 0.6))
        + shadow(204, 336, 84, 10)
        + body
        + rim
        + cream
        + spoon
        + herbs
        + steam
    )


def _soup_body(s: Sheet, color: str) -> str:
    return s.solid(
        "M52 222Q66 326 160 336H240Q334 326 348 222z",
        color,
        line("M62 250Q200 298 338 250", tint(color, 0.5), 5, 0.7),
        deep=16,
    )


def _soup_rim(broth: str, color: str) -> str:
    return (
        flat(oval(200, 220, 150, 48), tint(color, 0.4))
        + flat(oval(200, 222, 137, 40), shade(broth, 0.2))
        + flat(oval(200, 226, 133, 36), broth)
    )


def savoury_pie(s: Sheet) -> str:
    """Draw puff pastry parcels, one broken open."""
    gold = s.turn(("#d9963f", "#cc8432", "#e0a54c"))
    fill = s.turn(("#f3dfa8", "#6f9a3e", "#c8605a"))
    layers = line("M-108 20Q0 44 108 20M-104 30Q0 54 104 30M-98 38Q0 60 98 38", shade(gold, 0.2), 3, 0.7)
    parcel = _savoury_pie_parcel(s, gold, layers)
    open_end = s.solid(
        "M-40 0Q-38-40 0-42Q38-40 40 0Q38 34 0 36Q-38 34-40 0z",
        shade(gold, 0.1),
        ellipse((0, -2), 30, 28, fill) + speckle(s, (22, 20), tint(fill, 0.6), 12, 6),
        deep=4,
    )
    return (
        plank(s, 316, 162)
        + shadow(226, 256, 110, 12)
        + placed(parcel, Spot(222, 212, 0.96, -6))
        + shadow(176, 338, 118, 14)
        + s.solid(
            "M60 284Q70 250 120 240Q200 224 270 246Q312 258 312 294Q300 330 190 332Q70 330 60 284z",
            gold,
            line("M120 250l30 40M160 240l40 52M210 238l40 50M254 248l28 36", tint(gold, 0.5), 6, 0.9)
            + line("M70 306Q190 336 308 306M76 316Q190 342 300 314", shade(gold, 0.2), 3, 0.7),
            deep=12,
        )
        + placed(open_end, Spot(90, 290, 0.94, -8))
    )


def _savoury_pie_parcel(s: Sheet, gold: str, layers: str) -> str:
    return s.solid(
        "M-112 14Q-108-26-60-38Q0-56 60-38Q108-26 112 14Q104 46 0 52Q-104 46-112 14z",
        gold,
        layers
        + line("M-60-20l30 34M-20-32l34 44M24-32l32 40M64-24l20 26", tint(gold, 0.5), 6, 0.9)
        + line("M-56-17l30 34M-16-29l34 44M28-29l32 40", shade(gold, 0.26), 2.6, 0.7),
        deep=12,
    ) + gleam(-60, -24, 22, 6, 0.5)


def cooked_vegetable(s: Sheet) -> str:
    """Draw a tray of ratatouille in rows, or of stuffed tomatoes."""
    color = s.turn(("#5b7f95", "#b4503c", "#f6efe2"))
    tray = _cooked_vegetable_tray(s, color)
    ears = flat("M26 222h24v26H34q-10-6-8-26zM374 222h-24v26h16q10-6 8-26z", shade(color, 0.14))
    if s.variant % 2:
        one = _cooked_vegetable_one(s)
        return (
            cloth(s, "#7c8f4e", 324)
            + shadow(204, 328, 138, 15)
            + ears
            + tray
            + s.stamp(one, [Spot(x, y) for y in (184, 208) for x in (98, 166, 234, 302)])
        )
    hues = ("#d8432e", "#7fa843", "#f0cf6a", "#6a3a72")
    slices = ""
    for y in (184, 206):
        for i in range(13):
            hue = hues[(i + y // 10) % 4]
            slices += ellipse((84 + i * 19, y), 21, 26, hue) + line(
                f"M{100 + i * 19} {y - 15}q8 16-2 32", shade(hue, 0.3), 3
            )
    return (
        cloth(s, "#b4503c", 324)
        + shadow(204, 328, 138, 15)
        + ears
        + tray
        + slices
        + placed(strewn(s, leaf(20, 11, LEAF), 110, 20, 6), Spot(200, 190))
    )


def _cooked_vegetable_one(s: Sheet) -> str:
    return (
        s.solid("M-44 4Q-46-34 0-38Q46-34 44 4Q36 30 0 32Q-36 30-44 4z", "#d03a2c", deep=10)
        + ellipse((0, -32), 34, 13, "#8a4a2c")
        + speckle(s, (28, 10), "#d9a45a", 16, 6)
        + s.solid("M-28-42Q-24-62 0-64Q24-62 28-42Q0-32-28-42z", "#d8432e", deep=5)
        + line("M0-62q0-10 6-14", "#5a8a3a", 5)
    )


def _cooked_vegetable_tray(s: Sheet, color: str) -> str:
    return (
        s.solid("M44 214H356L342 316Q340 328 326 328H74Q60 328 58 316z", color, deep=13)
        + flat(
            "M44 216Q42 180 70 178H330Q358 180 356 216Q356 228 340 228H60Q44 228 44 216z", tint(color, 0.35)
        )
        + flat("M60 214Q60 190 78 188H322Q340 190 340 214Q330 222 200 222T60 214z", shade(color, 0.4))
    )


def dip(s: Sheet) -> str:
    """Draw a round pot of dip from above with a drizzle of oil and flatbread."""
    paste, top = s.turn(
        (("#ecd29a", "#d8642e"), ("#4a4436", "#8a9a4a"), ("#c9b08a", "#7a3a5a"), ("#a9bf5a", "#d8432e"))
    )
    bowl = s.turn(("#5b7f95", "#fdf8ee", "#b4503c", "#d9a441"))
    pot = _dip_pot(paste, bowl)
    swirl = line("M184 228q14-18 28 2t-22 36t-52-14t2-66t76-14t44 66", shade(paste, 0.16), 8, 0.8) + line(
        "M182 224q14-18 28 2t-22 36t-52-14t2-66", tint(paste, 0.5), 4, 0.7
    )
    oil = flat("M150 196q20-14 34 2t30 6t-8 26t-34 2t-26-36z", "#dfb13a", 0.8)
    bits = placed(
        strewn(s, dot((0, 0), 5, top), 60, 56, 12) + strewn(s, leaf(22, 11, "#6fae4a"), 56, 52, 5),
        Spot(184, 228),
    )
    bread = s.solid(
        "M250 330Q270 274 352 268Q372 300 366 352Q300 364 250 330z",
        "#e3bd7c",
        placed(speckle(s, (44, 26), "#a9703a", 12, 9), Spot(314, 318)),
        deep=8,
    )
    return pot + swirl + oil + bits + shadow(312, 358, 56, 6) + bread


def _dip_pot(paste: str, bowl: str) -> str:
    return (
        dot((192, 238), 128, "#3a1733", 0.14)
        + dot((184, 228), 124, shade(bowl, 0.16))
        + dot((184, 226), 121, bowl)
        + dot((184, 228), 103, shade(paste, 0.3))
        + dot((184, 229), 99, paste)
    )


def fresh_pasta(s: Sheet) -> str:
    """Draw nests of fresh pasta, or ravioli."""
    dough = s.turn(("#f0cf6a", "#a9bf5a", "#4a464a"))
    if s.variant % 2:
        one = s.solid(
            "M-44-40l9 5 9-5 9 5 9-5 9 5 9-5 9 5 9-5 9 5 9-5-3 12 3 10-3 12 3 12-3 12 3 14-9-4-9 4-9-4-9 4-9-4-9 4-9-4-9 4-9-4-9 4 3-14-3-12 3-12-3-12 3-10z",
            dough,
            ellipse((0, 0), 26, 22, tint(dough, 0.35)) + line("M-16-14Q0-24 18-12", tint(dough, 0.8), 4, 0.7),
            deep=6,
        )
        spots = [
            Spot(x, y, 1.02, s.near(0, 14))
            for x, y in ((136, 196), (240, 188), (290, 258), (96, 266), (196, 258), (142, 326), (250, 326))
        ]
        return plank(s, 306, 168) + "".join(shadow(a.x, a.y + 34, 44, 8) for a in spots) + s.stamp(one, spots)
    strand = _fresh_pasta_strand(s, dough)
    nest = ellipse((2, 12), 70, 42, shade(dough, 0.4)) + ellipse((0, 4), 66, 40, shade(dough, 0.14)) + strand
    spots = [Spot(138, 216), Spot(268, 214, 1, 40), Spot(200, 290, 1.12, 80)]
    flour = placed(speckle(s, (140, 20), "#fffaf0", 40, 4), Spot(200, 342))
    return (
        plank(s, 310, 166)
        + "".join(shadow(a.x, a.y + 40, 66, 10) for a in spots)
        + s.stamp(nest, spots)
        + flour
    )


def _fresh_pasta_strand(s: Sheet, dough: str) -> str:
    return "".join(
        line(oval(s.near(0, 8), s.near(0, 6), s.near(50, 18), s.near(30, 12)), color, 6)
        for color in (shade(dough, 0.2), dough, tint(dough, 0.3)) * 4
    )


def pizza(s: Sheet) -> str:
    """Draw a pizza from above, a slice pulled out."""
    sauce, cheese, bit = s.turn(
        (("#d04a2c", "#f6dc92", "red"), ("#f6ecd0", "#fbf3dc", "white"), ("#d8602e", "#f0d480", "green"))
    )
    disc = (
        dot((200, 236), 150, "#3a1733", 0.16)
        + dot((196, 226), 148, "#b9773a")
        + dot((194, 224), 146, "#dca456")
        + dot((195, 226), 126, sauce)
        + dot((195, 226), 116, cheese, 0.75)
    )
    bubbles = "".join(ellipse((195 + x, 225 + y), 9, 6, "#a9662c", 0.55) for x, y in ring(136, 136, 9))
    extras = _pizza_extras(s, bit)
    gap = flat("M195 226L346 262Q336 320 292 350z", "#c8935a")
    return (
        dot((204, 222), 176, "#3a1733", 0.14)
        + dot((198, 216), 174, "#a9743f")
        + dot((197, 213), 172, "#c8935a")
        + disc
        + bubbles
        + placed(extras, Spot(195, 226))
        + gap
        + _slice(sauce, cheese)
    )


def _pizza_extras(s: Sheet, bit: str) -> str:
    return {
        "red": strewn(
            s,
            dot((0, 0), 19, "#b53026") + dot((-2, -2), 16, "#d04a38") + dot((-5, -6), 4, "#f0a08a"),
            86,
            86,
            9,
        )
        + strewn(s, leaf(34, 18, "#5f9a3c"), 84, 84, 6),
        "white": strewn(s, ellipse((0, 0), 20, 15, "#ffffff") + ellipse((4, 4), 12, 7, "#efe3c4"), 86, 86, 9)
        + strewn(s, line("M-12 0L12 0", "#7fa04a", 5), 88, 88, 12),
        "green": strewn(s, ellipse((0, 0), 17, 15, "#4f8a3c") + ellipse((0, 0), 11, 9, "#dfe6a0"), 86, 86, 6)
        + strewn(s, dot((0, 0), 9, "#2f2a33") + dot((0, 0), 3.6, "#d9b070"), 88, 88, 9)
        + strewn(s, dot((0, 0), 13, "#d8432e"), 84, 84, 5),
    }[bit]


def _slice(sauce: str, cheese: str) -> str:
    body = (
        flat("M0 0L150 36Q140 96 98 124z", "#dca456")
        + flat("M2 1L130 32Q120 84 86 106z", sauce)
        + flat("M2 1L122 31Q112 78 80 98z", cheese, 0.85)
    )
    bits = (
        dot((76, 44), 13, "#c8402c")
        + dot((72, 41), 4, "#f0a08a")
        + placed(leaf(26, 14, "#5f9a3c"), Spot(88, 66, 1, 30))
    )
    return placed(flat("M6 8L156 44Q146 104 104 132z", "#3a1733", 0.2) + body + bits, Spot(224, 240))


DRAWINGS = {
    "gratin": gratin,
    "stew": stew,
    "lasagne": lasagne,
    "salad-bowl": salad_bowl,
    "soup": soup,
    "savoury-pie": savoury_pie,
    "cooked-vegetable": cooked_vegetable,
    "dip": dip,
    "fresh-pasta": fresh_pasta,
    "pizza": pizza,
}
