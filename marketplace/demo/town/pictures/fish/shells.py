"""Shellfish."""

from marketplace.demo.town.pictures.fish.parts import ice, lemon
from marketplace.demo.town.pictures.kit.forms import gleam, ring_point, shadow
from marketplace.demo.town.pictures.kit.ink import mix, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, flat, line, oval, placed
from marketplace.demo.town.pictures.kit.sheet import Sheet


def oyster(s: Sheet) -> str:
    """Draw open oysters on ice around half a lemon."""
    shell = s.turn(("#8a8f8e", "#9a927f", "#77858c"))
    one = s.solid(
        "M-62 4Q-60-40-18-48Q30-56 56-26Q74 10 44 38Q0 58-40 40Q-62 26-62 4z",
        shell,
        line("M-52 20Q-20 54 40 34M-56 6Q-50-34-10-42", tint(shell, 0.4), 3, 0.7)
        + flat("M-46 2Q-44-30-12-36Q26-40 44-18Q56 8 34 26Q0 40-30 28Q-46 18-46 2z", "#f6f2e8")
        + flat("M-32 2Q-28-20-4-24Q28-26 34-6Q36 16 12 20Q-28 22-32 2z", "#c9c4b4")
        + flat("M-24 0Q-16-14 2-16Q22-16 26-4Q10 8-24 0z", "#e4e0d2"),
        deep=5,
    ) + gleam(10, -12, 10, 4, 0.9)
    spots = [
        Spot(200 + x, 262 + y, z, s.near(0, 24))
        for x, y, z in (
            (-96, -36, 0.86),
            (0, -58, 0.84),
            (96, -36, 0.86),
            (-108, 36, 1),
            (110, 38, 1),
            (0, 62, 1.08),
        )
    ]
    return ice(s, 300) + s.stamp(one, spots) + lemon(200, 256)


def mussel(s: Sheet) -> str:
    """Draw a bowl of mussels, clams or cockles."""
    shell, kind = s.turn((("#33374a", 0), ("#dcc7a4", 1), ("#f0e6d2", 1)))
    if kind:
        one = s.solid(
            "M0 26Q-44 20-44-8Q-36-36 0-38Q36-36 44-8Q44 20 0 26z",
            shell,
            line("M0 24L-36-16M0 24L-20-30M0 24V-36M0 24L20-30M0 24L36-16", shade(shell, 0.24), 3, 0.7),
            deep=7,
        )
    else:
        one = s.solid(
            "M-46 16Q-52-10-16-28Q30-44 48-22Q56 0 26 20Q-10 36-46 16z",
            shell,
            line("M-40 14Q-30-14 20-24M-36 20Q-10-4 40-12", tint(shell, 0.4), 3, 0.6),
            deep=7,
        ) + flat("M-40 18Q-10 4 26 18Q-10 34-40 18z", "#f0a04a")
    spots = [
        Spot(200 + (k - (n - 1) / 2) * 46 + s.near(0, 6), y + s.near(0, 5), 0.92, s.near(0, 60))
        for y, n in ((176, 3), (196, 5), (218, 6), (238, 5))
        for k in range(n)
    ]
    bowl = _mussel_bowl(s)
    back = flat(oval(200, 234, 148, 40), "#6a5a54")
    parsley = "".join(dot((s.near(200, 100), s.near(206, 34)), 4, "#6fae4a") for _ in range(10))
    return shadow(206, 342, 110, 15) + back + s.stamp(one, spots) + parsley + bowl


def _mussel_bowl(s: Sheet) -> str:
    return s.solid(
        "M52 238Q60 338 150 342H250Q340 338 348 238Q200 286 52 238z",
        s.turn(("#fdf8ee", "#5b7f95", "#b4503c")),
        line("M62 262Q200 306 338 262", s.turn(("#5b7f95", "#fdf8ee", "#fdf8ee")), 6, 0.8),
        deep=15,
    )


def scallop(s: Sheet) -> str:
    """Draw a scallop in its shell with the coral, a closed one behind."""
    shell, coral = s.turn((("#efc0a0", "#ee7a3a"), ("#e3a58c", "#e8603a"), ("#f3dcc4", "#f0904a")))
    ribs = "".join("M0 84L{:.0f} {:.0f}".format(*ring_point(3.6 + i * 0.33, 96, 84)) for i in range(8))
    fan = "M-22 92L-34 76Q-104 30-96-24Q-88-44-70-44Q-60-72-34-70Q-18-88 0-84Q18-88 34-70Q60-72 70-44Q88-44 96-24Q104 30 34 76L22 92z"
    closed = s.solid(
        fan,
        shell,
        line(ribs, shade(shell, 0.24), 6, 0.6)
        + line("M-80-6Q0-60 80-6M-56 34Q0-2 56 34", tint(shell, 0.6), 4, 0.5),
        deep=12,
    )
    opened = s.solid(fan, mix(shell, "#fdf6ea", 0.6), line(ribs, shade(shell, 0.06), 4, 0.6), deep=8)
    meat = (
        s.solid(s.blob(Spot(0, 10), 42, 36), "#fdf3e2", line("M-20 0q20-14 42 0", "#f0dfc4", 4), deep=8)
        + flat("M36 0Q74 14 56 44Q30 66-10 56Q20 50 30 34Q40 20 36 0z", coral)
        + gleam(-14, -6, 10, 5, 0.8)
    )
    return (
        ice(s, 306)
        + placed(closed, Spot(270, 208, 0.98, 14))
        + placed(opened + meat, Spot(158, 254, 1.14, -8))
        + lemon(316, 326)
    )


DRAWINGS = {
    "oyster": oyster,
    "mussel": mussel,
    "scallop": scallop,
}
