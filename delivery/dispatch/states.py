"""The moves of an offer."""

from django.db import models

from marketplace.kernel.states import StateMachine, states


class OfferState(models.TextChoices):
    OPEN = "open"  # the courier is looking at it
    ACCEPTED = "accepted"  # yes
    REFUSED = "refused"  # no, freely
    EXPIRED = "expired"  # no answer in time
    WITHDRAWN = "withdrawn"  # taken back: the plan or the order changed


O = OfferState

OFFER = StateMachine(
    name="offer",
    moves={
        O.OPEN: states(O.ACCEPTED, O.REFUSED, O.EXPIRED, O.WITHDRAWN),
        O.ACCEPTED: states(),
        O.REFUSED: states(),
        O.EXPIRED: states(),
        O.WITHDRAWN: states(),
    },
    stamps={"answered_at": states(O.ACCEPTED, O.REFUSED), "closed_at": states(O.EXPIRED, O.WITHDRAWN)},
)
