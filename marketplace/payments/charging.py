"""Charging a card for what a row wants: the worker's side, each wish once under its own key."""

from datetime import datetime

from django.db.models import F

from marketplace.gateways.cards import CardGateway, Declined, GatewayBroke, GatewayUnreachable, Refused
from marketplace.payments import rules
from marketplace.payments.following import LOOK_AGAIN, follow
from marketplace.payments.models import Charge
from marketplace.payments.network import Return, ask, look
from marketplace.payments.states import CHARGE


def settle(charge: Charge, *, gateway: CardGateway, at: datetime, wall_at: datetime, back: Return) -> None:
    """Do with the card network what the charge wants, once, and apply what it answers.

    The wish's own key makes a retry after a lost answer find the first attempt.

    Raises:
        GatewayUnreachable: nothing is known yet; the row is due again later.
    """
    try:
        intent = ask(charge, gateway, back)
    except GatewayBroke as broken:
        # The network may keep its 500 under our key: the next try looks first and then asks with a new key.
        Charge.objects.filter(pk=charge.pk).update(attempt=F("attempt") + 1)
        _try_later(charge, wall_at=wall_at, error=repr(broken), is_silence=True)
        raise
    except GatewayUnreachable as silence:
        _try_later(charge, wall_at=wall_at, error=repr(silence), is_silence=True)
        raise
    except Declined as refusal:
        intent = gateway.look(refusal.intent_id) if refusal.intent_id else None
    except Refused as refusal:
        if refusal.code != "payment_intent_unexpected_state":
            _try_later(charge, wall_at=wall_at, error=str(refusal))
            return
        intent = look(charge, gateway)
    if intent is None:
        _nothing_due(charge, wall_at=wall_at)
    else:
        follow(charge, intent, gateway=gateway, at=at, wall_at=wall_at)


def look_now(charge: Charge, *, gateway: CardGateway, at: datetime, wall_at: datetime) -> None:
    """Bring the row to what the network shows, as a page does that a shopper comes back to.

    Raises:
        GatewayUnreachable: nothing is known yet; the row is looked at again by itself.
    """
    intent = look(charge, gateway)
    if intent is not None:
        follow(charge, intent, gateway=gateway, at=at, wall_at=wall_at)


def put_off(charge: Charge, *, wall_at: datetime, error: str) -> None:
    """Keep a charge that tripped over a defect due, and what it tripped over."""
    _try_later(charge, wall_at=wall_at, error=error)


def _try_later(charge: Charge, *, wall_at: datetime, error: str, is_silence: bool = False) -> None:
    wait = rules.after_silence(charge.attempts) if is_silence else rules.patience(charge.attempts)
    Charge.objects.filter(pk=charge.pk).exclude(state__in=CHARGE.final).update(
        next_attempt_at=wall_at + wait, last_error=error[:300]
    )


def _nothing_due(charge: Charge, *, wall_at: datetime) -> None:
    Charge.objects.filter(pk=charge.pk).update(next_attempt_at=wall_at + LOOK_AGAIN)
