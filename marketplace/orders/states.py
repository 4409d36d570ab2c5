"""The moves of an order."""

from django.db import models

from marketplace.kernel.states import StateMachine, states


class OrderState(models.TextChoices):
    DRAFT = "draft"  # being put together
    PLACED = "placed"  # goods kept aside, waiting for the card
    AUTHORISED = "authorised"  # the card is held, the shops are rung
    IN_PROGRESS = "in_progress"  # a shop has said yes
    COMPLETED = "completed"  # everything is where it belongs, money final
    ABANDONED = "abandoned"  # never paid
    CANCELLED = "cancelled"  # called off, nothing kept


S = OrderState
PAID = states(S.AUTHORISED, S.IN_PROGRESS, S.COMPLETED)

ORDER = StateMachine(
    name="order",
    moves={
        S.DRAFT: states(S.PLACED),
        S.PLACED: states(S.AUTHORISED, S.ABANDONED),
        S.AUTHORISED: states(S.IN_PROGRESS, S.CANCELLED),
        S.IN_PROGRESS: states(S.COMPLETED, S.CANCELLED),
        S.COMPLETED: states(),
        S.ABANDONED: states(),
        S.CANCELLED: states(),
    },
    stamps={
        "placed_at": frozenset(S.values) - {"draft"},
        "authorised_at": PAID | states(S.CANCELLED),
        "completed_at": states(S.COMPLETED),
        "closed_at": states(S.ABANDONED, S.CANCELLED),
    },
)
