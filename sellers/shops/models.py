"""Sellers (a business with a payout account) and their shops (a place with an address and hours)."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import get_language

from marketplace.kernel.geo import Point
from marketplace.kernel.ids import new_id
from marketplace.payees.models import Payee
from marketplace.places.models import City


class Seller(Payee):
    """A business that sells, and is paid; a fee rule goes before its agreed `fee_bp`."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    legal_name = models.CharField(max_length=120)
    legal_form = models.CharField(max_length=40, blank=True)
    siret = models.CharField(max_length=14, blank=True)
    email = models.EmailField(blank=True)
    fee_bp = models.PositiveSmallIntegerField(default=1_500, help_text="application fee, basis points")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(fee_bp__lte=10_000), name="seller_fee_at_most_all"),
        ]

    def __str__(self) -> str:
        return self.legal_name

    @property
    def ledger_account(self) -> str:
        """Return what the books call what we owe it."""
        return f"shop:{self.public_id}"


class Shop(models.Model):
    """One place that sells and hands over: the pick-up point of its deliveries."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    seller = models.ForeignKey(Seller, on_delete=models.PROTECT, related_name="shops")
    slug = models.SlugField(max_length=80)
    name = models.CharField(max_length=80)
    trade = models.CharField(max_length=40, help_text="slug of the trade: boulangerie, primeur")
    trade_fr = models.CharField(max_length=40)
    trade_en = models.CharField(max_length=40)
    story_fr = models.CharField(max_length=300, blank=True)
    story_en = models.CharField(max_length=300, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    line = models.CharField(max_length=160)
    postcode = models.CharField(max_length=10)
    lat = models.FloatField()
    lon = models.FloatField()
    pickup_note = models.CharField(max_length=200, blank=True)
    prepare_s = models.PositiveIntegerField(default=480, help_text="usual preparation")
    accept_s = models.PositiveIntegerField(default=60, help_text="usual time to say yes")
    paused_until = models.DateTimeField(null=True, blank=True, help_text="town time")
    is_visible = models.BooleanField(default=True)
    next_learning_at = models.DateTimeField(
        db_default=Now(), help_text="wall time: when its usual times are learned anew"
    )
    hidden_because = models.CharField(
        max_length=10,
        blank=True,
        choices=[("", "nothing"), ("payouts", "its account may not receive money")],
        help_text="why it was hidden by itself; it is shown again when that is over",
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["city", "slug"], name="shop_slug_once"),
            models.CheckConstraint(
                condition=Q(hidden_because="") | Q(hidden_because="payouts", is_visible=False),
                name="shop_hidden_for_a_reason",
            ),
            models.CheckConstraint(condition=Q(prepare_s__lte=7_200), name="shop_prepares_within_two_hours"),
        ]
        indexes: ClassVar = [models.Index(fields=["next_learning_at"], name="shop_learning_due")]

    def __str__(self) -> str:
        return self.name

    @property
    def point(self) -> Point:
        return Point(lat=self.lat, lon=self.lon)

    @property
    def story(self) -> str:
        return self.story_en if get_language() == "en" else self.story_fr

    @property
    def trade_name(self) -> str:
        return self.trade_en if get_language() == "en" else self.trade_fr


class OpeningWindow(models.Model):
    """`[from_min, to_min)` of a weekday (0 = Monday), minutes since midnight; may pass midnight."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="opening_windows")
    weekday = models.PositiveSmallIntegerField()
    from_min = models.PositiveSmallIntegerField()
    to_min = models.PositiveSmallIntegerField()

    class Meta:
        ordering: ClassVar = ["weekday", "from_min"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(weekday__lte=6, from_min__lt=F("to_min"), to_min__lte=2_160), name="window_sane"
            ),
            models.UniqueConstraint(fields=["shop", "weekday", "from_min"], name="window_once"),
        ]

    def __str__(self) -> str:
        return f"{self.weekday} {self.from_min}–{self.to_min}"


class SpecialDay(models.Model):
    """A day that replaces the week: closed when both ends are null."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="special_days")
    on = models.DateField()
    from_min = models.PositiveSmallIntegerField(null=True, blank=True)
    to_min = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(from_min__isnull=True, to_min__isnull=True) | Q(from_min__lt=F("to_min")),
                name="special_day_sane",
            )
        ]

    def __str__(self) -> str:
        return str(self.on)


class Staff(models.Model):
    """Who may act for a shop."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="staff")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="staff_of")
    role = models.CharField(
        max_length=10, choices=[("owner", "owner"), ("picker", "picker")], default="owner"
    )

    class Meta:
        verbose_name_plural = "staff"
        constraints: ClassVar = [models.UniqueConstraint(fields=["shop", "user"], name="staff_once")]

    def __str__(self) -> str:
        return f"{self.user} at {self.shop}"


class Pace(models.Model):
    """How long a shop really takes in one hour of the day, as its own history and its trade say; seconds."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="paces")
    hour = models.PositiveSmallIntegerField(help_text="of the city's day, 0 to 23")
    prepare_s = models.FloatField(help_text="mean")
    prepare_sd_s = models.FloatField()
    accept_s = models.FloatField(help_text="mean")
    accept_sd_s = models.FloatField()
    counted = models.PositiveIntegerField(help_text="fulfilments of this shop and hour behind it")
    learned_at = models.DateTimeField(help_text="town time")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["shop", "hour"], name="pace_once"),
            models.CheckConstraint(
                condition=Q(
                    hour__lte=23, prepare_s__gt=0, prepare_sd_s__gte=0, accept_s__gte=0, accept_sd_s__gte=0
                ),
                name="pace_sane",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.shop_id} at {self.hour}: {self.prepare_s:.0f} s"
