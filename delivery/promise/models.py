"""Quotes: a time and a fee said before paying, with how they came about and until when they hold."""

from typing import ClassVar

from django.db import models

from marketplace.kernel.ids import new_id
from marketplace.places.models import City


class Quote(models.Model):
    """One said promise; `parts` keeps the minutes and reasons, `expires_at` is wall time (a human decides)."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.CASCADE)
    basket_key = models.UUIDField(db_index=True)
    basket_version = models.PositiveIntegerField()
    door_lat = models.FloatField()
    door_lon = models.FloatField()
    quoted_at = models.DateTimeField(help_text="town time")
    promised_at = models.DateTimeField(help_text="town time")
    expires_at = models.DateTimeField(help_text="wall time")
    fee_minor = models.PositiveIntegerField()
    parts = models.JSONField(default=dict)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(promised_at__gt=models.F("quoted_at")), name="quote_looks_ahead"
            )
        ]

    def __str__(self) -> str:
        return f"{self.public_id} → {self.promised_at}"
