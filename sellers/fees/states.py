"""The moves of a fee rule: its terms are written as a draft and never change once it is in force."""

from django.db import models

from marketplace.kernel.states import StateMachine, states


class FeeRuleState(models.TextChoices):
    DRAFT = "draft"  # being written
    IN_FORCE = "in_force"  # sales of its dates follow it
    ENDED = "ended"  # no new sale follows it; what was sold keeps it


F = FeeRuleState

FEE_RULE = StateMachine(
    name="fee_rule",
    moves={F.DRAFT: states(F.IN_FORCE, F.ENDED), F.IN_FORCE: states(F.ENDED), F.ENDED: states()},
    stamps={"ended_at": states(F.ENDED)},
)
