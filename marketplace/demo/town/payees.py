"""Accounts at the card network for the town's shops and couriers, so that what they earn reaches them."""

from __future__ import annotations

from collections.abc import Callable

from delivery.couriers.models import Courier
from marketplace.gateways.cards import CardGateway
from marketplace.kernel.clock import town_now, wall_now
from marketplace.payees import operations as payees
from marketplace.payees.operations import Ways
from marketplace.places.models import City
from sellers.payouts.accounts import request_for
from sellers.shops.models import Seller

FillIn = Callable[[str], object]  # fills in the onboarding behind a link


def open_accounts(city: City, *, gateway: CardGateway, site: str, fill_in: FillIn) -> int:
    """Open an account for every seller and courier of the city that has none, and return how many.

    Called again after a silence it goes on where it stopped: the row's id is the key of the request.

    Raises:
        GatewayUnreachable: the card network does not answer; what was opened is kept.
    """
    sellers = Seller.objects.filter(shops__city=city, payouts_active=False).distinct().order_by("pk")
    couriers = Courier.objects.filter(city=city, payouts_active=False).select_related("user").order_by("pk")
    opened = 0
    for payee in (*sellers, *couriers):
        _open(payee, gateway=gateway, ways=Ways(site, site), fill_in=fill_in)
        opened += 1
    return opened


def _open(payee: Seller | Courier, *, gateway: CardGateway, ways: Ways, fill_in: FillIn) -> None:
    payees.open_account(payee, request_for(payee), gateway=gateway)
    if not payees.look(payee, gateway=gateway, at=town_now(), wall_at=wall_now()):
        fill_in(payees.onboarding_url(payee, ways, gateway=gateway, wall_at=wall_now()))
        payees.look(payee, gateway=gateway, at=town_now(), wall_at=wall_now())
