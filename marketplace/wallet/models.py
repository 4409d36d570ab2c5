"""What a shopper can pay with besides typing a card: saved cards, vouchers, credit; and what was agreed to."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from marketplace.journal.constraints import state_constraints
from marketplace.kernel.ids import new_id
from marketplace.places.models import City
from marketplace.wallet.states import COVER, CoverState
from sellers.shops.models import Shop


class CardConsent(models.Model):
    """The words a member agreed to when letting a card be kept, and when; never changed."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    order_key = models.UUIDField(unique=True, help_text="the order whose payment saves the card")
    words = models.TextField()
    language = models.CharField(max_length=2)
    given_at = models.DateTimeField(help_text="wall time")

    def __str__(self) -> str:
        return f"{self.user_id} {self.given_at}"


class SavedCard(models.Model):
    """A card that the card network keeps for a member; we know its last digits only."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_cards")
    outside_id = models.CharField(max_length=64, unique=True)
    consent = models.ForeignKey(CardConsent, on_delete=models.SET_NULL, null=True, related_name="cards")
    brand = models.CharField(max_length=20, blank=True)
    last4 = models.CharField(max_length=4, blank=True)
    exp_month = models.PositiveSmallIntegerField(null=True)
    exp_year = models.PositiveSmallIntegerField(null=True)
    is_default = models.BooleanField(default=False)
    added_at = models.DateTimeField(help_text="wall time")
    removed_at = models.DateTimeField(null=True, help_text="wall time its owner took it out, or the bank did")
    next_attempt_at = models.DateTimeField(
        null=True, db_default=Now(), help_text="wall time; null: nothing due at the card network"
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user"], condition=Q(is_default=True), name="one_default_card"),
            models.CheckConstraint(
                condition=Q(is_default=False) | Q(removed_at__isnull=True), name="default_card_is_there"
            ),
            models.CheckConstraint(
                condition=Q(exp_month__isnull=True) | Q(exp_month__gte=1, exp_month__lte=12),
                name="card_month_of_a_year",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["next_attempt_at"], name="saved_card_due", condition=Q(next_attempt_at__isnull=False)
            )
        ]

    def __str__(self) -> str:
        return f"{self.brand} {self.last4}"


class Voucher(models.Model):
    """A code that pays a part of an order: a fixed sum, or a share of the goods; who funds it is written here."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    code = models.CharField(max_length=24, unique=True, help_text="capitals and digits")
    funder = models.CharField(max_length=10, choices=[(b, b) for b in ("shop", "platform")])
    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, null=True, blank=True, related_name="vouchers")
    minor = models.PositiveIntegerField(null=True, blank=True, help_text="a fixed sum")
    share_bp = models.PositiveSmallIntegerField(null=True, blank=True, help_text="or a share of the goods")
    most_minor = models.PositiveIntegerField(null=True, blank=True, help_text="a share never pays more")
    minimum_minor = models.PositiveIntegerField(default=0, help_text="of goods that it may pay")
    starts_at = models.DateTimeField(help_text="town time")
    ends_at = models.DateTimeField(help_text="town time, not included")
    most_uses = models.PositiveIntegerField(null=True, blank=True)
    uses = models.PositiveIntegerField(default=0, help_text="kept or used, of all shoppers")
    once_a_person = models.BooleanField(default=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="vouchers",
        help_text="only for this member",
    )
    cause = models.CharField(max_length=40, blank=True, help_text="why it was made")
    is_live = models.BooleanField(default=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(funder="shop", shop__isnull=False) | Q(funder="platform", shop__isnull=True),
                name="voucher_funder_known",
            ),
            models.CheckConstraint(
                condition=Q(minor__gt=0, share_bp__isnull=True)
                | Q(minor__isnull=True, share_bp__gt=0, share_bp__lte=10_000),
                name="voucher_sum_or_share",
            ),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="voucher_lives_forwards"),
            models.CheckConstraint(
                condition=Q(most_uses__isnull=True) | Q(uses__lte=F("most_uses")),
                name="voucher_uses_within",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class CreditAccount(models.Model):
    """What we owe a member to spend here; the ledger's account `credit:<public id>` says the same."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="credit")
    currency = models.CharField(max_length=3, default="EUR")
    balance_minor = models.PositiveIntegerField(default=0)
    kept_minor = models.PositiveIntegerField(default=0, help_text="set aside for orders on their way")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kept_minor__lte=F("balance_minor")), name="credit_kept_within_balance"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.balance_minor} − {self.kept_minor}"


class CreditMove(models.Model):
    """One change of a credit account, append-only; together they come to its balance."""

    account = models.ForeignKey(CreditAccount, on_delete=models.PROTECT, related_name="moves")
    delta_minor = models.IntegerField()
    reason = models.CharField(max_length=40)
    key = models.CharField(max_length=90, unique=True)
    order_key = models.UUIDField(null=True)
    at = models.DateTimeField(help_text="town time")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(delta_minor=0), name="credit_move_moves")
        ]

    def __str__(self) -> str:
        return self.key


class Cover(models.Model):
    """What pays a part of one order instead of the card: one voucher at most, and credit."""

    city = models.ForeignKey(City, on_delete=models.PROTECT)
    order_key = models.UUIDField()
    kind = models.CharField(max_length=8, choices=[(b, b) for b in ("voucher", "credit")])
    voucher = models.ForeignKey(Voucher, on_delete=models.PROTECT, null=True, related_name="covers")
    credit = models.ForeignKey(CreditAccount, on_delete=models.PROTECT, null=True, related_name="covers")
    person = models.CharField(max_length=254, help_text="a member's public id, a guest's e-mail address")
    is_once = models.BooleanField(default=False, help_text="as the voucher said")
    account = models.CharField(max_length=60, help_text="the ledger's account that pays")
    minor = models.PositiveIntegerField(help_text="at most")
    used_minor = models.PositiveIntegerField(default=0)
    back_minor = models.PositiveIntegerField(default=0, help_text="given back of what was used")
    state = models.CharField(max_length=8, choices=CoverState.choices, default=CoverState.KEPT)
    used_at = models.DateTimeField(null=True)
    released_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            *state_constraints(COVER),
            models.UniqueConstraint(fields=["order_key", "kind"], name="cover_once_an_order"),
            models.UniqueConstraint(
                fields=["voucher", "person"],
                condition=Q(is_once=True, state__in=["kept", "used"]),
                name="voucher_once_a_person",
            ),
            models.CheckConstraint(
                condition=Q(kind="voucher", voucher__isnull=False, credit__isnull=True)
                | Q(kind="credit", voucher__isnull=True, credit__isnull=False),
                name="cover_of_one_kind",
            ),
            models.CheckConstraint(
                condition=Q(minor__gt=0, used_minor__lte=F("minor"), back_minor__lte=F("used_minor")),
                name="cover_within_itself",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.minor} of {self.order_key}"
