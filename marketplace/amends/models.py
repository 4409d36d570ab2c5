"""What a late order gives back: once an order, by rule, with its cause."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from marketplace.kernel.ids import new_id
from marketplace.places.models import City

CAUSES = ("shop", "courier", "platform")


class Amends(models.Model):
    """How late an order was, why, what its shopper got back and who bears it; never changed."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    order_key = models.UUIDField(unique=True)
    late_s = models.PositiveIntegerField(
        help_text="drop-off, or the moment it was given up, after the promise"
    )
    cause = models.CharField(max_length=10, choices=[(cause, cause) for cause in CAUSES])
    facts = models.JSONField(default=dict, help_text="the seconds the cause was read from")
    bearer = models.CharField(max_length=60, help_text="the ledger's account that bears it")
    fee_minor = models.PositiveIntegerField(help_text="delivery fee, back to the card")
    credit_minor = models.PositiveIntegerField(help_text="by minutes, to spend here")
    voucher_code = models.CharField(max_length=24, blank=True, help_text="a guest's credit")
    given_at = models.DateTimeField(help_text="town time")

    class Meta:
        verbose_name_plural = "amends"
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(cause__in=CAUSES), name="amends_cause_known"),
            models.CheckConstraint(condition=Q(late_s__gt=0), name="amends_for_lateness"),
        ]

    def __str__(self) -> str:
        return f"{self.late_s} s by the {self.cause}"
