"""The moves of one shop's share of an order."""

from django.db import models

from marketplace.kernel.states import StateMachine, states


class FulfilmentState(models.TextChoices):
    NEW = "new"  # paid, the shop has not answered
    ACCEPTED = "accepted"  # being prepared
    READY = "ready"  # packed
    HANDED_OVER = "handed_over"  # in the courier's hands
    COMPLETED = "completed"  # at the door
    REJECTED = "rejected"  # the shop said no
    TIMED_OUT = "timed_out"  # the shop said nothing
    CANCELLED = "cancelled"  # called off after the yes


F = FulfilmentState
AFTER_YES = states(F.ACCEPTED, F.READY, F.HANDED_OVER, F.COMPLETED)

FULFILMENT = StateMachine(
    name="fulfilment",
    moves={
        F.NEW: states(F.ACCEPTED, F.REJECTED, F.TIMED_OUT),
        F.ACCEPTED: states(F.READY, F.CANCELLED),
        F.READY: states(F.HANDED_OVER, F.CANCELLED),
        F.HANDED_OVER: states(F.COMPLETED),
        F.COMPLETED: states(),
        F.REJECTED: states(),
        F.TIMED_OUT: states(),
        F.CANCELLED: states(),
    },
    stamps={
        "accepted_at": AFTER_YES | states(F.CANCELLED),
        "packed_at": states(F.READY, F.HANDED_OVER, F.COMPLETED),
        "handed_over_at": states(F.HANDED_OVER, F.COMPLETED),
        "completed_at": states(F.COMPLETED),
        "closed_at": states(F.REJECTED, F.TIMED_OUT, F.CANCELLED),
    },
    optional={"packed_at": states(F.CANCELLED)},
)
