"""One time for a basket of several shops: one courier collects them all, or several come when shops lie apart. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import numpy as np

from delivery.promise.rules.city import CityState, ShopAsk, promise_for_basket, promise_for_shops
from delivery.promise.rules.flat import Flat
from delivery.promise.rules.gaps import BETWEEN, FREE, JOINS, LATEST, WHO, WIDTH, Gaps, X, Y
from delivery.promise.rules.saying import Promise, PromisePolicy, Refusal
from marketplace.kernel.geo import Point

ONE_RUN_IS_WORTH = timedelta(minutes=10)  # so much later may one courier be before two are sent
STILL_KEPT = (
    0.9  # of the sureness a promise was said with is enough when it is pressed: no time is taken back lightly
)


@dataclass(frozen=True, slots=True)
class BasketAnswer:
    """The time for all, with how many couriers; or why not, and which shops (by row) say no on their own."""

    answer: Promise | Refusal
    couriers: int
    refusing: tuple[int, ...] = ()


def promise_together(
    city: CityState, shops: Sequence[ShopAsk], door: Point, *, policy: PromisePolicy
) -> BasketAnswer:
    """Return one promise for all shops of a basket.

    Several couriers keep one time only if all of them do, so each must be the surer the more they are.
    """
    alone = promise_for_shops(city, shops, door, policy=policy)
    refusing = tuple(row for row, answer in enumerate(alone) if isinstance(answer, Refusal))
    if refusing or len(shops) == 1:
        return BasketAnswer(alone[refusing[0] if refusing else 0], 0 if refusing else 1, refusing)
    one_run = promise_for_basket(city, shops, door, policy=policy)
    apart, couriers = _apart(city, shops, door, policy=policy)
    if isinstance(apart, Refusal) or (
        isinstance(one_run, Promise) and one_run.promised_at <= apart.promised_at + ONE_RUN_IS_WORTH
    ):
        return BasketAnswer(one_run, int(isinstance(one_run, Promise)))
    return BasketAnswer(apart, couriers)


def can_still_be_kept(
    city: CityState, shops: Sequence[ShopAsk], door: Point, *, by: datetime, policy: PromisePolicy
) -> bool:
    """Say whether what was said before can be kept in the city as it is now, about as surely as it was said."""
    quantile = STILL_KEPT * policy.quantile
    exact = replace(policy, quantile=quantile, edge_quantile=quantile, round_up_s=1)
    answer = promise_together(city, shops, door, policy=exact).answer
    return isinstance(answer, Promise) and answer.promised_at <= by


def _apart(
    city: CityState, shops: Sequence[ShopAsk], door: Point, *, policy: PromisePolicy
) -> tuple[Promise | Refusal, int]:
    """Return the latest of the shops' own promises when each sends its parcel alone, and by how many couriers.

    The slowest shop chooses first.
    """
    surer = replace(policy, quantile=policy.quantile ** (1 / len(shops)))
    promises: list[Promise] = []
    for shop in sorted(shops, key=lambda s: -(s.accept.mean_s + s.prepare.mean_s)):
        answer = promise_for_shops(city, [shop], door, policy=surer)[0]
        if isinstance(answer, Refusal):
            return answer, 0
        promises.append(answer)
        city = _taken(city, answer, door)
    latest = max(promises, key=lambda promise: promise.promised_at)
    return latest, len({promise.courier for promise in promises})


def _taken(city: CityState, promise: Promise, door: Point) -> CityState:
    """Return the city once the promise's courier is spoken for: it is free again at the door, and only there."""
    others = city.gaps.rows[city.gaps.rows[:, WHO] != promise.courier]
    free = np.zeros((1, WIDTH))
    free[0] = city.gaps.rows[promise.row]
    free[0, [X, Y]] = Flat(city.origin)(door)
    free[0, FREE] = (promise.expected_at - city.at).total_seconds()
    free[0, [JOINS, BETWEEN]], free[0, LATEST] = 0.0, np.inf
    return replace(city, gaps=Gaps(np.concatenate([others, free])))
