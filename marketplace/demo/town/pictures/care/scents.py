"""Baby care, perfume and essential oils."""

from marketplace.demo.town.pictures.care.parts import PAPER
from marketplace.demo.town.pictures.kit.forms import (
    cap,
    hoop,
    lathe,
    leaf,
    shadow,
    sides,
)
from marketplace.demo.town.pictures.kit.ink import LEAF, LIGHT, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, flourish, label
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def baby_care(s: Sheet) -> str:
    """Draw a bottle of baby lotion, cotton and a duck."""
    color = s.turn(("#a9cde3", "#b5d8bd", "#f3c9cf", "#f6e3a9"))
    body = _baby_care_body(s, color)
    balls = "".join(
        dot((x, y), 21, "#e9e6e0") + dot((x - 3, y - 3), 18, "#ffffff") for x, y in ((216, 348), (250, 352))
    )
    duck = (
        s.solid(
            "M-46 20Q-56-10-30-12Q-14-8-6-16Q-20-44 6-56Q34-58 36-32Q36-20 28-14Q44 6 36 26Q0 40-46 20z",
            "#f6cf4a",
            line("M-26 4Q-6 20 16 4", "#d9a52a", 4),
            deep=8,
        )
        + flat("M34-38l20 4-18 10z", "#ee8a34")
        + dot((16, -38), 4, "#2f2430")
    )
    return (
        cloth(s, color, 326)
        + shadow(154, 332, 68, 12)
        + placed(body, Spot(148, 330, 1.16))
        + shadow(302, 338, 46, 7)
        + placed(duck, Spot(298, 312, 1.06))
        + balls
    )


def _baby_care_body(s: Sheet, color: str) -> str:
    return s.solid(
        lathe([(0, 52), (8, 60), (120, 60), (150, 44), (158, 30), (158, 30)], 0.1),
        mix(color, PAPER, 0.35),
        placed(
            label(
                s,
                92,
                84,
                Print(
                    PAPER, shade(color, 0.45), shade(color, 0.2), s.turn(("heart", "star", "bird", "flower"))
                ),
            ),
            Spot(0, -72),
        ),
        deep=12,
    ) + cap(154, 32, 34, color)


def perfume(s: Sheet) -> str:
    """Draw a bottle of scent."""
    liquid, top = s.turn(
        (("#f0c49a", "#d9b25a"), ("#b9cfe0", "#2f2d38"), ("#e9aab5", "#fdf8ee"), ("#c3d0a0", "#c9935a"))
    )
    square = "M-78 0Q-88 0-88-12V-124Q-88-138-74-138H74Q88-138 88-124V-12Q88 0 78 0Q0 8-78 0z"
    shape = _perfume_shape(s, square)
    fill = flat("M-100-104H100V20H-100z", liquid) + ellipse((0, -104), 100, 6, tint(liquid, 0.5))
    body = _perfume_body(s, shape, fill, liquid)
    neck = (
        hoop(138, 156, 20, "#d9b25a")
        + s.solid(lathe(sides([(154, 34), (206, 34)])), top, deep=7)
        + ellipse((0, -206), 34, 6, tint(top, 0.4))
    )
    petals = "".join(
        ellipse((x, y), 17, 9, mix(liquid, "#e58a9a", 0.5)) for x, y in ((300, 340), (334, 350), (282, 356))
    )
    return (
        cloth(s, mix(liquid, "#c9a07a", 0.4), 326)
        + shadow(194, 332, 94, 13)
        + placed(body + neck, Spot(186, 330, 1.1))
        + petals
    )


def _perfume_body(s: Sheet, shape: str, fill: str, liquid: str) -> str:
    return s.solid(
        shape,
        "#f3f1ec",
        fill
        + placed(flourish(s, 0, 0, 80, shade(liquid, 0.6)), Spot(0, -56))
        + line("M-30-40H30", shade(liquid, 0.5), 2),
        deep=13,
        gleam=0.7,
    ) + line("M-66-24V-100", LIGHT, 7, 0.6)


def _perfume_shape(s: Sheet, square: str) -> str:
    return s.turn(
        (
            square,
            "M-20-138H20Q96-120 92-56Q84 6 0 8Q-84 6-92-56Q-96-120-20-138z",
            "M-60 0L-84-138H84L60 0Q0 10-60 0z",
        )
    )


def essential_oil(s: Sheet) -> str:
    """Draw a small dropper bottle and the plant."""
    plant, color = s.turn(
        (
            ("#8a70b0", "#7a5a9a"),
            ("#8fae6a", "#4f7a45"),
            ("#f3c93a", "#d9a02a"),
            ("#e58a9a", "#b8505f"),
            ("#ee8a34", "#c9602a"),
        )
    )
    glass = _essential_oil_glass(s, color)
    top = cap(130, 28, 30, "#2f2d33") + s.solid(
        "M-15-158Q-22-184-14-200Q0-212 14-200Q22-184 15-158z", "#3f3a40", deep=4
    )
    stalk = line("M300 354Q304 280 318 214", "#7a9a5a", 5)
    sprig = _essential_oil_sprig(stalk, plant)
    return (
        plank(s, 322, 158, "#b98a5a")
        + shadow(168, 330, 72, 12)
        + placed(glass + top, Spot(162, 328, 1.3))
        + sprig
    )


def _essential_oil_sprig(stalk: str, plant: str) -> str:
    return (
        stalk
        + "".join(
            ellipse((308 + i * 2 + d, 288 - i * 14), 9, 8, tint(plant, 0.12 * (i % 3)))
            for i in range(6)
            for d in (-9, 9)
        )
        + placed(leaf(48, 14, LEAF), Spot(300, 338, 1, -30))
        + placed(leaf(48, 14, LEAF), Spot(300, 344, 1, -150))
    )


def _essential_oil_glass(s: Sheet, color: str) -> str:
    return s.solid(
        lathe([(0, 50), (6, 54), (96, 54), (116, 40), (122, 24), (134, 24), (134, 24)]),
        s.turn(("#8a4a20", "#2f4f7a", "#8a4a20")),
        placed(
            label(
                s, 88, 68, Print(PAPER, shade(color, 0.4), color, s.turn(("flower", "leaf", "sun", "drop")))
            ),
            Spot(0, -52),
        ),
        deep=11,
    ) + line("M-43-14V-86", LIGHT, 5, 0.5)


DRAWINGS = {
    "baby-care": baby_care,
    "perfume": perfume,
    "essential-oil": essential_oil,
}
