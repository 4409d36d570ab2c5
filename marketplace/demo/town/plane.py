"""Flat geometry in metres around the town's square: a place is a complex number, east + north·i. Pure."""

from __future__ import annotations

import itertools
from math import cos, radians
from typing import TYPE_CHECKING

from marketplace.kernel.geo import EARTH_M, Point

if TYPE_CHECKING:
    from collections.abc import Sequence

Line = tuple[complex, ...]
Ring = tuple[complex, ...]

ORIGIN = Point(lat=47.1318, lon=3.5427)
_METRES_PER_DEGREE = radians(1) * EARTH_M


def on_globe(place: complex) -> Point:
    """Return the place on the globe, rounded to about ten centimetres."""
    lat = ORIGIN.lat + place.imag / _METRES_PER_DEGREE
    lon = ORIGIN.lon + place.real / (_METRES_PER_DEGREE * cos(radians(ORIGIN.lat)))
    return Point(lat=round(lat, 6), lon=round(lon, 6))


def cross(a: complex, b: complex) -> float:
    return a.real * b.imag - a.imag * b.real


def dot(a: complex, b: complex) -> float:
    return a.real * b.real + a.imag * b.imag


def unit(a: complex) -> complex:
    return a / abs(a) if a else 0j


def sides(ring: Sequence[complex]) -> list[tuple[complex, complex]]:
    return list(zip(ring, (*ring[1:], ring[0]), strict=True))


def signed_m2(ring: Sequence[complex]) -> float:
    """Return the ring's surface, positive when it runs anticlockwise."""
    return sum(cross(a, b) for a, b in sides(ring)) / 2


def centroid(ring: Sequence[complex]) -> complex:
    surface = signed_m2(ring)
    if abs(surface) < 1e-6:
        return sum(ring) / len(ring)
    return sum((a + b) * cross(a, b) for a, b in sides(ring)) / (6 * surface)


def holds(ring: Sequence[complex], place: complex) -> bool:
    """Say whether the ring surrounds the place."""
    inside = False
    for a, b in sides(ring):
        if (a.imag > place.imag) != (b.imag > place.imag):
            at = a.real + (place.imag - a.imag) / (b.imag - a.imag) * (b.real - a.real)
            inside ^= place.real < at
    return inside


def crossing(a: complex, b: complex, c: complex, d: complex) -> tuple[float, float] | None:
    """Return how far along `ab` and along `cd` the two lines meet, or None when they are parallel."""
    ab, cd = b - a, d - c
    slant = cross(ab, cd)
    if abs(slant) < 1e-9:
        return None
    return cross(c - a, cd) / slant, cross(c - a, ab) / slant


def foot(place: complex, a: complex, b: complex) -> complex:
    """Return the nearest place on the segment `ab`."""
    ab = b - a
    share = dot(place - a, ab) / (dot(ab, ab) or 1.0)
    return a + ab * min(1.0, max(0.0, share))


def length_m(line: Sequence[complex]) -> float:
    return sum(abs(b - a) for a, b in itertools.pairwise(line))


def smooth(line: Sequence[complex], *, step_m: float) -> Line:
    """Return a curve through every place of the line, cut into chords of about `step_m`.

    Source: Catmull-Rom spline.
    """
    padded = [2 * line[0] - line[1], *line, 2 * line[-1] - line[-2]]
    curve = [line[0]]
    for p, q, r, s in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        chords = max(1, round(abs(r - q) / step_m))
        for k in range(1, chords + 1):
            t = k / chords
            bend = (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t**3
            curve.append((2 * q + (r - p) * t + bend) / 2)
    return tuple(curve)


def beside(line: Sequence[complex], off_m: float) -> Line:
    """Return the line moved to its left by `off_m` (to its right when negative)."""
    moved = []
    for k, place in enumerate(line):
        ahead = unit(line[min(k + 1, len(line) - 1)] - place)
        behind = unit(place - line[max(k - 1, 0)])
        normal = unit(ahead + behind) * 1j
        moved.append(place + normal * off_m)
    return tuple(moved)


def shrunk(ring: Ring, by_m: float | Sequence[float]) -> Ring | None:
    """Return the anticlockwise ring with each side moved inwards, or None when nothing sound is left.

    A side that would turn round gives way to its neighbours.
    """
    moves = [by_m] * len(ring) if isinstance(by_m, int | float) else list(by_m)
    moved = [
        (a + unit(b - a) * 1j * move, b + unit(b - a) * 1j * move)
        for (a, b), move in zip(sides(ring), moves, strict=True)
    ]
    while len(moved) >= 3:
        corners = [
            _corner(before, after) for before, after in zip((moved[-1], *moved[:-1]), moved, strict=True)
        ]
        kept = [dot(b - a, d - c) / abs(d - c) for (a, b), (c, d) in zip(sides(corners), moved, strict=True)]
        if min(kept) > 0:
            sound = signed_m2(corners) > 0 and all(holds(ring, corner) for corner in corners)
            return tuple(corners) if sound and not _crosses_itself(corners) else None
        moved.pop(kept.index(min(kept)))
    return None


def _crosses_itself(ring: Sequence[complex]) -> bool:
    edges = sides(ring)
    for i, (a, b) in enumerate(edges):
        for c, d in edges[i + 2 : len(edges) - (i == 0)]:
            met = crossing(a, b, c, d)
            if met is not None and 0 < met[0] < 1 and 0 < met[1] < 1:
                return True
    return False


def _corner(before: tuple[complex, complex], after: tuple[complex, complex]) -> complex:
    met = crossing(*before, *after)
    if met is None or abs(met[0]) > 5:
        return (before[1] + after[0]) / 2
    return before[0] + (before[1] - before[0]) * met[0]


def plain(ring: Sequence[complex], *, bend: float = 0.03) -> Ring:
    """Return the ring without the corners that hardly turn."""
    kept = [
        b
        for a, b, c in zip((ring[-1], *ring[:-1]), ring, (*ring[1:], ring[0]), strict=True)
        if abs(cross(unit(b - a), unit(c - b))) > bend
    ]
    return tuple(kept) if len(kept) >= 3 else tuple(ring)
