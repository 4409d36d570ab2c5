"""Breads: crusts with cuts, crumb with holes, flour on top."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.forms import gleam, shadow, speckle
from marketplace.demo.town.pictures.ink import CREAM, mix, shade, tint
from marketplace.demo.town.pictures.pen import Pt, Spot, ellipse, flat, line, placed, smooth
from marketplace.demo.town.pictures.scene import cloth, plank
from marketplace.demo.town.pictures.sheet import Sheet

CRUSTS = ("#d9964a", "#c47a35", "#e3ad62", "#a9602c")
CRUMBS = ("#f7e6bf", "#e6cda0", "#cda77a")


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
        _cut(s, Spot(*spot.at(x, -6), spot.size, spot.tilt - 34), crust, 62) for x in (-116, -62, -6, 52, 108)
    )
    return s.solid(body, crust, cuts + _flour(s, spot, 140, 24, 26), deep=12)


def _cut(s: Sheet, spot: Spot, crust: str, length: float) -> str:
    half = length / 2
    gash = spot.all([(-half, 0), (-half, 0), (-half * 0.2, -11), (half, 0), (half, 0), (half * 0.1, 8)])
    lip = spot.all([(-half, 2), (half * 0.1, 11), (half, 2)])
    return flat(smooth(gash), tint(crust, 0.62)) + line(smooth(lip, closed=False), shade(crust, 0.34), 4)


def _flour(s: Sheet, spot: Spot, rx: float, ry: float, count: int) -> str:
    return placed(speckle(s, (rx, ry), CREAM, count, 3), Spot(spot.x, spot.y - 4, 1, spot.tilt))


def country_loaf(s: Sheet) -> str:
    """Draw a floured country loaf on a board with a slice cut from it."""
    crust, crumb = s.turn(("#a8642f", "#bd7a3c", "#8a4d28")), s.turn(CRUMBS)
    at = Spot(182, 226)
    body = _country_loaf_body(s, at)
    cross = "".join(
        _cut(s, Spot(*at.at(x, y), 1, tilt), crust, size)
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


def special_bread(s: Sheet) -> str:
    """Draw a small round loaf full of nuts, figs, olives or seeds, one half cut open."""
    stud, crust = (
        s.turn(
            (
                ("#8c5a2b", "#b9853f"),
                ("#6b2f4e", "#a34a5e"),
                ("#3e4a26", "#6d7a35"),
                ("#4b2a22", "#7a4630"),
                ("#d9b36a", "#5c4a32"),
            )
        ),
        s.pick(CRUSTS[1:]),
    )
    whole = _special_bread_whole(s, crust, stud)
    at = Spot(268, 270)
    cut = s.blob(at, 88, 62, rough=0.02)
    crumb = flat(s.blob(Spot(266, 270), 77, 52, rough=0.02), s.turn(CRUMBS)) + _studs(s, at, 64, 40, stud)
    return (
        plank(s, 312)
        + shadow(166, 290, 104, 16)
        + whole
        + shadow(272, 328, 84, 14)
        + s.solid(cut, crust, crumb, deep=8)
    )


def _special_bread_whole(s: Sheet, crust: str, stud: Sequence[str]) -> str:
    return s.solid(
        s.blob(Spot(158, 218), 104, 76, rough=0.03),
        crust,
        _studs(s, Spot(150, 206), 84, 52, stud) + _cut(s, Spot(150, 184, 1, -18), crust, 130),
        deep=18,
    )


def _studs(s: Sheet, spot: Spot, rx: float, ry: float, colors: tuple[str, str]) -> str:
    return "".join(
        ellipse((s.near(spot.x, rx), s.near(spot.y, ry)), s.near(8, 2), s.near(5.5, 1.5), colors[i % 2])
        for i in range(13)
    )


def bun(s: Sheet) -> str:
    """Draw three shiny milk buns, plain, sugared or with sesame."""
    crust, top = s.turn(("#cf8436", "#d9973f", "#b96a2b")), s.turn(("", "#fffaf0", "#f3dca4"))
    spots = (Spot(132, 236, 0.92), Spot(268, 232, 0.9), Spot(200, 280, 1.05))
    return cloth(s, s.turn(("#c9665a", "#6f93a8", "#c99a3d")), 318) + "".join(
        shadow(at.x, at.y + 44 * at.size, 78, 14) + placed(_bun(s, crust, top), at) for at in spots
    )


def _bun(s: Sheet, crust: str, top: str) -> str:
    shape = [
        (-84, 22),
        (-76, -20),
        (-40, -56),
        (0, -64),
        (40, -56),
        (76, -20),
        (84, 22),
        (60, 44),
        (0, 50),
        (-60, 44),
    ]
    pale = ellipse((0, 52), 80, 16, mix(crust, "#f6dba0", 0.7))
    seeds = placed(speckle(s, (50, 22), top, 26, 5), Spot(-4, -32)) if top else ""
    return s.solid(
        s.shaky(Spot(0, 0), shape, 2),
        crust,
        pale + ellipse((-8, -26), 54, 26, tint(crust, 0.24), 0.7) + seeds,
        deep=16,
    ) + gleam(-30, -34, 17, 8)


DRAWINGS = {
    "baguette": baguette,
    "country-loaf": country_loaf,
    "sandwich-loaf": sandwich_loaf,
    "special-bread": special_bread,
    "bun": bun,
}
