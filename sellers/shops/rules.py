"""What opening hours may be. Pure; minutes since midnight, a window may pass midnight until noon of the next day."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from marketplace.kernel.windows import DAY_MIN, Window


class Fault(StrEnum):
    """Why hours cannot be as they were said."""

    HALF = "half"  # a beginning without an end, or an end without a beginning
    LONG = "long"  # it would end after noon of the next day
    OVERLAP = "overlap"  # the day has it twice


def window_of(from_min: int | None, to_min: int | None) -> Window | Fault | None:
    """Return what two times of a day mean: an end that is not after the beginning is the next day's; None is closed."""
    if from_min is None and to_min is None:
        return None
    if from_min is None or to_min is None:
        return Fault.HALF
    end = to_min if to_min > from_min else to_min + DAY_MIN
    return Window(from_min, end) if end <= DAY_MIN + DAY_MIN // 2 else Fault.LONG


def overlapping(week: Mapping[int, Sequence[Window]]) -> set[int]:
    """Return the weekdays with a window that begins before the one ahead of it ends, last night's counted in."""
    found = set()
    for day in range(7):
        last_night = [window.to_min - DAY_MIN for window in week.get((day - 1) % 7, ())]
        open_until = max([0, *last_night])
        for window in sorted(week.get(day, ())):
            if window.from_min < open_until:
                found.add(day)
            open_until = max(open_until, window.to_min)
    return found
