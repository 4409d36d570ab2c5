"""What an operator may change about a day before it is lived again."""

from datetime import date, time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from delivery.replay.variants import Variant

POLICIES = (
    ("recorded", _("as it was planned")),
    ("street", _("today's policy")),
    ("one-shop", _("never two shops in one run")),
    ("alone", _("every parcel alone")),
    ("early", _("ask couriers ten minutes ahead")),
    ("thrifty", _("spare couriers' minutes")),
)
MORE = tuple((n, str(n)) for n in range(7))


class DayForm(forms.Form):
    """Which day, under which policy, with how many couriers more between which hours."""

    day = forms.TypedChoiceField(label=_("Day"), coerce=date.fromisoformat)
    policy = forms.ChoiceField(label=_("Policy"), choices=POLICIES)
    more = forms.TypedChoiceField(label=_("Couriers more"), choices=MORE, coerce=int, initial=2)
    since = forms.TimeField(
        label=_("From"), initial=time(18), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    until = forms.TimeField(
        label=_("Until"), initial=time(20), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )

    def __init__(self, *args: Any, days: list[tuple[str, str]], **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["day"].choices = days  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        since, until = said.get("since"), said.get("until")
        if said.get("more") and since and until and since >= until:
            self.add_error("until", _("The hours end before they begin."))
        return said

    def variant(self) -> Variant:
        said = self.cleaned_data
        return Variant(
            policy=said["policy"],
            more=said["more"],
            from_s=_seconds(said["since"]),
            to_s=_seconds(said["until"]),
        )


def _seconds(moment: time) -> float:
    return moment.hour * 3600.0 + moment.minute * 60.0
