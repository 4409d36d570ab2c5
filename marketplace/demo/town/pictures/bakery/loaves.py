"""Loaves with their cuts and their crumb."""

from marketplace.demo.town.pictures.bakery.parts import CRUMBS, CRUSTS, cut
from marketplace.demo.town.pictures.kit.forms import shadow, speckle
from marketplace.demo.town.pictures.kit.ink import CREAM, shade, tint
from marketplace.demo.town.pictures.kit.pen import Pt, Spot, ellipse, flat, line, placed, smooth
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def baguette(s: Sheet) -> str:
    """Draw two baguettes across a cloth."""
    crust = s.turn(CRUSTS)
    back = _long_loaf(s, Spot(214, 228, 0.94, -24), shade(crust, 0.06))
    front = _long_loaf(s, Spot(196, 276, 1, -30), crust)
    return cloth(s, s.turn(("#b4503c", "#5b7f95", "#7c8f4e"))) + shadow(190, 330, 130, 24) + back + front


def _long_loaf(s: Sheet, spot: Spot, crust: str) -> str:
    half = [(-172, 3), (-150, -20), (-90, -31), (0, -35), (90, -31), (150, -20), (172, 3)]
    body = s.shaky(spot, [*half, (140, 27), (60, 34), (-60, 34), (-140, 27)], 2)
    cuts = "".join(
        cut(s, Spot(*spot.at(x, -6), spot.size, spot.tilt - 34), crust, 62) for x in (-116, -62, -6, 52, 108)
    )
    return s.solid(body, crust, cuts + _flour(s, spot, 140, 24, 22), deep=12)


def _flour(s: Sheet, spot: Spot, rx: float, ry: float, count: int) -> str:
    return placed(speckle(s, (rx, ry), CREAM, count, 3), Spot(spot.x, spot.y - 4, 1, spot.tilt))


def country_loaf(s: Sheet) -> str:
    """Draw a floured country loaf on a board with a slice cut from it."""
    crust, crumb = s.turn(("#a8642f", "#bd7a3c", "#8a4d28")), s.turn(CRUMBS)
    at = Spot(182, 226)
    body = _country_loaf_body(s, at)
    cross = "".join(
        cut(s, Spot(*at.at(x, y), 1, tilt), crust, size)
        for x, y, tilt, size in (
            (-30, -36, -28, 150),
            (34, -30, 32, 130),
            (-78, 6, -50, 60),
            (84, 14, 50, 60),
        )
    )
    bloom = speckle(s, (110, 54), CREAM, 50, 4)
    loaf = s.solid(body, crust, cross + placed(bloom, Spot(176, 196)), deep=20)
    slice_ = bread_slice(s, Spot(s.near(296, 8), 270, 0.92, 8), crumb, crust)
    return plank(s, 314) + shadow(190, 300, 140, 20) + loaf + shadow(300, 332, 64, 12) + slice_


def _country_loaf_body(s: Sheet, at: Spot) -> str:
    return s.shaky(
        at,
        [
            (-138, 26),
            (-128, -30),
            (-80, -76),
            (0, -92),
            (84, -76),
            (132, -28),
            (138, 30),
            (110, 66),
            (0, 76),
            (-112, 64),
        ],
        3,
    )


def bread_slice(s: Sheet, spot: Spot, crumb: str, crust: str) -> str:
    """Draw one slice of bread standing, with its crumb showing."""
    shape = [
        (-58, 58),
        (-58, 58),
        (-60, -10),
        (-72, -30),
        (-56, -60),
        (0, -72),
        (56, -60),
        (72, -30),
        (60, -10),
        (58, 58),
        (58, 58),
    ]
    inner = [(x * 0.87, y * 0.87 + 1) for x, y in shape]
    holes = "".join(
        ellipse(spot.at(s.near(0, 40), s.near(-4, 44)), s.near(4, 2), s.near(3, 1.4), shade(crumb, 0.16))
        for _ in range(12)
    )
    return s.solid(s.shaky(spot, shape), crust, flat(smooth(spot.all(inner)), crumb) + holes, deep=6)


def sandwich_loaf(s: Sheet) -> str:
    """Draw a tin loaf with two slices leaning against it."""
    crust, crumb = s.turn(("#c98542", "#b06a30", "#d89b55")), s.turn(("#fbefcf", "#f0d9a4", "#d7b284"))
    long = Spot(200, 222)
    top: list[Pt] = [
        (-110, 70),
        (-110, 70),
        (-116, -20),
        (-96, -62),
        (-20, -76),
        (60, -72),
        (118, -66),
        (150, -40),
        (140, 62),
        (140, 62),
    ]
    body = s.solid(
        s.shaky(long, top), crust, placed(speckle(s, (90, 24), tint(crust), 26, 3), Spot(214, 172)), deep=18
    )
    ridge = line("M120 172Q200 158 320 170", tint(crust, 0.5), 5, 0.6)
    slices = bread_slice(s, Spot(128, 258, 0.98, -4), crumb, crust) + bread_slice(
        s, Spot(92, 278, 0.98, -10), crumb, crust
    )
    return plank(s, 314, 160) + shadow(200, 300, 150, 18) + body + ridge + slices


DRAWINGS = {
    "baguette": baguette,
    "country-loaf": country_loaf,
    "sandwich-loaf": sandwich_loaf,
}
