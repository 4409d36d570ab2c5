"""The table at the end of a day, and the bar while it lasts. Pure."""

from __future__ import annotations

from marketplace.demo.day.figures import Figures

BAR = 30
ERRORS_SHOWN = 12


def bar(done: int, of: int, words: str) -> str:
    full = BAR * done // max(of, 1)
    return f"[{'█' * full}{'·' * (BAR - full)}] {done}/{of} {words}"


def table(found: Figures, *, name: str, took_s: float, rate: float, late_s: float) -> str:
    rows = [
        ("orders of the day", str(found.wanted)),
        ("refused at checkout", str(sum(count for _, count in found.refused))),
        *((f"  « {words[:88]} »", str(count)) for words, count in found.refused),
        ("paid", str(found.paid)),
        ("  of these for a later half hour", str(found.in_windows)),
        ("delivered", _share(found.delivered, found.paid)),
        ("inside the promise", _share(found.in_time, found.delivered)),
        ("late: mean / most", _pair(found.late_min)),
        ("click to door: mean / p90", _mean_p90(found.minutes)),
        ("orders by state", ", ".join(f"{state} {count}" for state, count in found.ended)),
        ("stock and ledger", "checked, nothing amiss" if not found.errors else "see the errors"),
        ("clock", f"{rate:g} times as fast; {took_s / 60:.1f} min here; worst start {late_s:.1f} s late"),
        ("errors", str(len(found.errors)) if found.errors else "none"),
    ]
    wide = max(len(left) for left, _ in rows)
    lines = [f"Day {name}", *(f"  {left:<{wide}}  {right}" for left, right in rows)]
    lines += [f"  ! {error}" for error in found.errors[:ERRORS_SHOWN]]
    return "\n".join(lines)


def _share(part: int, of: int) -> str:
    return f"{part} ({part / of:.1%})" if of else "0"


def _pair(minutes: tuple[float, ...]) -> str:
    return f"{sum(minutes) / len(minutes):.1f} / {minutes[-1]:.1f} min" if minutes else "none"


def _mean_p90(minutes: tuple[float, ...]) -> str:
    if not minutes:
        return "–"
    return f"{sum(minutes) / len(minutes):.1f} / {minutes[int(0.9 * (len(minutes) - 1))]:.1f} min"
