"""Solid forms every trade needs: turned bodies, cartons, balls, gleams and shadows, drawn around the origin."""

import math
from collections.abc import Sequence

from marketplace.demo.town.pictures.kit.ink import LIGHT, SHADE, shade, tint
from marketplace.demo.town.pictures.kit.pen import (
    Pt,
    Spot,
    dot,
    ellipse,
    flat,
    line,
    num,
    placed,
    ring,
    smooth,
    straight,
)
from marketplace.demo.town.pictures.kit.sheet import Sheet


def shadow(x: float, y: float, rx: float, ry: float | None = None) -> str:
    """Cast the shadow of a thing whose foot is at the point, away from the light."""
    high = rx * 0.2 if ry is None else ry
    return ellipse((x + rx * 0.16, y), rx * 1.16, high, SHADE, 0.13) + ellipse(
        (x + 3, y), rx, high * 0.62, SHADE, 0.2
    )


def gleam(x: float, y: float, rx: float, ry: float, opacity: float = 0.5) -> str:
    """Set the light's reflection on a glossy thing."""
    return (
        f'<ellipse rx="{num(rx)}" ry="{num(ry)}" fill="{LIGHT}" opacity="{opacity:g}" '
        f'transform="translate({num(x)} {num(y)})rotate(-38)"/>'
    )


def lathe(profile: Sequence[Pt], round_foot: float = 0.13) -> str:
    """Outline a body turned around the upright axis from (height, half width) pairs, foot first."""
    left = [(-wide, -high) for high, wide in reversed(profile)]
    right = [(wide, -high) for high, wide in profile]
    low, wide = profile[0]
    sag = wide * round_foot
    foot = [(-wide * 0.72, sag * 0.7 - low), (0.0, sag - low), (wide * 0.72, sag * 0.7 - low)]
    return smooth([*left, *foot, *right])


def sides(profile: Sequence[Pt]) -> list[Pt]:
    """Double every pair of a profile so that the lathe keeps its corners."""
    return [pair for pair in profile for _ in (0, 1)]


def hoop(low: float, high: float, wide: float, fill: str, bend: float = 0.13) -> str:
    """Wrap a band around an upright body between two heights."""
    sag = num(wide * bend * 2)
    return (
        f'<path d="M{num(-wide)} {num(-high)}q{num(wide)} {sag} {num(2 * wide)} 0V{num(-low)}'
        f'q{num(-wide)} {sag} {num(-2 * wide)} 0z" fill="{fill}"/>'
    )


def arc(height: float, wide: float, color: str, width: float = 2, bend: float = 0.13) -> str:
    """Draw a thin line around an upright body at one height."""
    return line(
        f"M{num(-wide)} {num(-height)}q{num(wide)} {num(wide * bend * 2)} {num(2 * wide)} 0", color, width
    )


def ball(s: Sheet, spot: Spot, radius: float, color: str, marks: str = "") -> str:
    """Draw a glossy round thing."""
    outline = s.blob(Spot(0, 0), radius, radius * 0.97)
    shine = gleam(-radius * 0.36, -radius * 0.4, radius * 0.26, radius * 0.15, 0.55)
    return placed(s.solid(outline, color, marks, deep=radius * 0.2) + shine, spot)


def prism(s: Sheet, size: tuple[float, float, float], color: str, front: str = "", top: str = "") -> str:
    """Draw an upright carton, its front's foot centred on the origin; ``front`` is drawn on the front."""
    wide, high, deep = size
    x, up, over = wide / 2, deep * 0.42, deep * 0.62
    face = s.shaky(Spot(0, 0), corners([(-x, -high), (x, -high), (x, 0), (-x, 0)]), 0.8)
    side = straight([(x - 1, -high), (x + over, -high - up), (x + over, -up), (x - 1, 0)])
    lid = straight([(-x, -high + 1), (x, -high + 1), (x + over, -high - up), (-x + over, -high - up)])
    return (
        flat(side, shade(color, 0.34))
        + flat(lid, tint(color, 0.42))
        + top
        + s.solid(face, color, front, deep=4, gleam=0.3)
    )


def corners(points: Sequence[Pt]) -> list[Pt]:
    """Double every point so that the outline keeps its corners."""
    return [point for point in points for _ in (0, 1)]


def rounded(wide: float, high: float, radius: float) -> str:
    """Outline a rectangle with round corners centred on the origin."""
    x, y, r = wide / 2, high / 2, radius
    return (
        f"M{num(r - x)} {num(-y)}h{num(wide - 2 * r)}q{num(r)} 0 {num(r)} {num(r)}v{num(high - 2 * r)}"
        f"q0 {num(r)} {num(-r)} {num(r)}h{num(2 * r - wide)}q{num(-r)} 0 {num(-r)} {num(-r)}v{num(2 * r - high)}"
        f"q0 {num(-r)} {num(r)} {num(-r)}z"
    )


def speckle(s: Sheet, reach: Pt, color: str, count: int, size: float = 2) -> str:
    """Strew small dots over an ellipse around the origin, as one path."""
    spots = []
    for _ in range(count):
        turn, far = s.rng.random() * 6.283, s.rng.random() ** 0.5
        x, y = ring_point(turn, reach[0] * far, reach[1] * far)
        spots.append(f"M{num(x)} {num(y)}h.1")
    return line("".join(spots), color, size)


def ring_point(turn: float, rx: float, ry: float) -> Pt:
    """Give the point of an ellipse at an angle in radians."""
    return rx * math.cos(turn), ry * math.sin(turn)


def leaf(length: float, wide: float, color: str) -> str:
    """Draw a leaf lying to the right of the origin, with its vein."""
    half = length * 0.5
    blade = f"M0 0Q{num(half * 0.8)} {num(-wide)} {num(length)} 0Q{num(half * 0.9)} {num(wide)} 0 0z"
    lower = f"M0 0Q{num(half * 0.9)} {num(wide)} {num(length)} 0z"
    return (
        flat(blade, color)
        + flat(lower, shade(color, 0.2))
        + line(f"M0 0H{num(length * 0.8)}", tint(color), 1.6)
    )


def cap(height: float, wide: float, tall: float, color: str) -> str:
    """Draw a round lid standing at a height, with its lit top."""
    low = flat(lathe(sides([(height, wide), (height + tall, wide)]), 0.0), color)
    dark = flat(
        f"M{num(wide * 0.45)} {num(-height)}H{num(wide)}V{num(-height - tall)}H{num(wide * 0.45)}z",
        SHADE,
        0.2,
    )
    light = flat(
        f"M{num(-wide * 0.75)} {num(-height)}h{num(wide * 0.22)}v{num(-tall)}h{num(-wide * 0.22)}z",
        LIGHT,
        0.35,
    )
    foot = ellipse((0, -height), wide, wide * 0.13, shade(color, 0.16))
    top = ellipse((0, -height - tall), wide, wide * 0.14, tint(color, 0.3))
    return foot + low + dark + light + top


__all__ = [
    "arc", "ball", "cap", "corners", "dot", "gleam", "hoop", "lathe", "leaf", "prism", "ring", "ring_point",
    "rounded", "shadow", "sides", "speckle",
]  # fmt: skip
