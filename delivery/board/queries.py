"""A city as its operator sees it, the riskiest delivery first: five queries however many deliveries."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from math import floor

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import pgettext

from delivery.board import wording
from delivery.board.rules import Ahead, Risk, as_promised, risk_of
from delivery.board.shapes import Board, OnShift, Row, Tab, ToCome
from delivery.couriers.models import Courier
from delivery.couriers.queries import to_come
from delivery.couriers.rules import HEARD_S
from delivery.runs.models import Delivery
from delivery.runs.states import DELIVERY, DeliveryState
from marketplace.kernel.format import Arrival
from marketplace.places.models import City

S = DeliveryState
OPEN = tuple(sorted({*DELIVERY.open} - {S.RETURNED}))
NOBODY = (S.PLANNED, S.OFFERED)
ON_BOARD = (S.PICKED_UP, S.FAILED)
ENDED = (S.DELIVERED, S.RETURNED, S.CANCELLED)
SHOWN = 120
DONE_SINCE = timedelta(hours=3)
COMING_WITHIN = timedelta(hours=3)
SHOWS = ("open", "nobody", "risk", "road", "done")


def open_deliveries(city: City) -> list[Delivery]:
    rows = Delivery.objects.filter(city=city, state__in=OPEN)
    return list(rows.select_related("courier").order_by("promised_at", "pk"))


def couriers_on_shift(city: City) -> list[Courier]:
    rows = Courier.objects.filter(city=city, shifts__started_at__isnull=False, shifts__ended_at__isnull=True)
    return list(rows.order_by("name", "pk"))


def board(city: City, *, show: str, current: str, at: datetime, wall_at: datetime) -> Board:
    """Return the city's board; `show` names one of its lists, `current` the delivery that is open beside it."""
    deliveries = open_deliveries(city)
    rows = ranked([row_of(delivery, city, at=at) for delivery in deliveries])
    lists = {
        "open": rows,
        "nobody": [row for row in rows if row.state in NOBODY],
        "risk": [row for row in rows if row.risk or row.is_alarm],
        "road": [row for row in rows if row.state in ON_BOARD],
    }
    lists["done"] = _done(city, at=at) if show == "done" else []
    shown = lists[show]
    return Board(
        rows=tuple(replace(row, current=row.key == current) for row in shown[:SHOWN]),
        more=max(0, len(shown) - SHOWN),
        tabs=_tabs(city, lists, show),
        alarms=tuple(row for row in rows if row.is_alarm),
        couriers=_on_shift(couriers_on_shift(city), deliveries, wall_at=wall_at),
        to_come=_to_come(city, at=at),
        updated_at=at,
    )


def ranked(rows: Sequence[Row]) -> list[Row]:
    """Return alarms first, then what is likeliest late, then what is promised soonest."""
    return sorted(rows, key=lambda row: (not row.is_alarm, -row.late_bp, row.minutes, row.key))


def row_of(delivery: Delivery, city: City, *, at: datetime) -> Row:
    is_open = delivery.state in OPEN
    risk = _risk(delivery, at=at) if is_open else Risk(late_bp=0, level=_ended_level(delivery))
    minutes = floor((delivery.promised_at - at).total_seconds() / 60)
    return Row(
        key=str(delivery.public_id),
        url=reverse("board:delivery", args=[city.slug, delivery.public_id]),
        minutes=minutes,
        left=f"{minutes}".replace("-", "−"),
        risk=risk.level,
        late_bp=risk.late_bp,
        chance=wording.chance(risk.late_bp),
        name=f"{delivery.spoken_code} · {delivery.pickup_name} → {delivery.dropoff_line}",
        detail=wording.standing(delivery),
        state=delivery.state,
        is_alarm=is_open and delivery.escalated_at is not None,
        arrival=_arrival(delivery, risk),
    )


def _risk(delivery: Delivery, *, at: datetime) -> Risk:
    if delivery.eta in (None, delivery.promised_at) and at < delivery.promised_at:
        return as_promised()
    expected = max(delivery.eta or delivery.promised_at, at)
    return risk_of(
        Ahead(
            left_s=(expected - at).total_seconds(),
            slack_s=(delivery.promised_at - expected).total_seconds(),
            is_packed=delivery.packed_at is not None,
            is_held=delivery.courier_id is not None,
            is_on_board=delivery.state in ON_BOARD,
        )
    )


def _ended_level(delivery: Delivery) -> str:
    return "late" if (delivery.lateness_s or 0) > 0 else ""


def _arrival(delivery: Delivery, risk: Risk) -> Arrival:
    if delivery.state == S.DELIVERED:
        return Arrival("done", at=delivery.delivered_at)
    if delivery.state in (*ENDED, S.FAILED):
        return Arrival("none", reason=wording.standing(delivery))
    if risk.level == "late":
        return Arrival("late", at=max(delivery.eta or delivery.promised_at, delivery.promised_at))
    return Arrival("promised", at=delivery.promised_at)


def _done(city: City, *, at: datetime) -> list[Row]:
    ended: QuerySet[Delivery] = Delivery.objects.filter(
        city=city, state__in=ENDED, placed_at__gte=at - DONE_SINCE
    )
    rows = ended.select_related("courier").order_by("-promised_at", "-pk")
    return [row_of(delivery, city, at=at) for delivery in rows[:SHOWN]]


def _tabs(city: City, lists: dict[str, list[Row]], show: str) -> tuple[Tab, ...]:
    names = {
        "open": pgettext("deliveries", "All underway"),
        "nobody": pgettext("deliveries", "Nobody yet"),
        "risk": pgettext("deliveries", "At risk"),
        "road": pgettext("deliveries", "On the road"),
        "done": pgettext("deliveries", "Ended"),
    }
    home = reverse("board:city", args=[city.slug])
    counted = {key: len(lists[key]) for key in SHOWS if key != "done" or show == "done"}
    return tuple(
        Tab(url=f"{home}?show={key}", name=names[key], current=key == show, count=counted.get(key))
        for key in SHOWS
    )


def _on_shift(
    couriers: Sequence[Courier], deliveries: Sequence[Delivery], *, wall_at: datetime
) -> tuple[OnShift, ...]:
    carrying = Counter(d.courier_id for d in deliveries if d.state in ON_BOARD)
    coming = Counter(d.courier_id for d in deliveries if d.state == S.ASSIGNED)
    return tuple(
        OnShift(
            name=courier.name,
            vehicle=_vehicle(courier),
            state=wording.on_shift(carrying[courier.pk], coming[courier.pk]),
            carrying=carrying[courier.pk],
            heard_s=heard_s(courier, wall_at=wall_at),
            is_silent=_is_silent(courier, wall_at=wall_at),
        )
        for courier in couriers
    )


def _to_come(city: City, *, at: datetime) -> tuple[ToCome, ...]:
    return tuple(
        ToCome(
            name=row.courier.name,
            vehicle=_vehicle(row.courier),
            from_at=row.from_at,
            until_at=row.until_at,
        )
        for row in to_come(city, at=at, within=COMING_WITHIN)
    )


def _vehicle(courier: Courier) -> str:
    return str(wording.VEHICLES.get(courier.vehicle, courier.vehicle))


def heard_s(courier: Courier, *, wall_at: datetime) -> float | None:
    return max(0.0, (wall_at - courier.heard_at).total_seconds()) if courier.heard_at else None


def _is_silent(courier: Courier, *, wall_at: datetime) -> bool:
    heard = heard_s(courier, wall_at=wall_at)
    return heard is None or heard > HEARD_S
