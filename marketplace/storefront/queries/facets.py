"""Facets, sorts and the sentence above a page of results, each with the address it leads to."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from marketplace.search.queries import SORTS, WITHIN_MIN, Found
from marketplace.storefront.queries.asked import Asked, Facet, Group
from marketplace.storefront.queries.known import Known

MOST_SHOPS = 12


def groups(asked: Asked, found: Found, known: Known) -> list[Group]:
    """Return the facets of the goods that leave something, and those that are chosen."""
    all_groups = [
        Group(_("Departments"), _departments(asked, found, known)),
        Group(_("Shops"), _shops(asked, found, known)),
    ]
    return [group for group in all_groups if group.facets]


def times(asked: Asked, found: Found) -> list[Facet]:
    """Return the facets of the clock."""
    names = {
        15: _("within 15 min"),
        30: _("within 30 min"),
        60: _("within the hour"),
    }
    counts = found.counts
    within = [
        Facet(
            names[minutes],
            asked.url(within=None if asked.within == minutes else minutes),
            asked.within == minutes,
            counts.within.get(minutes, 0),
        )
        for minutes in WITHIN_MIN
    ]
    is_open = Facet(
        pgettext("shops", "open now"),
        asked.url(open_only=not asked.open_only),
        asked.open_only,
        counts.opened,
    )
    return [facet for facet in [*within, is_open] if facet.count or facet.current]


def sorts(asked: Asked) -> list[Facet]:
    names = {
        "relevance": _("Most fitting first"),
        "arrival": _("Soonest first"),
        "price": _("Cheapest first"),
    }
    return [Facet(names[sort], asked.url(sort=sort), asked.sort == sort) for sort in SORTS]


def title(asked: Asked, found: Found, known: Known) -> str:
    """Return what this page is about, as it was meant where that differs from what was typed."""
    text = found.meant or asked.text
    if text:
        return _("Results for “{words}”").format(words=text)
    wanted = set(known.categories_named(asked.departments))
    names = [row.name for pk, row in known.categories.items() if pk in wanted]
    wanted = set(known.shops_named(asked.shops))
    names += [row.name for pk, row in known.shops.items() if pk in wanted]
    return ", ".join(names) or _("Everything in the neighbourhood")


def _departments(asked: Asked, found: Found, known: Known) -> list[Facet]:
    counts = found.counts.categories
    return [
        Facet(
            row.name,
            asked.url(departments=_toggled(asked.departments, row.slug)),
            row.slug in asked.departments,
            counts.get(pk, 0),
        )
        for pk, row in known.categories.items()
        if counts.get(pk) or row.slug in asked.departments
    ]


def _shops(asked: Asked, found: Found, known: Known) -> list[Facet]:
    counts = found.counts.shops
    there = [pk for pk, row in known.shops.items() if counts.get(pk) or row.slug in asked.shops]
    ranked = sorted(there, key=lambda pk: (known.shops[pk].slug not in asked.shops, -counts.get(pk, 0)))
    return [
        Facet(
            known.shops[pk].name,
            asked.url(shops=_toggled(asked.shops, known.shops[pk].slug)),
            known.shops[pk].slug in asked.shops,
            counts.get(pk, 0),
        )
        for pk in ranked[:MOST_SHOPS]
    ]


def _toggled(slugs: tuple[str, ...], slug: str) -> tuple[str, ...]:
    return tuple(other for other in slugs if other != slug) if slug in slugs else (*slugs, slug)
