"""What comes out of the oven."""

from marketplace.demo.town.pictures.kit.forms import gleam, leaf, shadow, speckle
from marketplace.demo.town.pictures.kit.garnish import strewn
from marketplace.demo.town.pictures.kit.ink import LEAF, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed, ring
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


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
        one = _one_cooked_vegetable(s)
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


def _one_cooked_vegetable(s: Sheet) -> str:
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
    "savoury-pie": savoury_pie,
    "cooked-vegetable": cooked_vegetable,
    "pizza": pizza,
}
