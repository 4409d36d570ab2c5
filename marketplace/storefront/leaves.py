"""A card, its price and its add button as HTML: written here because a page carries two dozen of each.

What is kept is kept by everything it prints, so that it can never be older than its values.
"""

from collections.abc import Iterable
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from marketplace.storefront.arrival import arrival_html
from marketplace.storefront.icons import icon, trade_icon
from marketplace.storefront.wording import Amount, distance, euros, language, money, per

if TYPE_CHECKING:
    from marketplace.storefront.cards import Card

KEPT = 8_192  # heads and buttons of about one kilobyte a process


def shelf_html(cards: Iterable["Card"], *, url: str, eager: int = 0) -> SafeString:
    """Return the cards as list entries; the first `eager` pictures are fetched at once, the others when near."""
    spoken = language()
    shown = (card_html(card, url=url, spoken=spoken, eager=n < eager) for n, card in enumerate(cards))
    return mark_safe("".join(f"<li>{html}</li>" for html in shown))  # noqa: S308 - every part is escaped


def card_html(card: "Card", *, url: str, spoken: str, eager: bool = False) -> str:
    """Return one card: what it is, how far, when at the door, and the button that adds it."""
    way = f"&nbsp;· {distance(card.distance_m)}" if card.distance_m is not None else ""
    pill = arrival_html(card.arrival, language=spoken)
    button = "" if card.sold_out else add_html(
        card.listing, quantity=card.quantity, name=card.name, most=card.most, url=url
    )  # fmt: skip
    return f"{_head(_Face.of(card), spoken, eager=eager)}{way}</p>{pill}{button}</article>"


class _Face(NamedTuple):
    """What of a card is the same at every door."""

    url: str
    trade: str
    name: str
    picture: str
    badge: str
    shop: str
    price: Amount
    was: Amount
    unit_price: Amount
    unit: str
    is_sold_out: bool

    @classmethod
    def of(cls, card: "Card") -> "_Face":
        words = (card.url, card.trade, card.name, card.picture, card.badge, card.shop)
        return cls(*words, card.price, card.was, card.unit_price, card.unit, card.sold_out)


@lru_cache(maxsize=KEPT)
def _head(face: _Face, _spoken: str, *, eager: bool) -> str:
    trade, sold_out = escape(face.trade), " data-sold-out" if face.is_sold_out else ""
    badge = f'<span class="badge">{escape(face.badge)}</span>' if face.badge else ""
    when = 'fetchpriority="high"' if eager else 'loading="lazy" decoding="async"'
    drawn = (
        f'<img src="{escape(face.picture)}" alt="" width="320" height="320" {when}>'
        if face.picture
        else trade_icon(face.trade)
    )
    price = price_html(face.price, was=face.was, unit_amount=face.unit_price, unit=face.unit)
    return (
        f'<article class="product-card" data-trade="{trade}"{sold_out}><a href="{escape(face.url)}">'
        f'<span class="picture" data-trade="{trade}">{drawn}{badge}</span><h3>{escape(face.name)}</h3></a>'
        f'{price}<p class="shop">{escape(face.shop)}'
    )


def price_html(amount: Amount, *, was: Amount, unit_amount: Amount, unit: str, size: str = "") -> SafeString:
    """Return the price, what it was before, and the price of a unit."""
    parts = [f'<data value="{euros(amount)}">{money(amount)}</data>']
    if was:
        parts.append(f'<s><span class="visually-hidden">{escape(_("instead of"))} </span>{money(was)}</s>')
    if unit_price := per(unit_amount, unit):
        parts.append(f"<small>{escape(unit_price)}</small>")
    sized = f' data-size="{escape(size)}"' if size else ""
    return mark_safe(f'<p class="price"{sized}>{"".join(parts)}</p>')  # noqa: S308 - every part is escaped


def add_html(
    listing: object, *, quantity: int | str, name: str, most: int | str | None, url: str
) -> SafeString:
    """Return a plus, or − quantity + once there is something; without scripts the layout's form carries it."""
    held = int(quantity or 0)
    is_full = isinstance(most, int) and held >= most
    return _button(str(listing), held, name, url, language(), is_full=is_full)


@lru_cache(maxsize=KEPT)
def _button(listing: str, held: int, name: str, url: str, _spoken: str, *, is_full: bool) -> SafeString:
    place, full = escape(listing), " disabled" if is_full else ""
    to = f'form="basket-form" value="{place}" hx-post="{escape(url)}"'
    less = _("One %(name)s less") % {"name": name}
    more = _("Add %(name)s to the basket") % {"name": name}
    fewer = (
        f'<button {to} id="less-{place}" name="less" aria-label="{escape(less)}">{icon("minus")}</button>'
        f'<output aria-label="{escape(_("In the basket"))}">{held}</output>'
    )
    return mark_safe(  # noqa: S308 - every part is escaped
        f'<span class="add" id="add-{place}" hx-target="#add-{place}" hx-swap="outerHTML"'
        f"{f' data-quantity={held}' if held else ''}>{fewer if held else ''}"
        f'<button {to} id="more-{place}" name="more" aria-label="{escape(more)}"{full}>{icon("plus")}</button></span>'
    )
