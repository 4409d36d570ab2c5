"""Succulents and vases."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.flowers.parts import POTS, pot
from marketplace.demo.town.pictures.kit.forms import gleam, hoop, lathe, shadow, speckle
from marketplace.demo.town.pictures.kit.garnish import daisy
from marketplace.demo.town.pictures.kit.ink import mix, shade, tint
from marketplace.demo.town.pictures.kit.pen import Pt, Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def succulent(s: Sheet) -> str:
    """Draw a cactus, a rosette or a prickly pear in a small pot."""
    green = s.turn(("#5f9a6a", "#8fb39a", "#6fa05a", "#7a9a8a"))
    kind = s.variant % 3
    if kind == 0:
        ribs = _succulent_ribs(green)
        plant = s.solid("M-50 0Q-62-90-36-138Q0-170 36-138Q62-90 50 0z", green, ribs, deep=12) + placed(
            daisy("#e58ab0", petals=8), Spot(4, -152, 0.8)
        )
    elif kind == 1:
        plant = _succulent_plant(s, green)
        plant = placed(plant, Spot(0, -24, 1.1))
    else:
        pad = s.solid(s.blob(Spot(0, -50), 44, 56), green, speckle(s, (34, 44), "#fdf6e2", 20, 5), deep=9)
        plant = _prickly_pear(s, pad)
    return (
        cloth(s, "#c9783d", 328)
        + shadow(206, 338, 76, 12)
        + placed(plant, Spot(200, 244))
        + placed(pot(s, 78, 90, s.turn(POTS)), Spot(200, 338))
        + placed(speckle(s, (60, 10), "#d9c9a4", 24, 6), Spot(200, 238))
    )


def _succulent_ribs(green: str) -> str:
    return line(
        "M-34-10Q-44-80-24-140M-12-6Q-16-80-8-150M12-6Q16-80 8-150M34-10Q44-80 24-140",
        shade(green, 0.3),
        4,
        0.6,
    ) + line(
        "M-24-30h.1M-24-60h.1M-20-90h.1M-16-120h.1M0-40h.1M0-70h.1M0-100h.1M0-130h.1M24-30h.1M24-60h.1M20-90h.1M16-120h.1",
        "#fdf6e2",
        6,
    )


def _succulent_plant(s: Sheet, green: str) -> str:
    return "".join(
        s.stamp(
            flat("M0 0Q-26-30 0-72Q26-30 0 0z", mix(green, "#e3a9a4", 0.14 * k))
            + flat("M0-4Q-6-40 0-72Q26-30 0-4z", shade(green, 0.16), 0.5),
            [Spot(0, -34 - k * 4, 1.2 - k * 0.28, t + k * 20) for t in range(0, 360, 45)],
        )
        for k in range(4)
    )


def _prickly_pear(s: Sheet, pad: str) -> str:
    return (
        s.stamp(
            pad,
            [Spot(0, 8, 1.05), Spot(-40, -74, 0.8, -26), Spot(40, -78, 0.76, 28), Spot(4, -104, 0.72)],
        )
        + dot((-70, -150), 11, "#d8506a")
        + dot((66, -146), 10, "#d8506a")
    )


def vase(s: Sheet) -> str:
    """Draw a glazed vase with a single branch."""
    glaze = s.turn(("#5b7f95", "#f3ead8", "#b4503c", "#8fae9a", "#2f2d35"))
    profile = _vase_profile(s)  # fmt: skip
    high, mouth = profile[-1]
    marks = s.turn(
        (
            hoop(-20, 56, 120, shade(glaze, 0.2)),
            "",
            hoop(64, 92, 120, tint(glaze, 0.5)) + hoop(70, 74, 120, shade(glaze, 0.3)),
        )
    )
    body = s.solid(
        lathe(profile),
        glaze,
        marks + placed(speckle(s, (70, 70), shade(glaze, 0.24), 26, 3), Spot(0, -90)),
        deep=16,
    ) + gleam(-44, -100, 12, 26, 0.45)
    rim = ellipse((0, -high), mouth, mouth * 0.24, tint(glaze, 0.35)) + ellipse(
        (0, -high + 2), mouth * 0.86, mouth * 0.18, shade(glaze, 0.5)
    )
    twig = line("M200 150Q196 90 226 40M204 110Q180 80 170 62M210 84Q240 74 250 60", "#7a5a3a", 4)
    buds = _vase_buds()
    return (
        plank(s, 332, 148) + shadow(208, 342, 66, 11) + twig + buds + placed(body + rim, Spot(202, 340, 0.96))
    )


def _vase_buds() -> str:
    return "".join(
        dot((x, y), 8, c)
        for x, y, c in (
            (226, 42, "#f0b5b9"),
            (170, 62, "#f3c9cb"),
            (250, 60, "#e99aa4"),
            (186, 82, "#f0b5b9"),
            (206, 66, "#f3c9cb"),
            (232, 72, "#f0b5b9"),
            (216, 92, "#e99aa4"),
        )
    )


def _vase_profile(s: Sheet) -> Sequence[Pt]:
    return s.turn(
        (
            [(0, 50), (10, 62), (70, 92), (120, 80), (160, 36), (190, 30), (206, 42), (206, 42)],
            [(0, 44), (8, 52), (110, 66), (170, 74), (196, 50), (206, 40), (206, 40)],
            [(0, 60), (6, 70), (60, 84), (96, 72), (130, 30), (210, 26), (222, 34), (222, 34)],
        )
    )


DRAWINGS = {
    "succulent": succulent,
    "vase": vase,
}
