"""The city's lease: one dispatcher writes a city's plan at a time, and a late one is refused by its older number."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Now

from delivery.dispatch.models import Lease
from marketplace.places.models import City

HELD_FOR = timedelta(seconds=15)


class LeaseLost(Exception):
    """Somebody else writes this city now; what this dispatcher planned is old."""


@dataclass(frozen=True)
class Held:
    """A lease in our hands; `fence` grows with every holder."""

    city: City
    fence: int

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
    fence = _take(city)
    if fence is None:
        yield None
        return
    try:
        yield Held(city=city, fence=fence)
    finally:
        Lease.objects.filter(city=city, fence=fence).update(until=Now())


def _take(city: City) -> int | None:
    Lease.objects.get_or_create(city=city)
    free = Lease.objects.filter(city=city, until__lte=Now())
    holder = f"{socket.gethostname()}:{os.getpid()}"[:80]
    if not free.update(holder=holder, fence=F("fence") + 1, until=Now() + HELD_FOR):
        return None
    return Lease.objects.values_list("fence", flat=True).get(city=city)
