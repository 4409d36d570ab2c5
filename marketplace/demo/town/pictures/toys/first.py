"""First toys, of wood."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.kit.forms import ball, gleam, prism, shadow
from marketplace.demo.town.pictures.kit.ink import CREAM, WOOD, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import emblem
from marketplace.demo.town.pictures.kit.pen import Spot, dot, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.toys.parts import EYES, SETS


def wooden_toy(s: Sheet) -> str:
    """Draw a wooden train, or stacked blocks."""
    a, b, c, d = s.turn(SETS)
    if s.variant % 2:
        return _wooden_blocks(s, (a, b, c, d))
    wheel = _wooden_toy_wheel(b)
    cab = _wooden_toy_cab(s, a, c)
    boiler = _wooden_toy_boiler(s, b, d, a)
    frame = s.solid("M64 296H332V318H64z", WOOD, line("M70 304H326", shade(WOOD, 0.2), 2), deep=4)
    smoke = _wooden_toy_smoke()
    return (
        plank(s, 330, 168)
        + shadow(204, 346, 136, 10)
        + smoke
        + boiler
        + cab
        + frame
        + s.stamp(wheel, [Spot(110, 326), Spot(190, 326), Spot(284, 322, 1.25)])
    )


def _wooden_blocks(s: Sheet, colors: Sequence[str]) -> str:
    a, b, c, d = colors
    blocks = (
        (112, 334, a, "star"),
        (204, 334, b, "heart"),
        (292, 336, c, "leaf"),
        (156, 248, d, "sun"),
        (246, 248, a, "house"),
        (200, 162, c, "flower"),
    )
    return "".join(
        shadow(x, y, 46, 8) * (y > 300)
        + placed(
            prism(
                s,
                (80, 80, 36),
                mix(WOOD, "#f3d9a4", 0.5),
                flat("M-32-72H32V-8H-32z", color) + emblem(mark, CREAM, Spot(0, -40, 1.9)),
            ),
            Spot(x - 8, y, 1, s.near(0, 3)),
        )
        for x, y, color, mark in blocks
    )


def _wooden_toy_boiler(s: Sheet, b: str, d: str, a: str) -> str:
    return (
        s.solid(
            "M80 300V222Q82 208 98 208H210V300z",
            d,
            line("M116 208V300M160 208V300", tint(d, 0.5), 7),
            deep=10,
        )
        + s.solid("M104 210L98 154H146L140 210z", a, deep=6)
        + s.solid("M180 210Q180 186 196 186H206V210z", b, deep=4)
    )


def _wooden_toy_wheel(b: str) -> str:
    return (
        dot((0, 0), 27, shade(b, 0.34))
        + dot((-1, -1), 25, b)
        + dot((-1, -1), 9, WOOD)
        + gleam(-9, -12, 7, 4, 0.5)
    )


def _wooden_toy_cab(s: Sheet, a: str, c: str) -> str:
    return s.solid(
        "M206 300V170H318V300z",
        a,
        flat("M228 190H296V236H228z", CREAM) + flat("M234 196H290V230H234z", "#a9d3e0"),
        deep=9,
    ) + s.solid("M194 170Q196 150 212 150H314Q330 150 332 170z", c, deep=5)


def _wooden_toy_smoke() -> str:
    return (
        dot((122, 126), 17, "#ffffff", 0.7)
        + dot((146, 102), 13, "#ffffff", 0.6)
        + dot((164, 84), 9, "#ffffff", 0.5)
    )


def baby_toy(s: Sheet) -> str:
    """Draw stacking rings, or a rattle."""
    pastel = _baby_toy_pastel(s)
    if s.variant % 2:
        handle = (
            line("M214 250L140 330", WOOD, 19) + dot((134, 336), 22, pastel[3]) + gleam(126, 328, 7, 4, 0.6)
        )
        head = s.solid(
            s.blob(Spot(244, 196), 86, 84, rough=0.006),
            pastel[0],
            line("M166 176Q244 220 322 170M172 226Q240 268 320 214", pastel[1], 15),
            deep=17,
        ) + gleam(206, 150, 18, 10, 0.6)
        rings = f'<ellipse cx="190" cy="276" rx="40" ry="17" fill="none" stroke="{pastel[2]}" stroke-width="15" transform="rotate(42 190 276)"/>'
        stars = "".join(
            emblem("star", "#ffffff", Spot(x, y, 1.4, x))
            for x, y in ((226, 200), (286, 178), (258, 242), (214, 168))
        )
        return cloth(s, pastel[3], 322) + shadow(210, 344, 96, 12) + handle + head + stars + rings
    rows = _baby_toy_rows(s, pastel)
    top = _baby_toy_top(s, pastel)
    base = s.solid("M92 330Q90 350 104 352H296Q310 350 308 330Q200 346 92 330z", WOOD, deep=6)
    return shadow(206, 352, 118, 10) + base + rows + top


def _baby_toy_rows(s: Sheet, pastel: Sequence[str]) -> str:
    return "".join(
        s.solid(
            f"M{200 - w} {y}Q{200 - w - 14} {y - 22} {200 - w} {y - 44}Q200 {y - 56} {200 + w} {y - 44}Q{200 + w + 14} {y - 22} {200 + w} {y}Q200 {y + 13} {200 - w} {y}z",
            color,
            deep=10,
        )
        + gleam(200 - w * 0.7, y - 32, 10, 5, 0.6)
        for color, w, y in zip(pastel, (104, 88, 72, 56, 42), (326, 284, 242, 200, 160), strict=True)
    )


def _baby_toy_pastel(s: Sheet) -> Sequence[str]:
    return s.turn(
        (
            ("#f0a9a4", "#f3d08a", "#a9cfae", "#9cc3dc", "#c3b0dc"),
            ("#8ac0c0", "#f3e0b0", "#e3a08a", "#a9b8dc", "#d3c08a"),
        ),
        every=2,
    )


def _baby_toy_top(s: Sheet, pastel: Sequence[str]) -> str:
    return ball(
        s,
        Spot(200, 96),
        30,
        pastel[0],
        dot((190, 92), 3.4, EYES) + dot((208, 92), 3.4, EYES) + line("M192 104q8 6 14 0", EYES, 3),
    )


DRAWINGS = {
    "wooden-toy": wooden_toy,
    "baby-toy": baby_toy,
}
