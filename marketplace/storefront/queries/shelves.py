"""Shelves that several pages have: what arrives soonest, what comes along with something, what was bought before."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import zip_longest

from django.db.models import F
from django.utils.translation import gettext as _

from delivery.promise.queries import added_by
from marketplace.kernel.format import Arrival
from marketplace.kernel.geo import great_circle_m
from marketplace.orders.models import OrderLine
from marketplace.storefront import statements
from marketplace.storefront.cards import Card, cards
from marketplace.storefront.goods import OnShelf, asked, on_sale, on_shelf
from marketplace.storefront.rules import ALONG_MIN, companions_of
from marketplace.storefront.times import Times
from marketplace.storefront.visits import Visit

A_SHELF = 12
ALONG = 8
NEAREST = 8  # shops next door that are asked whether they can come along


def soonest(visit: Visit, times: Times, *, most: int = A_SHELF) -> list[Card]:
    """Return goods of the shops that promise soonest, no more than two a shop, another choice every day."""
    promised = sorted((pk for pk in times.answers if times.minutes(pk) is not None), key=times.rank)
    found = _drawn(visit, _Wanted(promised[:most]))
    return cards(_in_turn(found, promised)[:most], times, visit)


def some(visit: Visit, times: Times, *, most: int = A_SHELF) -> list[Card]:
    """Return goods of the open shops, for who has not said where; one a shop."""
    opened = [pk for pk in sorted(times.places, key=times.rank) if times.is_open(pk)]
    found = _drawn(visit, _Wanted(opened, each=1))
    spread = sorted(found, key=lambda listing: (listing.pk * 31 + visit.at.day) % 97)
    return cards(_mixed(spread)[:most], times, visit)


@dataclass(frozen=True)
class Company:
    """What something else could come along with: shops already chosen, what is held, and when all of it arrives."""

    shops: Sequence[int]
    categories: Sequence[str]
    listings: Collection[int]
    arrives_at: datetime | None


def along(visit: Visit, times: Times, company: Company) -> list[Card]:
    """Return goods that go with these and can come on the same run, with the time it then is and what that adds."""
    shops, added = company.shops, _added(visit, times, company.shops)
    companions, each = companions_of(company.categories), 3 if len(shops) == 1 else 2
    drawn = _drawn(visit, _Wanted(shops, list(added), companions, each))
    order = [*shops, *sorted(added, key=lambda pk: (added[pk], times.metres.get(pk, 0.0)))]
    chosen = _in_turn([row for row in drawn if row.pk not in company.listings], order)[:ALONG]
    shown = zip(cards(chosen, times, visit), chosen, strict=True)
    return [_beside(card, company.arrives_at, added.get(row.shop_id, 0)) for card, row in shown]


def again(visit: Visit, times: Times, *, user_id: int, most: int = A_SHELF) -> list[Card]:
    """Return what a member bought before and can still be had, the latest first."""
    latest = OrderLine.objects.filter(order__user_id=user_id, order__completed_at__isnull=False)
    if visit.city is None:
        return []
    listings = on_sale(visit.city.pk).filter(
        pk__in=latest.order_by("-pk").values("listing_id")[: 4 * most],
        stock__on_hand__gt=F("stock__reserved"),
    )
    return cards(sorted(on_shelf(listings), key=lambda row: times.rank(row.shop_id))[:most], times, visit)


@dataclass(frozen=True)
class _Wanted:
    """Which goods are drawn from: all of these shops, and of those next door what goes with them."""

    shops: Sequence[int]
    near: Sequence[int] = ()
    companions: Sequence[str] = ()
    each: int = 2


def _drawn(visit: Visit, wanted: _Wanted) -> list[OnShelf]:
    """Return up to so many listings a shop that are on the shelf, drawn by lot anew each day; nobody can pay for it."""
    if visit.city is None:
        return []
    values = {
        "city": visit.city.pk,
        "shops": list(wanted.shops),
        "near": list(wanted.near),
        "companions": list(wanted.companions),
        "each": wanted.each,
        "lot": visit.at.timetuple().tm_yday * 104_729,
    }
    return asked(statements.DRAWN, values)


def _in_turn(listings: Sequence[OnShelf], order: Sequence[int]) -> list[OnShelf]:
    """Return one of each shop in that order, then a second of each, and so on."""
    by_shop = {pk: [row for row in listings if row.shop_id == pk] for pk in order}
    return [row for turn in zip_longest(*by_shop.values()) for row in turn if row is not None]


def _mixed(listings: Sequence[OnShelf]) -> list[OnShelf]:
    """Return the listings so that departments take turns."""
    by_category: dict[int, list[OnShelf]] = {}
    for row in listings:
        by_category.setdefault(row.category_id, []).append(row)
    return [row for turn in zip_longest(*by_category.values()) for row in turn if row is not None]


def _added(visit: Visit, times: Times, shops: Sequence[int]) -> dict[int, int]:
    """Return the nearby shops that can come along, with the minutes each adds."""
    inside = [times.places[pk] for pk in shops if pk in times.places]
    if visit.promise_door is None or not inside:
        return {}
    first = inside[0].point
    opened = [pk for pk in times.places if pk not in shops and times.is_open(pk)]
    near = sorted(opened, key=lambda pk: great_circle_m(times.places[pk].point, first))[:NEAREST]
    others = [times.places[pk] for pk in near]
    minutes = added_by(visit.promise_door, inside, others, at=visit.at)
    found = {pk: minutes[times.places[pk].key] for pk in near}
    return {pk: count for pk, count in found.items() if count is not None and count <= ALONG_MIN}


def _beside(card: Card, arrives_at: datetime | None, minutes: int) -> Card:
    """Return the card with the time of the whole run instead of its own."""
    if arrives_at is None:
        return card
    words = _("+{minutes} min").format(minutes=minutes) if minutes else _("same time")
    arrival = Arrival("promised", at=arrives_at + timedelta(minutes=minutes))
    return replace(card, badge=words, arrival=arrival)
