"""The account of a payee at the card network: opened once, filled in over there, read here; fetch, then apply."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from marketplace.gateways.cards import AccountRequest, AccountStatus, CardGateway
from marketplace.journal.operations import record
from marketplace.payees.models import Payee

LOOK_AGAIN = timedelta(hours=1)  # in case the news of a change was lost
LOOK_SOON = timedelta(minutes=5)  # somebody is filling it in right now
CLOSED = "closed"
TRIES = 3


@dataclass(frozen=True)
class Ways:
    """Where the card network's page sends the browser: when done, and when the link was too old."""

    return_url: str
    refresh_url: str


def open_account(payee: Payee, request: AccountRequest, *, gateway: CardGateway) -> str:
    """Return the payee's account, opened under the row's own key when there is none or it was closed.

    Raises:
        GatewayUnreachable: nothing is known yet; the same press later finds the first attempt.
    """
    if payee.payout_account and payee.payouts_capability != CLOSED:
        return payee.payout_account
    after = f":after:{payee.payout_account}" if payee.payout_account else ""
    key = f"payee:{request.ref}:account{after}"
    account_id = (gateway.find_account(request.ref) or gateway.open_account(request, key=key)).id
    rows = type(payee)._default_manager.filter(pk=payee.pk, payout_account=payee.payout_account)
    rows.update(payout_account=account_id, payouts_capability="", payouts_seen_at=None)
    payee.refresh_from_db()
    return payee.payout_account


def onboarding_url(payee: Payee, ways: Ways, *, gateway: CardGateway, wall_at: datetime) -> str:
    """Return a fresh single-use address of the card network's own form; it is never kept.

    Raises:
        GatewayUnreachable: there is none now.
    """
    url = gateway.onboarding_link(
        payee.payout_account, return_url=ways.return_url, refresh_url=ways.refresh_url
    )
    type(payee)._default_manager.filter(pk=payee.pk).update(payouts_look_at=wall_at + LOOK_SOON)
    return url


def look(payee: Payee, *, gateway: CardGateway, at: datetime, wall_at: datetime) -> bool:
    """Read how the account stands and apply it; return whether it may receive now.

    Whoever read it meanwhile may have seen something newer: then it is read once more.

    Raises:
        GatewayUnreachable: nothing is known yet.
    """
    for _try in range(TRIES):
        seen_at = payee.payouts_seen_at
        status = gateway.account_status(payee.payout_account)
        interval = gateway.payout_interval(payee.payout_account) if status.can_receive else ""
        if _apply(payee, status, interval, seen_at=seen_at, at=at, wall_at=wall_at):
            break
    payee.refresh_from_db()
    return payee.payouts_active


def _apply(  # noqa: PLR0913 - a reading is these things
    payee: Payee,
    status: AccountStatus,
    interval: str,
    *,
    seen_at: datetime | None,
    at: datetime,
    wall_at: datetime,
) -> bool:
    with transaction.atomic():
        rows = type(payee)._default_manager.select_for_update(of=("self",)).filter(pk=payee.pk)
        row = rows.get()
        if row.payouts_seen_at != seen_at or row.payout_account != status.id:
            payee.refresh_from_db()
            return False
        rows.update(
            payouts_active=status.can_receive,
            payouts_capability=status.capability,
            payouts_missing=list(status.missing),
            payout_interval=interval or row.payout_interval,
            payouts_seen_at=max(wall_at, seen_at + timedelta(microseconds=1)) if seen_at else wall_at,
            payouts_look_at=wall_at + LOOK_AGAIN,
        )
        if row.payouts_active != status.can_receive:
            name = "payouts_opened" if status.can_receive else "payouts_closed"
            facts = {"capability": status.capability, "missing": list(status.missing)}
            record(row, f"{row._meta.model_name}.{name}", at=at, actor="bank", data=facts)
        return True
