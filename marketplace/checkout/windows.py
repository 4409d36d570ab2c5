"""How the checkout says windows for later."""

from dataclasses import dataclass

from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from delivery.promise.models import Slot
from marketplace.checkout.queries import Offered
from marketplace.kernel import format as written


@dataclass(frozen=True)
class SlotChoice:
    """One window with room, as a link of the page."""

    key: str
    words: str
    is_chosen: bool


def slot_choices(offer: Offered) -> list[SlotChoice]:
    """Return the windows with room for this basket, the soonest first."""
    return [
        SlotChoice(
            str(slot.public_id), window_words(slot), offer.chosen is not None and slot.pk == offer.chosen.pk
        )
        for slot in offer.later
    ]


def window_words(slot: Slot) -> str:
    """Return a window as «between 19:30 and 20:00»."""
    language = get_language() or "fr"
    first, last = (
        written.clock(localtime(moment), language=language) for moment in (slot.from_at, slot.to_at)
    )
    return _("between {first} and {last}").format(first=first, last=last)
