"""What the card network shows of a charge becomes ours: forward only, so duplicates and any order are harmless."""

from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from marketplace.gateways.cards import CardGateway, Intent, Refused
from marketplace.journal.operations import advance
from marketplace.ledger.operations import book
from marketplace.payments import rules
from marketplace.payments.models import Charge
from marketplace.payments.states import CHARGE, PAYABLE, ChargeState, Purpose, Want
from marketplace.wallet import cards as saved_cards
from marketplace.wallet import covers as wallet
from marketplace.wallet import rules as covers

LOOK_AGAIN = timedelta(seconds=20)


def follow(charge: Charge, intent: Intent, *, gateway: CardGateway, at: datetime, wall_at: datetime) -> None:
    """Apply what the network shows, and let go of a card that is held for nothing.

    Raises:
        GatewayUnreachable: the truth is applied; whether the stray hold is gone is not known.
    """
    apply(charge, intent, at=at, wall_at=wall_at)
    if intent.id and rules.is_stray(_standing(charge), intent.id, intent.state):
        with suppress(Refused):  # it ended by itself, or its page has to be closed first
            gateway.release(intent.id, key=f"intent:{intent.id}:stray:{wall_at.timestamp():.0f}")


def apply(charge: Charge, intent: Intent, *, at: datetime, wall_at: datetime) -> None:
    """Bring the row to what the network shows: forward only, so duplicates and any order are harmless."""
    with transaction.atomic():
        row = Charge.objects.select_for_update(of=("self",)).get(pk=charge.pk)
        if not rules.concerns(_standing(row), intent.id, intent.state):
            _look_later(row, wall_at=wall_at)
            charge.refresh_from_db()
            return
        for step in rules.steps_to(row.state, intent.state):
            _step(row, step, intent, at=at, wall_at=wall_at)
        row.intent_id = intent.id
        row.intent_secret = intent.client_secret or row.intent_secret
        row.outside_id = intent.charge_id or row.outside_id
        row.decline_code = intent.decline_code or intent.code or ""
        row.capture_before = intent.capture_before or row.capture_before
        row.last_error = ""
        _plan_next(row, wall_at=wall_at)
        row.save()
    charge.refresh_from_db()


def _step(row: Charge, step: str, intent: Intent, *, at: datetime, wall_at: datetime) -> None:
    facts = {"order": str(row.order_key), "amount_minor": row.amount_minor}
    columns: dict[str, Any] = {}
    event = step
    if step == ChargeState.HELD:
        columns = {"held_at": at, "intent_id": intent.id}
        if row.wants == Want.RELEASE:
            event = "held_too_late"  # the order must not hear of a hold that is being let go
        if row.saves_card:
            _keep_card(row, intent, wall_at=wall_at)
    elif step == ChargeState.CAPTURED:
        columns = {
            "captured_at": at,
            "captured_minor": intent.captured_minor,
            "outside_id": intent.charge_id or "",
        }
        facts["captured_minor"] = intent.captured_minor
    elif step == ChargeState.CANCELLED:
        columns = {"closed_at": at}
        if row.state == ChargeState.HELD and row.wants != Want.RELEASE:
            step, event = ChargeState.EXPIRED, "expired"
    name = "charge" if row.purpose == Purpose.ORDER else row.purpose
    advance(row, CHARGE, step, at=at, event=f"{name}.{event}", data=facts, **columns)
    if step == ChargeState.CAPTURED:
        _book_capture(row, intent, at=at)


def _book_capture(row: Charge, intent: Intent, *, at: datetime) -> None:
    """Book what the card and the covers paid together, and whose it is."""
    total_minor = intent.captured_minor + row.covered_minor
    used = covers.used_of(row.covers, total_minor, row.legs) if row.covers else {}
    legs = rules.paid_with(rules.capture_legs(total_minor, row.legs), used)
    book("capture", intent.charge_id or intent.id, legs, city=row.city, at=at, order_key=row.order_key)
    if row.covers:
        wallet.use(row.order_key, used, at=at)


def _keep_card(row: Charge, intent: Intent, *, wall_at: datetime) -> None:
    saved_cards.keep(
        row.order_key,
        outside_id=intent.saved_card or "",
        brand=intent.card_brand,
        last4=intent.card_last4,
        wall_at=wall_at,
    )


def _plan_next(row: Charge, *, wall_at: datetime) -> None:
    """A wish that is not yet true stays due; a payable intent is looked at now and then, lest news was lost."""
    if row.state in CHARGE.final:
        row.wants, row.next_attempt_at = Want.NOTHING, None
    elif row.wants in {Want.RELEASE, Want.CAPTURE}:
        row.next_attempt_at = wall_at + rules.patience(row.attempts)
    else:
        row.wants = Want.LOOK if row.state in PAYABLE else Want.NOTHING
        row.next_attempt_at = wall_at + (LOOK_AGAIN if row.state in PAYABLE else timedelta(minutes=5))


def _look_later(row: Charge, *, wall_at: datetime) -> None:
    """Leave the row as it is, due again soon unless it is final."""
    if row.state not in CHARGE.final:
        Charge.objects.filter(pk=row.pk).update(next_attempt_at=wall_at + rules.patience(row.attempts))


def _standing(row: Charge) -> rules.Standing:
    return rules.Standing(
        intent_id=row.intent_id,
        has_page=bool(row.page_id),
        is_payable=row.state in PAYABLE,
        is_closed=row.state in {ChargeState.CANCELLED, ChargeState.EXPIRED},
        is_released=row.wants == Want.RELEASE,
        awaits_page=row.wants == Want.PAGE,
    )
