"""The city's lease: one dispatcher writes a city's plan at a time, and a late one is refused by its older number."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Now

from delivery.dispatch.demand import ShopDemand, demand_as_json, demand_from_json, expected_demand
from delivery.dispatch.models import Lease
from marketplace.places.models import City

HELD_FOR = timedelta(seconds=15)
DEMAND_HOLDS = timedelta(minutes=10)  # town time

Runs = dict[str, list[list[str]]]  # courier → rounds of deliveries


class LeaseLost(Exception):
    """Somebody else writes this city now; what this dispatcher planned is old."""


@dataclass
class Held:
    """A lease in our hands; `fence` grows with every holder. What the last holder knew, and what we know once we have looked."""

    city: City
    fence: int
    runs: Runs = field(default_factory=dict)
    demand: tuple[ShopDemand, ...] = ()
    demand_until: datetime | None = None

    def look_ahead(self, *, at: datetime) -> None:
        """Reckon anew where parcels are likely to come from, where that is a while ago."""
        if self.demand_until is None or not self.demand_until - DEMAND_HOLDS <= at < self.demand_until:
            self.demand, self.demand_until = expected_demand(self.city, at=at), at + DEMAND_HOLDS

    def check(self) -> None:
        """Hold the lease's row until the end of the transaction.

        Raises:
            LeaseLost: a newer holder has a greater number.
        """
        lease = Lease.objects.select_for_update(of=("self",)).get(city=self.city)
        if lease.fence != self.fence:
            raise LeaseLost(f"{self.city}: {self.fence} was overtaken by {lease.fence}")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Write in one transaction, or not at all where somebody else holds the city now.

        Raises:
            LeaseLost: as `check`.
        """
        with transaction.atomic():
            self.check()
            yield


@contextmanager
def lease(city: City) -> Iterator[Held | None]:
    """Yield the city's lease, or None while somebody else holds it. It ends with the block, or by itself (PG clock)."""
    held = _take(city)
    if held is None:
        yield None
        return
    try:
        yield held
    finally:
        Lease.objects.filter(city=city, fence=held.fence).update(
            until=Now(),
            runs=held.runs,
            demand=demand_as_json(held.demand),
            demand_until=held.demand_until,
        )


def _take(city: City) -> Held | None:
    Lease.objects.get_or_create(city=city)
    free = Lease.objects.filter(city=city, until__lte=Now())
    holder = f"{socket.gethostname()}:{os.getpid()}"[:80]
    if not free.update(holder=holder, fence=F("fence") + 1, until=Now() + HELD_FOR):
        return None
    kept = Lease.objects.values("fence", "runs", "demand", "demand_until").get(city=city)
    return Held(city=city, **{**kept, "demand": demand_from_json(kept["demand"])})
