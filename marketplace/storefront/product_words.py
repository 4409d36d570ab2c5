"""What a product's page says of allergens, amounts and the shelf, in the reader's language."""

from collections.abc import Sequence

from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from marketplace.catalogue.models import Unit
from marketplace.kernel.format import NBSP

FEW = 5  # up to so many are counted aloud


def allergen_names(allergens: Sequence[str]) -> list[str]:
    """Return the allergens in the reader's words, in the order of the alphabet; an unknown one as it is written.

    Source: regulation (EU) 1169/2011, annex II.
    """
    names = {
        "gluten": pgettext("allergen", "gluten"),
        "milk": pgettext("allergen", "milk"),
        "eggs": pgettext("allergen", "eggs"),
        "nuts": pgettext("allergen", "nuts"),
        "peanuts": pgettext("allergen", "peanuts"),
        "soy": pgettext("allergen", "soy"),
        "fish": pgettext("allergen", "fish"),
        "crustaceans": pgettext("allergen", "crustaceans"),
        "molluscs": pgettext("allergen", "molluscs"),
        "celery": pgettext("allergen", "celery"),
        "mustard": pgettext("allergen", "mustard"),
        "sesame": pgettext("allergen", "sesame"),
        "sulphites": pgettext("allergen", "sulphites"),
        "lupin": pgettext("allergen", "lupin"),
    }
    return sorted(names.get(allergen, allergen) for allergen in allergens)


def amount_words(count: int, unit: str) -> str:
    """Return « 500 g », « 1,5 kg », « 75 cl », « 12 pieces »; nothing for a single piece."""
    if unit == Unit.GRAM:
        return _measure(count, "g", "kg")
    if unit == Unit.MILLILITRE:
        return f"{count // 10}{NBSP}cl" if count < 1000 and count % 10 == 0 else _measure(count, "ml", "l")
    if count <= 1:
        return ""
    return ngettext("{count} piece", "{count} pieces", count).format(count=count)


def stock_words(left: int) -> str:
    """Return what is true of the shelf: nothing, so few, or enough."""
    if left <= 0:
        return _("Sold out in this shop")
    if left <= FEW:
        return ngettext("The last one on the shelf", "Only {left} left on the shelf", left).format(left=left)
    return _("On the shelf")


def _measure(count: int, small: str, large: str) -> str:
    if count < 1000:
        return f"{count}{NBSP}{small}"
    figure = f"{count / 1000:g}"
    return f"{figure if get_language() == 'en' else figure.replace('.', ',')}{NBSP}{large}"
