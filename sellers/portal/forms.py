"""What a seller types about a listing, a count, a pause; amounts are typed in euros and kept in cents."""

from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from marketplace.catalogue.models import Category, Unit
from marketplace.kernel.format import percent

COUNT = dict.fromkeys(
    ("invalid", "min_value", "max_value", "required"), _("A count is a whole number from 0 to 9,999.")
)
VAT_BP = (550, 1_000, 2_000)


def vat_rates() -> list[tuple[int, str]]:
    """Return the rates as the reader writes them."""
    return [(rate, percent(rate, language=get_language() or "fr")) for rate in VAT_BP]


class EurosField(forms.CharField):
    """A price as people write it: `3,20`, `3.20 €`, `3`; cleaned to whole cents."""

    def clean(self, value: Any) -> int:
        text = (
            str(super().clean(value))
            .replace("€", "")
            .replace("\u00a0", "")
            .replace(" ", "")
            .replace(",", ".")
        )
        try:
            amount = Decimal(text) * 100
        except InvalidOperation as error:
            raise forms.ValidationError(_("Write a price like 3.20.")) from error
        if not amount.is_finite() or amount != amount.to_integral_value() or not 1 <= amount <= 1_000_000:
            raise forms.ValidationError(_("A price has at most two decimals, from 0.01 to 10,000."))
        return int(amount)


class RowForm(forms.Form):
    """Price and count of one row of the shelf."""

    price = EurosField(label=_("Price"), max_length=20)
    on_hand = forms.IntegerField(label=_("On the shelf"), min_value=0, max_value=9_999, error_messages=COUNT)


class ProductForm(forms.Form):
    """A new thing on the shelf, in one screen."""

    gtin = forms.RegexField(
        r"^\d{8,14}$",
        label=_("Barcode (optional)"),
        required=False,
        error_messages={"invalid": _("Write the 8 to 14 digits below the bars, without spaces.")},
    )
    name_fr = forms.CharField(
        label=_("Name"), max_length=120, error_messages={"required": _("Write what it is called.")}
    )
    category = forms.ModelChoiceField(Category.objects.all(), label=_("Department"), empty_label=None)
    price = EurosField(label=_("Price, VAT included"), max_length=20)
    vat_bp = forms.TypedChoiceField(choices=vat_rates, coerce=int, label=_("VAT"))
    unit = forms.ChoiceField(
        choices=[
            (Unit.PIECE, _("by the piece")),
            (Unit.GRAM, _("grams")),
            (Unit.MILLILITRE, _("millilitres")),
        ],
        label=_("Sold in"),
    )
    net_quantity = forms.IntegerField(label=_("How much in one"), min_value=1, max_value=100_000, initial=1)
    on_hand = forms.IntegerField(
        label=_("On the shelf"), min_value=0, max_value=9_999, initial=1, error_messages=COUNT
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["class"] = "input"
