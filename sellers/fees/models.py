"""Fee rules: what the platform keeps of a sale, for everybody, a trade or a shop, always or for a campaign's dates."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from marketplace.journal.constraints import state_constraints
from marketplace.kernel.ids import new_id
from marketplace.places.models import City
from sellers.fees.states import FEE_RULE, FeeRuleState
from sellers.shops.models import Shop


class FeeRule(models.Model):
    """`percent + fixed`, at least `minimum`, of one shop's share of an order; VAT on the fee included."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    name = models.CharField(max_length=60, help_text="what the shop reads beside its sale")
    trade = models.CharField(max_length=40, blank=True, help_text="only shops of this trade; empty: any")
    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, null=True, blank=True, related_name="fee_rules")
    is_campaign = models.BooleanField(default=False, help_text="goes before the rules that always hold")
    fee_bp = models.PositiveSmallIntegerField(help_text="basis points of the goods, VAT included")
    fixed_minor = models.PositiveIntegerField(default=0, help_text="added once a share")
    minimum_minor = models.PositiveIntegerField(default=0, help_text="at least so much a share")
    fee_vat_bp = models.PositiveSmallIntegerField(default=2_000, help_text="the VAT inside the fee")
    from_at = models.DateTimeField(help_text="town time, the first moment of it")
    until_at = models.DateTimeField(null=True, blank=True, help_text="town time, the first moment after it")
    state = models.CharField(max_length=8, choices=FeeRuleState.choices, default=FeeRuleState.DRAFT)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            *state_constraints(FEE_RULE),
            models.CheckConstraint(condition=Q(fee_bp__lte=10_000), name="fee_rule_at_most_all"),
            models.CheckConstraint(
                condition=Q(until_at__isnull=True) | Q(until_at__gt=F("from_at")), name="fee_rule_ends_after"
            ),
            models.CheckConstraint(
                condition=Q(is_campaign=False) | Q(until_at__isnull=False), name="fee_campaign_ends"
            ),
            models.CheckConstraint(
                condition=Q(shop__isnull=True) | Q(trade=""), name="fee_rule_shop_or_trade"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["city"], name="fee_rule_in_force", condition=Q(state="in_force"))
        ]

    def __str__(self) -> str:
        return self.name
