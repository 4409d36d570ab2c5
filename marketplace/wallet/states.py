"""The moves of what pays a part of an order instead of the card."""

from django.db import models

from marketplace.kernel.states import StateMachine, states


class CoverState(models.TextChoices):
    KEPT = "kept"  # set aside for an order that is not captured yet
    USED = "used"  # paid a part of a captured order
    RELEASED = "released"  # given back whole: the order came to nothing


C = CoverState

COVER = StateMachine(
    name="cover",
    moves={
        C.KEPT: states(C.USED, C.RELEASED),
        C.USED: states(),
        C.RELEASED: states(),
    },
    stamps={
        "used_at": states(C.USED),
        "released_at": states(C.RELEASED),
    },
)
