"""The moves of a transfer to a shop or courier, and of its reversal."""

from django.db import models

from marketplace.kernel.states import StateMachine, states


class TransferState(models.TextChoices):
    WANTED = "wanted"  # decided, not sent
    SENT = "sent"  # the card network has it
    SETTLED = "settled"  # booked and confirmed
    FAILED = "failed"  # refused; may be wanted again


T = TransferState

TRANSFER = StateMachine(
    name="transfer",
    moves={
        T.WANTED: states(T.SENT, T.FAILED),
        T.SENT: states(T.SETTLED, T.FAILED),
        T.FAILED: states(T.WANTED),
        T.SETTLED: states(),
    },
    stamps={"settled_at": states(T.SETTLED)},
)


class ReversalState(models.TextChoices):
    WANTED = "wanted"  # decided, not sent
    SENT = "sent"  # the card network has it
    SETTLED = "settled"  # booked and confirmed
    FAILED = "failed"  # refused; may be wanted again
    OWED = "owed"  # the account had been paid out: a debt, kept back from the next transfers


REVERSAL = StateMachine(
    name="reversal",
    moves={
        ReversalState.WANTED: states(ReversalState.SENT, ReversalState.FAILED, ReversalState.OWED),
        ReversalState.SENT: states(ReversalState.SETTLED, ReversalState.FAILED),
        ReversalState.FAILED: states(ReversalState.WANTED),
        ReversalState.SETTLED: states(),
        ReversalState.OWED: states(),
    },
    stamps={"settled_at": states(ReversalState.SETTLED)},
)
