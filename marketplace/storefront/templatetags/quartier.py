"""How pages print money, times and ways, draw icons and the arrival pill, and load behaviours.

Load it with `{% load quartier %}`. What is printed is decided in `kernel.format`; here only the reader's language and
time zone are added.
"""

from datetime import datetime, time
from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.timezone import is_aware, localtime
from django.utils.translation import get_language

from marketplace.kernel import format as written
from marketplace.kernel.format import Arrival
from marketplace.kernel.money import Money
from marketplace.storefront import icons, page_assets
from marketplace.storefront.arrival import arrival_html

register = template.Library()


def _language() -> str:
    return get_language() or "fr"


@lru_cache(maxsize=4096)
def _money(minor: int, currency: str, language: str) -> str:
    return written.money(minor, language=language, currency=currency)


@register.filter
def money(amount: Money | int | None) -> str:
    """Return `3,20 €`; an amount that is not there stays empty."""
    if amount is None:
        return ""
    minor, currency = (amount.minor, amount.currency) if isinstance(amount, Money) else (amount, "EUR")
    return _money(minor, currency, _language())


@register.filter
def per(amount: Money | int | None, unit: str) -> str:
    """Return the unit price `8,00 €/kg`."""
    return f"{money(amount)}/{unit}" if amount is not None and unit else ""


@register.filter
def euros(amount: Money | int | None) -> str:
    """Return `3.20`, what machines read in `<data value>` and number fields."""
    if amount is None:
        return ""
    minor = amount.minor if isinstance(amount, Money) else amount
    return f"{minor / 100:.2f}"


@register.filter
def clock(moment: datetime | time | None) -> str:
    """Return `15 h 10` or `15:10` in the town's own zone."""
    if moment is None:
        return ""
    here = localtime(moment) if isinstance(moment, datetime) and is_aware(moment) else moment
    return written.clock(here, language=_language())


@register.filter
def span(seconds: float | None) -> str:
    return "" if seconds is None else written.span(seconds, language=_language())


@register.filter
def distance(metres: float | None) -> str:
    return "" if metres is None else written.distance(metres, language=_language())


@register.filter
def percent(basis_points: int | None) -> str:
    return "" if basis_points is None else written.percent(basis_points, language=_language())


@register.simple_tag
def icon(name: str, size: str = "", label: str = "") -> SafeString:
    return icons.icon(name, size, label)


@register.simple_tag
def trade_icon(trade: str | None) -> SafeString:
    return icons.trade_icon(trade or "")


@register.simple_tag
def arrival(promise: Arrival | None, size: str = "") -> SafeString:
    """Draw the arrival pill of a promise; nothing for nothing."""
    return arrival_html(promise, size=size, language=_language())


@register.simple_tag
def stylesheet() -> str:
    return page_assets.stylesheet_url()


@register.simple_tag
def map_stylesheet() -> str:
    return page_assets.map_stylesheet_url()


@register.simple_tag
def first_font() -> str:
    return page_assets.first_font_url()


@register.simple_tag
def import_map() -> SafeString:
    return page_assets.import_map()


@register.simple_block_tag
def notice(content: str, kind: str = "note", title: str = "") -> SafeString:
    return render_to_string("components/notice.html", {"kind": kind, "title": title, "body": content})


@register.simple_block_tag
def empty(content: str, picture: str = "basket", title: str = "") -> SafeString:
    return render_to_string("components/empty.html", {"picture": picture, "title": title, "body": content})


@register.simple_block_tag
def dialog(content: str, id: str, title: str) -> SafeString:
    return render_to_string("components/dialog.html", {"id": id, "title": title, "body": content})


@register.simple_block_tag
def panel(content: str, title: str = "") -> SafeString:
    return render_to_string("components/panel.html", {"title": title, "body": content})


@register.simple_block_tag
def ticket(content: str, ticket: object) -> SafeString:
    return render_to_string("components/ticket.html", {"ticket": ticket, "actions": content})


@register.simple_block_tag
def stop(content: str, stop: object) -> SafeString:
    return render_to_string("components/stop.html", {"stop": stop, "actions": content})


@register.simple_block_tag
def offer(content: str, offer: object) -> SafeString:
    return render_to_string("components/offer.html", {"offer": offer, "actions": content})
