"""The moves of a transfer to a shop or courier, and of its reversal."""

from django.db import models

from marketplace.kernel.states import StateMachine, states


class TransferState(models.TextChoices):
    WANTED = "wanted"  # decided, not sent
    SENT = "sent"  # the card network has it
    SETTLED = "settled"  # booked and confirmed
    FAILED = "failed"  # refused; may be wanted again


T = TransferState
_MOVES = {
    T.WANTED: states(T.SENT, T.FAILED),
    T.SENT: states(T.SETTLED, T.FAILED),
    T.FAILED: states(T.WANTED),
    T.SETTLED: states(),
}

TRANSFER = StateMachine(name="transfer", moves=_MOVES, stamps={"settled_at": states(T.SETTLED)})
REVERSAL = StateMachine(name="reversal", moves=_MOVES, stamps={"settled_at": states(T.SETTLED)})
