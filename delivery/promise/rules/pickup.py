"""A shop as the promise sees it: a place to collect from, its usual times and its door. Pure; plain values from outside."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from delivery.promise.rules.city import ShopAsk
from delivery.promise.rules.legs import Span
from marketplace.kernel.geo import Point

PREPARE_SCATTER = 0.3  # deviation as a share of the mean, until it is learnt by shop and hour
ACCEPT_SCATTER = 0.5
BUSY_SHARE = 0.25  # each parcel already being packed makes the next one that much slower


@dataclass(frozen=True, slots=True, kw_only=True)
class PickupPlace:
    """What a shop says of itself; who reads shops fills it in, delivery only knows the key."""

    key: UUID
    point: Point
    prepare_s: float
    accept_s: float
    closes_at: datetime | None  # end of the present opening, None = closed now
    opens_at: datetime | None  # the next opening when closed, None = none known
    paused_until: datetime | None = None
    prepare_sd_s: float | None = None  # None: nothing learned yet
    accept_sd_s: float | None = None

    def is_paused(self, at: datetime) -> bool:
        return self.paused_until is not None and self.paused_until > at

    def ask(self, at: datetime, *, preparing: int = 0, press_s: float = 0.0) -> ShopAsk:
        """Return what a promise made at `at` needs.

        `preparing` is how many parcels the shop is packing; `press_s` passes between the said time and the shop's bell.
        """
        busy = 1 + BUSY_SHARE * preparing
        prepare_sd_s = PREPARE_SCATTER * self.prepare_s if self.prepare_sd_s is None else self.prepare_sd_s
        accept_sd_s = ACCEPT_SCATTER * self.accept_s if self.accept_sd_s is None else self.accept_sd_s
        return ShopAsk(
            point=self.point,
            accept=Span(self.accept_s + press_s, accept_sd_s),
            prepare=Span(self.prepare_s * busy, prepare_sd_s * busy),
            paused=self.is_paused(at),
            opens_in_s=self._opens_in_s(at),
            closes_in_s=(self.closes_at - at).total_seconds() if self.closes_at else float("inf"),
        )

    def _opens_in_s(self, at: datetime) -> float:
        if self.closes_at is not None and self.closes_at > at:
            return 0.0
        return float("inf") if self.opens_at is None else max((self.opens_at - at).total_seconds(), 0.0)
