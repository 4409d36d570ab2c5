"""Crisps, nuts and small jars."""

from marketplace.demo.town.pictures.grocery.parts import PAPER
from marketplace.demo.town.pictures.kit.forms import shadow
from marketplace.demo.town.pictures.kit.garnish import strewn
from marketplace.demo.town.pictures.kit.ink import mix, shade
from marketplace.demo.town.pictures.kit.labels import Print
from marketplace.demo.town.pictures.kit.packs import pillow, pouch
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import Ware, jar


def crisps(s: Sheet) -> str:
    """Draw a pillow packet of crisps and a few crisps."""
    color = s.turn(("#2f6fa8", "#c8392a", "#4f8a3c", "#3b3540", "#e0a52a"))
    chip = s.solid(
        "M-32 6Q-34-18 0-22Q34-18 32 6Q10 24-10 20Q-30 20-32 6z",
        "#f0c65a",
        line("M-20 4Q0-14 22 0", "#d99f34", 4, 0.7),
        deep=5,
    )
    packet = _crisps_packet(s, color)
    return (
        plank(s, 322, 166)
        + shadow(192, 330, 104, 14)
        + packet
        + s.stamp(
            chip,
            [Spot(300, 312, 1, -20), Spot(334, 336, 1, 24), Spot(276, 346, 1.04, 8), Spot(92, 350, 0.9, -16)],
        )
    )


def _crisps_packet(s: Sheet, color: str) -> str:
    return placed(
        pillow(
            s,
            (196, 262),
            Print(
                PAPER, shade(color, 0.4), mix(color, "#e3b23a", 0.5), s.pick(("star", "sun", "wave", "hill"))
            ),
            color,
        ),
        Spot(186, 328, 1, -4),
    )


def nuts(s: Sheet) -> str:
    """Draw a pouch of nuts with a window."""
    nut, kind = s.turn((("#efd9a8", 0), ("#b9743f", 1), ("#b5c26a", 1), ("#c99a5f", 2)))
    one = _one_nuts(kind, nut)
    color = s.turn(("#c8602a", "#5a3a2a", "#4f7a45", "#3f5f7a"))
    window = strewn(s, one, 50, 30, 18)
    stamp = s.last()
    packet = _nuts_packet(s, color, window)
    return (
        plank(s, 320, 166)
        + shadow(182, 328, 94, 14)
        + packet
        + s.again(
            stamp,
            [
                Spot(x, y, 1.3, t)
                for x, y, t in ((292, 320, 0), (328, 336, 40), (288, 350, -30), (346, 310, 80))
            ],
        )
    )


def _one_nuts(kind: int, nut: str) -> str:
    return (
        line("M-10 8Q-16-8 0-10T14 2", shade(nut, 0.2), 14) + line("M-10 7Q-16-9 0-11T14 1", nut, 10),
        ellipse((1, 2), 16, 10, shade(nut, 0.34))
        + ellipse((0, 0), 15, 9, nut)
        + line("M-10 0Q0-4 10 0M-8 4Q0 1 8 4", shade(nut, 0.26), 1.6),
        dot((1, 2), 15, shade(nut, 0.34))
        + dot((0, 0), 14, nut)
        + line("M0-13V13M-10-6Q-4 0-10 7M10-6Q4 0 10 7M-5-10q4 4 0 8M5 10q-4-4 0-8", shade(nut, 0.34), 2.4),
    )[kind]


def _nuts_packet(s: Sheet, color: str, window: str) -> str:
    return placed(
        pouch(
            s,
            (172, 248),
            Print(PAPER, shade(color, 0.3), color, s.pick(("leaf", "star", "hill"))),
            color,
            window,
        ),
        Spot(176, 324),
    )


def baby_food(s: Sheet) -> str:
    """Draw two small jars with a bear on the label."""
    puree, lid = s.turn((("#e9cf6a", "#6fae5a"), ("#ee9440", "#f0b03a"), ("#d3dc8a", "#7ab0c8")))
    face = _baby_food_face()
    pot = jar(
        s,
        (60, 118),
        Ware(puree, lid, Print("", "", ""), 0),
        flat("M-60-84h120v54h-120z", "#fffaf0")
        + line("M-60-80h120M-60-34h120", lid, 4)
        + placed(face, Spot(0, -57)),
    )
    spoon = line("M300 352L372 330", "#7ab0c8", 9) + ellipse((288, 354), 20, 9, "#7ab0c8")
    return (
        cloth(s, lid, 324)
        + shadow(262, 300, 62, 10)
        + shadow(150, 330, 72, 12)
        + s.stamp(pot, [Spot(256, 302, 1), Spot(146, 330, 1.2)])
        + spoon
    )


def _baby_food_face() -> str:
    return (
        dot((-13, -13), 8, "#b9804a")
        + dot((13, -13), 8, "#b9804a")
        + dot((0, 0), 19, "#c98f55")
        + ellipse((0, 6), 9, 7, "#f3dfb8")
        + dot((0, 3), 3, "#4a2e20")
        + dot((-7, -4), 2.4, "#4a2e20")
        + dot((7, -4), 2.4, "#4a2e20")
    )


DRAWINGS = {
    "crisps": crisps,
    "nuts": nuts,
    "baby-food": baby_food,
}
