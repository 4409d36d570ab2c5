"""Biscuits, macarons and meringues."""

from marketplace.demo.town.pictures.bakery.parts import chips
from marketplace.demo.town.pictures.kit.forms import gleam, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, flat, line, oval, placed
from marketplace.demo.town.pictures.kit.scene import plate
from marketplace.demo.town.pictures.kit.sheet import Sheet


def cookie(s: Sheet) -> str:
    """Draw a stack of biscuits with one leaning."""
    dough, bits = s.turn((("#e0b062", "#efcf8d"), ("#cf9a55", "#4a2718"), ("#b97e42", "#7a4a26")))
    flat_ones = s.stamp(
        _disc(s, dough, bits), [Spot(178 + s.near(0, 6), 292 - i * 30, 1 - i * 0.02) for i in range(4)]
    )
    standing = s.solid(
        s.blob(Spot(290, 266), 62, 64), dough, chips(s, Spot(290, 266), (44, 44), bits, 13), deep=9
    )
    return plate(306, 162) + shadow(186, 312, 92, 14) + flat_ones + shadow(296, 326, 56, 9) + standing


def _disc(s: Sheet, dough: str, bits: str) -> str:
    rim = s.solid("M-88 0v18q0 30 88 30t88-30V0z", dough, deep=9)
    return rim + flat(oval(0, 0, 88, 30), tint(dough, 0.18)) + chips(s, Spot(0, 0), (64, 20), bits, 9)


def macaron(s: Sheet) -> str:
    """Draw a small pyramid of macarons."""
    sets: tuple[tuple[str, str], ...] = (
        ("#e58ea0", "#f6c9d0"),
        ("#a9c07a", "#dfe5b5"),
        ("#8a5a3c", "#d8b08a"),
        ("#f0cf6a", "#fbeab2"),
        ("#a98bbf", "#dccbe6"),
    )
    first = s.variant % len(sets)
    rows = ((112, 286), (200, 290), (288, 286), (156, 236), (244, 236), (200, 184))
    ground = "".join(shadow(x, 322, 44, 8) for x in (112, 200, 288))
    spots = [Spot(x, y, 1, s.near(0, 6)) for x, y in rows]
    shells = (s.stamp(_shells(s, *sets[(first + i) % 5]), spots[i * 2 : i * 2 + 2]) for i in range(3))
    return plate(308, 164) + ground + "".join(shells)


def _shells(s: Sheet, color: str, cream: str) -> str:
    top = s.solid("M-46-6Q-44-36 0-38Q44-36 46-6z", color, deep=8)
    low = flat("M-45 12Q-42 32 0 33Q42 32 45 12z", shade(color, 0.14))
    feet = line(
        "M-44-4q4 6 8 0t8 0t8 0t8 0t8 0t8 0t8 0t8 0t8 0t8 0t8 0M-43 12q4-5 8 0t8 0t8 0t8 0t8 0t8 0t8 0t8 0t8 0t8 0t8 0",
        tint(color, 0.2),
        4,
    )
    return low + flat("M-43-5h86v17h-86z", cream) + feet + top + gleam(-17, -26, 12, 5)


def meringue(s: Sheet) -> str:
    """Draw two swirled meringues."""
    color = s.turn(("#fbf4e6", "#f3c4cb", "#efe0cc"))
    spots = [Spot(266, 270, 0.82), Spot(160, 284, 1.12)]
    dust = placed(speckle(s, (50, 40), "#8a5a3c", 30, 3), Spot(150, 226)) if s.variant % 3 == 2 else ""
    ground = "".join(shadow(at.x, at.y + 30 * at.size, 82 * at.size, 14) for at in spots)
    return plate(306, 160) + ground + s.stamp(_peak(s, color), spots) + dust


def _peak(s: Sheet, color: str) -> str:
    tiers = ((84, 22, 4), (72, 26, -26), (54, 24, -58), (34, 20, -86))
    body = "".join(
        s.solid(
            s.blob(Spot(s.near(0, 3), y), rx, ry, count=8),
            color,
            line(f"M{-rx} {y + 4}q{rx} {ry * 1.4:.0f} {2 * rx} -6", shade(color, 0.12), 3),
            deep=8,
        )
        for rx, ry, y in tiers
    )
    return body + flat("M-20-96Q-6-124 10-132Q6-112 22-96Q0-84-20-96z", tint(color, 0.3))


DRAWINGS = {
    "cookie": cookie,
    "macaron": macaron,
    "meringue": meringue,
}
