"""Records of orders and of their banks' warnings; a line is given back, an order called off here, by name and with a reason."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from marketplace.journal.column_names import COLUMNS
from marketplace.journal.desk import Records, Rows, desk
from marketplace.journal.moves import Act, Move, Refused
from marketplace.kernel.format import money
from marketplace.orders import by_hand, doubted
from marketplace.orders.models import Order, OrderLine
from marketplace.orders.operations import TooLate
from marketplace.orders.states import OrderState
from marketplace.payments.line_refunds import Disputed
from marketplace.payments.models import FraudWarning
from marketplace.payments.refunds import MoreThanTaken
from marketplace.payments.states import WARNING, WarningState

PAYABLE = (OrderState.IN_PROGRESS, OrderState.COMPLETED)
OPEN = (OrderState.PLACED, OrderState.AUTHORISED, OrderState.IN_PROGRESS)
REASONS = (
    ("not_received", lazy("It did not arrive")),
    ("damaged", lazy("It arrived damaged")),
    ("wrong", lazy("It was something else")),
    ("late", lazy("It came too late")),
    ("kindness", lazy("As a gesture")),
)
BEARERS = (
    ("shop", lazy("The shop")),
    ("platform", lazy("Quartier")),
    ("courier", lazy("Quartier, because of the ride")),
)


class GiveBackForm(forms.Form):
    """How many units go back to the card, why, and who bears it."""

    units = forms.IntegerField(label=lazy("Units"), min_value=1)
    reason = forms.ChoiceField(label=lazy("Why"), choices=REASONS)
    bearer = forms.ChoiceField(label=lazy("Who bears it"), choices=BEARERS)
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, line: OrderLine, data: Any = None) -> None:
        super().__init__(data, initial={"units": 1, "seen": line.refunded})
        self.fields["units"].widget.attrs["max"] = left(line)


def left(line: OrderLine) -> int:
    return line.quantity - line.missing - line.refunded


def give_back(line: OrderLine, act: Act) -> None:
    try:
        by_hand.refund_line(line, by_hand.GiveBack(**act.words), at=act.at, actor=act.actor)
    except by_hand.TooMany:
        raise Refused(_("Fewer units are left. Nothing was given back.")) from None
    except Disputed:
        raise Refused(
            _(
                "The shopper's bank disputes this charge: it gives the money back itself. Nothing was given back."
            )
        ) from None
    except (by_hand.NothingTaken, MoreThanTaken):
        raise Refused(_("The card was not charged that much. Nothing was given back.")) from None


def call_off(order: Order, act: Act) -> None:
    try:
        by_hand.call_off(order, at=act.at, actor=act.actor)
    except TooLate:
        raise Refused(_("A parcel has left its shop: give its lines back instead.")) from None


def give_doubted_back(warning: FraudWarning, act: Act) -> None:
    try:
        doubted.give_back(warning, at=act.at, actor=act.actor)
    except TooLate:
        raise Refused(_("A parcel has left its shop: give its lines back instead.")) from None


def keep_doubted(warning: FraudWarning, act: Act) -> None:
    doubted.keep(warning, at=act.at, actor=act.actor)


class Lines(Rows):
    model = OrderLine
    fields = ("name", "shop", "quantity", "missing", "refunded", "unit_minor", "total_minor", "vat_bp")


@admin.register(Order, site=desk)
class OrderRecords(Records):
    list_display = ("spoken_code", "state", "name", "door_area", "total_minor", "promised_at", "placed_at")
    list_filter = ("state", "city", "closed_reason")
    search_fields = ("=spoken_code", "=email", "=phone", "=public_id")
    exclude = ("tracking_token", "dropoff_pin")
    raw_id_fields = ("user",)
    inlines = (Lines,)
    moves = (
        Move(
            name="call_off",
            label=lazy("Call off"),
            perform=call_off,
            is_legal=lambda order: order.state in OPEN,
            is_grave=True,
            is_told=True,
            hint=lazy("Every shop puts its goods back, and nothing is taken from the card."),
        ),
    )


@admin.register(OrderLine, site=desk)
class OrderLineRecords(Records):
    list_display = ("order", "name", "shop", "quantity", "missing", "refunded", "total_minor")
    list_select_related = ("order", "shop")
    search_fields = ("=order__spoken_code", "^name", "=sku")
    raw_id_fields = ("order", "listing", "shop", "fulfilment_line")
    moves = (
        Move(
            name="give_back",
            label=lazy("Give money back"),
            perform=give_back,
            is_legal=lambda line: left(line) > 0 and line.order.state in PAYABLE,
            is_told=True,
            form=GiveBackForm,
            hint=lazy(
                "Goes back to the card that paid. What the shop got for it comes back too, if the shop bears it."
            ),
        ),
    )


@admin.register(FraudWarning, site=desk)
class FraudWarningRecords(Records):
    """What the cards' banks fear; before anything was passed on one press gives all of it back."""

    list_display = ("spoken_code", "state", "kind", "taken", "warned_at", "closed_at")
    list_filter = ("state", "kind", "city")
    list_select_related = ("charge",)
    search_fields = ("=outside_id", "=charge__spoken_code", "=charge__order_key")
    raw_id_fields = ("charge",)
    waits = Q(state=WarningState.OPEN)
    moves = (
        Move(
            name="give_back",
            label=lazy("Call off and give all of it back"),
            perform=give_doubted_back,
            is_legal=doubted.may_give_back,
            is_grave=True,
            is_told=True,
            hint=lazy(
                "Nothing has left a shop and nobody has been paid: the card gets all of it back, and no dispute follows."
            ),
        ),
        Move(
            name="keep",
            label=lazy("Let the order go on"),
            perform=keep_doubted,
            machine=WARNING,
            to=WarningState.KEPT,
            is_told=True,
            hint=lazy("If its shopper disputes it all the same, the proof of the delivery answers."),
        ),
    )

    @admin.display(description=COLUMNS["spoken_code"], ordering="charge__spoken_code")
    def spoken_code(self, warning: FraudWarning) -> str:
        return warning.charge.spoken_code

    @admin.display(description=lazy("Held or taken"))
    def taken(self, warning: FraudWarning) -> str:
        charge = warning.charge
        return money(charge.captured_minor or charge.amount_minor, language=get_language() or "fr")
