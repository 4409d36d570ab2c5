"""Wheels, kites and balls."""

from marketplace.demo.town.pictures.kit.forms import gleam, shadow
from marketplace.demo.town.pictures.kit.ink import CREAM, WOOD, shade
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.toys.parts import SETS


def toy_car(s: Sheet) -> str:
    """Draw a small car, or a tractor."""
    color, second = s.turn(
        (("#d8432e", "#f3e0c0"), ("#4f9a4a", "#f0c23a"), ("#f0b53a", "#fdf8ee"), ("#3f8ab0", "#d8432e"))
    )
    if s.variant % 2:
        tyre = _toy_car_tyre(second)
        hood = _toy_car_hood(s, color)
        cab = _toy_car_cab(s, color, second)
        small = placed(
            dot((0, 0), 42, "#2f2d35") + dot((0, 0), 24, second) + dot((0, 0), 9, shade(second, 0.3)),
            Spot(98, 300),
        )
        return (
            plank(s, 330, 170) + shadow(204, 344, 150, 10) + hood + cab + placed(tyre, Spot(272, 264)) + small
        )
    body = _toy_car_body(s, color, second)
    wheel = _toy_car_wheel(second)
    return (
        plank(s, 332, 170)
        + shadow(204, 340, 156, 10)
        + body
        + ellipse((52, 252), 11, 9, "#fdf0b0")
        + s.stamp(wheel, [Spot(112, 298), Spot(290, 298)])
        + line("M206 232h16", shade(color, 0.4), 5)
    )


def _toy_car_tyre(second: str) -> str:
    return (
        dot((0, 0), 76, "#2f2d35")
        + "".join(
            line("M0-70V-78", "#2f2d35", 17).replace("<path", f'<path transform="rotate({t})"')
            for t in range(0, 360, 30)
        )
        + dot((0, 0), 44, second)
        + dot((0, 0), 16, shade(second, 0.3))
    )


def _toy_car_hood(s: Sheet, color: str) -> str:
    return s.solid(
        "M52 286V214Q56 194 84 192H220V286z",
        color,
        line("M70 226H112M70 242H112M70 258H112", shade(color, 0.3), 5),
        deep=10,
    ) + line("M106 192V140", "#5a565e", 11)


def _toy_car_cab(s: Sheet, color: str, second: str) -> str:
    return s.solid(
        "M210 286V120Q212 108 226 108H314Q326 108 328 120V286z",
        color,
        flat("M226 126H310V200H226z", "#b5dbe6") + line("M240 190L276 134", "#ffffff", 7, 0.6),
        deep=9,
    ) + s.solid("M198 108Q200 94 214 94H328Q342 94 342 108z", second, deep=4)


def _toy_car_body(s: Sheet, color: str, second: str) -> str:
    return s.solid(
        "M36 286Q34 244 66 236L112 226Q136 166 168 160H246Q280 164 306 226L346 238Q366 246 364 286Q362 300 346 300H54Q38 300 36 286z",
        color,
        flat("M36 262H366V274H36z", second)
        + flat("M134 226Q150 182 172 178H194V226z", "#b5dbe6")
        + flat("M208 178H242Q262 182 280 226H208z", "#b5dbe6")
        + line("M152 216L170 190M228 216L244 190", "#ffffff", 6, 0.6),
        deep=12,
    )


def _toy_car_wheel(second: str) -> str:
    return (
        dot((0, 0), 42, "#2f2d35")
        + dot((0, 0), 25, second)
        + dot((0, 0), 9, shade(second, 0.4))
        + line("M-30-16Q-22-32-6-34", "#6a6872", 4)
    )


def outdoor_toy(s: Sheet) -> str:
    """Draw a kite, a ball, or a skipping rope."""
    return s.turn((_kite, _ball, _rope))(s, s.turn(SETS))


def _kite(s: Sheet, colors: tuple[str, ...]) -> str:
    a, b, c, d = colors
    sail = (
        flat("M214 64L310 156 216 168z", a)
        + flat("M214 64L120 172 216 168z", b)
        + flat("M216 168L310 156 226 296z", shade(c, 0.08))
        + flat("M216 168L120 172 226 296z", d)
        + line("M214 64L226 296M120 172L310 156", CREAM, 5)
        + line("M206 84L138 162", "#ffffff", 6, 0.5)
    )
    tail = line("M226 296Q260 320 236 336T250 366", "#7a6a5a", 4) + "".join(
        placed(flat("M0 0L-20-11V11zM0 0L20-11V11z", color), Spot(x, y, 0.9, t))
        for x, y, t, color in ((244, 316, 30, a), (240, 340, -30, b), (252, 362, 20, c))
    )
    spool = s.solid(
        "M84 318H140V350H84z", b, line("M88 324h48M88 332h48M88 340h48", CREAM, 4), deep=5
    ) + line("M84 334H70M140 334H156", WOOD, 13)
    return shadow(116, 354, 48, 7) + line("M140 330Q180 280 216 168", "#7a6a5a", 2.4) + sail + tail + spool


def _ball(s: Sheet, colors: tuple[str, ...]) -> str:
    a, b, c, d = colors
    wedge = "".join(
        flat(p, color)
        for p, color in (
            ("M200 110Q70 130 92 270Q150 330 190 214z", a),
            ("M200 110Q340 120 330 250Q270 260 190 214z", b),
            ("M330 250Q310 350 200 350Q130 340 92 270Q150 310 190 214Q270 260 330 250z", c),
        )
    )
    body = s.solid(
        s.blob(Spot(206, 226), 124, 122, rough=0.004), d, wedge + dot((192, 196), 30, CREAM), deep=24
    )
    return shadow(214, 346, 106, 15) + body + gleam(150, 152, 26, 14, 0.6)


def _rope(s: Sheet, colors: tuple[str, ...]) -> str:
    a, b, c, _ = colors
    rope = "M120 250Q60 120 180 110T330 170Q360 270 250 300T140 330Q90 340 96 300"
    coil = (
        line(rope, shade("#f0e0bc", 0.3), 17)
        + line(rope, "#f0e0bc", 13)
        + f'<path d="{rope}" fill="none" stroke="{b}" stroke-width="13" stroke-dasharray="7 17"/>'
    )
    grip = s.solid(
        "M-17-56Q0-66 17-56L13 50Q0 58-13 50z", a, line("M-16-30H16M-14 26H14", c, 9), deep=6
    ) + gleam(-7, -20, 3, 16, 0.5)
    return (
        cloth(s, c, 322)
        + f'<g transform="translate(5 8)" opacity=".14">{line(rope, "#3a1733", 17)}</g>'
        + coil
        + s.stamp(grip, [Spot(128, 296, 1, 160), Spot(96, 262, 1, 12)])
    )


DRAWINGS = {
    "toy-car": toy_car,
    "outdoor-toy": outdoor_toy,
}
