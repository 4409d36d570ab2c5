"""What the checkout asks: who, how to reach them, how to get in; never a card number."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

TIPS_MINOR = (0, 100, 200, 300)


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
    tip_minor = forms.TypedChoiceField(
        label=_("Tip, all of it for the courier"),
        choices=[(tip, tip) for tip in TIPS_MINOR],
        coerce=int,
        required=False,
        empty_value=0,
        widget=forms.RadioSelect,
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

    def clean_of_age(self) -> bool:
        said: bool = self.cleaned_data["of_age"]
        if self.min_age and not said:
            raise forms.ValidationError(
                _("Something in your basket is for people of %(age)s and over: please confirm your age."),
                params={"age": self.min_age},
            )
        return said
