"""Plants and seeds for the garden."""

from marketplace.demo.town.pictures.kit.forms import gleam, leaf, shadow
from marketplace.demo.town.pictures.kit.garnish import daisy, tulip_head
from marketplace.demo.town.pictures.kit.ink import LEAF, shade, tint
from marketplace.demo.town.pictures.kit.labels import flourish
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def garden_plant(s: Sheet) -> str:
    """Draw lavender, geranium or a strawberry plant in a crate."""
    kind = s.variant % 3
    if kind == 0:
        one = line("M0 0Q4-60 0-110", "#8a9a6a", 4) + "".join(
            ellipse((d, -90 - i * 12), 6, 7, tint("#8a70b0", 0.15 * (i % 2)))
            for i in range(6)
            for d in (-6, 6)
        )
        greens = s.stamp(one, [Spot(80 + i * 20, 256, s.near(1.05, 0.1), (i - 6) * 3) for i in range(13)])
    elif kind == 1:
        head = _garden_plant_head()
        bush = _garden_plant_bush(s)
        greens = _garden_plant_greens(s, bush, head)
    else:
        tri = "".join(
            placed(flat("M0 0Q-24-20-14-46Q0-56 14-46Q24-20 0 0z", c), Spot(0, 0, 1, t))
            for t, c in ((-64, "#4f8a45"), (64, "#5f9a4a"), (0, "#6fae55"))
        )
        berry = _garden_plant_berry()
        greens = _strawberry_plant(s, berry, tri)
    crate = _garden_plant_crate(s)
    return shadow(206, 346, 140, 11) + flat("M58 252Q200 230 342 252V268H58z", "#4f3a2e") + greens + crate


def _garden_plant_head() -> str:
    return "".join(
        dot(p, 14, c)
        for p, c in zip(
            ((-16, -8), (14, -12), (0, 6), (-4, -20), (20, 6), (-20, 8)),
            ("#d8432e", "#e8604a", "#d8432e", "#f08a7a", "#c8322a", "#e8604a"),
            strict=True,
        )
    )


def _garden_plant_greens(s: Sheet, bush: str, head: str) -> str:
    return (
        bush
        + line("M120 230V150M200 230V120M280 230V150M160 230V180M244 230V178", "#6f9a4a", 5)
        + s.stamp(
            head,
            [Spot(120, 146), Spot(200, 116), Spot(280, 144), Spot(160, 180, 0.8), Spot(244, 176, 0.8)],
        )
    )


def _garden_plant_bush(s: Sheet) -> str:
    return s.stamp(
        dot((0, 0), 24, "#5f9a4a")
        + dot((0, 0), 15, "#7fae5a")
        + line("M0 10V-8M0 4L-10-6M0 4L10-6", "#4f8a45", 3),
        [Spot(s.near(200, 120), s.near(226, 26)) for _ in range(17)],
    )


def _garden_plant_berry() -> str:
    return (
        flat("M-16-8Q-14-20 0-18Q14-20 16-8Q12 14 0 22Q-12 14-16-8z", "#d2293a")
        + flat("M-14-14q14-10 28 0l-14 8z", "#5f9440")
        + line("M-6-4h.1M5-2h.1M0 8h.1", "#f9d98a", 3.4)
    )


def _strawberry_plant(s: Sheet, berry: str, tri: str) -> str:
    return (
        s.stamp(tri, [Spot(s.near(200, 118), s.near(214, 34), 1.1, s.near(0, 60)) for _ in range(16)])
        + s.stamp(daisy("#fdf8f0", petals=5), [Spot(140, 190, 0.6), Spot(256, 178, 0.6)])
        + s.stamp(berry, [Spot(112, 258, 1.2), Spot(196, 250, 1.2), Spot(280, 260, 1.2), Spot(240, 230)])
    )


def _garden_plant_crate(s: Sheet) -> str:
    return s.solid(
        "M58 250H342L334 344H66z",
        "#c8935a",
        line("M60 280H340M63 312H337", "#8a5f30", 5, 0.6)
        + line("M84 252V342M316 252V342", "#a9743f", 15, 0.6)
        + placed(flourish(s, 0, 0, 90, "#7a4f28"), Spot(200, 300)),
        deep=8,
    )


def seeds(s: Sheet) -> str:
    """Draw a seed packet with what will grow from it."""
    carrot = _seeds_carrot()
    tomato = _seeds_tomato()
    flower = _seeds_flower()
    poppy = placed(tulip_head("#d8432e"), Spot(-10, 10, 1.2)) + line("M-10 30Q-6 60 4 90", LEAF, 6)
    color = s.turn(("#e8913a", "#c8392a", "#5f8a45", "#3f7a8a"))
    art = (
        flat("M-74-104H74V104H-74z", "#fbf3e2")
        + flat("M-74-104H74V-62H-74z", color)
        + placed(flourish(s, 0, 0, 110, "#fbf3e2"), Spot(0, -80))
        + flat("M-74 74H74V104H-74z", tint(color, 0.3))
        + placed(s.turn((carrot, tomato, flower, poppy)), Spot(0, 8, 0.92))
    )
    packet = flat("M-78-120H94V136H-78z", "#3a1733", 0.16) + s.solid(
        "M-86-126H86V126H-86z",
        "#efe0c0",
        line("M-86-114H86M-86 116H86", shade("#efe0c0", 0.2), 3) + art,
        deep=5,
    )
    grains = "".join(
        ellipse((s.near(316, 36), s.near(332, 18)), 6, 4, s.pick(("#8a6a3a", "#b98f4a", "#6a4a2a")))
        for _ in range(14)
    )
    back = placed(flat("M-86-126H86V126H-86z", shade(color, 0.1)), Spot(226, 214, 0.94, 12))
    return plank(s, 322, 168) + back + placed(packet, Spot(178, 212, 1, -5)) + grains


def _seeds_tomato() -> str:
    return (
        dot((0, 12), 46, "#d8352c")
        + gleam(-16, -6, 10, 6, 0.6)
        + flat(
            "M0-36q-14-16-32-10q10 10 20 14q-16 6-18 18q16-2 28-14q6 12 18 16q0-14-8-22q14 2 24-6q-14-12-32-4z",
            "#5a8a3a",
        )
    )


def _seeds_carrot() -> str:
    return (
        flat("M-26-30Q0-44 26-30Q20 40 0 84Q-20 40-26-30z", "#ee8230")
        + line("M-14-10h16M-8 12h14M-8 34h10", "#c9601a", 4)
        + flat("M0-34Q-40-60-34-100Q-10-80 0-50Q-6-96 8-112Q18-86 6-50Q26-84 44-84Q36-50 0-34z", LEAF)
    )


def _seeds_flower() -> str:
    return (
        placed(daisy("#f0b52a", "#6a3f20", 14), Spot(0, -20, 1.7))
        + line("M0 30V90", LEAF, 7)
        + placed(leaf(44, 18, LEAF), Spot(0, 74, 1, -40))
    )


DRAWINGS = {
    "garden-plant": garden_plant,
    "seeds": seeds,
}
