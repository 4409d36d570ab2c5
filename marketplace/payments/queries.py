"""Finding the charge that the card network means."""

from marketplace.payments.models import Charge


def charge_meant(*, intent_id: str, charge_id: str) -> Charge | None:
    """Return the charge by the network's id of its intent or of what was captured; None when it is not ours."""
    by_intent = Charge.objects.filter(intent_id=intent_id).first() if intent_id else None
    by_capture = Charge.objects.filter(outside_id=charge_id).exclude(outside_id="")
    return by_intent or by_capture.first()
