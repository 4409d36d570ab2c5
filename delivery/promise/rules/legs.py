"""The parts of the way from a press to a door, each with its scatter. Pure; seconds."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr

Floats = NDArray[np.float64]


class Part(StrEnum):
    """What a shopper waits for, in the order of the clock."""

    ACCEPT = "accept"  # the shop says yes
    PREPARE = "prepare"
    COURIER = "courier"  # the courier comes later than the parcel is ready
    HANDOVER = "handover"
    OTHER_SHOPS = "other_shops"  # the rides and handovers of a basket's further shops
    RIDE = "ride"
    DROP = "drop"  # from the kerb to the hand
    MARGIN = "margin"  # what keeps the promise when things scatter, and the rounding


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time that scatters."""

    mean_s: float
    sd_s: float = 0.0


NOTHING = Span(0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Legs:
    """One way from a press to a door. The courier rides to the shop while the shop prepares."""

    accept: Span
    prepare: Span
    reach_shop: Span  # from now until a courier who could come stands at the shop
    handover: Span
    ride: Span
    drop: Span
    other_shops: Span = NOTHING


def earliest_dropoff(*, placed_at: datetime, legs: Legs) -> datetime:
    """Return the moment the parcel is expected at the door when nothing scatters.

    The pick-up waits for the slower of the shop and the courier.
    """
    pickup_s = max(legs.accept.mean_s + legs.prepare.mean_s, legs.reach_shop.mean_s)
    after = (legs.handover, legs.other_shops, legs.ride, legs.drop)
    return placed_at + timedelta(seconds=pickup_s + sum(span.mean_s for span in after))


def later_of(a: tuple[Floats, Floats], b: tuple[Floats, Floats]) -> tuple[Floats, Floats]:
    """Return mean and deviation of the later of two independent moments (means, deviations).

    Source: C. E. Clark, "The greatest of a finite set of random variables", Operations Research 9 (1961).
    """
    (mean_a, sd_a), (mean_b, sd_b) = a, b
    spread = np.maximum(np.sqrt(sd_a**2 + sd_b**2), 1e-9)
    alpha = (mean_a - mean_b) / spread
    share, density = ndtr(alpha), np.exp(-(alpha**2) / 2) / np.sqrt(2 * np.pi)
    mean = mean_a * share + mean_b * (1 - share) + spread * density
    both = mean_a + mean_b
    square = (mean_a**2 + sd_a**2) * share + (mean_b**2 + sd_b**2) * (1 - share) + both * spread * density
    return mean, np.sqrt(np.maximum(square - mean**2, 0.0))
