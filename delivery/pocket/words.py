"""What a courier may report, in words; the codes are the courier API's own."""

from collections.abc import Sequence

from django.utils.translation import pgettext

Reasons = Sequence[tuple[str, str]]


def at_shop() -> Reasons:
    """Return why a parcel may not be collected."""
    return (
        ("closed_shop", pgettext("problem", "The shop is closed")),
        ("not_ready", pgettext("problem", "It is not ready and I cannot wait")),
        ("item_missing", pgettext("problem", "They do not have it")),
        ("breakdown", pgettext("problem", "I have a breakdown")),
        ("other", pgettext("problem", "Something else")),
    )


def at_door() -> Reasons:
    """Return why a parcel may not reach its door."""
    return (
        ("not_at_home", pgettext("problem", "Nobody opens")),
        ("unreachable", pgettext("problem", "I cannot get to the door")),
        ("wrong_address", pgettext("problem", "The address is wrong")),
        ("refused", pgettext("problem", "They do not want it")),
        ("age_not_proven", pgettext("problem", "Age not proven")),
        ("damaged", pgettext("problem", "It is damaged")),
        ("lost", pgettext("problem", "It is lost")),
        ("other", pgettext("problem", "Something else")),
    )


def to_report() -> Reasons:
    """Return what may be reported without giving the stop up."""
    return (
        ("traffic", pgettext("problem", "I am held up")),
        ("weather", pgettext("problem", "The weather is dangerous")),
        ("breakdown", pgettext("problem", "I have a breakdown")),
        ("accident", pgettext("problem", "I had an accident")),
        ("threat", pgettext("problem", "I feel threatened")),
        ("packaging", pgettext("problem", "It is badly packed")),
        ("other", pgettext("problem", "Something else")),
    )
