"""A recorded day three times: as it was, lived again as it was planned, lived again with something changed."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from delivery.dispatch.recorded import RecordedDay, recorded_day
from delivery.replay.lived import Brought, DayFigures, figures_of
from delivery.replay.rerun import Lived, live_again
from delivery.replay.variants import Variant, day_under, policy_under
from marketplace.places.models import City

HOUR_S = 3600


class NothingRecorded(Exception):
    """No look of that day is kept."""


@dataclass(frozen=True, kw_only=True)
class Replayed:
    """`as_planned` and `changed` come from the same rules on the same day: their difference is what the change does."""

    recorded: RecordedDay
    really: DayFigures
    as_planned: Lived
    changed: Lived | None


def replayed(city: City, day_on: date, variant: Variant) -> Replayed:
    """Return the day lived again, once as it was planned and once as `variant` says.

    Raises:
        NothingRecorded: there is no such day.
        UnknownVariant: the variant cannot be.
    """
    recorded = recorded_day(city, day_on)
    if recorded is None:
        raise NothingRecorded(f"nothing of {day_on.isoformat()} in {city.slug} is kept")
    policy = policy_under(variant, recorded.policy)
    day = day_under(variant, recorded.day)
    return Replayed(
        recorded=recorded,
        really=figures_of(recorded.really, busy_s=None, metres=None),
        as_planned=live_again(recorded.day, recorded.policy),
        changed=None if variant.changes_nothing else live_again(day, policy),
    )


def as_json(told: Replayed) -> dict[str, Any]:
    """Return what a page needs to print and draw the day."""
    changed = told.changed or told.as_planned
    return {
        "looks": told.recorded.looks,
        "couriers": len(told.recorded.day.couriers),
        "really": asdict(told.really),
        "as_planned": asdict(told.as_planned.figures),
        "changed": asdict(changed.figures),
        "hours": _hours(told.recorded.really, told.as_planned.brought, changed.brought),
        "parcels": [
            [round(was.promised_s), _slack_s(was), _slack_s(planned), _slack_s(then)]
            for was, planned, then in zip(
                told.recorded.really, told.as_planned.brought, changed.brought, strict=True
            )
        ],
    }


def _slack_s(one: Brought) -> int | None:
    return None if one.delivered_s is None else round(one.promised_s - one.delivered_s)


def _hours(*days: Sequence[Brought]) -> list[dict[str, Any]]:
    """Return parcels and late ones for each hour of promises, a column for each way the day went."""
    hours = sorted({int(one.promised_s // HOUR_S) for one in days[0]})
    return [
        {
            "hour": hour,
            "parcels": sum(one.promised_s // HOUR_S == hour for one in days[0]),
            "late": [sum(_is_late(one) for one in day if one.promised_s // HOUR_S == hour) for day in days],
        }
        for hour in hours
    ]


def _is_late(one: Brought) -> bool:
    return one.delivered_s is None or one.delivered_s > one.promised_s
