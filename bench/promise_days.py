"""Days to promise in: public ones from a folder, and one this project makes itself; orders as scarce or as many as wanted.

A day is what everybody could know; `chances` is what then really happens, the same for every rule that is compared.
"""

import csv
from dataclasses import dataclass, field, replace
from math import exp, hypot, inf
from pathlib import Path

import numpy as np

MINUTE = 60.0
PRESS_S, ACCEPT_S = 60.0, 60.0  # a shopper pays, a shop says yes: means
HANDOVER_S, DROP_S = 120.0, 150.0


@dataclass(frozen=True)
class Order:
    id: str
    shop: int
    x: float
    y: float
    asked_s: float
    usual_s: float  # what the shop says it takes


@dataclass(frozen=True)
class Duty:
    id: str
    x: float
    y: float
    on_s: float
    until_s: float


@dataclass(frozen=True)
class Day:
    name: str
    shops: tuple[tuple[float, float], ...]
    crew: tuple[Duty, ...]
    orders: tuple[Order, ...]
    speed_mps: float
    detour: float

    def ride_s(self, ax: float, ay: float, bx: float, by: float) -> float:
        return hypot(ax - bx, ay - by) * self.detour / self.speed_mps


@dataclass(frozen=True)
class Chance:
    """What happens to one order whatever is promised: seconds, and dice for what depends on the ride."""

    press_s: float
    accept_s: float
    prepare_s: float
    handover_s: float
    drop_s: float


@dataclass(frozen=True)
class Habits:
    """How rough the world is; the logarithms of times scatter by these."""

    shop_bias: float = 0.15  # a shop against what it says of itself
    hour_bias: float = 0.10  # its rush hours against its calm ones
    prepare: tuple[float, float] = (0.15, 0.30)  # one preparation, from the steadiest shop to the wildest
    ride: float = 0.12
    stay: float = 0.35
    refuses: float = 0.06
    ignores: float = 0.03
    stalls: float = 0.01  # of rides
    stall_s: tuple[float, float] = (240.0, 600.0)
    comes_late_s: float = 120.0  # after the moment a shift was announced for, in the mean
    stays_away: float = 0.02  # of announced shifts


CALM = Habits(refuses=0.0, ignores=0.0, stalls=0.0, comes_late_s=0.0, stays_away=0.0)


@dataclass
class Chances:
    """The hidden side of a day, drawn once from its seed; another `draw` is the same shops with other luck."""

    day: Day
    habits: Habits
    seed: int
    draw: int = 0
    of: dict[str, Chance] = field(init=False, default_factory=dict)
    begins_s: dict[str, float] = field(init=False, default_factory=dict)  # each courier's shift, really

    def __post_init__(self) -> None:
        dice = np.random.default_rng([self.seed, 1])
        count = len(self.day.shops)
        self.bias = dice.normal(0, self.habits.shop_bias, count)
        self.rush = dice.normal(0, self.habits.hour_bias, (count, 24))
        self.scatter = dice.uniform(*self.habits.prepare, count)
        for number, order in enumerate(self.day.orders):
            mine = self.dice(2, number)
            self.of[order.id] = Chance(
                press_s=_around(mine, PRESS_S, 0.4),
                accept_s=_around(mine, ACCEPT_S, 0.5),
                prepare_s=self.prepare_s(order.shop, order.asked_s, order.usual_s, mine),
                handover_s=_around(mine, HANDOVER_S, self.habits.stay),
                drop_s=_around(mine, DROP_S, self.habits.stay),
            )

        for number, duty in enumerate(self.day.crew):
            mine = self.dice(6, number)
            stays_away = mine.random() < self.habits.stays_away
            self.begins_s[duty.id] = (
                inf if stays_away else duty.on_s + mine.exponential(self.habits.comes_late_s)
            )

    def dice(self, *what: int) -> np.random.Generator:
        """Return the dice of one happening, the same whatever else happens."""
        return np.random.default_rng([self.seed, *what, *([self.draw] if self.draw else [])])

    def prepare_s(self, shop: int, at_s: float, usual_s: float, dice: np.random.Generator) -> float:
        hour = int(at_s // 3600) % 24
        drift = self.bias[shop] + self.rush[shop, hour]
        return usual_s * exp(drift + dice.normal(0, self.scatter[shop]))


def _around(dice: np.random.Generator, mean: float, sigma: float) -> float:
    return mean * exp(dice.normal(-sigma * sigma / 2, sigma))


def public_day(folder: Path) -> Day:
    """Return a recorded day; its ready times are what the shops say."""
    shops, crew, orders = (_table(folder / f"{name}.txt") for name in ("restaurants", "couriers", "orders"))
    number = {row["restaurant"]: i for i, row in enumerate(shops)}
    rules = _table(folder / "instance_parameters.txt")[0]
    return Day(
        name=folder.resolve().name,
        shops=tuple((float(r["x"]), float(r["y"])) for r in shops),
        crew=tuple(
            Duty(
                r["courier"],
                float(r["x"]),
                float(r["y"]),
                float(r["on_time"]) * MINUTE,
                float(r["off_time"]) * MINUTE,
            )
            for r in crew
        ),
        orders=tuple(
            Order(
                r["order"],
                number[r["restaurant"]],
                float(r["x"]),
                float(r["y"]),
                float(r["placement_time"]) * MINUTE,
                (float(r["ready_time"]) - float(r["placement_time"])) * MINUTE,
            )
            for r in orders
        ),
        speed_mps=float(rules["meters_per_minute"]) / MINUTE,
        detour=1.0,
    )


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def own_day(*, seed: int = 7, orders: int = 220, couriers: int = 12, shops: int = 14) -> Day:
    """Return the project's own day: a town's shopping street, lunch and a long evening, goods picked in minutes."""
    dice = np.random.default_rng(seed)
    places = dice.normal(0, 450, (shops, 2))
    usual = dice.choice([180.0, 300.0, 480.0, 720.0], shops, p=[0.25, 0.35, 0.25, 0.15])
    noon = dice.normal(12.6 * 3600, 2700, orders // 3)
    evening = dice.normal(18.6 * 3600, 5400, orders - len(noon))
    moments = np.clip(np.sort(np.concatenate([noon, evening])), 10 * 3600, 21.5 * 3600)
    made = []
    for i, at_s in enumerate(moments):
        shop, far, turn = (
            int(dice.integers(shops)),
            1_900 * np.sqrt(dice.random()),
            2 * np.pi * dice.random(),
        )
        size = exp(dice.normal(0, 0.2))
        made.append(
            Order(
                f"k{i:04}",
                shop,
                far * np.cos(turn),
                far * np.sin(turn),
                float(at_s),
                float(usual[shop] * size),
            )
        )
    on = [9.5 if i % 2 else 11.0 for i in range(couriers)]
    on_duty = tuple(
        Duty(f"c{i:02}", *map(float, dice.normal(0, 500, 2)), on[i] * 3600, (on[i] + 13) * 3600)
        for i in range(couriers)
    )
    spots = tuple((float(x), float(y)) for x, y in places)
    return Day("a street of ours", spots, on_duty, tuple(made), 15 / 3.6, 1.35)


def loaded(day: Day, load: float, *, seed: int = 3) -> Day:
    """Return the day with `load` times its orders: some left out, or repeated near their time at another door as far away."""
    dice = np.random.default_rng([seed, int(load * 100)])
    orders = list(day.orders)
    if load < 1:
        kept = np.sort(dice.choice(len(orders), int(load * len(orders)), replace=False))
        return replace(day, orders=tuple(orders[i] for i in kept))
    more = []
    for copy in range(int(np.ceil(load - 1))):
        share = min(load - 1 - copy, 1.0)
        for i in dice.choice(len(orders), int(share * len(orders)), replace=False):
            more.append(_again(day, orders[i], copy, dice))
    return replace(day, orders=tuple(sorted([*orders, *more], key=lambda o: (o.asked_s, o.id))))


def _again(day: Day, like: Order, copy: int, dice: np.random.Generator) -> Order:
    """Return the order once more: a quarter of an hour off, at a door as far from its shop in another direction."""
    x, y = day.shops[like.shop]
    far, turn = hypot(like.x - x, like.y - y), 2 * np.pi * dice.random()
    at_s = max(like.asked_s + dice.normal(0, 900), day.orders[0].asked_s)
    usual_s = like.usual_s * exp(dice.normal(0, 0.1))
    spot = x + far * float(np.cos(turn)), y + far * float(np.sin(turn))
    return Order(f"{like.id}+{copy}", like.shop, *spot, float(at_s), usual_s)
