"""How kept promises are told to the operator: groups, figures, what is left out, and the line of the board."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import ngettext, pgettext, pgettext_lazy

from delivery.board import wording
from delivery.promise.queries.kept import Uncounted
from delivery.promise.rules.calibration import By
from delivery.promise.rules.scores import WANTED, Standing, wilson
from marketplace.kernel import format as written

TITLES: Mapping[By, Any] = {
    By.ALL: lazy("Promised within the hour"),
    By.HOUR: lazy("By the hour of the order"),
    By.WEEK: lazy("By the day of the week"),
    By.SAID: lazy("By the minutes said"),
    By.WAITED: lazy("By the wait for a courier that was foreseen"),
    By.EDGE: lazy("By how sure the promise was"),
    By.QUARTER: lazy("By “in a quarter of an hour”"),
    By.POLICY: lazy("By the version of the rules"),
    By.WINDOW: lazy("A chosen half hour"),
    By.SHOP: lazy("By shop, the least kept first"),
}
VALUES: Mapping[tuple[By, str], Any] = {
    (By.ALL, "all"): pgettext_lazy("promises", "All"),
    (By.WEEK, "weekday"): lazy("Monday to Friday"),
    (By.WEEK, "weekend"): lazy("Saturday and Sunday"),
    (By.WAITED, "00-00"): lazy("none"),
    (By.EDGE, "yes"): lazy("at the edge of the hour, less sure on purpose"),
    (By.EDGE, "no"): lazy("as sure as usual"),
    (By.QUARTER, "yes"): lazy("promised in a quarter of an hour"),
    (By.QUARTER, "no"): lazy("promised later"),
    (By.WINDOW, "yes"): pgettext_lazy("promises", "All"),
}


def name(by: By, value: str, shops: Mapping[str, str]) -> str:
    """Return what a group is called."""
    if (by, value) in VALUES:
        return str(VALUES[by, value])
    if by is By.HOUR:
        hours = [pgettext("hour of the day", "{hour}:00").format(hour=int(h)) for h in value.split("-")]
        return " – ".join(hour.replace(" ", written.NBSP) for hour in hours)
    if by in (By.SAID, By.WAITED):
        return _band(value)
    if by is By.POLICY:
        return _("version {version}").format(version=value or "–")
    return shops.get(value, value)


def _band(value: str) -> str:
    least, most = value.split("-")
    if not most:
        return _("more than {minutes} min").format(minutes=int(least))
    if not int(least):
        return _("up to {minutes} min").format(minutes=int(most))
    return _("{least} to {most} min").format(least=int(least), most=int(most))


def share(kept: int, count: int) -> str:
    """Return a share to a tenth of a per cent, rounded down: what falls short never reads as enough."""
    share = wording.tenths(kept * 1000 // count / 10)
    return f"{share}{written.NBSP}%" if wording.language().startswith("fr") else f"{share}%"


def between(kept: int, count: int) -> str:
    """Return between which shares the true one lies, 95 times of 100."""
    low, high = (wording.tenths(100 * bound) for bound in wilson(kept, count))
    return f"{low}–{high}"


def minutes(value: float | None, *, sign: str = "") -> str:
    """Return minutes to a tenth; `+` asks for a sign of both kinds."""
    if value is None:
        return "–"
    return wording.tenths(value if round(value, 1) else 0.0, sign).replace("-", "−")


def hundredths(value: float | None) -> str:
    """Return minutes to a hundredth: losses are small."""
    if value is None:
        return "–"
    return f"{value:.2f}".replace(".", "," if wording.language().startswith("fr") else ".")


def day(moment: datetime) -> str:
    return date_format(moment, "j F Y")


def span(days: int) -> str:
    """Return what a span of days is called."""
    if days == 1:
        return _("Today")
    return ngettext("{count} day", "{count} days", days).format(count=days)


def left_out(why: Uncounted, count: int) -> str:
    """Return how many promises say nothing about keeping, and why."""
    text = {
        Uncounted.CALLED_OFF: ngettext(
            "{count} called off before its time", "{count} called off before their time", count
        ),
        Uncounted.CALLED_OFF_LATE: ngettext(
            "{count} called off after its time was over",
            "{count} called off after their time was over",
            count,
        ),
        Uncounted.SHOPPER: ngettext(
            "{count} door that could not be served for the shopper's reason",
            "{count} doors that could not be served for the shopper's reason",
            count,
        ),
        Uncounted.UNQUOTED: ngettext(
            "{count} delivery of which no promise is kept",
            "{count} deliveries of which no promise is kept",
            count,
        ),
    }[why]
    return text.format(count=figure(count))


def lately(kept: int, count: int, stands: Standing, *, days: int) -> str:
    """Return the line of the board's health; nothing where nothing was promised."""
    if not count:
        return ""
    if stands is Standing.FEW:
        return _("Promises kept: {kept} of {count} over {days} days, too few to say more.").format(
            kept=kept, count=count, days=days
        )
    wanted = written.percent(round(WANTED * 10_000), language=wording.language())
    text = {
        Standing.SURE: _(
            "Promises kept: {share} over {days} days, {count} promises. At least {wanted}, beyond luck."
        ),
        Standing.OPEN: _(
            "Promises kept: {share} over {days} days, {count} promises. More than {wanted}, though it may still be luck."
        ),
        Standing.SHORT: _(
            "Promises kept: {share} over {days} days, {count} promises. Less than the {wanted} that should be kept."
        ),
    }[stands]
    return text.format(share=share(kept, count), days=days, count=figure(count), wanted=wanted)


def figure(count: int) -> str:
    """Return a whole number as the reader groups it."""
    text = f"{count:,}"
    return text.replace(",", "\u202f") if wording.language().startswith("fr") else text
