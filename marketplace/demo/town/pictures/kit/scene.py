"""The still-life stage: wall, light and table in the tint of the trade, and what things lie on."""

from marketplace.demo.town.pictures.kit.forms import shadow
from marketplace.demo.town.pictures.kit.ink import LIGHT, SHADE, WOOD, mix, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, num, placed
from marketplace.demo.town.pictures.kit.sheet import Sheet

WALLS: dict[str, tuple[str, str, str]] = {
    "bakery": ("#f4dcb4", "#f1e3c6", "#eed2b5"),
    "cheese": ("#d3dec2", "#e9dfb9", "#cfd9dc"),
    "fruit": ("#d9e6c8", "#f6dcc4", "#cfe3dd"),
    "vegetables": ("#dbe5c4", "#f0e2c2", "#cbdccb"),
    "butcher": ("#ecd9c9", "#dfe0d2", "#f0cfc5"),
    "fish": ("#c9e0e4", "#d5e3dc", "#bcd5e0"),
    "cooked": ("#f3d9b8", "#dfe2c6", "#edccb9"),
    "grocery": ("#eedfc2", "#d9e2cd", "#f2d3b8"),
    "sweet": ("#f4d8d0", "#f3e2c4", "#e3d6e4"),
    "drinks": ("#e4d4d6", "#dbe1d3", "#efdcc3"),
    "hot-drinks": ("#e6d3bd", "#d5dfd4", "#ecd9cc"),
    "books": ("#d3dde6", "#e8dcc9", "#d6e0d2"),
    "paper": ("#dfe4ea", "#f0e0cd", "#dce6da"),
    "toys": ("#cfe4ec", "#f7e0b8", "#f3d5cf"),
    "sewing": ("#e3d9e8", "#f1dccb", "#d6e3df"),
    "flowers": ("#f2d9d8", "#dce8d8", "#e4dcec"),
    "care": ("#f2dcd5", "#d8e5e0", "#e6dcea"),
    "household": ("#d2e6de", "#d8e3ef", "#f3e6c4"),
    "hardware": ("#d6dce0", "#e9dcc8", "#cfdcd8"),
    "kitchen": ("#dde3da", "#f0dcc6", "#d5dfe8"),
    "pets": ("#f5dcc0", "#d9e5d6", "#dcdfee"),
    "cycling": ("#cfe0e2", "#eedfc6", "#dde0e8"),
}


def stage(s: Sheet, category: str, drawing: str, *, from_above: bool = False) -> str:
    """Put a finished drawing on the category's stage, seen across the table or from above; return the whole SVG."""
    walls = WALLS[category]
    wall = walls[(s.variant + s.variant // 3) % 3]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" '
        'stroke-linecap="round" stroke-linejoin="round">'
        f'<path d="M0 0h400v400H0z" fill="{wall}"/>{_above(s, wall) if from_above else _light(s, wall) + _table(s, wall)}'
        f'<g transform="translate(-20 -40)scale(1.1)">{drawing}</g></svg>'
    )


def _light(s: Sheet, wall: str) -> str:
    x, y = s.near(178, 14), s.near(166, 10)
    return dot((x, y), 158, tint(wall, 0.32)) + dot((x - 10, y - 8), 118, tint(wall, 0.5))


def _above(s: Sheet, wall: str) -> str:
    color = mix(shade(wall, 0.06), "#c98a4b", 0.42)
    boards = "".join(f"M{num(at + s.near(0, 6))} 0V400" for at in (70, 190, 320))
    return (
        flat("M0 0h400v400H0z", color)
        + line(boards, shade(color, 0.12), 2, 0.7)
        + dot((150, 140), 190, tint(color, 0.3), 0.6)
    )


def _table(s: Sheet, wall: str) -> str:
    top = s.near(246, 5)
    edge = f"M0 {num(top)}Q130 {num(top - 6)} 250 {num(top + 1)}T400 {num(top - 2)}V400H0z"
    color = mix(shade(wall, 0.06), "#c98a4b", 0.2)
    return flat(edge, color) + line(
        f"M0 {num(top)}Q130 {num(top - 6)} 250 {num(top + 1)}T400 {num(top - 2)}", tint(color), 3, 0.6
    )


def plank(s: Sheet, y: float = 316, wide: float = 150, color: str = WOOD) -> str:
    """Lay a wooden board on the table, centred, its middle at ``y``."""
    x, deep = 200.0, 42.0
    top = f"M{num(x - wide + 26)} {num(y - deep)}H{num(x + wide - 26)}q10 0 16 9l26 54q6 15-10 15H{num(x - wide - 6)}q-16 0-10-15l26-54q6-9 16-9z"
    grain = "".join(
        f"M{num(x - wide + s.near(30, 24))} {num(y - deep + at)}q{num(wide * 0.8)} {num(s.near(0, 5))} {num(s.near(wide * 1.5, 30))} 0"
        for at in (14, 30, 46, 62)
    )
    return (
        shadow(x + 4, y + 40, wide * 1.06, 20)
        + f'<g transform="translate(0 9)">{flat(top, shade(color, 0.34))}</g>'
        + flat(top, color)
        + line(grain, shade(color, 0.18), 2, 0.55)
    )


def plate(y: float = 318, rx: float = 150, color: str = "#fdf8ee", rim: str = "") -> str:
    """Set a plate seen from the side of the table, its middle at ``y``."""
    ry = rx * 0.3
    ringed = ellipse((200, y), rx * 0.93, ry * 0.92, rim) if rim else ""
    return (
        shadow(200, y + 9, rx, ry)
        + ellipse((200, y + 6), rx, ry, shade(color, 0.26))
        + ellipse((200, y), rx, ry, color)
        + ringed
        + ellipse((200, y + 2), rx * 0.72, ry * 0.68, shade(color, 0.09))
        + ellipse((202, y + 5), rx * 0.7, ry * 0.62, mix(color, LIGHT, 0.5))
    )


def cloth(s: Sheet, color: str, y: float = 330) -> str:
    """Spread a linen cloth with two woven stripes under what follows."""
    left, right = s.near(44, 8), s.near(352, 8)
    edge = f"M{num(left)} {num(y - 44)}Q180 {num(y - 56)} {num(right)} {num(y - 40)}L{num(right + 30)} {num(y + 36)}Q200 {num(y + 52)} {num(left - 34)} {num(y + 38)}z"
    stripes = f"M{num(left - 16)} {num(y + 4)}Q190 {num(y + 8)} {num(right + 14)} {num(y + 4)}M{num(left - 20)} {num(y + 14)}Q190 {num(y + 20)} {num(right + 18)} {num(y + 14)}"
    return (
        f'<g transform="translate(5 6)">{flat(edge, SHADE, 0.14)}</g>'
        + flat(edge, tint(color, 0.72))
        + line(stripes, color, 4, 0.8)
    )


def mat(s: Sheet, color: str) -> str:
    """Lay a striped cloth askew on a table seen from above."""
    stripes = line("M-150-150V150M-138-150V150M138-150V150M150-150V150", color, 4, 0.8)
    square = flat("M-164-156H166V158H-162z", tint(color, 0.72)) + stripes
    return placed(flat("M-158-148H174V166H-156z", SHADE, 0.12) + square, Spot(204, 214, 1.02, s.near(8, 3)))


def slate(s: Sheet, y: float = 320, wide: float = 152) -> str:
    """Lay a dark slate on the table."""
    return plank(s, y, wide, "#5d6670")


def paper(s: Sheet, y: float = 322, color: str = "#f6ead2") -> str:
    """Spread a sheet of butcher's paper with a fold."""
    spot = Spot(200, y)
    edge = s.shaky(
        spot,
        [
            (-160, -30),
            (-160, -30),
            (-20, -50),
            (150, -40),
            (150, -40),
            (172, 34),
            (172, 34),
            (10, 52),
            (-176, 40),
            (-176, 40),
        ],
        6,
    )
    fold = f"M60 {num(y - 40)}Q110 {num(y)} 80 {num(y + 44)}"
    return (
        f'<g transform="translate(5 6)">{flat(edge, SHADE, 0.14)}</g>'
        + flat(edge, color)
        + line(fold, shade(color, 0.14), 3, 0.7)
    )
