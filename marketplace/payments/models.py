"""Charges and refunds: rows that want, settled by a worker; and the inbox of what the card network says."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from marketplace.journal.constraints import state_constraints
from marketplace.kernel.ids import new_id
from marketplace.payments.states import (
    CHARGE,
    DISPUTE,
    REFUND,
    WARNING,
    ChargeState,
    DisputeState,
    Purpose,
    RefundState,
    Want,
    WarningState,
)
from marketplace.places.models import City


class Charge(models.Model):
    """The one hold of an order; knows the order by key only."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    order_key = models.UUIDField(unique=True)
    spoken_code = models.CharField(max_length=12)
    currency = models.CharField(max_length=3, default="EUR")
    amount_minor = models.PositiveIntegerField()
    capture_minor = models.PositiveIntegerField(null=True, help_text="what is to be taken, once known")
    captured_minor = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=12, choices=ChargeState.choices, default=ChargeState.WANTED)
    wants = models.CharField(max_length=8, choices=Want.choices, default=Want.HOLD, blank=True)
    shopper_account = models.CharField(
        max_length=64, blank=True, help_text="the card network's name for the person"
    )
    saves_card = models.BooleanField(default=False)
    saved_card = models.CharField(max_length=64, blank=True, help_text="the kept card it is tried with")
    purpose = models.CharField(
        max_length=5, choices=Purpose.choices, default=Purpose.ORDER, help_text="whose key `order_key` is"
    )
    covers = models.JSONField(
        default=list, help_text="[[ledger account, minor], …] that pay a part before the card does"
    )
    covered_minor = models.PositiveIntegerField(default=0, help_text="what they paid of the captured order")
    intent_id = models.CharField(max_length=64, blank=True, db_index=True)
    intent_secret = models.CharField(max_length=160, blank=True)
    page_id = models.CharField(max_length=90, blank=True, help_text="hosted page")
    page_url = models.URLField(max_length=500, blank=True)
    lines = models.JSONField(default=list, help_text="[[name, minor], …] for the hosted page")
    legs = models.JSONField(default=dict, help_text="account → minor: how the captured amount is shared out")
    due_minor = models.PositiveIntegerField(
        null=True, help_text="what the order comes to now; what was captured above it goes back"
    )
    due_legs = models.JSONField(default=dict, help_text="account → minor: how that is shared out")
    attempt = models.PositiveSmallIntegerField(default=1, help_text="part of the idempotency keys")
    outside_id = models.CharField(max_length=64, blank=True, help_text="the captured charge's id")
    decline_code = models.CharField(max_length=60, blank=True)
    capture_before = models.DateTimeField(null=True, help_text="wall time the hold ends")
    ending_said_at = models.DateTimeField(
        null=True, help_text="wall time the order was told that it ends soon"
    )
    held_at = models.DateTimeField(null=True)
    captured_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    wanted_at = models.DateTimeField(help_text="town time")
    next_attempt_at = models.DateTimeField(
        null=True, db_default=Now(), help_text="wall time; null: nothing due"
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            *state_constraints(CHARGE),
            models.CheckConstraint(condition=Q(wants__in=Want.values), name="charge_want_known"),
            models.CheckConstraint(condition=Q(purpose__in=Purpose.values), name="charge_purpose_known"),
            models.CheckConstraint(
                condition=Q(amount_minor__gte=50, captured_minor__lte=F("amount_minor")),
                name="charge_within_hold",
            ),
            models.CheckConstraint(
                condition=Q(capture_minor__isnull=True) | Q(capture_minor__lte=F("amount_minor")),
                name="capture_within_hold",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["next_attempt_at"], name="charge_due", condition=Q(next_attempt_at__isnull=False)
            )
        ]

    def __str__(self) -> str:
        return self.spoken_code


class Refund(models.Model):
    """Money given back of a captured charge, for one order line or a reason of its own."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    charge = models.ForeignKey(Charge, on_delete=models.PROTECT, related_name="refunds")
    share_key = models.UUIDField(null=True, help_text="the fulfilment's public id, when one share is meant")
    line_key = models.UUIDField(null=True, help_text="the fulfilment line's public id")
    units = models.PositiveSmallIntegerField(default=0, help_text="how many of that line")
    legs = models.JSONField(default=dict, help_text="account → minor: who gives it, as booked")
    amount_minor = models.PositiveIntegerField(help_text="to the card")
    covered_legs = models.JSONField(
        default=dict, help_text="ledger account → minor: to whom else, where no card had paid"
    )
    gross_minor = models.PositiveIntegerField(default=0, help_text="to the card and to whom else, together")
    reason = models.CharField(max_length=40)
    bearer = models.CharField(max_length=10, choices=[(b, b) for b in ("shop", "platform", "courier")])
    key = models.CharField(max_length=80, unique=True, help_text="idempotency key")
    key_no = models.PositiveSmallIntegerField(default=1, help_text="counts up when the network keeps a 500")
    sending = models.PositiveSmallIntegerField(
        default=1, help_text="counts up when it failed and is sent again"
    )
    state = models.CharField(max_length=8, choices=RefundState.choices, default=RefundState.WANTED)
    outside_id = models.CharField(max_length=64, blank=True)
    failure = models.CharField(max_length=60, blank=True, help_text="why the card network failed it")
    followed_up_at = models.DateTimeField(
        null=True, help_text="town time a human closed a failed one otherwise"
    )
    follow_up = models.CharField(max_length=200, blank=True, help_text="how")
    settled_at = models.DateTimeField(null=True)
    wanted_at = models.DateTimeField(help_text="town time")
    next_attempt_at = models.DateTimeField(null=True, db_default=Now())
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            *state_constraints(REFUND),
            models.CheckConstraint(
                condition=Q(amount_minor__gt=0) | Q(gross_minor__gt=0), name="refund_of_something"
            ),
            models.CheckConstraint(
                condition=Q(gross_minor__gte=F("amount_minor")), name="refund_gross_holds_the_card"
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["next_attempt_at"], name="refund_due", condition=Q(next_attempt_at__isnull=False)
            )
        ]

    def __str__(self) -> str:
        return self.key


class Dispute(models.Model):
    """A captured charge that the shopper's bank took back, what we answered, and who bears it."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    charge = models.ForeignKey(Charge, on_delete=models.PROTECT, related_name="disputes")
    outside_id = models.CharField(max_length=64, unique=True)
    amount_minor = models.PositiveIntegerField()
    fee_minor = models.PositiveIntegerField(default=0, help_text="what the bank takes for it")
    currency = models.CharField(max_length=3, default="EUR")
    reason = models.CharField(max_length=40, help_text="the bank's word")
    bearer = models.CharField(
        max_length=10,
        choices=[(b, b) for b in ("shop", "platform", "courier")],
        default="platform",
        help_text="who bears it if it is lost",
    )
    state = models.CharField(max_length=9, choices=DisputeState.choices, default=DisputeState.OPEN)
    evidence = models.JSONField(
        default=dict, help_text="what we would say, by the card network's field names"
    )
    photo_key = models.UUIDField(null=True, help_text="the proof whose photograph goes with it")
    photo_id = models.CharField(
        max_length=64, blank=True, help_text="the card network's name of that photograph"
    )
    answer_by = models.DateTimeField(null=True, help_text="wall time")
    opened_at = models.DateTimeField(help_text="town time")
    closed_at = models.DateTimeField(null=True)
    gives_up = models.BooleanField(default=False, help_text="the answer is that we do not answer")
    is_withdrawn = models.BooleanField(default=False, help_text="amount and fee have left our balance")
    next_attempt_at = models.DateTimeField(null=True, db_default=Now())
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            *state_constraints(DISPUTE),
            models.CheckConstraint(condition=Q(amount_minor__gt=0), name="dispute_of_something"),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["next_attempt_at"], name="dispute_due", condition=Q(next_attempt_at__isnull=False)
            )
        ]

    def __str__(self) -> str:
        return self.outside_id


class FraudWarning(models.Model):
    """The card's bank doubts a payment before anybody disputes it; what an operator made of it."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    charge = models.ForeignKey(Charge, on_delete=models.PROTECT, related_name="warnings")
    outside_id = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=40, help_text="the bank's word for what it fears")
    state = models.CharField(max_length=10, choices=WarningState.choices, default=WarningState.OPEN)
    warned_at = models.DateTimeField(help_text="town time")
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [*state_constraints(WARNING)]
        indexes: ClassVar = [
            models.Index(fields=["warned_at"], name="fraud_warning_open", condition=Q(state="open"))
        ]

    def __str__(self) -> str:
        return self.charge.spoken_code


class CardEvent(models.Model):
    """The inbox: one row an event id, whatever the number and order of deliveries."""

    event_id = models.CharField(max_length=64, primary_key=True)
    door = models.CharField(max_length=8, default="platform", help_text="where it came in")
    kind = models.CharField(max_length=80)
    account = models.CharField(max_length=64, blank=True)
    made_at = models.DateTimeField(help_text="wall time, theirs")
    body = models.JSONField()
    received_at = models.DateTimeField(db_default=Now())
    done_at = models.DateTimeField(null=True)
    next_attempt_at = models.DateTimeField(null=True, db_default=Now())
    attempts = models.PositiveSmallIntegerField(default=0)
    parked_at = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["next_attempt_at"], name="card_event_due", condition=Q(next_attempt_at__isnull=False)
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.event_id}"


class Round(models.Model):
    """A look around that the house takes by itself every so often; due like any other row."""

    name = models.CharField(max_length=20, primary_key=True)
    next_attempt_at = models.DateTimeField(null=True, db_default=Now())
    ended_at = models.DateTimeField(null=True, help_text="wall time it last came through")
    found = models.PositiveIntegerField(default=0, help_text="how much it found, the last time")
    mark = models.JSONField(default=dict, help_text="where the next one goes on")
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return self.name
