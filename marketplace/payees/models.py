"""Whoever is paid through the card network, and what their bank got; knows neither shops nor couriers."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from marketplace.journal.constraints import state_constraints
from marketplace.kernel.ids import new_id
from marketplace.payees.states import PAYOUT, PayoutState


class Payee(models.Model):
    """The account of a shop's business or a courier at the card network, as it was last read there.

    `payouts_active` is the gate: what is sold, and what is sent, waits for it.
    """

    payout_account = models.CharField(max_length=64, blank=True)
    payouts_active = models.BooleanField(default=False)
    payouts_capability = models.CharField(
        max_length=20, blank=True, help_text="the card network's own word: active, pending, restricted, …"
    )
    payouts_missing = models.JSONField(default=list, blank=True, help_text="what it still asks for")
    payout_interval = models.CharField(
        max_length=10, default="daily", help_text="its automatic schedule: daily, weekly, monthly, manual"
    )
    payouts_seen_at = models.DateTimeField(null=True, help_text="wall time it was last read")
    payouts_look_at = models.DateTimeField(null=True, help_text="wall time to read it; null: nothing due")

    class Meta:
        abstract = True


class Payout(models.Model):
    """One payment from a payee's balance to their bank, on the card network's schedule."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    account = models.CharField(max_length=64, db_index=True)
    outside_id = models.CharField(max_length=64, unique=True)
    amount_minor = models.PositiveIntegerField()
    currency = models.CharField(max_length=3, default="EUR")
    state = models.CharField(max_length=10, choices=PayoutState.choices, default=PayoutState.ON_ITS_WAY)
    made_at = models.DateTimeField(help_text="wall time, theirs")
    arrives_on = models.DateField(help_text="the day the bank means to have it")
    paid_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    failure_code = models.CharField(max_length=60, blank=True)
    has_lines = models.BooleanField(default=False, help_text="what is in it was read")

    class Meta:
        constraints: ClassVar = [
            *state_constraints(PAYOUT),
            models.CheckConstraint(condition=Q(amount_minor__gt=0), name="payout_of_something"),
        ]
        indexes: ClassVar = [models.Index(fields=["account", "-made_at"], name="payout_account")]

    def __str__(self) -> str:
        return f"{self.outside_id} {self.amount_minor}"


class PayoutLine(models.Model):
    """One line of the payee's balance that went out with a payout; `source_id` is the money that came in or went."""

    payout = models.ForeignKey(Payout, on_delete=models.PROTECT, related_name="lines")
    outside_id = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=30)
    amount_minor = models.BigIntegerField()
    source_id = models.CharField(max_length=64, db_index=True, blank=True)

    def __str__(self) -> str:
        return f"{self.kind} {self.amount_minor}"
