"""A day as a city lived it: what was known when, who was on shift, what was packed at last. Pure; seconds, metres."""

from collections.abc import Mapping
from dataclasses import dataclass

from delivery.planning.snapshot import Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class LivedParcel:
    """One parcel: `said` is what the shop said when about its readiness, `packed_s` when it was so."""

    id: str
    shop: str
    basket: str
    pickup_node: int
    dropoff_node: int
    placed_s: float
    known_s: float  # the shop's yes
    promised_s: float
    packed_s: float
    said: tuple[tuple[float, float, float], ...]  # from when, ready at, ± seconds
    delivered_s: float | None = None  # as it really was
    load: int = 1

    def ready(self, now_s: float) -> tuple[float, float]:
        """Return when it is expected packed, and how sure that is, as it was said until now."""
        if now_s >= self.packed_s:
            return self.packed_s, 0.0
        told = [(ready_s, sd_s) for from_s, ready_s, sd_s in self.said if from_s <= now_s]
        ready_s, sd_s = told[-1] if told else self.said[0][1:]
        return max(ready_s, now_s + 60.0) if ready_s <= now_s else ready_s, sd_s


@dataclass(frozen=True, slots=True, kw_only=True)
class LivedCourier:
    id: str
    node: int
    on_s: float
    off_s: float
    vehicle: str = "bike"
    capacity: int = 4
    home_shop: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LivedDay:
    """Nodes are rows of `travel`; `speed_mps` turns its seconds into metres."""

    name: str
    parcels: tuple[LivedParcel, ...]
    couriers: tuple[LivedCourier, ...]
    travel: Mapping[str, Seconds]
    speed_mps: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What became of one parcel; no moment where nobody brought it."""

    id: str
    promised_s: float
    placed_s: float
    delivered_s: float | None
    courier: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFigures:
    """A day in the figures an operator decides by."""

    parcels: int
    delivered: int
    kept: int
    late_min: float  # all lateness together
    click_to_door_min: float  # in the mean
    courier_min: float | None = (
        None  # riding, waiting at shops, handing over; unknown for what was really ridden
    )
    metres: float | None = None
    parted: int = 0  # baskets that came with more than one courier


def figures_of(brought: tuple[Brought, ...], *, busy_s: float | None, metres: float | None) -> DayFigures:
    """Return the figures of what was brought; a parcel nobody brought is neither late nor kept, it is not delivered."""
    done = [(b, b.delivered_s) for b in brought if b.delivered_s is not None]
    late = [max(0.0, at - b.promised_s) for b, at in done]
    return DayFigures(
        parcels=len(brought),
        delivered=len(done),
        kept=sum(one == 0.0 for one in late),
        late_min=round(sum(late) / 60, 1),
        click_to_door_min=round(sum(at - b.placed_s for b, at in done) / 60 / max(1, len(done)), 1),
        courier_min=None if busy_s is None else round(busy_s / 60, 1),
        metres=None if metres is None else round(metres),
    )
