"""From legs to a promise or a kind no, with its reasons. Pure; a quantile, rounded up to five minutes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from statistics import NormalDist

import numpy as np

from delivery.promise.rules.ahead import UNFORESEEN
from delivery.promise.rules.legs import Floats, Legs, Part, Span, later_of


class WhyNot(StrEnum):
    """Why nothing is promised within the hour. Closed: pages have a sentence for each."""

    CLOSED = "closed"  # and no opening is known
    OPENS_AT = "opens_at"
    PAUSED = "paused"
    CLOSING_SOON = "closing_soon"  # it would be ready after the shop closes
    TOO_FAR = "too_far"
    NO_COURIER = "no_courier"
    OVER_THE_HOUR = "over_the_hour"


class Alternative(StrEnum):
    """What else is possible."""

    AFTER_OPENING = "after_opening"
    LATER_SLOT = "later_slot"
    COLLECT_YOURSELF = "collect_yourself"
    NEARER_SHOP = "nearer_shop"


@dataclass(frozen=True, slots=True)
class Otherwise:
    kind: Alternative
    at: datetime | None = None  # from when, where a moment is known


UNFORESEEN_SKEW = 3.0  # rare and long


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisePolicy:
    """How careful a city promises. The numbers were fitted to lived days: `bench/promise.py` shows what they keep."""

    quantile: float = 0.97  # rounding makes it a little more, what is promised at the edge a little less
    quarter_quantile: float = 0.98  # "in a quarter of an hour" must be surer than an ordinary promise
    # As sure as this to come within the limit is still promised, for the limit itself: refusing is no way to keep,
    # and what was promised is protected.
    edge_quantile: float = 0.8
    unforeseen: Span = UNFORESEEN  # answers waited for, refusals, flat tyres
    # Deviation, as a share of the wait for a courier: plans change while one waits …
    plan_scatter: float = 0.22
    plan_drift: float = 0.23  # … what is asked later may go first …
    long_wait_s: float = 900.0  # … and of a longer wait than this
    found_sooner: float = 0.8  # so much is saved, because the plan is made anew all the time.
    falls_through: float = 0.33  # How often another courier than the one counted on comes …
    next_most_s: float = 600.0  # … which costs so much at most;
    asked_again_s: float = 120.0  # where there is no other, the same one is asked again
    round_up_s: int = 300
    limit_s: float = 3600.0
    reach_m: float = 6000.0  # shop to door
    version: str = "3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A moment we keep, and what it is made of: `parts` are seconds and sum to the time from press to promise."""

    promised_at: datetime
    expected_at: datetime
    parts: Mapping[Part, float]
    quarter_hour: bool
    quantile: float
    holds_s: float = 0.0  # who orders within so many seconds hears the same time
    courier: int = -1  # row of the courier the forecast counts on, -1 = not from a city
    row: int = -1  # of the gap in the couriers' plan
    policy: str = "1"

    def minutes(self) -> dict[str, int]:
        """Return whole minutes by part, to keep with a quote; rounding is left to the margin."""
        whole = {
            part.value: round(seconds / 60) for part, seconds in self.parts.items() if part is not Part.MARGIN
        }
        return {**whole, Part.MARGIN.value: round(sum(self.parts.values()) / 60) - sum(whole.values())}


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A kind no: why, from when it would be possible, what else is."""

    why: WhyNot
    opens_at: datetime | None = None
    earliest_at: datetime | None = None  # what could be kept, where only the hour is missed
    otherwise: tuple[Otherwise, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Forecast:
    """Door moments of several asks at once: arrays of seconds from the press."""

    parts: Mapping[Part, Floats]
    mean_s: Floats
    sd_s: Floats
    skew: Floats

    def at_quantile(self, quantile: float) -> Floats:
        """Return the quantile of each; what goes wrong makes it later, hardly ever sooner, hence the skew.

        Source: E. A. Cornish, R. A. Fisher, "Moments and cumulants in the specification of distributions" (1938).
        """
        z = NormalDist().inv_cdf(quantile)
        return self.mean_s + (z + self.skew * (z * z - 1) / 6) * self.sd_s


def forecast(
    means: Mapping[str, Floats],
    sds: Mapping[str, Floats],
    policy: PromisePolicy,
    *,
    next_s: Floats | float = 0.0,
) -> Forecast:
    """Return the distribution of the door moment; both maps have the names of `Legs` as keys.

    The longer a parcel waits for a courier, the more of the plan may still change before its turn. Now and then the
    courier counted on does not come; with the next one it is there `next_s` later.
    """
    shop = means["accept"] + means["prepare"], np.hypot(sds["accept"], sds["prepare"])
    reach = means["reach_shop"], sds["reach_shop"]
    pickup_mean, pickup_sd = later_of(shop, reach)
    after = ("handover", "other_shops", "ride", "drop")
    parts = {
        Part.ACCEPT: means["accept"],
        Part.PREPARE: means["prepare"],
        Part.COURIER: np.maximum(reach[0] - shop[0], 0.0),
        **{Part(name): means[name] for name in after},
    }
    wait = parts[Part.COURIER]
    drift_s, plan_variance = _what_plans_do(wait, next_s, policy)
    variance = pickup_sd**2 + plan_variance + sum(sds[name] ** 2 for name in after)
    mean = pickup_mean + drift_s + sum(means[name] for name in after)
    share = sds["prepare"] / np.maximum(means["prepare"], 1.0)
    third = sds["prepare"] ** 3 * (3 * share + share**3)  # of a log-normal
    third = third + UNFORESEEN_SKEW * policy.unforeseen.sd_s**3
    return Forecast(parts, mean, np.sqrt(variance), np.minimum(third / np.maximum(variance, 1.0) ** 1.5, 1.5))


def _what_plans_do(wait: Floats, next_s: Floats | float, policy: PromisePolicy) -> tuple[Floats, Floats]:
    """Return the mean and the variance of what passes besides the parts: the unforeseen, the plan, another courier."""
    long = np.clip(wait - policy.long_wait_s, 0.0, policy.limit_s)
    there_is = np.isfinite(next_s)
    another = np.where(there_is, np.minimum(next_s, policy.next_most_s), policy.asked_again_s)
    share = policy.falls_through
    mean = policy.unforeseen.mean_s + policy.plan_drift * wait - policy.found_sooner * long + share * another
    variance = policy.unforeseen.sd_s**2 + (policy.plan_scatter * wait) ** 2
    return mean, variance + share * (1 - share) * another**2


def rounded_up(moment: datetime, step_s: int) -> datetime:
    """Return the first moment of the clock's `step_s` grid that is not before `moment`."""
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    passed = (moment - midnight).total_seconds()
    return midnight + timedelta(seconds=-(-passed // step_s) * step_s)


def say(
    cast: Forecast, i: int, *, placed_at: datetime, policy: PromisePolicy, via: tuple[int, int] = (-1, -1)
) -> Promise | Refusal:
    """Return the promise of row `i` of a forecast, or OVER_THE_HOUR with the moment that could be kept.

    `via` is the courier and the gap the forecast counts on.
    """
    kept_at = placed_at + timedelta(seconds=float(cast.at_quantile(policy.quantile)[i]))
    promised_at, quantile = rounded_up(kept_at, policy.round_up_s), policy.quantile
    limit = _last_within(placed_at, policy)
    if (
        promised_at > limit
        and cast.at_quantile(policy.edge_quantile)[i] <= (limit - placed_at).total_seconds()
    ):
        promised_at, quantile, kept_at = limit, policy.edge_quantile, limit
    if promised_at > limit:
        later = (Otherwise(Alternative.LATER_SLOT, promised_at), Otherwise(Alternative.COLLECT_YOURSELF))
        return Refusal(why=WhyNot.OVER_THE_HOUR, earliest_at=promised_at, otherwise=later)
    parts = {part: float(values[i]) for part, values in cast.parts.items()}
    parts[Part.MARGIN] = (promised_at - placed_at).total_seconds() - sum(parts.values())
    return Promise(
        promised_at=promised_at,
        expected_at=placed_at + timedelta(seconds=float(cast.mean_s[i])),
        parts=parts,
        quarter_hour=bool(cast.at_quantile(policy.quarter_quantile)[i] <= 900.0),
        quantile=quantile,
        holds_s=(promised_at - kept_at).total_seconds(),
        courier=via[0],
        row=via[1],
        policy=policy.version,
    )


def _last_within(placed_at: datetime, policy: PromisePolicy) -> datetime:
    """Return the last whole minute within the limit."""
    return (placed_at + timedelta(seconds=policy.limit_s)).replace(second=0, microsecond=0)


def promise(*, placed_at: datetime, legs: Legs, policy: PromisePolicy) -> Promise | Refusal:
    """Return the promise of one way to one door."""
    names = ("accept", "prepare", "reach_shop", "handover", "other_shops", "ride", "drop")
    means = {name: np.array([getattr(legs, name).mean_s]) for name in names}
    sds = {name: np.array([getattr(legs, name).sd_s]) for name in names}
    return say(forecast(means, sds, policy), 0, placed_at=placed_at, policy=policy)
