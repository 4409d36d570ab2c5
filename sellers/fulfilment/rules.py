"""How long a shop takes, learned from what it took: by shop and hour, shrunk towards its usual self and its trade. Pure.

Everything is learned as a factor on what the shop says of itself (`usual_s`), in logarithms: a shop nobody knows yet
takes what it says, times what its trade teaches. Source: empirical Bayes shrinkage, weight n / (n + k).
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from statistics import fmean
from typing import TypeVar

COLD_SD = 0.3  # of the logarithm: how much one preparation scatters around its mean, until it is known
LEAST_SD = 0.08
TRADE_IS_WORTH, SHOP_IS_WORTH, HOUR_IS_WORTH, SCATTER_IS_WORTH = 30.0, 8.0, 6.0, 15.0
ODD = 1.8  # a logarithm beyond this is a press forgotten, not a pace
HOURS = range(24)


@dataclass(frozen=True, slots=True)
class Took:
    """One thing a shop did once: in which hour, how long it said it takes, how long it took."""

    shop: int
    trade: str
    hour: int
    usual_s: float
    took_s: float


Row = tuple[Took, float]
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Known:
    """What is expected of a shop in one hour, as a factor on what it says of itself."""

    mean: float
    sd: float
    counted: int

    def seconds(self, usual_s: float) -> tuple[float, float]:
        return self.mean * usual_s, self.sd * usual_s


UNKNOWN = Known(1.0, COLD_SD, 0)


def learned(history: Sequence[Took]) -> dict[int, dict[int, Known]]:
    """Return for each shop of the history what is known of each of its hours; an hour listens to its neighbours too."""
    rows = [(row, log(row.took_s / row.usual_s)) for row in history if row.took_s > 0 and row.usual_s > 0]
    rows = [(row, y) for row, y in rows if abs(y) <= ODD]
    trades = _by(rows, lambda row: row.trade)
    trade_mean = {trade: _shrunk([y for _, y in of], 0.0, TRADE_IS_WORTH) for trade, of in trades.items()}
    return {
        shop: _shop(of, trade_mean[of[0][0].trade]) for shop, of in _by(rows, lambda row: row.shop).items()
    }


def of_trade(history: Sequence[Took], trade: str) -> Known:
    """Return what a shop without a history is expected to be like: its trade."""
    found = [log(row.took_s / row.usual_s) for row in history if row.trade == trade and row.took_s > 0]
    mean = _shrunk([y for y in found if abs(y) <= ODD], 0.0, TRADE_IS_WORTH)
    return _known(mean, COLD_SD**2, len(found))


def _shop(rows: Sequence[tuple[Took, float]], trade_mean: float) -> dict[int, Known]:
    own = _shrunk([y for _, y in rows], trade_mean, SHOP_IS_WORTH)
    hours = _by(rows, lambda row: row.hour)
    means = {hour: _shrunk(_around(hours, hour), own, HOUR_IS_WORTH) for hour in HOURS}
    squares = sum((y - means[row.hour]) ** 2 for row, y in rows)
    variance = (squares + SCATTER_IS_WORTH * COLD_SD**2) / (len(rows) + SCATTER_IS_WORTH)
    return {
        hour: _known(
            means[hour],
            max(variance, LEAST_SD**2) * (1 + 1 / (len(rows) + SHOP_IS_WORTH)),
            len(hours.get(hour, ())),
        )
        for hour in HOURS
    }


def _around(hours: Mapping[int, Sequence[tuple[Took, float]]], hour: int) -> list[float]:
    """Return the hour's own values and those of both neighbours, its own twice."""
    own = [y for _, y in hours.get(hour, ())]
    beside = [y for near in (hour - 1, hour + 1) for _, y in hours.get(near % 24, ())]
    return own + own + beside


def _shrunk(values: Sequence[float], towards: float, worth: float) -> float:
    """Return the mean of the values, drawn towards what was believed before as if that were `worth` values."""
    count = len(values)
    return towards if not count else (count * fmean(values) + worth * towards) / (count + worth)


def _known(mean: float, variance: float, counted: int) -> Known:
    """Return mean and deviation of what is log-normal."""
    factor = exp(mean + variance / 2)
    return Known(factor, factor * sqrt(exp(variance) - 1), counted)


def _by(rows: Sequence[Row], key: Callable[[Took], Key]) -> dict[Key, list[Row]]:
    grouped: dict[Key, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[key(row[0])].append(row)
    return dict(grouped)
