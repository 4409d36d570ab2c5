"""Opening hours as French shops keep them: closed on Mondays, at lunch, on Sunday afternoons. Pure."""

from __future__ import annotations

from marketplace.kernel.windows import Window

Week = tuple[tuple[Window, ...], ...]  # by weekday, 0 = Monday; empty is closed

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


def _day(text: str) -> tuple[Window, ...]:
    """Return the windows of « 9:00-12:30 15:00-19:30 »."""
    return tuple(Window(*(_minutes(end) for end in span.split("-"))) for span in text.split())


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def _week(usual: str, days: tuple[int, ...], **other: str) -> Week:
    """Return a week with `usual` hours on `days` and others by the name of the day."""
    week = {day: _day(usual) for day in days}
    week |= {globals()[name.upper()]: _day(text) for name, text in other.items()}
    return tuple(week.get(day, ()) for day in range(7))


TUE_TO_SAT, MON_TO_SAT, DAILY = (TUE, WED, THU, FRI, SAT), (MON, TUE, WED, THU, FRI, SAT), tuple(range(7))

HABITS: dict[str, Week] = {
    "baker": _week("7:00-13:30 15:30-19:30", TUE_TO_SAT, sun="7:00-13:00"),
    "baker-all-day": _week("6:30-20:00", (MON, TUE, THU, FRI, SAT), sun="7:00-13:00"),
    "baker-monday": _week("7:00-19:30", (MON, TUE, WED, FRI, SAT), sun="7:30-12:30"),
    "counter": _week("8:30-12:45 15:00-19:30", TUE_TO_SAT, sun="8:30-12:30"),
    "counter-long": _week("8:30-19:30", TUE_TO_SAT, mon="15:00-19:30", sun="9:00-13:00"),
    "market": _week("8:00-13:00 15:00-19:30", TUE_TO_SAT, sun="8:00-13:00"),
    "market-daily": _week("8:00-20:00", MON_TO_SAT, sun="8:00-13:30"),
    "shop": _week("10:00-12:30 14:30-19:00", TUE_TO_SAT),
    "shop-all-day": _week("10:00-19:00", TUE_TO_SAT, mon="14:00-19:00"),
    "shop-six-days": _week("9:30-19:30", MON_TO_SAT),
    "workshop": _week("9:00-12:00 14:00-18:30", TUE_TO_SAT, sat="9:00-17:00"),
    "cellar": _week(
        "10:00-13:00 15:00-20:00", TUE_TO_SAT, fri="10:00-20:30", sat="10:00-20:30", sun="10:00-13:00"
    ),
    "cellar-evening": _week("11:00-21:00", MON_TO_SAT, sun="10:30-13:00"),
    "care": _week("8:30-19:30", MON_TO_SAT),
    "cook": _week("10:00-14:00 16:30-20:00", TUE_TO_SAT, sun="9:30-13:00"),
    "cook-daily": _week("10:30-20:30", MON_TO_SAT, sun="10:00-14:00"),
    "florist": _week("9:00-19:30", TUE_TO_SAT, mon="14:00-19:00", sun="9:00-13:00"),
    "night": _week("10:00-23:30", DAILY),
    "late-night": _week("16:00-25:00", DAILY),
}
