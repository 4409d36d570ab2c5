"""Small breads and buns."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.bakery.parts import CRUMBS, CRUSTS, cut
from marketplace.demo.town.pictures.kit.forms import gleam, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import mix, tint
from marketplace.demo.town.pictures.kit.pen import Spot, ellipse, flat, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


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
        _studs(s, Spot(150, 206), 84, 52, stud) + cut(s, Spot(150, 184, 1, -18), crust, 130),
        deep=18,
    )


def _studs(s: Sheet, spot: Spot, rx: float, ry: float, colors: Sequence[str]) -> str:
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
    "special-bread": special_bread,
    "bun": bun,
}
