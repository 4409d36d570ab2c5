"""One picture on the drawing table: its seed, its names, and the shading every solid thing gets."""

import random
import zlib
from collections.abc import Sequence
from typing import TypeVar

from marketplace.demo.town.pictures.kit.ink import LIGHT, SHADE
from marketplace.demo.town.pictures.kit.pen import Pt, Spot, num, ring, smooth

T = TypeVar("T")


class Sheet:
    """The seeded hand that draws one family in one variant."""

    def __init__(self, family: str, variant: int) -> None:
        """Sharpen a pencil that always draws this variant the same way."""
        self.family = family
        self.variant = variant
        self.rng = random.Random(f"{family}/{variant}")
        self._stem = f"p{zlib.crc32(f'{family}/{variant}'.encode()):x}-"
        self._names = 0

    def name(self) -> str:
        """Give an id no other picture on the page can have."""
        self._names += 1
        return f"{self._stem}{self._names}"

    def turn(self, options: Sequence[T], every: int = 1) -> T:
        """Go round the options as the variant number goes up."""
        return options[self.variant // every % len(options)]

    def pick(self, options: Sequence[T]) -> T:
        """Choose one of the options by the seed."""
        return options[int(self.rng.random() * len(options))]

    def near(self, value: float, by: float) -> float:
        """Give a value within ``by`` of the one wanted."""
        return value + (self.rng.random() * 2 - 1) * by

    def chance(self, share: float = 0.5) -> bool:
        """Toss a coin that falls true with the given share."""
        return self.rng.random() < share

    def blob(self, spot: Spot, rx: float, ry: float, *, count: int = 10, rough: float = 0.02) -> str:
        """Outline a round thing as a hand would, never quite round."""
        points = [
            (x * (1 + self.near(0, rough)), y * (1 + self.near(0, rough))) for x, y in ring(rx, ry, count)
        ]
        return smooth(spot.all(points))

    def shaky(self, spot: Spot, points: Sequence[Pt], by: float = 1.2) -> str:
        """Outline the given points with a slightly unsteady hand; corners stay corners."""
        moved: list[Pt] = []
        for i, (x, y) in enumerate(points):
            same = i and points[i - 1] == (x, y)
            moved.append(moved[-1] if same else (self.near(x, by), self.near(y, by)))
        return smooth(spot.all(moved))

    def solid(self, outline: str, fill: str, marks: str = "", *, deep: float = 9, gleam: float = 0.35) -> str:
        """Give an outline its body: base colour, marks on it, shade away from the light, a lit rim."""
        clip, shape = self.name(), self.name()
        use = f'<use href="#{shape}"'
        rim = min(deep * 0.3, 2.6)
        return (
            f'<clipPath id="{clip}"><path id="{shape}" d="{outline}"/></clipPath>'
            f'<g clip-path="url(#{clip})">{use} fill="{fill}"/>{marks}<g fill="none">'
            f'{use} x="{num(-deep)}" y="{num(-deep * 0.8)}" stroke="{SHADE}" stroke-opacity=".2" '
            f'stroke-width="{num(deep * 2.5)}"/>'
            f'{use} x="{num(rim)}" y="{num(rim)}" stroke="{LIGHT}" stroke-opacity="{gleam:g}" '
            f'stroke-width="{num(rim * 2.6)}"/></g></g>'
        )

    def stamp(self, markup: str, spots: Sequence[Spot]) -> str:
        """Draw something once around the origin and print it at many spots."""
        name = self.name()
        return f'<defs><g id="{name}">{markup}</g></defs>{self.again(name, spots)}'

    def mirrored(self, markup: str, axis: float = 200) -> str:
        """Draw something before its own mirror image across the upright axis."""
        name = self.name()
        flip = f"matrix(-1 0 0 1 {num(2 * axis)} 0)"
        return f'<use href="#{name}" transform="{flip}"/><g id="{name}">{markup}</g>'

    def last(self) -> str:
        """Give the name given out last: the stamp just cut."""
        return f"{self._stem}{self._names}"

    def again(self, name: str, spots: Sequence[Spot]) -> str:
        """Print a stamp that was cut before."""
        return "".join(
            f'<use href="#{name}" transform="translate({num(at.x)} {num(at.y)})'
            f'{f"rotate({num(at.tilt)})" if at.tilt else ""}{f"scale({at.size:.2f})" if at.size != 1 else ""}"/>'
            for at in spots
        )
