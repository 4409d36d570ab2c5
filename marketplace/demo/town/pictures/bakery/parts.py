"""What several drawings of this trade share."""

from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.pen import Pt, Spot, ellipse, flat, line, smooth
from marketplace.demo.town.pictures.kit.sheet import Sheet

CRUSTS = ("#d9964a", "#c47a35", "#e3ad62", "#a9602c")
CRUMBS = ("#f7e6bf", "#e6cda0", "#cda77a")


def cut(s: Sheet, spot: Spot, crust: str, length: float) -> str:
    """Open the crust with one cut."""
    half = length / 2
    gash = spot.all([(-half, 0), (-half, 0), (-half * 0.2, -11), (half, 0), (half, 0), (half * 0.1, 8)])
    lip = spot.all([(-half, 2), (half * 0.1, 11), (half, 2)])
    return flat(smooth(gash), tint(crust, 0.62)) + line(smooth(lip, closed=False), shade(crust, 0.34), 4)


def chips(s: Sheet, at: Spot, reach: Pt, color: str, count: int) -> str:
    """Strew chocolate chips, nuts or bacon over an ellipse."""
    spots = [
        Spot(s.near(at.x, reach[0]), s.near(at.y, reach[1]), s.near(1, 0.3), s.near(0, 60))
        for _ in range(count)
    ]
    return s.stamp(ellipse((0, 0), 8, 5.6, color) + ellipse((-2, -2), 3, 1.6, tint(color), 0.7), spots)
