"""Hot dishes and fresh pasta."""

from marketplace.demo.town.pictures.kit.forms import leaf, shadow, speckle
from marketplace.demo.town.pictures.kit.garnish import strewn
from marketplace.demo.town.pictures.kit.ink import LEAF, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, oval, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank, plate
from marketplace.demo.town.pictures.kit.sheet import Sheet

DISHES = ("#b4503c", "#5b7f95", "#f6efe2", "#d9a441", "#6f8a5a")


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


DRAWINGS = {
    "gratin": gratin,
    "stew": stew,
    "lasagne": lasagne,
    "fresh-pasta": fresh_pasta,
}
