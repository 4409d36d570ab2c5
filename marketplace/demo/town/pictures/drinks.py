"""Wine, beer, spirits and what one drinks cold."""

from marketplace.demo.town.pictures.forms import arc, ball, gleam, hoop, lathe, leaf, shadow, sides, speckle
from marketplace.demo.town.pictures.ink import LEAF, LIGHT, mix, shade, tint
from marketplace.demo.town.pictures.labels import ANY, Print
from marketplace.demo.town.pictures.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.scene import cloth, plank
from marketplace.demo.town.pictures.sheet import Sheet
from marketplace.demo.town.pictures.vessels import BOTTLES, Ware, bottle, foil

INKS = ("#7a2230", "#2f4f5f", "#b8863a", "#3f5f45", "#5a4a7a", "#b8502f")


def _glass(s: Sheet, color: str, spot: Spot, *, flute: bool = False) -> str:
    wide, deep = (26, 92) if flute else (50, 84)
    bowl = f"M{-wide} -{100 + deep}Q{-wide - 8} -104 0 -92Q{wide + 8} -104 {wide} -{100 + deep}z"
    level = 100 + deep * (0.82 if flute else 0.55)
    wine = flat(f"M-70 -{level:.0f}H70V-80H-70z", color) + (
        speckle(s, (20, 40), "#ffffff", 16, 3)
        and placed(speckle(s, (18, 36), "#ffffff", 16, 3), Spot(0, -136))
        if flute
        else ""
    )
    return placed(
        ellipse((0, 0), 36, 8, "#dbe4e6")
        + line("M0-4V-94", "#d3dde0", 7)
        + s.solid(bowl, "#eef3f4", wine, deep=6, gleam=0.5)
        + ellipse((0, -100 - deep), wide, 6, "#e3ebed")
        + line(f"M{-wide + 9} -{92 + deep}Q{-wide + 4} -130 {-wide + 16} -116", LIGHT, 5, 0.6),
        spot,
    )


def _look(s: Sheet, paper: str = "#f8f0de") -> Print:
    return Print(
        s.turn((paper, "#fffaf0", "#efe2c8", "#2f2a33" if s.variant % 3 == 2 else paper)),
        INKS[(s.variant + 1) % 6] if s.variant % 4 != 3 or s.variant % 3 != 2 else "#e9d9b0",
        INKS[s.variant % 6],
        s.turn(ANY),
    )


def _wine(s: Sheet, kind: str, glass: str, fill: str, capsule: str) -> str:
    high = BOTTLES[kind][-1][0]
    ware = Ware(glass, "", _look(s), 84, 0.3)
    return bottle(s, kind, ware, fill, 0.76) + foil(s, high, 66, (14, 13), capsule)


def red_wine(s: Sheet) -> str:
    """Draw a bottle of red wine and a glass."""
    tall = _wine(s, s.turn(("bordeaux", "burgundy")), "#27332a", "", INKS[s.variant % 6])
    return (
        plank(s, 322, 164)
        + shadow(166, 334, 62, 12)
        + placed(tall, Spot(160, 332, 1.08))
        + shadow(284, 344, 40, 8)
        + _glass(s, "#7a1a2c", Spot(280, 344, 1.06))
    )


def white_wine(s: Sheet) -> str:
    """Draw a slender bottle of white wine and a glass."""
    wine = s.turn(("#ecdf9a", "#e3c86a", "#f0ebbf"))
    tall = _wine(
        s,
        s.turn(("flute", "burgundy", "bordeaux")),
        "#a9b98a",
        mix(wine, "#a9b96a", 0.4),
        INKS[(s.variant + 2) % 6],
    )
    return (
        cloth(s, "#7c8f4e", 328)
        + shadow(162, 336, 58, 11)
        + placed(tall, Spot(156, 334, 1.08))
        + shadow(284, 346, 40, 8)
        + _glass(s, wine, Spot(280, 346, 1.06))
    )


def rose_wine(s: Sheet) -> str:
    """Draw a clear bottle of rosé and a glass."""
    wine = s.turn(("#f0a898", "#f3c2b0", "#e5808a"))
    tall = _wine(
        s,
        s.turn(("burgundy", "flute", "bordeaux")),
        "#f3e3dc",
        wine,
        s.turn(("#e9d9c0", "#c9606a", "#b8863a")),
    )
    return (
        cloth(s, "#c9606a", 328)
        + shadow(162, 336, 60, 11)
        + placed(tall, Spot(156, 334, 1.08))
        + shadow(284, 346, 40, 8)
        + _glass(s, wine, Spot(280, 346, 1.06))
    )


def sparkling_wine(s: Sheet) -> str:
    """Draw a bottle of sparkling wine in its foil, and a flute."""
    cover = s.turn(("#dfb54a", "#2f2a33", "#e0a0a0", "#b8392f"))
    body = bottle(
        s, "champagne", Ware("#2f4a38" if s.variant % 4 != 2 else "#e3b0a4", "", _look(s), 74, 0.26)
    )
    top = (
        foil(s, 254, 96, (19, 15), cover)
        + s.solid("M-15-252Q-20-282 0-286Q20-282 15-252z", tint(cover, 0.2), deep=4)
        + line("M-16-252H16M-12-264H12", shade(cover, 0.3), 2.4)
    )
    return (
        plank(s, 322, 164)
        + shadow(164, 334, 68, 12)
        + placed(body + top, Spot(158, 332, 1.04))
        + shadow(284, 344, 38, 8)
        + _glass(s, "#efd98a" if s.variant % 4 != 2 else "#f0b0a0", Spot(280, 344, 1.04), flute=True)
    )


def beer(s: Sheet) -> str:
    """Draw a bottle of beer and a full glass."""
    ale, glass = s.turn(
        (("#e9b23a", "#7a4a24"), ("#b8642a", "#5a3420"), ("#3f241c", "#4a3020"), ("#eec45a", "#3f6a3f"))
    )
    color = s.turn(("#b8392f", "#2f5f7a", "#d9a441", "#3f7a55", "#7a4a7a"))
    look = Print(
        s.turn(("#fbf3e2", "#f0d9a0", "#fffaf0")),
        shade(color, 0.4),
        color,
        s.turn(("wheat", "star", "bird", "hill", "crown", "sun")),
    )
    brown = bottle(s, "beer", Ware(glass, "", look, 78, 0.32)) + placed(
        flat("M-18-22h36v18q-18 8-36 0z", color) + ellipse((0, -22), 17, 5, tint(color, 0.4)), Spot(0, -202)
    )
    head = "".join(ellipse((x, -128 - (x % 7)), 17, 13, "#fffaf0") for x in (-36, -14, 10, 34, -24, 22, 0))
    pint = _beer_pint(s, ale)
    return (
        plank(s, 322, 164)
        + shadow(152, 332, 62, 12)
        + placed(brown, Spot(146, 330, 1.24))
        + shadow(280, 342, 46, 9)
        + placed(pint + head, Spot(276, 340, 1.16))
    )


def _beer_pint(s: Sheet, ale: str) -> str:
    return s.solid(
        lathe([(0, 38), (0, 38), (120, 52), (120, 52)]),
        ale,
        speckle(s, (40, 50), tint(ale, 0.6), 0, 3)
        + placed(speckle(s, (36, 46), tint(ale, 0.7), 22, 3), Spot(0, -56))
        + flat("M-60-130h120v22q-20 10-40 2t-40 2-40-4z", "#fffaf0"),
        deep=9,
        gleam=0.5,
    )


def cider(s: Sheet) -> str:
    """Draw a corked bottle of cider with apples."""
    amber, skin = s.turn((("#d98a2a", "#c6302e"), ("#e3a83a", "#8db63c"), ("#c96f24", "#e9c243")))
    body = _cider_body(s, amber)
    cork = s.solid("M-14-252L-18-284Q0-292 18-284L14-252z", "#d3a870", deep=4) + line(
        "M-18-250L-14-282M18-250L14-282M-18-262Q0-254 18-262", "#b9bec2", 3
    )
    one = (
        ball(s, Spot(0, 0), 38, skin, ellipse((-8, 4), 22, 24, tint(skin, 0.3), 0.5))
        + line("M0-34q2-10 8-16", "#6b4a2c", 5)
        + placed(leaf(34, 14, LEAF), Spot(4, -38, 1, -20))
    )
    return (
        cloth(s, "#7c8f4e", 328)
        + shadow(158, 334, 66, 12)
        + placed(body + cork, Spot(152, 332, 1.04))
        + shadow(298, 352, 60, 8)
        + s.stamp(one, [Spot(318, 304, 0.9), Spot(270, 318)])
    )


def _cider_body(s: Sheet, amber: str) -> str:
    return bottle(
        s,
        "champagne",
        Ware(
            mix(amber, "#3f4a24", 0.25),
            "",
            Print(
                "#fbf3e2",
                "#5a3a20",
                s.turn(("#4f8a3c", "#b8392f", "#b8863a")),
                s.turn(("leaf", "house", "heart")),
            ),
            80,
            0.28,
        ),
        amber,
        0.7,
    )


def spirit(s: Sheet) -> str:
    """Draw a square decanter with a glass stopper and a tumbler."""
    liquid = s.turn(("#eef3f0", "#c9792a", "#8fae4a", "#8a4a20"))
    flask = bottle(s, "square", Ware(mix(liquid, "#f3f6f4", 0.6), "", _look(s), 84, 0.34), liquid, 0.7)
    knob = s.solid(
        "M-16-200H16L22-214Q26-240 0-244Q-26-240-22-214z", mix(liquid, "#dfe8ea", 0.6), deep=6
    ) + gleam(-8, -230, 6, 4, 0.8)
    cut = line("M-38-8V-44M-19-4V-44M0-2V-44M19-4V-44M38-8V-44", LIGHT, 3, 0.4)
    tumbler = s.solid(
        lathe([(0, 42), (0, 42), (88, 50), (88, 50)]), "#e9f0f0", hoop(12, 46, 60, liquid) + cut, deep=7
    ) + ellipse((0, -88), 50, 9, "#dce6e8")
    return (
        plank(s, 322, 164, "#8a5a3c")
        + shadow(156, 330, 72, 12)
        + placed(flask + knob, Spot(150, 328, 1.1))
        + shadow(288, 342, 48, 9)
        + placed(tumbler, Spot(284, 340))
    )


def aperitif(s: Sheet) -> str:
    """Draw a round-shouldered bottle with an old label and an orange slice."""
    liquid = s.turn(("#c8392a", "#c98330", "#efe6c4", "#7a2a2c"))
    body = _aperitif_body(s, liquid)
    wheel = placed(
        dot((0, 0), 36, "#e07a1e")
        + dot((0, 0), 32, "#fbe3b4")
        + "".join(
            placed(flat("M3 0L27-8Q31 0 27 8z", "#f3a033"), Spot(0, 0, 1, t)) for t in range(0, 360, 45)
        ),
        Spot(298, 318),
    )
    return (
        cloth(s, "#c9783d", 328)
        + shadow(164, 334, 84, 13)
        + placed(body, Spot(158, 332, 1.16))
        + shadow(302, 352, 34, 6)
        + wheel
    )


def _aperitif_body(s: Sheet, liquid: str) -> str:
    return bottle(
        s,
        "round",
        Ware(
            mix(liquid, "#f3efe6", 0.3),
            s.turn(("#3b2d36", "#b8863a", "#7a2230")),
            Print("#f3e2bd", "#5a3020", INKS[s.variant % 6], s.turn(("crown", "sun", "grape", "star"))),
            84,
            0.3,
        ),
        liquid,
        0.66,
    )


def water(s: Sheet) -> str:
    """Draw a bottle of water and a glass, still or sparkling."""
    lid, tone = s.turn((("#3f78ad", "#cfe6ee"), ("#4f9a5f", "#cfe8d6"), ("#c8443c", "#d6e6ee")))
    bubbles = placed(speckle(s, (30, 40), "#ffffff", 26, 4), Spot(0, -52)) if s.variant % 3 == 1 else ""
    body = bottle(
        s,
        "water",
        Ware(
            "#e6f1f4", lid, Print("#fdfefc", shade(lid, 0.3), lid, s.turn(("hill", "wave", "drop"))), 64, 0.34
        ),
        tone,
        0.82,
    )
    rings = arc(30, 41, "#a9ccd8", 2) + arc(46, 41, "#a9ccd8", 2) + arc(150, 36, "#a9ccd8", 2)
    glass = _water_glass(s, tone, bubbles)
    return (
        cloth(s, lid, 328)
        + shadow(154, 334, 58, 11)
        + placed(body + rings, Spot(148, 332, 1.2))
        + shadow(280, 342, 46, 8)
        + placed(glass, Spot(276, 340, 1.06))
    )


def _water_glass(s: Sheet, tone: str, bubbles: str) -> str:
    return (
        s.solid(
            lathe([(0, 38), (0, 38), (112, 48), (112, 48)]),
            "#eef5f6",
            flat("M-60-84h120v100h-120z", tone) + bubbles,
            deep=7,
        )
        + ellipse((0, -112), 48, 9, "#dceaee")
        + ellipse((0, -84), 45, 8, tint(tone, 0.5))
    )


def juice(s: Sheet) -> str:
    """Draw a bottle of juice with its fruit."""
    liquid, skin = s.turn(
        (("#d9a02a", "#c6302e"), ("#f39a1e", "#ee8d22"), ("#5a2448", "#4b2a57"), ("#c8301e", "#d8352c"))
    )
    body = _juice_body(s, liquid, skin)
    size = 20 if s.variant % 4 == 2 else 38
    one = ball(s, Spot(0, 0), size, skin)
    spots = (
        [Spot(286, 318), Spot(326, 330)]
        if size > 20
        else [Spot(x, y) for x, y in ((290, 300), (274, 324), (310, 320), (292, 344), (330, 342))]
    )
    return (
        plank(s, 322, 164)
        + shadow(158, 332, 62, 11)
        + placed(body, Spot(152, 330, 1.26))
        + shadow(304, 362, 54, 7)
        + s.stamp(one, spots)
        + placed(leaf(44, 18, LEAF), Spot(292, 284, 1, -30))
    )


def _juice_body(s: Sheet, liquid: str, skin: str) -> str:
    return bottle(
        s,
        "juice",
        Ware(
            mix(liquid, "#f6efe2", 0.5),
            s.turn(("#4f8a3c", "#fbf3e2", "#b8392f")),
            Print("#fbf3e2", shade(liquid, 0.5), skin, s.turn(("leaf", "sun", "grape", "heart"))),
            70,
            0.34,
        ),
        liquid,
        0.86,
    )


def lemonade(s: Sheet) -> str:
    """Draw a swing-top bottle of soft drink."""
    liquid, slice_ = s.turn(
        (("#f0e6a0", "#f3cf3a"), ("#4a241c", "#e07a1e"), ("#e0b45a", "#e3b25a"), ("#c9803a", "#f3cf3a"))
    )
    body = _lemonade_body(s, liquid)
    swing = (
        s.solid(lathe(sides([(162, 17), (186, 15)])), "#f6f2ea", deep=4)
        + line("M-22-140V-172Q-20-184-14-178M22-140V-172Q20-184 14-178M-22-140H22", "#9aa0a6", 3.4)
        + flat("M-18-164h36v5h-36z", "#c8443c")
    )
    fizz = placed(speckle(s, (34, 50), "#ffffff", 22, 3), Spot(0, -50))
    wheel = _lemonade_wheel(slice_)
    return (
        cloth(s, "#c99a3d", 328)
        + shadow(162, 334, 66, 12)
        + placed(body + fizz + swing, Spot(156, 332, 1.38))
        + shadow(298, 352, 32, 6)
        + wheel
        + placed(leaf(40, 18, "#6fae6a"), Spot(312, 300, 1, -40))
    )


def _lemonade_body(s: Sheet, liquid: str) -> str:
    return bottle(
        s,
        "flask",
        Ware(
            mix(liquid, "#f3f6f0", 0.5),
            "",
            Print(
                "#fbf3e2",
                "#5a3a20",
                s.turn(("#4f8a3c", "#b8392f", "#b8863a", "#2f5f7a")),
                s.turn(("sun", "star", "leaf", "flower")),
            ),
            76,
            0.4,
        ),
        liquid,
        0.84,
    )


def _lemonade_wheel(slice_: str) -> str:
    return placed(
        dot((0, 0), 32, shade(slice_, 0.1))
        + dot((0, 0), 28, "#fdf3cf")
        + "".join(
            placed(flat("M3 0L24-7Q27 0 24 7z", tint(slice_, 0.2)), Spot(0, 0, 1, t))
            for t in range(0, 360, 45)
        ),
        Spot(294, 322),
    )


DRAWINGS = {
    "red-wine": red_wine,
    "white-wine": white_wine,
    "rose-wine": rose_wine,
    "sparkling-wine": sparkling_wine,
    "beer": beer,
    "cider": cider,
    "spirit": spirit,
    "aperitif": aperitif,
    "water": water,
    "juice": juice,
    "lemonade": lemonade,
}
