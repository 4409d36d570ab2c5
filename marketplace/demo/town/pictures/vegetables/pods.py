"""Pods and mushrooms."""

from marketplace.demo.town.pictures.kit.forms import gleam, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, ellipse, flat, line
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def bean(s: Sheet) -> str:
    """Draw a tied bundle of beans, or pea pods."""
    skin = s.turn(("#5f9a3c", "#e0c550", "#76ac45"))
    pod = (
        flat("M-118-4Q-60-18 0-10T118-6Q122 0 118 6Q60 4 0 8T-118 10Q-126 4-118-4z", skin)
        + flat("M-118 6Q-60 2 0 5T118 3Q118 8 110 7Q60 6 0 9T-118 10z", shade(skin, 0.24))
        + line("M118-2q10-6 16-2", "#5a8a3a", 4)
        + line("M-90-6Q-30-12 60-8", tint(skin), 3, 0.6)
    )
    if s.variant % 3 == 2:
        pod = (
            flat("M-100 0Q-50-40 20-34T104-6Q60 34 0 32T-100 0z", skin)
            + flat("M-92 0Q-40-22 20-20T92-6Q60 18 0 18T-92 0z", tint(skin, 0.5))
            + "".join(
                ellipse((x, -2), 15, 14, "#8fc456") + ellipse((x - 4, -6), 5, 3.4, "#d9efb0")
                for x in (-56, -28, 0, 28, 56)
            )
        )
        spots = [Spot(206, 206, 1, -14), Spot(196, 256, 1.08, 6), Spot(206, 312, 1.1, -6)]
        return cloth(s, "#6f8fa6", 322) + shadow(206, 340, 110, 14) + s.stamp(pod, spots)
    spots = [
        Spot(200 + s.near(0, 8), 316 - i // 4 * 22 - s.near(4, 4), 1.1, s.near(0, 5) - 6) for i in range(22)
    ]
    tie = line("M176 222Q166 272 182 332M190 220Q180 272 196 332", s.turn(("#c99a5a", "#b4503c")), 6)
    return plank(s, 318) + shadow(206, 338, 128, 15) + s.stamp(pod, spots) + tie


def mushroom(s: Sheet) -> str:
    """Draw mushrooms in a low basket, three in front."""
    cap, under = s.turn((("#f7f0e2", "#d9b9a4"), ("#a9734a", "#d9b894"), ("#eab04a", "#f3cf80")))
    stem = s.solid("M-18 0Q-22 40-24 58Q0 68 24 58Q22 40 18 0z", "#fbf5e8", deep=6)
    top = s.solid(
        "M-66 8Q-62-50 0-54Q62-50 66 8Q0 26-66 8z",
        cap,
        speckle(s, (46, 24), shade(cap, 0.12), 12, 4),
        deep=11,
    )
    one = stem + flat("M-62 8Q0-14 62 8Q0 30-62 8z", under) + top + gleam(-26, -28, 12, 6, 0.5)
    heap = _mushroom_heap(s, one)
    stamp = s.last()
    weave = "".join(f"M{72 + i * 24} 236q8 10 4 24t6 24t4 26" for i in range(12))
    basket = s.solid(
        "M58 232H344L322 312Q318 322 304 322H98Q84 322 80 312z",
        "#bd8a4e",
        line(weave, "#8a5f30", 4, 0.6) + line("M60 258H342M66 286H334", "#dcae6c", 4, 0.7),
        deep=10,
    ) + line("M56 232H346", "#d9a962", 13)
    return (
        shadow(206, 322, 140, 18)
        + heap
        + basket
        + s.again(stamp, [Spot(112, 326, 0.8, -10), Spot(316, 330, 0.74, 14)])
    )


def _mushroom_heap(s: Sheet, one: str) -> str:
    return s.stamp(
        one,
        [
            Spot(130, 184, 0.8, -20),
            Spot(272, 186, 0.8, 18),
            Spot(200, 166, 0.86),
            Spot(166, 204, 0.8, -8),
            Spot(240, 206, 0.8, 10),
        ],
    )


DRAWINGS = {
    "bean": bean,
    "mushroom": mushroom,
}
