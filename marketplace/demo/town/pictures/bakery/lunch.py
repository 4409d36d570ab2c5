"""What the baker makes for lunch."""

from marketplace.demo.town.pictures.bakery.parts import chips
from marketplace.demo.town.pictures.kit.forms import shadow, speckle
from marketplace.demo.town.pictures.kit.ink import mix, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, flat, line, oval, placed, ring
from marketplace.demo.town.pictures.kit.scene import paper, plate
from marketplace.demo.town.pictures.kit.sheet import Sheet


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
        + chips(s, Spot(196, 244), (96, 34), bits, 16)
    )
    gap = (
        flat("M196 250L262 320Q322 306 342 272V262z", shade("#dca656", 0.26))
        + flat("M196 250L262 320V304L204 246z", mix(filling, "#fff2c0", 0.4))
        + flat("M196 250L342 268V258L204 244z", mix(filling, "#8a5a28", 0.2))
    )
    slice_ = (
        flat("M232 300L312 352Q358 338 372 314V330Q356 354 312 368L232 314z", "#c98a40")
        + flat("M232 300L312 352Q358 338 372 312z", filling)
        + placed(chips(s, Spot(0, 0), (26, 10), bits, 5), Spot(320, 326))
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
    "quiche": quiche,
    "sandwich": sandwich,
}
