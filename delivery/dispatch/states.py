"""The moves of an offer."""

from django.db import models

from marketplace.kernel.states import StateMachine, states


class OfferState(models.TextChoices):
    OPEN = "open"  # the courier is looking at it
    ACCEPTED = "accepted"  # yes
    REFUSED = "refused"  # no, freely
    EXPIRED = "expired"  # no answer in time
    WITHDRAWN = "withdrawn"  # taken back: the plan or the order changed


S = OfferState

OFFER = StateMachine(
    name="offer",
    moves={
        S.OPEN: states(S.ACCEPTED, S.REFUSED, S.EXPIRED, S.WITHDRAWN),
        S.ACCEPTED: states(),
        S.REFUSED: states(),
        S.EXPIRED: states(),
        S.WITHDRAWN: states(),
    },
    stamps={"answered_at": states(S.ACCEPTED, S.REFUSED), "closed_at": states(S.EXPIRED, S.WITHDRAWN)},
)
