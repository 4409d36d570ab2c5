"""Transfers: a shop's or courier's part of a captured charge, and what is taken back of it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from delivery.couriers.models import Courier
from delivery.runs.models import Delivery
from marketplace.journal.constraints import state_constraints
from marketplace.kernel.ids import new_id
from marketplace.places.models import City
from sellers.fulfilment.models import Fulfilment
from sellers.payouts.states import REVERSAL, TRANSFER, ReversalState, TransferState
from sellers.shops.models import Seller


class Transfer(models.Model):
    """To a seller for a fulfilment, or to a courier for a delivery; `fee_minor` is what the platform keeps."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    order_key = models.UUIDField(db_index=True)
    fulfilment = models.OneToOneField(
        Fulfilment, on_delete=models.PROTECT, null=True, related_name="transfer"
    )
    delivery = models.ForeignKey(
        Delivery,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        help_text="pay with its tip, and perhaps a tip that lost its own parcel",
    )
    returned_for = models.ForeignKey(
        Fulfilment,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        help_text="the share whose money a dispute took and gave back",
    )
    seller = models.ForeignKey(Seller, on_delete=models.PROTECT, null=True, related_name="transfers")
    courier = models.ForeignKey(Courier, on_delete=models.PROTECT, null=True, related_name="+")
    gross_minor = models.PositiveIntegerField()
    fee_minor = models.PositiveIntegerField(default=0)
    fee_vat_minor = models.PositiveIntegerField(default=0, help_text="inside the fee")
    amount_minor = models.PositiveIntegerField(help_text="what the recipient earned")
    withheld_minor = models.PositiveIntegerField(default=0, help_text="of it kept back for debts")
    source_charge = models.CharField(max_length=64)
    key = models.CharField(max_length=80, unique=True, help_text="idempotency key")
    key_no = models.PositiveSmallIntegerField(default=1, help_text="counts up when the network keeps a 500")
    state = models.CharField(max_length=8, choices=TransferState.choices, default=TransferState.WANTED)
    outside_id = models.CharField(max_length=64, blank=True)
    payment_id = models.CharField(
        max_length=64, blank=True, db_index=True, help_text="the same money in the recipient's own books"
    )
    settled_at = models.DateTimeField(null=True)
    next_attempt_at = models.DateTimeField(null=True, db_default=Now())
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=300, blank=True)
    wanted_at = models.DateTimeField(help_text="town time")

    class Meta:
        constraints: ClassVar = [
            *state_constraints(TRANSFER),
            models.CheckConstraint(
                condition=Q(
                    Q(fulfilment__isnull=False, returned_for__isnull=True)
                    | Q(fulfilment__isnull=True, returned_for__isnull=False),
                    seller__isnull=False,
                    delivery__isnull=True,
                    courier__isnull=True,
                )
                | Q(
                    fulfilment__isnull=True,
                    returned_for__isnull=True,
                    seller__isnull=True,
                    delivery__isnull=False,
                    courier__isnull=False,
                ),
                name="transfer_to_one_recipient",
            ),
            models.CheckConstraint(
                condition=Q(gross_minor=models.F("fee_minor") + models.F("amount_minor")),
                name="transfer_adds_up",
            ),
            models.CheckConstraint(
                condition=Q(withheld_minor__lte=models.F("amount_minor")), name="transfer_keeps_back_within"
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["next_attempt_at"], name="transfer_due", condition=Q(next_attempt_at__isnull=False)
            )
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def payee(self) -> Seller | Courier:
        """Return who gets it; the table says that there is exactly one."""
        return self.seller or self.courier  # type: ignore[return-value]

    @property
    def sent_minor(self) -> int:
        return self.amount_minor - self.withheld_minor


class Reversal(models.Model):
    """A part of a transfer taken back when its line is refunded after the hand-over."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    transfer = models.ForeignKey(Transfer, on_delete=models.PROTECT, related_name="reversals")
    amount_minor = models.PositiveIntegerField()
    fee_minor = models.PositiveIntegerField(default=0, help_text="our fee that went back with it")
    fee_vat_minor = models.PositiveIntegerField(default=0, help_text="inside that fee")
    key = models.CharField(max_length=80, unique=True)
    key_no = models.PositiveSmallIntegerField(default=1, help_text="counts up when the network keeps a 500")
    state = models.CharField(max_length=8, choices=ReversalState.choices, default=ReversalState.WANTED)
    outside_id = models.CharField(max_length=64, blank=True)
    payment_id = models.CharField(max_length=64, blank=True, db_index=True)
    settled_at = models.DateTimeField(null=True)
    wanted_at = models.DateTimeField(null=True, help_text="town time")
    next_attempt_at = models.DateTimeField(null=True, db_default=Now())
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            *state_constraints(REVERSAL),
            models.CheckConstraint(condition=Q(amount_minor__gt=0), name="reversal_of_something"),
        ]

    def __str__(self) -> str:
        return self.key


class Netting(models.Model):
    """A part of a shop's debt (a reversal that is owed) kept back from one of its transfers."""

    reversal = models.ForeignKey(Reversal, on_delete=models.PROTECT, related_name="nettings")
    transfer = models.ForeignKey(Transfer, on_delete=models.PROTECT, related_name="nettings")
    amount_minor = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["reversal", "transfer"], name="netting_once"),
            models.CheckConstraint(condition=Q(amount_minor__gt=0), name="netting_of_something"),
        ]

    def __str__(self) -> str:
        return f"{self.amount_minor} of {self.transfer}"
