"""Fulfilments: one shop's share of an order, and its lines."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from delivery.runs.models import Delivery
from marketplace.journal.constraints import state_constraints
from marketplace.kernel import weights
from marketplace.kernel.ids import new_id
from marketplace.places.models import City
from sellers.fees.rules import LineFee
from sellers.fulfilment.states import FULFILMENT, FulfilmentState
from sellers.listings.models import Listing
from sellers.shops.models import Shop


class Fulfilment(models.Model):
    """What one shop prepares for one order; knows the shopper by first name only."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="fulfilments")
    order_key = models.UUIDField()
    spoken_code = models.CharField(max_length=12)
    shopper_name = models.CharField(max_length=80)
    note = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=12, choices=FulfilmentState.choices, default=FulfilmentState.NEW)
    delivery = models.OneToOneField(Delivery, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(help_text="town time the shop was rung")
    respond_by = models.DateTimeField(help_text="wall time: a human answers")
    prepare_s = models.PositiveIntegerField(
        help_text="what the promise counted on; the shop's own word after the yes"
    )
    expected_ready_at = models.DateTimeField(help_text="town time")
    promised_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    packed_at = models.DateTimeField(null=True)
    handed_over_at = models.DateTimeField(null=True)
    completed_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_reason = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints: ClassVar = [
            *state_constraints(FULFILMENT),
            models.UniqueConstraint(fields=["order_key", "shop"], name="one_share_a_shop"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["shop", "state"], name="fulfilment_board"),
            models.Index(fields=["respond_by"], name="fulfilment_due", condition=Q(state="new")),
        ]

    def __str__(self) -> str:
        return f"{self.spoken_code} at {self.shop}"


def weighed_constraints(name: str) -> list[models.CheckConstraint]:
    """Return the checks of a line that may be sold by weight: a weight needs a price of a kilogram."""
    counted = Q(portion_g__isnull=True, kg_minor__isnull=True, spare_minor=0, weighed_g__isnull=True)
    return [
        models.CheckConstraint(
            condition=counted | Q(portion_g__gt=0, kg_minor__gt=0), name=f"{name}_weighed_whole"
        )
    ]


class FulfilmentLine(models.Model):
    """One listing of the share, with the price and the fee as they were when it was sold."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    fulfilment = models.ForeignKey(Fulfilment, on_delete=models.CASCADE, related_name="lines")
    listing = models.ForeignKey(Listing, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=160)
    sku = models.CharField(max_length=40)
    quantity = models.PositiveSmallIntegerField()
    missing = models.PositiveSmallIntegerField(default=0)
    unit_minor = models.PositiveIntegerField()
    fee_bp = models.PositiveSmallIntegerField()
    fee_extra_minor = models.PositiveIntegerField(
        default=0, help_text="the line's part of what a rule adds to the percentage"
    )
    fee_vat_bp = models.PositiveSmallIntegerField(default=2_000, help_text="the VAT inside the fee")
    fee_rule = models.CharField(max_length=60, blank=True, help_text="the rule's name; empty: as agreed")
    portion_g = models.PositiveIntegerField(null=True, help_text="grams asked for in one, of weighed goods")
    kg_minor = models.PositiveIntegerField(null=True, help_text="price of a kilogram, of weighed goods")
    spare_minor = models.PositiveIntegerField(default=0, help_text="held above the price of weighed goods")
    weighed_g = models.PositiveIntegerField(null=True, help_text="what the shop weighed")

    class Meta:
        constraints: ClassVar = [
            *weighed_constraints("fulfilment_line"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="fulfilment_line_of_something"),
            models.CheckConstraint(condition=Q(missing__lte=F("quantity")), name="missing_within_quantity"),
            models.UniqueConstraint(fields=["fulfilment", "listing"], name="fulfilment_line_once"),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} × {self.name}"

    @property
    def kept(self) -> int:
        return self.quantity - self.missing

    @property
    def fee(self) -> LineFee:
        sold_minor = self.quantity * self.unit_minor
        return LineFee(fee_bp=self.fee_bp, extra_minor=self.fee_extra_minor, sold_minor=sold_minor)

    @property
    def fee_minor(self) -> int:
        return self.fee.of(self.kept_minor)

    @property
    def kept_minor(self) -> int:
        return self.worth(self.kept)

    @property
    def is_to_weigh(self) -> bool:
        """Say whether the scale has not spoken yet."""
        return self.portion_g is not None and self.weighed_g is None and self.kept > 0

    @property
    def weighed_minor(self) -> int | None:
        """What was weighed costs; None while nothing is, or for what is counted."""
        if self.weighed_g is None or self.kg_minor is None:
            return None
        most_minor = self.quantity * self.unit_minor + self.spare_minor
        return weights.weighed_minor(self.weighed_g, kg_minor=self.kg_minor, most_minor=most_minor)

    def worth(self, units: int) -> int:
        """Return what so many of the kept units are worth."""
        return weights.worth(
            units, kept=self.kept, unit_minor=self.unit_minor, weighed_minor=self.weighed_minor
        )
