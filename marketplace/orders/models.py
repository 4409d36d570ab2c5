"""Orders: what was bought, for which door, at which time, for how much; frozen when placed."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from marketplace.journal.constraints import state_constraints
from marketplace.kernel import weights
from marketplace.kernel.geo import Point
from marketplace.kernel.ids import new_id
from marketplace.orders.states import ORDER, OrderState
from marketplace.places.models import City
from sellers.fulfilment.models import FulfilmentLine, weighed_constraints
from sellers.listings.models import Listing
from sellers.shops.models import Shop


class Order(models.Model):
    """One payment for any number of shops; `promised_at` is never edited, `eta` is today's belief."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="orders"
    )
    checkout_key = models.UUIDField(unique=True, help_text="the basket's; at most one order comes of it")
    spoken_code = models.CharField(max_length=12)
    tracking_token = models.CharField(max_length=32, unique=True)
    dropoff_pin = models.CharField(max_length=8)
    state = models.CharField(max_length=12, choices=OrderState.choices, default=OrderState.DRAFT)
    email = models.EmailField()
    name = models.CharField(max_length=80)
    phone = models.CharField(max_length=20, blank=True)
    language = models.CharField(max_length=2, default="fr")
    door_line = models.CharField(max_length=160)
    door_area = models.CharField(max_length=80)
    door_lat = models.FloatField()
    door_lon = models.FloatField()
    door_note = models.CharField(max_length=200, blank=True)
    currency = models.CharField(max_length=3, default="EUR")
    goods_minor = models.PositiveIntegerField()
    delivery_minor = models.PositiveIntegerField()
    delivery_due_minor = models.PositiveIntegerField(
        null=True, help_text="what bringing comes to since a whole shop fell out; null: as it was shown"
    )
    tip_minor = models.PositiveIntegerField(default=0)
    total_minor = models.PositiveIntegerField()
    weighing_minor = models.PositiveIntegerField(
        default=0, help_text="held above the total for goods that are weighed when packed"
    )
    voucher_minor = models.PositiveIntegerField(
        default=0, help_text="of the total, paid by a voucher at most"
    )
    credit_minor = models.PositiveIntegerField(default=0, help_text="of the total, paid by credit at most")
    is_quick = models.BooleanField(default=False, help_text="one press on a product page")
    promised_at = models.DateTimeField(help_text="town time; frozen")
    promised_from = models.DateTimeField(null=True, help_text="town time; frozen: a window was promised")
    eta = models.DateTimeField(null=True)
    promise_parts = models.JSONField(default=dict)
    pay_by = models.DateTimeField(help_text="wall time: the goods are kept until then")
    undo_until = models.DateTimeField(
        null=True, help_text="wall time: until then its shopper calls it off, whether or not a shop said yes"
    )
    placed_at = models.DateTimeField(null=True)
    authorised_at = models.DateTimeField(null=True)
    completed_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_reason = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints: ClassVar = [
            *state_constraints(ORDER),
            models.CheckConstraint(
                condition=Q(total_minor=F("goods_minor") + F("delivery_minor") + F("tip_minor")),
                name="order_adds_up",
            ),
            models.CheckConstraint(
                condition=Q(promised_from__isnull=True) | Q(promised_from__lt=F("promised_at")),
                name="order_window_has_length",
            ),
            models.CheckConstraint(
                condition=Q(delivery_due_minor__isnull=True) | Q(delivery_due_minor__lte=F("delivery_minor")),
                name="order_way_never_dearer",
            ),
            models.CheckConstraint(
                condition=Q(total_minor__gte=F("voucher_minor") + F("credit_minor")),
                name="order_not_overpaid",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["user", "-placed_at"], name="order_user"),
            models.Index(fields=["city", "state"], name="order_city_state"),
            models.Index(fields=["pay_by"], name="order_due", condition=Q(state="placed")),
        ]

    def __str__(self) -> str:
        return self.spoken_code

    @property
    def door(self) -> Point:
        return Point(lat=self.door_lat, lon=self.door_lon)

    @property
    def way_minor(self) -> int:
        """What bringing comes to: as it was shown, or less since a whole shop fell out."""
        return self.delivery_minor if self.delivery_due_minor is None else self.delivery_due_minor


class OrderLine(models.Model):
    """One listing as it was sold: name, price, VAT and fee frozen; `missing` was not there and is not paid."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="lines")
    listing = models.ForeignKey(Listing, on_delete=models.PROTECT, related_name="+")
    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="+")
    fulfilment_line = models.OneToOneField(
        FulfilmentLine, on_delete=models.PROTECT, null=True, related_name="order_line"
    )
    name = models.CharField(max_length=160)
    sku = models.CharField(max_length=40)
    quantity = models.PositiveSmallIntegerField()
    missing = models.PositiveSmallIntegerField(default=0)
    refunded = models.PositiveSmallIntegerField(default=0, help_text="given back after the capture")
    unit_minor = models.PositiveIntegerField()
    total_minor = models.PositiveIntegerField()
    vat_bp = models.PositiveSmallIntegerField()
    vat_minor = models.PositiveIntegerField()
    fee_bp = models.PositiveSmallIntegerField()
    fee_extra_minor = models.PositiveIntegerField(
        default=0, help_text="the line's part of what a rule adds to the percentage"
    )
    fee_vat_bp = models.PositiveSmallIntegerField(default=2_000, help_text="the VAT inside the fee")
    fee_rule = models.CharField(max_length=60, blank=True, help_text="the rule's name; empty: as agreed")
    portion_g = models.PositiveIntegerField(null=True, help_text="grams asked for in one, of weighed goods")
    kg_minor = models.PositiveIntegerField(null=True, help_text="price of a kilogram, of weighed goods")
    spare_minor = models.PositiveIntegerField(default=0, help_text="held above the total of weighed goods")
    weighed_g = models.PositiveIntegerField(null=True, help_text="what the shop weighed")

    class Meta:
        constraints: ClassVar = [
            *weighed_constraints("order_line"),
            models.CheckConstraint(
                condition=Q(total_minor=F("quantity") * F("unit_minor")), name="order_line_adds_up"
            ),
            models.CheckConstraint(
                condition=Q(quantity__gt=0, missing__lte=F("quantity") - F("refunded")),
                name="order_line_missing_within",
            ),
            models.UniqueConstraint(fields=["order", "listing"], name="order_line_once"),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} × {self.name}"

    @property
    def kept_minor(self) -> int:
        return self.worth(self.kept)

    @property
    def worth_asked(self) -> int:
        """What the kept units were to cost before they were weighed."""
        return self.kept * self.unit_minor

    @property
    def left_minor(self) -> int:
        """What is paid for after what went back."""
        return self.worth(self.kept - self.refunded)

    @property
    def kept(self) -> int:
        return self.quantity - self.missing

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
