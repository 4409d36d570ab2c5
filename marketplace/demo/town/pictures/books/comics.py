"""Comics and magazines."""

from marketplace.demo.town.pictures.books.parts import INK_SOFT, PAGE, standing, title, volume
from marketplace.demo.town.pictures.kit.ink import CREAM, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import flourish, rules
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import mat, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def comic(s: Sheet) -> str:
    """Draw a large album cut in panels."""
    a, b, c, d = s.turn(
        (
            ("#e0503c", "#f3c23a", "#3f8ab0", "#fdf3e2"),
            ("#5f9a5a", "#f0a03a", "#7a4a8a", "#fdf3e2"),
            ("#2f6fa8", "#f3e0b0", "#d8503c", "#fdf3e2"),
        )
    )
    burst = flat("M0-34L9-12 32-18 18 0 34 16 10 14 2 36-8 14-32 20-17 2-34-14-10-12z", "#ffffff") + flat(
        "M0-22L6-8 20-10 11 1 20 10 6 9 1 22-6 9-20 12-11 1-20-8-6-8z", b
    )
    hero = _comic_hero(a)
    panels = (
        flat("M-88-60H-6V28H-88z", c)
        + flat("M4-60H88V-6H4z", b)
        + flat("M4 4H88V28H4z", d)
        + flat("M-88 38H88V112H-88z", mix(a, c, 0.5))
        + placed(hero, Spot(-46, -6))
        + placed(burst, Spot(46, -33, 0.8))
        + flat("M-88 90Q-30 70 20 92T88 84V112H-88z", shade(c, 0.3))
        + dot((48, 62), 15, b)
        + flat("M-66 52h52q8 0 8 8v6q0 8-8 8h-34l-10 10v-10h-8z", "#ffffff")
    )
    top = flat("M-100-124H100V-70H-100z", a) + title(s, -96, 140, a, 0)
    return plank(s, 324, 166) + standing(s, volume(s, (196, 248, 18), "#fdf8ee", top + panels))


def _comic_hero(a: str) -> str:
    return (
        dot((0, -24), 15, "#f0c49a")
        + flat("M-14-32q14-18 28 0l-4-6z", "#3a2a2a")
        + flat("M-24 34Q-24-10 0-10Q24-10 24 34z", a)
        + flat("M16-6Q52 4 56 34L24 26z", tint(a, 0.2))
    )


def magazine(s: Sheet) -> str:
    """Draw two fanned magazines."""
    pair = (("#e0503c", "#f7dcc4"), ("#2f8a9a", "#f3e6b8"), ("#7a4a8a", "#f3d6dc"), ("#d9962a", "#dbe8e4"))
    sheets = ""
    for i, spot in enumerate((Spot(234, 214, 1, 12), Spot(176, 222, 1.02, -6))):
        head, ground = pair[(s.variant + i) % 4]
        pose = (s.variant + i) % 3
        photo = _magazine_photo(pose, head)
        page = (
            flat("M-88-118H88V118H-88z", ground)
            + placed(photo, Spot(0, 22))
            + flat("M-88-118H88V-74H-88z", head)
            + placed(flourish(s, 0, 0, 140, CREAM), Spot(0, -92))
            + placed(rules(0, 60, INK_SOFT, 2), Spot(-48, -50))
        )
        sheets += placed(
            flat("M-84-112H96V126H-84z", "#3a1733", 0.18)
            + s.solid("M-88-118H88V118H-88z", "#fdf8ee", page, deep=3)
            + line("M88-112V116", PAGE, 4),
            spot,
        )
    return mat(s, "#6f8fa6") + sheets


def _magazine_photo(pose: int, head: str) -> str:
    return (
        dot((0, 0), 30, "#e8b894")
        + flat("M-34-4Q-34-46 0-46Q34-46 34-4Q30-20 0-22Q-30-20-34-4z", "#4a2e2a")
        + flat("M-62 96Q-56 34 0 32Q56 34 62 96z", head),
        flat("M-88 40Q-30-10 20 30T88 10V96H-88z", "#5f9a6a")
        + dot((30, -26), 24, "#f3b43a")
        + flat("M-88 66Q-20 40 40 66T88 60V96H-88z", "#3f7a5a"),
        ellipse((0, 36), 66, 22, "#fdf8ee")
        + dot((-16, 18), 26, "#d8432e")
        + dot((20, 22), 22, "#7fae4a")
        + ellipse((0, 44), 54, 12, "#e9d9c0"),
    )[pose]


DRAWINGS = {
    "comic": comic,
    "magazine": magazine,
}
