"""Were the promises kept, and did the forecast say how sure they were? From rows of what came of them. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from math import inf, nan

import numpy as np

from delivery.promise.rules.legs import Floats
from delivery.promise.rules.scores import WANTED, Standing, pinball, shift_to_keep, standing, wilson

HOURS = 3  # of a band of the day
SAID = (20, 30, 40, 50)  # ends of the bands of minutes said
WAITED = (0, 5, 15)


class By(StrEnum):
    """What promises are put together by."""

    ALL = "all"
    HOUR = "hour"  # of the press, in bands of three
    WEEK = "week"
    SAID = "said"  # minutes
    WAITED = "waited"  # minutes the forecast let the parcel wait for a courier
    EDGE = "edge"  # promised for the limit itself, less sure than an ordinary promise
    QUARTER = "quarter"
    POLICY = "policy"
    WINDOW = "window"  # a chosen half hour: no forecast stood behind it
    SHOP = "shop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A promise whose moment is over; moments in the town's zone, `door_at` None: never brought, or still not."""

    quoted_at: datetime
    promised_at: datetime
    door_at: datetime | None
    expected_at: datetime | None = None
    quantile: float = WANTED
    quarter_hour: bool = False
    waited_min: int = 0
    policy: str = ""
    shops: tuple[str, ...] = ()
    is_window: bool = False

    @property
    def is_kept(self) -> bool:
        return self.door_at is not None and self.door_at <= self.promised_at

    @property
    def over_min(self) -> float:
        """Minutes after the promise, below zero before it; never is infinitely late."""
        return minutes(self.promised_at, self.door_at) if self.door_at else inf


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What became of some promises. Minutes are means of what was brought, None where nothing was (or nothing was forecast)."""

    by: By
    value: str
    count: int
    kept: int
    low: float  # Wilson's interval of the kept share
    high: float
    never: int  # neither brought in time nor at all, by now
    said_min: float | None
    taken_min: float | None
    left_min: float | None  # of the margin; below zero: late on average
    loss_min: float | None
    bias_min: float | None  # of the forecast's mean: above zero it came later than expected
    shift_min: (
        float | None
    )  # to be added to every said time so that just 97 % are kept; None: no shift would do

    @property
    def share(self) -> float:
        return self.kept / self.count

    @property
    def standing(self) -> Standing:
        return standing(self.kept, self.count)


def minutes(since: datetime, until: datetime) -> float:
    return (until - since).total_seconds() / 60


def calibrated(rows: Sequence[Ended]) -> list[Figures]:
    """Return the figures of every group that has a row, in the order of `By` and of its values.

    Windows stand only in their own group; a basket of several shops stands in each of its shops.
    """
    found: dict[tuple[By, str], list[int]] = {}
    for place, row in enumerate(rows):
        for by, values in _groups(row):
            for value in values:
                found.setdefault((by, value), []).append(place)
    order, measured = list(By), _measured(rows)
    keys = sorted(found, key=lambda key: (order.index(key[0]), key[1]))
    return [_figures(by, value, measured[:, found[by, value]]) for by, value in keys]


def figures(by: By, value: str, rows: Sequence[Ended]) -> Figures:
    """Return what became of some promises, at least one."""
    return _figures(by, value, _measured(rows))


def _measured(rows: Sequence[Ended]) -> Floats:
    """Return three rows of minutes: after the promise, said, and after what was expected; NaN where nothing was forecast."""
    measured = np.full((3, len(rows)), nan)
    for place, row in enumerate(rows):
        over = row.over_min
        measured[0, place] = over
        if not row.is_window:
            measured[1, place] = minutes(row.quoted_at, row.promised_at)
        if row.expected_at and not row.is_window:
            measured[2, place] = over - minutes(row.promised_at, row.expected_at)
    return measured


def _figures(by: By, value: str, measured: Floats) -> Figures:
    over, said, bias = measured
    count, kept, is_brought = len(over), int((over <= 0).sum()), np.isfinite(over)
    low, high = wilson(kept, count)
    return Figures(
        by=by,
        value=value,
        count=count,
        kept=kept,
        low=low,
        high=high,
        never=int((~is_brought).sum()),
        said_min=_mean(said[is_brought]),
        taken_min=_mean(said[is_brought] + over[is_brought]),
        left_min=_mean(-over[is_brought]),
        loss_min=_mean(np.array([pinball(one) for one in over[is_brought & ~np.isnan(said)].tolist()])),
        bias_min=_mean(bias[is_brought]),
        shift_min=shift_to_keep(over.tolist()),
    )


def _mean(values: Floats) -> float | None:
    known = values[~np.isnan(values)]
    return float(known.mean()) if len(known) else None


def _groups(row: Ended) -> list[tuple[By, tuple[str, ...]]]:
    if row.is_window:
        return [(By.WINDOW, ("yes",))]
    first = row.quoted_at.hour // HOURS * HOURS
    return [
        (By.ALL, ("all",)),
        (By.HOUR, (f"{first:02d}-{first + HOURS:02d}",)),
        (By.WEEK, ("weekend" if row.quoted_at.weekday() >= 5 else "weekday",)),
        (By.SAID, (band(minutes(row.quoted_at, row.promised_at), SAID),)),
        (By.WAITED, (band(row.waited_min, WAITED),)),
        (By.EDGE, ("yes" if row.quantile < WANTED else "no",)),
        (By.QUARTER, ("yes" if row.quarter_hour else "no",)),
        (By.POLICY, (row.policy,)),
        (By.SHOP, row.shops),
    ]


def band(value: float, ends: Sequence[int]) -> str:
    """Return the band `(end before, end]` in which a value lies, such as `20-30`, `00-20` or `50-`."""
    edges = [0, *ends]
    over = [edge for edge in edges if value > edge]
    if not over:
        return f"00-{ends[0]:02d}"
    rest = [end for end in ends if end >= value]
    return f"{over[-1]:02d}-{rest[0]:02d}" if rest else f"{over[-1]:02d}-"
