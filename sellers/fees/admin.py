"""Records of fee rules: a draft is written from another rule or from a shop, put in force, ended; never edited after."""

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import pgettext_lazy

from marketplace.journal.desk import Records, desk
from marketplace.journal.moves import Act, Move, Refused
from sellers.fees import operations
from sellers.fees.models import FeeRule
from sellers.fees.states import FEE_RULE, FeeRuleState
from sellers.shops.admin import ShopRecords
from sellers.shops.models import Shop

FIELDS = ("name", "trade", "shop", "is_campaign", "fee_bp", "fixed_minor", "minimum_minor", "fee_vat_bp")
LABELS = {
    "name": lazy("Name the shops read"),
    "trade": lazy("Only for this trade"),
    "shop": lazy("Only for this shop"),
    "is_campaign": lazy("A campaign: goes before the other rules, and ends"),
    "fee_bp": lazy("Percentage, in hundredths of a per cent (1500 is 15 %), VAT included"),
    "fixed_minor": lazy("Added once a share, in cents"),
    "minimum_minor": lazy("At least so much a share, in cents"),
    "fee_vat_bp": lazy("VAT inside the fee (2000 is 20 %)"),
    "from_at": pgettext_lazy("a date", "From"),
    "until_at": lazy("Until, not included"),
}


class Moment(forms.SplitDateTimeWidget):
    """A day and a time, as the browser asks for them."""

    def __init__(self) -> None:
        day, time = {"type": "date"}, {"type": "time"}
        super().__init__(date_format="%Y-%m-%d", time_format="%H:%M", date_attrs=day, time_attrs=time)


class TermsForm(forms.ModelForm):  # type: ignore[type-arg]
    """The terms of a rule."""

    class Meta:
        model = FeeRule
        fields = (*FIELDS, "from_at", "until_at")
        labels = LABELS
        help_texts: ClassVar = dict.fromkeys(LABELS, "")
        field_classes: ClassVar = {"from_at": forms.SplitDateTimeField, "until_at": forms.SplitDateTimeField}
        widgets: ClassVar = {"from_at": Moment, "until_at": Moment}

    def __init__(self, row: Any, data: Any = None) -> None:
        rule = row if isinstance(row, FeeRule) else None
        super().__init__(data, instance=rule or _start_of(row))
        self.fields["shop"].queryset = Shop.objects.filter(city_id=row.city_id).order_by("name")  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if said.get("shop") and said.get("trade"):
            raise forms.ValidationError(_("A rule is for one shop or for one trade."))
        if said.get("is_campaign") and not said.get("until_at"):
            raise forms.ValidationError(_("A campaign says when it ends."))
        if said.get("until_at") and said.get("from_at") and said["until_at"] <= said["from_at"]:
            raise forms.ValidationError(_("It ends before it begins."))
        if said.get("fee_bp") is not None and said["fee_bp"] > 10_000:
            raise forms.ValidationError(_("More than all of it is too much."))
        return said


def _start_of(shop: Shop) -> FeeRule:
    return FeeRule(city_id=shop.city_id, name=_("As agreed"), shop=shop, fee_bp=shop.seller.fee_bp)


def copy(rule: FeeRule, act: Act) -> None:
    operations.draft({**act.words, "city_id": rule.city_id}, at=act.at, actor=act.actor)


def change(rule: FeeRule, act: Act) -> None:
    operations.change(rule, act.words, at=act.at, actor=act.actor)


def put_in_force(rule: FeeRule, act: Act) -> None:
    try:
        operations.put_in_force(rule, at=act.at, actor=act.actor)
    except operations.TooSoon:
        raise Refused(
            _("Shops that would pay more must be told fifteen days before. Let it begin later.")
        ) from None


def end(rule: FeeRule, act: Act) -> None:
    operations.end(rule, at=act.at, actor=act.actor)


def draft_for_shop(shop: Shop, act: Act) -> None:
    operations.draft({**act.words, "city_id": shop.city_id}, at=act.at, actor=act.actor)


DRAFT_FOR_SHOP = Move(
    name="fee_rule",
    label=lazy("Write a fee rule"),
    perform=draft_for_shop,
    is_legal=lambda _shop: True,
    is_told=True,
    form=TermsForm,
    hint=lazy("It is kept as a draft among the fee rules, where it is put in force."),
)


desk.unregister(Shop)


@admin.register(Shop, site=desk)
class ShopRecordsWithFees(ShopRecords):
    """The shop's records, with a button that the room below cannot know."""

    moves = (*ShopRecords.moves, DRAFT_FOR_SHOP)


@admin.register(FeeRule, site=desk)
class FeeRuleRecords(Records):
    list_display = (
        "name",
        "state",
        "trade",
        "shop",
        "is_campaign",
        "fee_bp",
        "fixed_minor",
        "from_at",
        "until_at",
    )
    list_filter = ("state", "is_campaign", "city", "trade")
    list_select_related = ("shop",)
    search_fields = ("name", "=trade", "shop__name")
    moves = (
        Move(
            name="change",
            label=lazy("Change the terms"),
            perform=change,
            is_legal=lambda rule: rule.state == FeeRuleState.DRAFT,
            is_told=True,
            form=TermsForm,
        ),
        Move(
            name="put_in_force",
            label=lazy("Put in force"),
            perform=put_in_force,
            machine=FEE_RULE,
            to=FeeRuleState.IN_FORCE,
            is_grave=True,
            is_told=True,
            hint=lazy("Its terms stand from then on; what was sold before keeps its own."),
        ),
        Move(
            name="end",
            label=lazy("End it now"),
            perform=end,
            machine=FEE_RULE,
            to=FeeRuleState.ENDED,
            is_grave=True,
            is_told=True,
        ),
        Move(
            name="copy",
            label=lazy("Write a new rule from it"),
            perform=copy,
            is_legal=lambda _rule: True,
            is_told=True,
            form=TermsForm,
        ),
    )
