"""The courier's own account at the card network: opened on their press, read when they come back."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Sum
from django.urls import reverse

from delivery.couriers.models import Courier
from marketplace.gateways.cards import AccountRequest, CardGateway, GatewayUnreachable
from marketplace.ledger.models import Entry
from marketplace.payees import operations as payees
from marketplace.payees.models import Payout
from marketplace.payees.operations import Ways
from marketplace.payees.states import PayoutState


@dataclass(frozen=True)
class CourierAccount:
    """`state` is active, new or unfinished; `owed_minor` is what is kept until it may receive."""

    state: str
    owed_minor: int
    is_failed: bool
    currency: str


def account_of(courier: Courier) -> CourierAccount:
    """Return how the account stands; three queries."""
    owed = Entry.objects.filter(account=courier.ledger_account).aggregate(sum=Sum("amount_minor"))
    latest = (
        Payout.objects.filter(account=courier.payout_account).exclude(account="").order_by("-made_at").first()
    )
    state = "unfinished" if courier.payout_account else "new"
    return CourierAccount(
        state="active" if courier.payouts_active else state,
        owed_minor=max(0, -(owed["sum"] or 0)),
        is_failed=latest is not None and latest.state == PayoutState.FAILED,
        currency=courier.city.currency,
    )


def read_unfinished(courier: Courier, *, gateway: CardGateway, at: datetime, wall_at: datetime) -> None:
    """Read an account that may not receive yet: coming back from the form proves nothing; a silent bank changes nothing."""
    if not courier.payout_account or courier.payouts_active:
        return
    try:
        payees.look(courier, gateway=gateway, at=at, wall_at=wall_at)
    except GatewayUnreachable:
        return


def way_to_form(courier: Courier, *, gateway: CardGateway, wall_at: datetime) -> str:
    """Return a fresh single-use address of the card network's form.

    Raises:
        GatewayUnreachable: there is none now.
    """
    home = f"{settings.SITE_URL}{reverse('pocket:app')}#earnings"
    request = AccountRequest(str(courier.public_id), "individual", courier.user.email, courier.name)
    payees.open_account(courier, request, gateway=gateway)
    return payees.onboarding_url(courier, Ways(home, home), gateway=gateway, wall_at=wall_at)
