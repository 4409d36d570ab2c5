"""The two filters a letter needs: money and the time of day, in the language the letter is written in."""

from datetime import datetime

from django import template
from django.utils.timezone import localtime
from django.utils.translation import get_language

from marketplace.kernel import format as written

register = template.Library()


@register.filter
def money(minor: int) -> str:
    return written.money(minor, language=get_language() or "fr")


@register.filter
def clock(moment: datetime) -> str:
    """Return the time in the town's own zone."""
    return written.clock(localtime(moment), language=get_language() or "fr")
