"""Water, juice and lemonade."""

from marketplace.demo.town.pictures.kit.forms import arc, ball, lathe, leaf, shadow, sides, speckle
from marketplace.demo.town.pictures.kit.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import Ware, bottle


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
    "water": water,
    "juice": juice,
    "lemonade": lemonade,
}
