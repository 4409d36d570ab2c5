"""The inbox of the card network's news: one row an event id; the event is a hint, the truth is looked up."""

import json
import logging
from datetime import datetime
from uuid import UUID

from django.db import connection

from marketplace.gateways.cards import CardEvent as News
from marketplace.gateways.cards import CardGateway, GatewayUnreachable, IntentState
from marketplace.journal.due import claim_due
from marketplace.payments import rules
from marketplace.payments.disputes import follow_dispute
from marketplace.payments.following import follow
from marketplace.payments.fraud_warnings import follow_warning
from marketplace.payments.models import CardEvent, Charge, Refund
from marketplace.payments.refund_sending import settle_refund
from marketplace.payments.states import Want
from marketplace.wallet import cards as saved_cards
from sellers.payouts.accounts import follow_account, follow_payout_of

log = logging.getLogger(__name__)

ATTEMPTS = 10
KEEP = """
INSERT INTO marketplace_cardevent (event_id, door, kind, account, made_at, body, attempts, last_error)
VALUES (%s, %s, %s, %s, %s, %s, 0, '') ON CONFLICT (event_id) DO NOTHING
"""


def receive(news: News, *, door: str = "platform") -> bool:
    """Keep the event if its id is new, and return whether it was: one statement, for the bank is waiting."""
    body = {"object": news.object_id, "intent": news.intent_id, "order": news.order_ref}
    row = (news.id, door, news.type, news.account or "", news.created_at, json.dumps(body))
    with connection.cursor() as cursor:
        cursor.execute(KEEP, row)
        return bool(cursor.rowcount)


def work_off(*, gateway: CardGateway, wall_at: datetime, town_at: datetime, most: int = 50) -> int:
    """Work off due events, each on its own, and return how many; what fails waits, at last it is parked."""
    keys = claim_due(CardEvent, wall_at=wall_at, most=most)
    for row in CardEvent.objects.filter(pk__in=keys).order_by("made_at"):
        _work(row, gateway=gateway, wall_at=wall_at, town_at=town_at)
    return len(keys)


def _work(row: CardEvent, *, gateway: CardGateway, wall_at: datetime, town_at: datetime) -> None:
    mine = CardEvent.objects.filter(pk=row.pk)
    try:
        _follow(row, gateway=gateway, wall_at=wall_at, town_at=town_at)
    except Exception as error:
        is_silence = isinstance(error, GatewayUnreachable)  # a bank that is away is no defect of the news
        if not is_silence:
            log.exception("card event %s failed", row)
        if row.attempts >= ATTEMPTS and not is_silence:
            mine.update(parked_at=wall_at, next_attempt_at=None, last_error=repr(error)[:300])
        else:
            wait = rules.after_silence if is_silence else rules.patience
            mine.update(next_attempt_at=wall_at + wait(row.attempts), last_error=repr(error)[:300])
        return
    mine.update(done_at=wall_at, next_attempt_at=None, last_error="")


def _follow(row: CardEvent, *, gateway: CardGateway, wall_at: datetime, town_at: datetime) -> None:
    if row.kind.startswith("v2.core.account"):
        follow_account(row.body["object"], gateway=gateway, at=town_at, wall_at=wall_at)
        return
    if row.kind.startswith("payout."):
        follow_payout_of(row.account, row.body["object"], gateway=gateway, at=town_at)
        return
    if row.kind.startswith("charge.dispute."):
        follow_dispute(row.body["object"], gateway=gateway, at=town_at)
        return
    if row.kind.startswith("radar.early_fraud_warning."):
        follow_warning(row.body["object"], gateway=gateway, at=town_at)
        return
    if row.kind.startswith("refund."):
        refund = Refund.objects.filter(outside_id=row.body["object"]).select_related("charge").first()
        if refund:
            settle_refund(refund, gateway=gateway, at=town_at, wall_at=wall_at)
        return
    if row.kind.startswith("payment_method."):
        saved_cards.look_soon(row.body["object"], wall_at=wall_at)
        return
    charge = _charge_of(row)
    if charge and row.body.get("intent"):
        intent = gateway.look(row.body["intent"])
        if charge.wants == Want.RELEASE and intent.state == IntentState.CANCELLED:
            return  # perhaps an intent that a page replaced: the release itself finds what is gone
        follow(charge, intent, gateway=gateway, at=town_at, wall_at=wall_at)


def _charge_of(row: CardEvent) -> Charge | None:
    """Return the charge meant, by intent or, when its id is not saved yet, by the order named in the event."""
    intent, order = row.body.get("intent"), row.body.get("order")
    by_intent = Charge.objects.filter(intent_id=intent).first() if intent else None
    return by_intent or (Charge.objects.filter(order_key=order).first() if is_key(order) else None)


def is_key(text: object) -> bool:
    """Say whether a text from outside could be a key of ours at all."""
    try:
        UUID(str(text))
    except ValueError:
        return False
    return True
