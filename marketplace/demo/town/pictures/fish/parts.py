"""What several drawings of this trade share."""

from marketplace.demo.town.pictures.kit.forms import shadow
from marketplace.demo.town.pictures.kit.pen import Spot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.sheet import Sheet


def ice(s: Sheet, y: float = 312) -> str:
    """Spread crushed ice on a tray."""
    cube = (
        flat("M-16-6L0-14 16-6 12 10-4 16-16 8z", "#eef8fa")
        + flat("M0 0L16-6 12 10-4 16z", "#bfdbe4")
        + line("M-12-4L0 0", "#ffffff", 2)
    )
    spots = [Spot(s.near(200, 150), s.near(y, 32), s.near(1, 0.25), s.near(0, 40)) for _ in range(20)]
    tray = shadow(204, y + 36, 160, 16) + flat(
        f"M30 {y - 40}H370L386 {y + 32}Q388 {y + 40} 376 {y + 40}H24Q12 {y + 40} 14 {y + 32}z", "#dcebf0"
    )
    return tray + s.stamp(cube, spots)


def lemon(x: float, y: float) -> str:
    """Lay half a lemon."""
    return placed(
        ellipse((2, 4), 30, 27, "#d9ae2a")
        + ellipse((0, 0), 30, 27, "#f3cf3a")
        + ellipse((0, 0), 26, 23, "#fbf0c0")
        + line("M0-19V19M-19-8L19 8M-19 8L19-8", "#f3d75e", 6)
        + line("M0-21V21M-20-9L20 9M-20 9L20-9", "#fdf6d8", 2),
        Spot(x, y),
    )


def rosette(spot: Spot) -> str:
    """Lay a frond of dill."""
    fronds = "M-40 0Q0-6 44-18M-24-2l-4-16M-10-3l-2-18M4-5l2-18M18-8l6-16M-20-1l10 14M-4-3l12 14M12-6l14 12M28-11l14 8"
    return placed(line(fronds, "#5f8a45", 4), spot)
