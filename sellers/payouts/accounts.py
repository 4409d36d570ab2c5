"""The accounts of shops and couriers: whose an account is, what follows when it may receive, or may not any more."""

import logging
from datetime import datetime

from django.db.models import Q

from delivery.couriers.models import Courier
from marketplace.gateways.cards import AccountRequest, CardGateway, GatewayUnreachable
from marketplace.payees import operations as payees
from marketplace.payees.payouts import follow_payout
from sellers.payouts.models import Transfer
from sellers.payouts.states import TransferState
from sellers.shops.models import Seller

log = logging.getLogger(__name__)


def payee_of(account_id: str) -> Seller | Courier | None:
    """Return whose account this is; None for one that is not ours."""
    if not account_id:
        return None
    seller = Seller.objects.filter(payout_account=account_id).first()
    return seller or Courier.objects.filter(payout_account=account_id).first()


def request_for(payee: Seller | Courier) -> AccountRequest:
    """Return what the card network is told when the account is opened; the rest is asked over there."""
    if isinstance(payee, Seller):
        return AccountRequest(str(payee.public_id), "company", payee.email, payee.legal_name)
    return AccountRequest(str(payee.public_id), "individual", payee.user.email, payee.name)


def follow_account(account_id: str, *, gateway: CardGateway, at: datetime, wall_at: datetime) -> None:
    """Read an account that has news; one that is nobody's is left alone.

    Raises:
        GatewayUnreachable: nothing is known yet.
    """
    payee = payee_of(account_id)
    if payee is not None:
        payees.look(payee, gateway=gateway, at=at, wall_at=wall_at)


def follow_payout_of(account_id: str, payout_id: str, *, gateway: CardGateway, at: datetime) -> None:
    """Read a payout that has news, when it is one of our payees'."""
    if payee_of(account_id) is not None:
        follow_payout(payout_id, account_id=account_id, gateway=gateway, at=at)


def send_waiting(payee: Seller | Courier, *, wall_at: datetime) -> int:
    """Let the transfers go that waited for the account, and return how many."""
    whose = Q(seller=payee) if isinstance(payee, Seller) else Q(courier=payee)
    waiting = Transfer.objects.filter(whose, state=TransferState.WANTED)
    return waiting.update(next_attempt_at=wall_at, attempts=0)


def look_due(*, gateway: CardGateway, town_at: datetime, wall_at: datetime, most: int = 10) -> int:
    """Read the accounts that have not been read for a while, in case the news of a change was lost."""
    due = [
        payee
        for model in (Seller, Courier)
        for payee in model._default_manager.filter(payouts_look_at__lte=wall_at)
        .exclude(payout_account="")
        .order_by("payouts_look_at")[:most]
    ]
    for payee in due:
        rows = type(payee)._default_manager.filter(pk=payee.pk, payouts_look_at=payee.payouts_look_at)
        if not rows.update(payouts_look_at=wall_at + payees.LOOK_SOON):
            continue  # somebody else looks
        try:
            payees.look(payee, gateway=gateway, at=town_at, wall_at=wall_at)
        except GatewayUnreachable:
            log.info("the account of %s cannot be read now", payee)
        except Exception:
            log.exception("the account of %s could not be read", payee)
    return len(due)
