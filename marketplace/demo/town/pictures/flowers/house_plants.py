"""Plants for the house."""

from marketplace.demo.town.pictures.flowers.parts import POTS, pot
from marketplace.demo.town.pictures.kit.forms import leaf, shadow
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def green_plant(s: Sheet) -> str:
    """Draw a leafy plant: split leaves, sword leaves or trailing."""
    green = s.turn(("#4f8a55", "#6a9a4a", "#3f7a5f", "#7fae5a"))
    kind = s.variant % 3
    broad = _green_plant_broad(green)
    sword = (
        flat("M-14 0Q-26-90 0-180Q26-90 14 0z", green)
        + flat("M0 0V-180Q26-90 14 0z", shade(green, 0.16))
        + line("M-11-10Q-20-90-2-166M11-10Q20-90 2-166", "#dfe0a0", 4)
    )
    frond = line("M0 0Q-10-80 20-150", green, 4) + s.stamp(
        leaf(34, 11, green), [Spot(-4 + i * 2.4, -24 - i * 17, 1, t) for i in range(8) for t in (-20, -160)]
    )
    one, turns = (
        (broad, (-70, 70, -40, 40, 0)),
        (sword, (-30, 30, -14, 16, 0)),
        (frond, (-62, 58, -34, 30, -6)),
    )[kind]
    spots = [Spot(200 + t * 0.3, 236, s.near(1, 0.06), t) for t in turns]
    color = s.turn(POTS)
    return (
        plank(s, 334, 146)
        + shadow(206, 344, 60, 10)
        + s.stamp(one, spots)
        + placed(pot(s, 62, 96, color), Spot(200, 344))
    )


def _green_plant_broad(green: str) -> str:
    return (
        flat("M0 0Q-56-20-50-80Q-30-116 0-120Q30-116 50-80Q56-20 0 0z", green)
        + flat("M0 0Q56-20 50-80Q30-116 0-120z", shade(green, 0.14))
        + line("M0-2V-108M0-30L-30-54M0-30L30-54M0-58L-26-82M0-58L26-82", tint(green, 0.4), 3)
    )


def flowering_plant(s: Sheet) -> str:
    """Draw an orchid, or a cyclamen, in its pot."""
    color = s.turn(("#e58ab0", "#fdf6f0", "#a95a9a", "#d8506a"))
    if s.variant % 2:
        head = flat(
            "M0 0Q-40-30-34-64Q-12-56-6-30Q-6-66 6-72Q16-56 8-30Q18-58 38-58Q40-26 0 0z", color
        ) + flat("M0 2Q-14-4-10-16Q0-24 10-16Q14-4 0 2z", shade(color, 0.35))
        stems = _cyclamen_stems()
        blooms = _cyclamen_blooms(s, head)
        heart = flat("M0 0Q-50-10-44-50Q-20-62 0-40Q20-62 44-50Q50-10 0 0z", "#4f8a55") + line(
            "M0-4Q-20-20-30-40M0-4Q20-20 30-40M0-4V-34", "#b5d3a4", 3
        )
        greens = s.stamp(heart, [Spot(200, 252, 1.1, t) for t in (-78, 78, -44, 44, 0)])
        return (
            plank(s, 334, 146)
            + shadow(206, 344, 60, 10)
            + stems
            + blooms
            + greens
            + placed(pot(s, 62, 90, s.turn(POTS)), Spot(200, 344))
        )
    flower = _orchid_flower(color)
    stem = line(
        "M190 250Q170 120 230 84Q290 70 330 130M206 250Q196 170 150 120Q120 96 86 120", "#6f9a4a", 6
    ) + line("M196 250V110", "#b98450", 4)
    blooms = _orchid_blooms(s, flower)
    greens = s.stamp(leaf(110, 34, "#4f8a55"), [Spot(200, 256, 1, t) for t in (-164, -16, -144, -36)])
    return (
        plank(s, 334, 146)
        + shadow(206, 344, 60, 10)
        + stem
        + greens
        + placed(pot(s, 60, 92, s.turn(POTS[1:] + POTS[:1])), Spot(200, 344))
        + blooms
    )


def _cyclamen_stems() -> str:
    return "".join(
        line(f"M200 240Q{200 + x * 0.6:.0f} 190 {200 + x} {y}", "#b0606a", 5)
        for x, y in ((-70, 140), (-30, 104), (22, 92), (70, 130), (0, 150))
    )


def _cyclamen_blooms(s: Sheet, head: str) -> str:
    return s.stamp(
        head,
        [Spot(200 + x, y, 1, x * 0.2) for x, y in ((-70, 146), (-30, 110), (22, 98), (70, 136), (0, 156))],
    )


def _orchid_blooms(s: Sheet, flower: str) -> str:
    return s.stamp(
        flower,
        [
            Spot(x, y, z)
            for x, y, z in (
                (214, 98, 1),
                (252, 84, 1),
                (290, 96, 1),
                (322, 128, 0.86),
                (150, 126, 1),
                (116, 112, 0.9),
                (90, 126, 0.74),
            )
        ],
    )


def _orchid_flower(color: str) -> str:
    return (
        "".join(placed(ellipse((0, -17), 13, 17, color), Spot(0, 0, 1, t)) for t in (0, 120, 240))
        + ellipse((-17, -3), 18, 15, tint(color, 0.3))
        + ellipse((17, -3), 18, 15, tint(color, 0.3))
        + flat("M-8 2Q0-8 8 2Q6 16 0 18Q-6 16-8 2z", "#c8324a")
        + dot((0, 0), 4, "#f3d03a")
    )


DRAWINGS = {
    "green-plant": green_plant,
    "flowering-plant": flowering_plant,
}
