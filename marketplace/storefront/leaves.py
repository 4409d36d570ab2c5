"""The price and the add button as HTML: written here because a page carries two dozen of each."""

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from marketplace.storefront.icons import icon
from marketplace.storefront.wording import Amount, euros, money, per


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
    place, held = escape(str(listing)), int(quantity or 0)
    to = f'form="basket-form" value="{place}" hx-post="{escape(url)}"'
    full = " disabled" if isinstance(most, int) and held >= most else ""
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
