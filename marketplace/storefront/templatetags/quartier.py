"""How pages print money, times and ways, draw icons and the arrival pill, and load behaviours.

Load it with `{% load quartier %}`. What is printed is decided in `kernel.format`; here only the reader's language and
time zone are added.
"""

from collections.abc import Iterable

from django import template
from django.forms.boundfield import BoundField
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from marketplace.accounts.proving import letter_folder
from marketplace.kernel.format import Arrival
from marketplace.storefront import icons, leaves, page_assets, wording
from marketplace.storefront.arrival import arrival_html
from marketplace.storefront.cards import Card
from marketplace.storefront.templatetags.kept import kept

register = template.Library()
register.tag("kept", kept)


for figure in (
    wording.money,
    wording.per,
    wording.euros,
    wording.clock,
    wording.span,
    wording.distance,
    wording.percent,
):
    register.filter(figure.__name__, figure)


@register.filter
def dressed(field: BoundField) -> SafeString:
    """Return a form field's own widget in our input's class."""
    worn = field.field.widget.attrs.get("class", "")
    return field.as_widget(attrs={"class": f"input {worn}".strip()})


@register.simple_tag
def icon(name: str, size: str = "", label: str = "") -> SafeString:
    return icons.icon(name, size, label)


@register.simple_tag
def trade_icon(trade: str | None) -> SafeString:
    return icons.trade_icon(trade or "")


@register.simple_tag
def arrival(promise: Arrival | None, size: str = "") -> SafeString:
    """Draw the arrival pill of a promise; nothing for nothing."""
    return arrival_html(promise, size=size, language=wording.language())


@register.simple_tag
def price(
    amount: wording.Amount,
    was: wording.Amount = None,
    unit_amount: wording.Amount = None,
    unit: str = "",
    size: str = "",
) -> SafeString:
    return leaves.price_html(amount, was=was, unit_amount=unit_amount, unit=unit, size=size)


@register.simple_tag
def add(
    listing: object, quantity: int | str, name: str, most: int | str | None = None, url: str = ""
) -> SafeString:
    return leaves.add_html(listing, quantity=quantity, name=name, most=most, url=url)


@register.simple_tag
def shelf(cards: Iterable[Card], url: str, eager: int = 0) -> SafeString:
    """Print the cards as the entries of a `.shelf` list."""
    return leaves.shelf_html(cards, url=url, eager=eager)


@register.simple_tag
def letters() -> str:
    """Return the folder of the demo's mail, or nothing where mail is sent."""
    return letter_folder()


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
