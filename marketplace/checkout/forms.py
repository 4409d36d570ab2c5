"""What the checkout asks: who, how to reach them, how to get in; never a card number."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from marketplace.kernel.money import share_of

TIPS_BP = (0, 500, 1_000)  # of the goods, besides one's own amount
TIP_STEP_MINOR = 10
TIP_MOST_MINOR = 10_000
OWN = "own"


def tips_for(goods_minor: int) -> tuple[int, ...]:
    """Return the tips that are proposed: nothing, 5 and 10 % of the goods to the next ten cents."""
    shares = [-(-share_of(goods_minor, bp) // TIP_STEP_MINOR) * TIP_STEP_MINOR for bp in TIPS_BP]
    return tuple(dict.fromkeys(shares))


def minor_of(typed: str) -> int | None:
    """Return `2,50`, `2.5` or `2` in minor units; None for anything else."""
    found = re.fullmatch(r"(\d{1,5})(?:[.,](\d{1,2}))?\s*€?", typed.strip())
    return int(found[1]) * 100 + int((found[2] or "").ljust(2, "0") or 0) if found else None


def _input(**attributes: Any) -> dict[str, Any]:
    return {"class": "input", **attributes}


class CheckoutForm(forms.Form):
    """At most five fields; the browser fills them."""

    name = forms.CharField(
        label=_("First and last name"),
        max_length=80,
        error_messages={"required": _("Write your name: the courier asks for it.")},
        widget=forms.TextInput(_input(autocomplete="name")),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        help_text=_("For the link to follow your order."),
        error_messages={
            "required": _("Write your e-mail address: the link to follow your order goes there.")
        },
        widget=forms.EmailInput(_input(autocomplete="email")),
    )
    phone = forms.CharField(
        label=_("Telephone (optional)"),
        help_text=_("Only the courier sees it, and only while bringing your order."),
        max_length=20,
        required=False,
        widget=forms.TextInput(_input(autocomplete="tel", inputmode="tel")),
    )
    note = forms.CharField(
        label=_("To find your door (optional)"),
        help_text=_("Door code, floor, name on the bell."),
        max_length=200,
        required=False,
        widget=forms.TextInput(_input(autocomplete="off")),
    )
    tip_minor = forms.CharField(
        label=_("Tip, all of it for the courier"), required=False, max_length=12, widget=forms.RadioSelect
    )
    tip_own = forms.CharField(
        label=_("Your own amount"),
        required=False,
        max_length=10,
        widget=forms.TextInput(_input(inputmode="decimal", autocomplete="off")),
    )
    card = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    saves_card = forms.BooleanField(required=False, widget=forms.CheckboxInput)
    with_credit = forms.BooleanField(required=False, widget=forms.CheckboxInput)
    voucher = forms.CharField(
        label=_("Voucher code"),
        required=False,
        max_length=40,
        widget=forms.TextInput(_input(autocomplete="off", autocapitalize="characters", spellcheck="false")),
    )
    of_age = forms.BooleanField(required=False, widget=forms.CheckboxInput)
    quote = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    by_page = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, min_age: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.min_age = min_age

    def clean_phone(self) -> str:
        phone = re.sub(r"[\s.()-]", "", self.cleaned_data["phone"])
        if phone and not re.fullmatch(r"\+?\d{6,15}", phone):
            raise forms.ValidationError(
                _("This does not look like a telephone number. Leave it out if you prefer.")
            )
        return phone

    def clean_tip_minor(self) -> str:
        said: str = self.cleaned_data["tip_minor"] or "0"
        if said != OWN and not (said.isascii() and said.isdigit() and int(said) <= TIP_MOST_MINOR):
            raise forms.ValidationError(_("This tip is not one of the available choices."))
        return said

    def clean_tip_own(self) -> int:
        """Return minor units; only what is chosen has to be right."""
        if self.data.get("tip_minor") != OWN:
            return 0
        minor = minor_of(self.cleaned_data["tip_own"])
        if minor is None or minor > TIP_MOST_MINOR:
            raise forms.ValidationError(_("Write an amount such as 2.50, at most 100 euros."))
        return minor

    @property
    def tip(self) -> int:
        """The tip in minor units, once the form is valid."""
        said = self.cleaned_data
        return said["tip_own"] if said["tip_minor"] == OWN else int(said["tip_minor"])

    def clean_of_age(self) -> bool:
        said: bool = self.cleaned_data["of_age"]
        if self.min_age and not said:
            raise forms.ValidationError(
                _("Something in your basket is for people of %(age)s and over: please confirm your age."),
                params={"age": self.min_age},
            )
        return said
