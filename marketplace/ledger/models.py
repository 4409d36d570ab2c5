"""Double entry: every posting's entries sum to zero; postings, entries and closings are never changed (triggers).

Beside them what the bank says about the same money, and where the two differ.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from marketplace.places.models import City


class Posting(models.Model):
    """One balanced set of entries for one fact: a capture, a transfer, a refund."""

    city = models.ForeignKey(City, on_delete=models.PROTECT, null=True, help_text="none: of the whole house")
    kind = models.CharField(max_length=30)
    ref = models.CharField(max_length=80, help_text="the outside id or our key of the fact")
    order_key = models.UUIDField(null=True, db_index=True)
    at = models.DateTimeField(help_text="town time")
    recorded_at = models.DateTimeField(db_default=Now())
    because = models.JSONField(default=dict, help_text="account → the lines that explain its leg")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["kind", "ref"], name="posting_once")]
        indexes: ClassVar = [
            models.Index(fields=["recorded_at"], name="posting_recorded"),
            models.Index(fields=["ref"], name="posting_of_ref"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.ref}"


class Entry(models.Model):
    """One leg: `account` reads like `shop:<public id>`; positive is owed to us or held, negative is owed by us."""

    posting = models.ForeignKey(Posting, on_delete=models.PROTECT, related_name="entries")
    account = models.CharField(max_length=60)
    amount_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    recorded_at = models.DateTimeField(db_default=Now(), help_text="wall time; the period it is stated in")

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["account", "recorded_at", "id"], include=["amount_minor"], name="entry_of_account"
            )
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(amount_minor=0), name="entry_says_something"),
            models.UniqueConstraint(fields=["posting", "account"], name="entry_account_once"),
        ]
        verbose_name_plural = "entries"

    def __str__(self) -> str:
        return f"{self.account} {self.amount_minor}"


class Closing(models.Model):
    """An account's balance at the end of a month, numbered without a gap, chained to the closing before it."""

    account = models.CharField(max_length=60)
    number = models.PositiveIntegerField(help_text="1, 2, 3 … of this account")
    ends_at = models.DateTimeField(help_text="wall time; entries recorded before it are in")
    entries = models.PositiveIntegerField(help_text="how many since the closing before")
    balance_minor = models.BigIntegerField()
    digest = models.CharField(max_length=64, help_text="of the closing before and every line since")
    made_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["account", "number"], name="closing_numbered_once"),
            models.UniqueConstraint(fields=["account", "ends_at"], name="closing_once_a_period"),
            models.CheckConstraint(condition=Q(number__gte=1), name="closing_counts_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.account} {self.number}"


class BankMove(models.Model):
    """One line of the bank's own books about us, as it was read; `about_id` is what our posting of it is named by."""

    outside_id = models.CharField(max_length=64, primary_key=True)
    kind = models.CharField(max_length=40, help_text="the bank's own word")
    at = models.DateTimeField(help_text="wall time, theirs")
    amount_minor = models.BigIntegerField()
    fee_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    source_id = models.CharField(max_length=64, blank=True, db_index=True)
    about_id = models.CharField(max_length=64, blank=True, db_index=True)
    read_at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes: ClassVar = [models.Index(fields=["at"], name="bank_move_at")]

    def __str__(self) -> str:
        return f"{self.kind} {self.source_id}"


class Doubt(models.TextChoices):
    """In what way our books and the bank's differ."""

    NOT_OURS = "not_ours"  # the bank moved money that we know nothing of
    NOT_THEIRS = "not_theirs"  # we booked what the bank does not show
    AMOUNT = "amount"  # both know it, for different sums
    BALANCE = "balance"  # every line agrees and the balance does not


class Difference(models.Model):
    """Something between our books and the bank's that a person reads; closed by itself when it is explained."""

    doubt = models.CharField(max_length=12, choices=Doubt.choices)
    ref = models.CharField(max_length=80, help_text="the outside id in question")
    says = models.CharField(max_length=300)
    ours_minor = models.BigIntegerField()
    theirs_minor = models.BigIntegerField()
    order_key = models.UUIDField(null=True)
    found_at = models.DateTimeField(help_text="wall time")
    closed_at = models.DateTimeField(null=True)
    closed_by = models.CharField(max_length=60, blank=True, help_text="a person, or `agreed`")
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["doubt", "ref"], condition=Q(closed_at__isnull=True), name="difference_open_once"
            ),
            models.CheckConstraint(condition=Q(doubt__in=Doubt.values), name="difference_doubt_known"),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, closed_by="")
                | (Q(closed_at__isnull=False) & ~Q(closed_by="")),
                name="difference_closed_by_somebody",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["found_at"], name="difference_open", condition=Q(closed_at__isnull=True))
        ]

    def __str__(self) -> str:
        return self.ref
