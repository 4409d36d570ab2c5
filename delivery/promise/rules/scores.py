"""How kept promises are weighed: intervals of a share, the loss of a forecast, the shift that would mend it. Pure."""

from collections.abc import Sequence
from enum import StrEnum
from math import ceil, inf, sqrt
from statistics import NormalDist

from delivery.promise.rules.saying import PromisePolicy

WANTED = PromisePolicy().quantile
FEWEST = 100  # promises; with fewer, luck is not told from a bad forecast
SURE = 0.95


class Standing(StrEnum):
    """How a city keeps its promises."""

    FEW = "few"  # too few to say
    SURE = "sure"  # the whole interval keeps what is wanted
    OPEN = "open"  # the share does, the interval begins below it
    SHORT = "short"  # the share does not


def wilson(kept: int, count: int, *, sure: float = SURE) -> tuple[float, float]:
    """Return the interval of a share that was seen `kept` times of `count`; of nothing it is all there is.

    Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
    """
    if count == 0:
        return 0.0, 1.0
    z = NormalDist().inv_cdf((1 + sure) / 2)
    share, spread = kept / count, z * z / count
    middle = (share + spread / 2) / (1 + spread)
    half = z / (1 + spread) * sqrt(share * (1 - share) / count + spread / (4 * count))
    return (middle - half if kept else 0.0), (middle + half if kept < count else 1.0)


def standing(kept: int, count: int) -> Standing:
    """Return what may be said of a city that kept so many: few, sure, open or short."""
    if count < FEWEST:
        return Standing.FEW
    if kept / count < WANTED:
        return Standing.SHORT
    return Standing.SURE if wilson(kept, count)[0] >= WANTED else Standing.OPEN


def pinball(over_min: float, *, quantile: float = WANTED) -> float:
    """Return the loss of a quantile forecast that was exceeded by `over_min`: late costs 97, early 3 of a hundred.

    Source: R. Koenker, G. Bassett, "Regression Quantiles", Econometrica 46 (1978).
    """
    return max(quantile * over_min, (quantile - 1) * over_min)


def shift_to_keep(overs_min: Sequence[float], *, wanted: float = WANTED) -> float | None:
    """Return the least minutes by which all said times would have to move so that the wanted share is kept.

    It is the ⌈wanted · n⌉-th smallest excess: with it so many are kept, with less fewer are. None: no shift would do.

    Source: the empirical quantile as a correction of a quantile forecast, Y. Romano, E. Patterson, E. Candès,
    "Conformalized Quantile Regression", NeurIPS 2019 (there for rows to come: n + 1).
    """
    if not overs_min:
        return None
    least = sorted(overs_min)[ceil(wanted * len(overs_min) - 1e-9) - 1]
    return None if least == inf else least
