"""The moves of a delivery, a run and a stop."""

from django.db import models

from marketplace.kernel.states import StateMachine, states


class DeliveryState(models.TextChoices):
    PLANNED = "planned"  # known, no courier yet
    OFFERED = "offered"  # an open offer holds it
    ASSIGNED = "assigned"  # a courier has said yes
    PICKED_UP = "picked_up"  # in the courier's hands
    DELIVERED = "delivered"  # at the door, proven
    FAILED = "failed"  # the door could not be served
    RETURNED = "returned"  # back at the shop
    CANCELLED = "cancelled"  # called off before pick-up


D = DeliveryState

DELIVERY = StateMachine(
    name="delivery",
    moves={
        D.PLANNED: states(D.OFFERED, D.CANCELLED),
        D.OFFERED: states(D.ASSIGNED, D.PLANNED, D.CANCELLED),
        D.ASSIGNED: states(D.PICKED_UP, D.PLANNED, D.CANCELLED),
        D.PICKED_UP: states(D.DELIVERED, D.FAILED),
        D.FAILED: states(D.RETURNED, D.PICKED_UP),
        D.DELIVERED: states(),
        D.RETURNED: states(),
        D.CANCELLED: states(),
    },
    stamps={
        "assigned_at": states(D.ASSIGNED, D.PICKED_UP, D.DELIVERED, D.FAILED, D.RETURNED),
        "picked_up_at": states(D.PICKED_UP, D.DELIVERED, D.FAILED, D.RETURNED),
        "delivered_at": states(D.DELIVERED),
        "failed_at": states(D.FAILED, D.RETURNED),
        "returned_at": states(D.RETURNED),
        "cancelled_at": states(D.CANCELLED),
    },
)


class RunState(models.TextChoices):
    ACTIVE = "active"  # stops ahead
    FINISHED = "finished"  # every stop is done, failed or skipped
    ABANDONED = "abandoned"  # given up; what was not picked up is planned anew


RUN = StateMachine(
    name="run",
    moves={
        RunState.ACTIVE: states(RunState.FINISHED, RunState.ABANDONED),
        RunState.FINISHED: states(),
        RunState.ABANDONED: states(),
    },
    stamps={"finished_at": states(RunState.FINISHED), "abandoned_at": states(RunState.ABANDONED)},
)


class StopState(models.TextChoices):
    AHEAD = "ahead"  # still to come
    ARRIVED = "arrived"  # the courier is there
    DONE = "done"  # picked up or handed over
    FAILED = "failed"  # could not be done, with a reason
    SKIPPED = "skipped"  # no longer needed


S = StopState

STOP = StateMachine(
    name="stop",
    moves={
        S.AHEAD: states(S.ARRIVED, S.DONE, S.FAILED, S.SKIPPED),
        S.ARRIVED: states(S.DONE, S.FAILED, S.SKIPPED),
        S.DONE: states(),
        S.FAILED: states(),
        S.SKIPPED: states(),
    },
    stamps={"done_at": states(S.DONE), "failed_at": states(S.FAILED), "skipped_at": states(S.SKIPPED)},
)


class StopKind(models.TextChoices):
    PICKUP = "pickup"
    DROPOFF = "dropoff"
