"""How a basket would be brought: when, by how many couriers and for how much, and its run stop by stop."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from delivery.promise.queries import Said, fee_for, promise_for_basket, said
from delivery.promise.rules import Fee
from marketplace.basket.queries import BasketView, LineView, ShopLines
from marketplace.basket.rules import NOT_SOLD
from marketplace.kernel.format import Halt
from marketplace.storefront.times import Times
from marketplace.storefront.visits import Visit


@dataclass(frozen=True)
class Bringing:
    """When all of it can be at the door, with how many couriers, and what that costs."""

    said: Said | None = None
    couriers: int = 0
    fee: Fee | None = None
    refusing: Sequence[str] = ()

    @property
    def refused(self) -> bool:
        return bool(self.said and self.said.code)


def bringing_of(visit: Visit, times: Times, view: BasketView) -> Bringing:
    """Return how what can still be had of a basket would be brought; nothing is known without a door."""
    shops = [group for group in view.shops if _sold(group)]
    places = [times.places[group.shop.pk] for group in shops if group.shop.pk in times.places]
    door = visit.promise_door
    if door is None or not places or len(places) < len(shops):
        return Bringing()
    found = promise_for_basket(door, places, at=visit.at)
    fee = fee_for(door, [place.point for place in places], goods_minor=view.goods_minor)
    names = [shops[row].shop.name for row in found.refusing]
    some_refuse = len(names) < len(shops)  # when all do, it is not for the shops' own sake
    return Bringing(said(found.answer, at=visit.at), found.couriers, fee, names if some_refuse else ())


def halts_of(visit: Visit, view: BasketView, found: Said | None) -> list[Halt]:
    """Return the stops of the run, the door last."""
    shops = [
        Halt(
            "shop",
            group.shop.name,
            group.shop.trade,
            ngettext("{count} article", "{count} articles", units).format(count=units),
        )
        for group in view.shops
        if (units := sum(line.quantity for line in _sold(group)))
    ]
    door = visit.door
    if door is None:
        return [*shops, Halt("door", _("Your door"), detail=_("Say where, and the time stands here."))]
    return [*shops, Halt("door", door.line, detail=door.postcode, arrival=found.arrival if found else None)]


def _sold(group: ShopLines) -> list[LineView]:
    """Return the lines of a shop that can still be had; a shop without one is neither ridden to nor paid for."""
    return [line for line in group.lines if line.change not in NOT_SOLD]
