"""The form that confirms a door: its line, its pin, and how to get in."""

from math import isfinite
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from marketplace.kernel.geo import Point


class DoorForm(forms.Form):
    """Where exactly; the pin counts, the line is what people read."""

    line = forms.CharField(
        label=_("Number and street"),
        max_length=160,
        error_messages={"required": _("Write the number and the street: the courier reads them.")},
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )
    postcode = forms.CharField(label=_("Postcode"), max_length=10, required=False, widget=forms.HiddenInput)
    lat = forms.FloatField(min_value=-90, max_value=90, widget=forms.HiddenInput)
    lon = forms.FloatField(min_value=-180, max_value=180, widget=forms.HiddenInput)
    note = forms.CharField(
        label=_("For the courier"),
        help_text=_("Code, floor, name on the bell. Shown only to who brings your order."),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    keep = forms.BooleanField(label=_("Keep this address in my account"), required=False)
    next = forms.CharField(required=False, max_length=500, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """Refuse a form without a place; the sentence stands above it, for the place has no visible field."""
        said = super().clean() or {}
        place = said.get("lat"), said.get("lon")
        if not all(isinstance(degrees, float) and isfinite(degrees) for degrees in place):
            self.errors.pop("lat", None)
            self.errors.pop("lon", None)
            raise forms.ValidationError(_("The place on the map is missing. Look for the address once more."))
        return said

    @property
    def point(self) -> Point:
        return Point(lat=round(self.cleaned_data["lat"], 6), lon=round(self.cleaned_data["lon"], 6))
