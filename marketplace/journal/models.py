"""What happened, append-only, and which reactions to it are still due."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from marketplace.kernel.ids import new_id
from marketplace.places.models import City


class Event(models.Model):
    """One fact in the past tense: `delivery.delivered`. Never changed, never deleted (a trigger says no)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT, null=True)
    name = models.CharField(max_length=60)
    subject = models.CharField(max_length=30)
    subject_id = models.CharField(max_length=40)
    at = models.DateTimeField(help_text="town time of the act")
    recorded_at = models.DateTimeField(db_default=Now(), help_text="wall time of the record")
    actor = models.CharField(max_length=80, blank=True)
    data = models.JSONField(default=dict)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["subject", "subject_id", "recorded_at"], name="event_subject"),
            models.Index(fields=["name", "recorded_at"], name="event_name"),
            models.Index(fields=["city", "-recorded_at"], name="event_city"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.subject_id}"


class Reaction(models.Model):
    """One listener's due answer to one event: the outbox. A null `next_attempt_at` is done or parked."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE)
    listener = models.CharField(max_length=120)
    next_attempt_at = models.DateTimeField(null=True, db_default=Now())
    attempts = models.PositiveSmallIntegerField(default=0)
    done_at = models.DateTimeField(null=True)
    parked_at = models.DateTimeField(null=True)
    last_error = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["event", "listener"], name="reaction_once"),
            models.CheckConstraint(
                condition=Q(next_attempt_at__isnull=False, done_at__isnull=True, parked_at__isnull=True)
                | Q(next_attempt_at__isnull=True, done_at__isnull=False, parked_at__isnull=True)
                | Q(next_attempt_at__isnull=True, done_at__isnull=True, parked_at__isnull=False),
                name="reaction_due_done_or_parked",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["next_attempt_at"], name="reaction_due", condition=Q(next_attempt_at__isnull=False)
            )
        ]

    def __str__(self) -> str:
        return f"{self.listener} ← {self.event_id}"
