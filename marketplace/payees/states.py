"""The moves of a payout: from a payee's balance at the card network to their bank."""

from django.db import models

from marketplace.kernel.states import StateMachine, states


class PayoutState(models.TextChoices):
    ON_ITS_WAY = "on_its_way"  # left the balance, not yet at the bank
    PAID = "paid"  # the bank has it
    FAILED = "failed"  # sent back, also after it was paid: the bank details are wrong
    CANCELLED = "cancelled"  # called back before it left


P = PayoutState

PAYOUT = StateMachine(
    name="payout",
    moves={
        P.ON_ITS_WAY: states(P.PAID, P.FAILED, P.CANCELLED),
        P.PAID: states(P.FAILED),
        P.FAILED: states(),
        P.CANCELLED: states(),
    },
    stamps={"paid_at": states(P.PAID), "failed_at": states(P.FAILED)},
    optional={"paid_at": states(P.FAILED)},
)
