"""Accounts at the card network for the town's shops and couriers, so that what they earn reaches them."""

from __future__ import annotations

from collections.abc import Callable

from delivery.couriers.models import Courier
from marketplace.gateways.cards import AccountRequest, AccountStatus, CardGateway
from marketplace.places.models import City
from sellers.shops.models import Seller

FillIn = Callable[[str], object]  # fills in the onboarding behind a link


def open_accounts(city: City, *, gateway: CardGateway, site: str, fill_in: FillIn) -> int:
    """Open an account for every seller and courier of the city that has none, and return how many.

    Called again after a silence it goes on where it stopped: the row's id is the key of the request.

    Raises:
        GatewayUnreachable: the card network does not answer; what was opened is kept.
    """
    opened = 0
    for seller in Seller.objects.filter(shops__city=city, payouts_active=False).distinct().order_by("pk"):
        request = AccountRequest(str(seller.public_id), "company", seller.email, seller.legal_name)
        status = _opened(request, gateway=gateway, site=site, fill_in=fill_in)
        Seller.objects.filter(pk=seller.pk).update(
            payout_account=status.id, payouts_active=status.can_receive
        )
        opened += 1
    for courier in Courier.objects.filter(city=city, payout_account="").select_related("user").order_by("pk"):
        request = AccountRequest(str(courier.public_id), "individual", courier.user.email, courier.name)
        status = _opened(request, gateway=gateway, site=site, fill_in=fill_in)
        Courier.objects.filter(pk=courier.pk).update(payout_account=status.id)
        opened += 1
    return opened


def _opened(request: AccountRequest, *, gateway: CardGateway, site: str, fill_in: FillIn) -> AccountStatus:
    account = gateway.open_account(request, key=f"payee:{request.ref}:account")
    status = gateway.account_status(account.id)
    if status.can_receive:
        return status
    fill_in(gateway.onboarding_link(account.id, return_url=site, refresh_url=site))
    return gateway.account_status(account.id)
