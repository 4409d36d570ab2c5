"""What a member says about themselves."""

import re

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _


class ProfileForm(forms.Form):
    """Name, telephone, language: what the checkout then knows."""

    name = forms.CharField(
        label=_("First and last name"),
        max_length=80,
        required=False,
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    phone = forms.CharField(
        label=_("Telephone (optional)"),
        help_text=_("Only the courier sees it, and only while bringing your order."),
        max_length=20,
        required=False,
        widget=forms.TextInput({"autocomplete": "tel", "inputmode": "tel"}),
    )
    language = forms.ChoiceField(
        label=_("Language of pages and e-mails"), choices=settings.LANGUAGES, widget=forms.RadioSelect
    )

    def clean_phone(self) -> str:
        phone = re.sub(r"[\s.()-]", "", self.cleaned_data["phone"])
        if phone and not re.fullmatch(r"\+?\d{6,15}", phone):
            raise forms.ValidationError(
                _("This does not look like a telephone number. Leave it out if you prefer.")
            )
        return phone
