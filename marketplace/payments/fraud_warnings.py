"""Early warnings of the card's bank: heard once, looked up, and closed by a person; giving back early saves a dispute."""

from datetime import datetime

from django.db import transaction

from marketplace.gateways.cards import CardGateway, WarningReceipt
from marketplace.journal.operations import advance, record
from marketplace.payments.locks import held
from marketplace.payments.models import Charge, FraudWarning
from marketplace.payments.queries import charge_meant
from marketplace.payments.states import WARNING, WarningState


def follow_warning(warning_id: str, *, gateway: CardGateway, at: datetime) -> FraudWarning | None:
    """Read a warning that has news and keep it; None when its charge is not ours.

    Raises:
        GatewayUnreachable: nothing is known yet.
    """
    receipt = gateway.look_warning(warning_id)
    charge = charge_meant(intent_id=receipt.intent_id, charge_id=receipt.charge_id)
    return apply_warning(charge, receipt, at=at) if charge else None


def apply_warning(charge: Charge, receipt: WarningReceipt, *, at: datetime) -> FraudWarning:
    """Keep what the bank fears, once; what it calls past helping is over by itself."""
    with transaction.atomic():
        held(charge.order_key)
        row, is_new = FraudWarning.objects.select_for_update(of=("self",)).get_or_create(
            outside_id=receipt.id,
            defaults={
                "city_id": charge.city_id,
                "charge": charge,
                "kind": receipt.kind[:40],
                "warned_at": at,
            },
        )
        if is_new:
            facts = {"order": str(charge.order_key), "kind": row.kind}
            record(row, "fraud_warning.heard", at=at, actor="bank", data=facts)
        if not receipt.is_actionable and row.state == WarningState.OPEN:
            close(row, WarningState.OVER, at=at, actor="bank")
    return row


def close(warning: FraudWarning, to: WarningState, *, at: datetime, actor: str) -> None:
    """Write what became of a warning.

    Raises:
        IllegalMove, AlreadyMoved: it was closed meanwhile.
    """
    facts = {"order": str(warning.charge.order_key)}
    advance(warning, WARNING, to, at=at, event=f"fraud_warning.{to}", actor=actor, data=facts, closed_at=at)
