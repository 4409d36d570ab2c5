"""When a payee's next payout comes. Pure; days."""

from collections.abc import Collection
from datetime import date, timedelta

SATURDAY = 5


def next_payout_on(today: date, interval: str, *, holidays: Collection[date] = ()) -> date | None:
    """Return the next day on which the schedule sends money, never on a weekend; None when nobody sends by itself.

    Weekly means Mondays, monthly the first of the month.
    """
    if interval == "manual":
        return None
    day = today + timedelta(days=1)
    if interval == "weekly":
        day = today + timedelta(days=7 - today.weekday())
    elif interval == "monthly":
        day = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    while day.weekday() >= SATURDAY or day in holidays:
        day += timedelta(days=1)
    return day
