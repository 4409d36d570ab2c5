"""Biscuits, macarons and what the baker makes for lunch."""

from marketplace.demo.town.pictures.forms import gleam, shadow, speckle
from marketplace.demo.town.pictures.ink import mix, shade, tint
from marketplace.demo.town.pictures.pen import Pt, Spot, ellipse, flat, line, oval, placed, ring
from marketplace.demo.town.pictures.scene import paper, plate
from marketplace.demo.town.pictures.sheet import Sheet


def cookie(s: Sheet) -> str:
    """Draw a stack of biscuits with one leaning."""
    dough, bits = s.turn((("#e0b062", "#efcf8d"), ("#cf9a55", "#4a2718"), ("#b97e42", "#7a4a26")))
    flat_ones = s.stamp(
        _disc(s, dough, bits), [Spot(178 + s.near(0, 6), 292 - i * 30, 1 - i * 0.02) for i in range(4)]
    )
    standing = s.solid(
        s.blob(Spot(290, 266), 62, 64), dough, _chips(s, Spot(290, 266), (44, 44), bits, 13), deep=9
    )
    return plate(306, 162) + shadow(186, 312, 92, 14) + flat_ones + shadow(296, 326, 56, 9) + standing


def _disc(s: Sheet, dough: str, bits: str) -> str:
    rim = s.solid("M-88 0v18q0 30 88 30t88-30V0z", dough, deep=9)
    return rim + flat(oval(0, 0, 88, 30), tint(dough, 0.18)) + _chips(s, Spot(0, 0), (64, 20), bits, 9)


def _chips(s: Sheet, at: Spot, reach: Pt, color: str, count: int) -> str:
    spots = [
        Spot(s.near(at.x, reach[0]), s.near(at.y, reach[1]), s.near(1, 0.3), s.near(0, 60))
        for _ in range(count)
    ]
    return s.stamp(ellipse((0, 0), 8, 5.6, color) + ellipse((-2, -2), 3, 1.6, tint(color), 0.7), spots)


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


def quiche(s: Sheet) -> str:
    """Draw a quiche with one slice out."""
    filling, bits = s.turn(
        (("#efc75e", "#c8605a"), ("#ecd07a", "#8fae54"), ("#e6cb6c", "#4f7a38"), ("#f1d98c", "#fbf4e0"))
    )
    shell = _quiche_shell()
    crimps = _quiche_crimps()
    top = (
        flat(oval(196, 248, 134, 57), filling)
        + placed(speckle(s, (110, 44), "#b9772e", 26, 7), Spot(196, 246))
        + _chips(s, Spot(196, 244), (96, 34), bits, 16)
    )
    gap = (
        flat("M196 250L262 320Q322 306 342 272V262z", shade("#dca656", 0.26))
        + flat("M196 250L262 320V304L204 246z", mix(filling, "#fff2c0", 0.4))
        + flat("M196 250L342 268V258L204 244z", mix(filling, "#8a5a28", 0.2))
    )
    slice_ = (
        flat("M232 300L312 352Q358 338 372 314V330Q356 354 312 368L232 314z", "#c98a40")
        + flat("M232 300L312 352Q358 338 372 312z", filling)
        + placed(_chips(s, Spot(0, 0), (26, 10), bits, 5), Spot(320, 326))
    )
    return plate(298, 172) + shell + crimps + top + gap + shadow(306, 358, 68, 9) + slice_


def _quiche_crimps() -> str:
    return line(
        "".join(f"M{196 + x * 147:.0f} {255 + y * 66:.0f}v18" for x, y in ring(1, 1, 36) if y > -0.1),
        "#a66a2c",
        3,
        0.55,
    )


def _quiche_shell() -> str:
    return (
        flat(oval(196, 268, 150, 68), "#a9682c")
        + flat("M46 254v16a150 68 0 0 0 300 0v-16z", "#c98a40")
        + flat(oval(196, 252, 150, 68), "#dca656")
    )


def sandwich(s: Sheet) -> str:
    """Draw a filled half baguette on paper, its filling showing along the side."""
    fill, second = s.turn(
        (("#e58f8c", "#f2c14e"), ("#f0c64f", "#f7e3a0"), ("#d9b8a0", "#f3e8d0"), ("#d8503c", "#f0ead2"))
    )
    at = Spot(198, 250, 1, -10)
    low = _sandwich_low(s, at)
    salad = _sandwich_salad(s, at)
    meat = _sandwich_meat(s, fill, at)
    slices = _sandwich_slices(s, second, at)
    crust = s.turn(("#d9964a", "#c47a35", "#e0a452"))
    lid = _sandwich_lid(s, at)
    cuts = "".join(
        line(f"M{x} {y}q18-22 44-20", tint(crust, 0.6), 9, 0.9)
        for x, y in ((96, 222), (164, 208), (232, 196))
    )
    return (
        paper(s, 312)
        + shadow(204, 318, 150, 18)
        + low
        + salad
        + meat
        + slices
        + s.solid(lid, crust, cuts, deep=12)
    )


def _sandwich_lid(s: Sheet, at: Spot) -> str:
    return s.shaky(
        at,
        [
            (-158, -6),
            (-158, -6),
            (-150, -44),
            (-90, -72),
            (0, -78),
            (90, -72),
            (150, -44),
            (158, -6),
            (158, -6),
            (0, 2),
        ],
        2,
    )


def _sandwich_meat(s: Sheet, fill: str, at: Spot) -> str:
    return s.solid(
        s.shaky(
            at,
            [(-152, 2), (-110, 18), (-60, 8), (0, 20), (60, 8), (120, 18), (154, 2), (120, -16), (-120, -16)],
            2,
        ),
        fill,
        deep=5,
    )


def _sandwich_low(s: Sheet, at: Spot) -> str:
    return s.solid(
        s.shaky(
            at,
            [(-150, 12), (-150, 12), (150, 12), (150, 12), (140, 50), (100, 62), (-100, 62), (-140, 50)],
            2,
        ),
        "#c98542",
        deep=11,
    )


def _sandwich_salad(s: Sheet, at: Spot) -> str:
    return flat(
        s.shaky(
            at, [(-158 + i * 22, 4 + (18 if i % 2 else 28)) for i in range(15)] + [(150, -6), (-150, -6)], 3
        ),
        "#7fa843",
    )


def _sandwich_slices(s: Sheet, second: str, at: Spot) -> str:
    return "".join(
        s.solid(s.blob(Spot(*at.at(x, -2)), 30, 9, count=8), color, deep=4)
        for x, color in ((-96, "#d8432e"), (-30, second), (40, "#d8432e"), (104, second))
    )


DRAWINGS = {
    "cookie": cookie,
    "macaron": macaron,
    "meringue": meringue,
    "quiche": quiche,
    "sandwich": sandwich,
}
