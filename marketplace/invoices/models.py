"""Invoices on behalf of sellers, our own for bringing, and credit notes: numbered without gaps, never changed."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from marketplace.kernel.ids import new_id
from marketplace.places.models import City


class Issuer(models.Model):
    """Who issues: one row a seller and year, ours too; locked while a number is taken, so that none is lost."""

    name = models.CharField(max_length=60, help_text="`seller:<public id>` or `platform`")
    year = models.PositiveSmallIntegerField()
    last_number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["name", "year"], name="issuer_once_a_year")]

    def __str__(self) -> str:
        return f"{self.name} {self.year}"


class Invoice(models.Model):
    """What one issuer sold in one order, VAT by rate to the cent; a credit note takes back a part of another."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    issuer = models.ForeignKey(Issuer, on_delete=models.PROTECT, related_name="invoices")
    number = models.PositiveIntegerField()
    key = models.CharField(max_length=80, unique=True, help_text="the fact it is made for")
    order_key = models.UUIDField(db_index=True)
    share_key = models.UUIDField(null=True, help_text="the fulfilment's public id, for goods")
    credits = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="credit_notes")
    spoken_code = models.CharField(max_length=12)
    seller = models.JSONField(help_text="name, form, SIRET, address as they were")
    shopper = models.JSONField(help_text="name and door as they were")
    lines = models.JSONField(help_text="[{name, quantity, unit_minor, total_minor, vat_bp, vat_minor, …}]")
    rates = models.JSONField(help_text="[{vat_bp, total_minor, vat_minor}]")
    total_minor = models.IntegerField(help_text="VAT included; negative on a credit note")
    vat_minor = models.IntegerField()
    currency = models.CharField(max_length=3, default="EUR")
    issued_at = models.DateTimeField(help_text="town time")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["issuer", "number"], name="receipt_number_once"),
            models.CheckConstraint(condition=Q(number__gt=0), name="receipt_number_counts"),
            models.CheckConstraint(
                condition=Q(credits__isnull=True, total_minor__gte=0, vat_minor__gte=0)
                | Q(credits__isnull=False, total_minor__lte=0, vat_minor__lte=0),
                name="credit_note_takes_back",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.issuer}-{self.number:06d}"
