"""Double entry: every posting's entries sum to zero; nothing here is ever changed or deleted (triggers)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from marketplace.places.models import City


class Posting(models.Model):
    """One balanced set of entries for one fact: a capture, a transfer, a refund."""

    city = models.ForeignKey(City, on_delete=models.PROTECT)
    kind = models.CharField(max_length=30)
    ref = models.CharField(max_length=80, help_text="the outside id or our key of the fact")
    order_key = models.UUIDField(null=True, db_index=True)
    at = models.DateTimeField(help_text="town time")
    recorded_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["kind", "ref"], name="posting_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.ref}"


class Entry(models.Model):
    """One leg: `account` reads like `shop:<public id>`; positive is owed to us or held, negative is owed by us."""

    posting = models.ForeignKey(Posting, on_delete=models.PROTECT, related_name="entries")
    account = models.CharField(max_length=60, db_index=True)
    amount_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(amount_minor=0), name="entry_says_something"),
            models.UniqueConstraint(fields=["posting", "account"], name="entry_account_once"),
        ]
        verbose_name_plural = "entries"

    def __str__(self) -> str:
        return f"{self.account} {self.amount_minor}"
