"""Messages to people: at most one for each (fact, person, channel); sending is a reaction."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now


class Notice(models.Model):
    """One message that is due or sent."""

    ref = models.CharField(max_length=80, help_text="what it is about: order.authorised:<id>")
    recipient = models.CharField(max_length=254)
    channel = models.CharField(max_length=10, default="mail")
    kind = models.CharField(max_length=40)
    language = models.CharField(max_length=2, default="fr")
    context = models.JSONField(default=dict)
    created_at = models.DateTimeField(db_default=Now())
    sent_at = models.DateTimeField(null=True)
    parked_at = models.DateTimeField(null=True)
    next_attempt_at = models.DateTimeField(null=True, db_default=Now())
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["ref", "recipient", "channel"], name="notice_once")
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["next_attempt_at"], name="notice_due", condition=Q(next_attempt_at__isnull=False)
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} → {self.recipient}"
