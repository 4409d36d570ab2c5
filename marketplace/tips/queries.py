"""How the tip of an order stands."""

from dataclasses import dataclass
from uuid import UUID

from marketplace.payments.models import Charge
from marketplace.payments.states import ChargeState
from marketplace.tips.models import Tip


@dataclass(frozen=True)
class TipView:
    """A tip after the drop-off: `paid`, `open` (waits for the card) or `gone` (nobody paid in time)."""

    key: str
    minor: int
    state: str


def tip_of(order_key: UUID) -> TipView | None:
    tip = Tip.objects.filter(order_key=order_key).first()
    if tip is None:
        return None
    state = Charge.objects.filter(order_key=tip.public_id).values_list("state", flat=True).first()
    words = {ChargeState.HELD: "paid", ChargeState.CAPTURED: "paid"}
    is_gone = state in {ChargeState.CANCELLED, ChargeState.EXPIRED}
    return TipView(
        str(tip.public_id), tip.minor, "gone" if is_gone else words.get(ChargeState(state), "open")
    )
