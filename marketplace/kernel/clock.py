"""The two clocks: wall time for people, leases and tokens; town time for shops, rides and promises.

The town's clock is one straight line through an anchor; in production it is the wall clock itself.
SQL reads the same three numbers (`town_now()`), passed to every connection by the settings.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta


@dataclass(frozen=True)
class TownClock:
    """A clock that showed `town` when the wall showed `wall`, and runs `rate` times as fast."""

    wall: datetime
    town: datetime
    rate: float

    @classmethod
    def parse(cls, text: str) -> "TownClock":
        """Return the clock that `real` or `WALL_ISO/TOWN_ISO/RATE` names.

        Raises:
            ValueError: the text is neither.
        """
        if text == "real":
            epoch = datetime(2000, 1, 1, tzinfo=UTC)
            return cls(wall=epoch, town=epoch, rate=1.0)
        try:
            wall, town, rate = text.split("/")
            clock = cls(datetime.fromisoformat(wall), datetime.fromisoformat(town), float(rate))
        except ValueError as error:
            raise ValueError(f"neither 'real' nor WALL_ISO/TOWN_ISO/RATE: {text!r}") from error
        if clock.rate <= 0 or clock.wall.tzinfo is None or clock.town.tzinfo is None:
            raise ValueError(f"a clock needs time zones and a rate above zero: {text!r}")
        return clock

    def at(self, wall: datetime) -> datetime:
        """Return the town's moment when the wall clock shows `wall`."""
        if self.rate == 1.0 and self.wall == self.town:
            return wall
        return (self.town + (wall - self.wall) * self.rate).astimezone(UTC)

    def wall_span(self, town_span: timedelta) -> timedelta:
        return town_span / self.rate

    def wall_at(self, town: datetime) -> datetime:
        """Return the wall moment at which the town's clock shows `town`."""
        return (self.wall + (town - self.town) / self.rate).astimezone(UTC)


_configured = TownClock.parse("real")


def configure(clock: TownClock) -> None:
    """Set the town's clock for this process; called once, by the settings."""
    global _configured
    _configured = clock


def town_clock() -> TownClock:
    return _configured


def wall_now() -> datetime:
    return datetime.now(UTC)


def town_now() -> datetime:
    return _configured.at(wall_now())
