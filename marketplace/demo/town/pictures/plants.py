"""Plants in pots, seeds and vases."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.flowers import daisy, tulip_head
from marketplace.demo.town.pictures.forms import gleam, hoop, lathe, leaf, shadow, speckle
from marketplace.demo.town.pictures.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.labels import flourish
from marketplace.demo.town.pictures.pen import Pt, Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.scene import cloth, plank
from marketplace.demo.town.pictures.sheet import Sheet

POTS = ("#c9704a", "#f0e6d6", "#5b7f95", "#3f4a4a", "#d9a441")


def pot(s: Sheet, wide: float, high: float, color: str) -> str:
    """Draw a flower pot with earth, foot on the origin."""
    body = s.solid(
        lathe([(0, wide * 0.7), (0, wide * 0.7), (high, wide), (high, wide)]),
        color,
        hoop(high * 0.3, high * 0.42, wide * 1.2, tint(color, 0.3)) if s.variant % 2 else "",
        deep=10,
    )
    lip = s.solid(
        lathe(
            [
                (high - 10, wide * 1.08),
                (high - 10, wide * 1.08),
                (high + 12, wide * 1.1),
                (high + 12, wide * 1.1),
            ]
        ),
        color,
        deep=7,
    )
    return (
        body
        + lip
        + ellipse((0, -high - 12), wide * 1.1, wide * 0.24, tint(color, 0.35))
        + ellipse((0, -high - 11), wide, wide * 0.2, "#4f3a2e")
    )


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
        stems = _flowering_plant_stems()
        blooms = _flowering_plant_blooms_part(s, head)
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
    flower = _flowering_plant_flower(color)
    stem = line(
        "M190 250Q170 120 230 84Q290 70 330 130M206 250Q196 170 150 120Q120 96 86 120", "#6f9a4a", 6
    ) + line("M196 250V110", "#b98450", 4)
    blooms = _flowering_plant_blooms(s, flower)
    greens = s.stamp(leaf(110, 34, "#4f8a55"), [Spot(200, 256, 1, t) for t in (-164, -16, -144, -36)])
    return (
        plank(s, 334, 146)
        + shadow(206, 344, 60, 10)
        + stem
        + greens
        + placed(pot(s, 60, 92, s.turn(POTS[1:] + POTS[:1])), Spot(200, 344))
        + blooms
    )


def _flowering_plant_stems() -> str:
    return "".join(
        line(f"M200 240Q{200 + x * 0.6:.0f} 190 {200 + x} {y}", "#b0606a", 5)
        for x, y in ((-70, 140), (-30, 104), (22, 92), (70, 130), (0, 150))
    )


def _flowering_plant_blooms_part(s: Sheet, head: str) -> str:
    return s.stamp(
        head,
        [Spot(200 + x, y, 1, x * 0.2) for x, y in ((-70, 146), (-30, 110), (22, 98), (70, 136), (0, 156))],
    )


def _flowering_plant_blooms(s: Sheet, flower: str) -> str:
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


def _flowering_plant_flower(color: str) -> str:
    return (
        "".join(placed(ellipse((0, -17), 13, 17, color), Spot(0, 0, 1, t)) for t in (0, 120, 240))
        + ellipse((-17, -3), 18, 15, tint(color, 0.3))
        + ellipse((17, -3), 18, 15, tint(color, 0.3))
        + flat("M-8 2Q0-8 8 2Q6 16 0 18Q-6 16-8 2z", "#c8324a")
        + dot((0, 0), 4, "#f3d03a")
    )


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
        plant = _succulent_plant_part(s, pad)
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


def _succulent_plant_part(s: Sheet, pad: str) -> str:
    return (
        s.stamp(
            pad,
            [Spot(0, 8, 1.05), Spot(-40, -74, 0.8, -26), Spot(40, -78, 0.76, 28), Spot(4, -104, 0.72)],
        )
        + dot((-70, -150), 11, "#d8506a")
        + dot((66, -146), 10, "#d8506a")
    )


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
        greens = _garden_plant_greens_part(s, berry, tri)
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


def _garden_plant_greens_part(s: Sheet, berry: str, tri: str) -> str:
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
    "green-plant": green_plant,
    "flowering-plant": flowering_plant,
    "succulent": succulent,
    "garden-plant": garden_plant,
    "seeds": seeds,
    "vase": vase,
}
