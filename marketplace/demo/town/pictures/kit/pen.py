"""Lines and outlines: points in, short SVG markup out."""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

Pt = tuple[float, float]


class Spot(NamedTuple):
    """Where a thing stands: its centre or foot, its size (1 is natural), its tilt in degrees."""

    x: float
    y: float
    size: float = 1.0
    tilt: float = 0.0

    def at(self, dx: float, dy: float) -> Pt:
        """Turn a point of the thing's own space into one of the picture."""
        if not self.tilt:
            return self.x + dx * self.size, self.y + dy * self.size
        turn = math.radians(self.tilt)
        cos, sin = math.cos(turn) * self.size, math.sin(turn) * self.size
        return self.x + dx * cos - dy * sin, self.y + dx * sin + dy * cos

    def all(self, points: Iterable[Pt]) -> list[Pt]:
        """Place many points at once."""
        return [self.at(x, y) for x, y in points]


def num(value: float) -> str:
    """Write a number in as few characters as one decimal allows."""
    text = f"{value:.1f}"
    if text.endswith(".0"):
        text = text[:-2]
    return "0" if text == "-0" else text


def smooth(points: Sequence[Pt], *, closed: bool = True) -> str:
    """Run one soft line through all points; a point given twice is a sharp corner."""
    count = len(points)
    spans = count if closed else count - 1
    pen = points[0]
    out = [f"M{num(pen[0])} {num(pen[1])}"]
    pen = (round(pen[0], 1), round(pen[1], 1))
    for i in range(spans):
        start, end = points[i], points[(i + 1) % count]
        if start == end:
            continue
        before = points[i - 1] if closed or i else start
        after = points[(i + 2) % count] if closed or i + 2 < count else end
        out.append(_span(pen, (before, start, end, after)))
        pen = (pen[0] + round(end[0] - pen[0], 1), pen[1] + round(end[1] - pen[1], 1))
    return "".join(out) + ("z" if closed else "")


def _span(pen: Pt, four: tuple[Pt, Pt, Pt, Pt]) -> str:
    before, start, end, after = four
    if before == start and after == end:
        return "l" + _close((end[0] - pen[0], end[1] - pen[1]))
    length = math.dist(start, end)
    lead = length / (3 * (math.dist(before, start) + length))
    tail = length / (3 * (length + math.dist(end, after)))
    return "c" + _close(
        (
            start[0] + (end[0] - before[0]) * lead - pen[0],
            start[1] + (end[1] - before[1]) * lead - pen[1],
            end[0] - (after[0] - start[0]) * tail - pen[0],
            end[1] - (after[1] - start[1]) * tail - pen[1],
            end[0] - pen[0],
            end[1] - pen[1],
        )
    )


def _close(values: Iterable[float]) -> str:
    """Write numbers with a space only where a minus does not part them already."""
    text = ""
    for value in values:
        digits = num(value)
        text += digits if not text or digits[0] == "-" else " " + digits
    return text


def straight(points: Sequence[Pt], *, closed: bool = True) -> str:
    """Join the points with straight lines."""
    return "M" + "L".join(f"{num(x)} {num(y)}" for x, y in points) + ("z" if closed else "")


def oval(x: float, y: float, rx: float, ry: float) -> str:
    """Give the outline of an ellipse as path data."""
    return f"M{num(x - rx)} {num(y)}a{num(rx)} {num(ry)} 0 1 1 {num(2 * rx)} 0a{num(rx)} {num(ry)} 0 1 1 {num(-2 * rx)} 0z"


def ring(rx: float, ry: float, count: int = 10) -> list[Pt]:
    """Give evenly spread points of an ellipse around the origin, from the right, clockwise."""
    step = 2 * math.pi / count
    return [(rx * math.cos(i * step), ry * math.sin(i * step)) for i in range(count)]


def ellipse(centre: Pt, rx: float, ry: float, fill: str, opacity: float = 1) -> str:
    """Draw a flat ellipse."""
    return (
        f'<ellipse cx="{num(centre[0])}" cy="{num(centre[1])}" rx="{num(rx)}" ry="{num(ry)}" '
        f'fill="{fill}"{_see(opacity)}/>'
    )


def dot(centre: Pt, radius: float, fill: str, opacity: float = 1) -> str:
    """Draw a flat disc."""
    return f'<circle cx="{num(centre[0])}" cy="{num(centre[1])}" r="{num(radius)}" fill="{fill}"{_see(opacity)}/>'


def flat(outline: str, fill: str, opacity: float = 1) -> str:
    """Fill an outline with one colour."""
    return f'<path d="{outline}" fill="{fill}"{_see(opacity)}/>'


def line(outline: str, color: str, width: float = 3, opacity: float = 1) -> str:
    """Draw along an outline with a round nib; the stage sets the round ends once for all."""
    return f'<path d="{outline}" fill="none" stroke="{color}" stroke-width="{num(width)}"{_see(opacity)}/>'


def placed(markup: str, spot: Spot) -> str:
    """Move finished markup to a spot."""
    move = f"translate({num(spot.x)} {num(spot.y)})"
    turn = f"rotate({num(spot.tilt)})" if spot.tilt else ""
    size = f"scale({spot.size:.2f})" if spot.size != 1 else ""
    return f'<g transform="{move}{turn}{size}">{markup}</g>'


def _see(opacity: float) -> str:
    return "" if opacity == 1 else f' opacity="{opacity:g}"'
