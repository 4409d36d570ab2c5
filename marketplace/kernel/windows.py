"""Opening windows of a week and the exceptions to it. Pure; local wall-clock minutes since midnight."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY_MIN = 24 * 60


@dataclass(frozen=True, order=True)
class Window:
    """`[from_min, to_min)` of one day; `to_min` may pass midnight (up to 36 h)."""

    from_min: int
    to_min: int

    def __post_init__(self) -> None:
        if not 0 <= self.from_min < self.to_min <= DAY_MIN + DAY_MIN // 2:
            raise ValueError(f"no such window: {self.from_min}–{self.to_min}")


@dataclass(frozen=True)
class Hours:
    """When a shop is open: windows by weekday (0 = Monday), special days that replace them."""

    week: Mapping[int, Sequence[Window]]
    special: Mapping[date, Sequence[Window]] = field(default_factory=dict)
    timezone: str = "Europe/Paris"

    def spans(self, day: date) -> list[tuple[datetime, datetime]]:
        windows = self.special.get(day, self.week.get(day.weekday(), ()))
        zone = ZoneInfo(self.timezone)
        midnight = datetime.combine(day, time(), tzinfo=zone)
        # Wall-clock arithmetic: a shop that opens at nine opens at nine on the night the clocks change too.
        return [
            (midnight + timedelta(minutes=w.from_min), midnight + timedelta(minutes=w.to_min))
            for w in sorted(windows)
        ]

    def closes_at(self, moment: datetime) -> datetime | None:
        """Return when the window that holds `moment` ends, or None while closed."""
        local = moment.astimezone(ZoneInfo(self.timezone))
        for day in (local.date() - timedelta(days=1), local.date()):
            for opens, closes in self.spans(day):
                if opens <= local < closes:
                    return closes
        return None

    def opens_at(self, moment: datetime, *, within_days: int = 14) -> datetime | None:
        """Return the next opening after `moment` (itself when open), or None within that many days."""
        if self.closes_at(moment):
            return moment
        local = moment.astimezone(ZoneInfo(self.timezone))
        for ahead in range(within_days + 1):
            for opens, _closes in self.spans(local.date() + timedelta(days=ahead)):
                if opens > local:
                    return opens
        return None

    def is_open(self, moment: datetime) -> bool:
        return self.closes_at(moment) is not None
