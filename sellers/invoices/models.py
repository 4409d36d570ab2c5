"""The platform's invoices to the businesses that sell: one a month for the fees, numbered without a gap."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from marketplace.kernel.ids import new_id
from sellers.shops.models import Seller


class InvoiceSeries(models.Model):
    """The last number given out in a year; locked while the next one is taken, so that none is ever missing."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    last_no = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "invoice series"

    def __str__(self) -> str:
        return f"{self.year}: {self.last_no}"


class FeeInvoice(models.Model):
    """Fees of one month of one business, or what was given back of earlier ones; never changed (a trigger)."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    year = models.PositiveSmallIntegerField()
    no = models.PositiveIntegerField()
    kind = models.CharField(max_length=7, choices=[("invoice", "invoice"), ("credit", "credit")])
    seller = models.ForeignKey(Seller, on_delete=models.PROTECT, related_name="fee_invoices")
    corrects = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="credits")
    month = models.DateField(help_text="its first day")
    issued_at = models.DateTimeField(help_text="town time")
    issuer = models.JSONField(help_text="who we were on that day: name, address, numbers")
    recipient = models.JSONField(help_text="who the business was on that day")
    lines = models.JSONField(help_text="[{rule, orders, goods_minor, fee_minor, vat_bp, vat_minor}]")
    net_minor = models.PositiveIntegerField()
    vat_minor = models.PositiveIntegerField()
    total_minor = models.PositiveIntegerField()
    currency = models.CharField(max_length=3, default="EUR")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["year", "no"], name="invoice_number_once"),
            models.UniqueConstraint(fields=["seller", "month", "kind"], name="invoice_month_once"),
            models.CheckConstraint(
                condition=Q(total_minor=F("net_minor") + F("vat_minor")), name="invoice_adds_up"
            ),
            models.CheckConstraint(condition=Q(total_minor__gt=0, no__gt=0), name="invoice_of_something"),
            models.CheckConstraint(condition=Q(kind__in=["invoice", "credit"]), name="invoice_kind_known"),
        ]
        indexes: ClassVar = [models.Index(fields=["seller", "-month"], name="invoice_seller")]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        return f"Q-{self.year}-{self.no:06}"
