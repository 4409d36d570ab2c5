"""Records of money taken and given back, and the inbox of the card network."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Q
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from delivery.runs.models import Proof
from marketplace.journal.admin import RETRY
from marketplace.journal.column_names import COLUMNS
from marketplace.journal.desk import Records, Rows, desk
from marketplace.journal.moves import Act, Move, Refused
from marketplace.payments import dispute_answers, dispute_shares
from marketplace.payments.models import CardEvent, Charge, Dispute, Refund
from marketplace.payments.operations import look_soon
from marketplace.payments.refund_sending import close_failed, want_again
from marketplace.payments.states import CHARGE, DISPUTE, DisputeState, RefundState


def look(charge: Charge, act: Act) -> None:
    look_soon(charge, wall_at=act.wall_at)


def send_again(refund: Refund, act: Act) -> None:
    want_again(refund, at=act.at, wall_at=act.wall_at)


def follow_up(refund: Refund, act: Act) -> None:
    close_failed(refund, at=act.at, actor=act.actor)


class Refunds(Rows):
    model = Refund
    fields = ("amount_minor", "reason", "bearer", "state", "wanted_at", "settled_at", "last_error")


@admin.register(Charge, site=desk)
class ChargeRecords(Records):
    list_display = (
        "spoken_code",
        "state",
        "wants",
        "amount_minor",
        "captured_minor",
        "wanted_at",
        "attempts",
    )
    list_filter = ("state", "wants", "city")
    search_fields = ("=spoken_code", "=order_key", "=intent_id", "=outside_id")
    exclude = ("intent_secret",)
    inlines = (Refunds,)
    moves = (
        Move(
            name="look",
            label=lazy("Ask the card network"),
            perform=look,
            is_legal=lambda charge: charge.state not in CHARGE.final,
        ),
    )


@admin.register(Refund, site=desk)
class RefundRecords(Records):
    list_display = (
        "key",
        "state",
        "amount_minor",
        "reason",
        "bearer",
        "wanted_at",
        "settled_at",
        "followed_up_at",
    )
    list_filter = ("state", ("followed_up_at", admin.EmptyFieldListFilter), "bearer", "reason", "city")
    search_fields = ("=key", "=outside_id", "=charge__spoken_code")
    raw_id_fields = ("charge",)
    waits = Q(state=RefundState.FAILED, followed_up_at=None)
    waits_query = "?state__exact=failed&followed_up_at__isempty=1"
    moves = (
        Move(
            name="again",
            label=lazy("Send it to the card again"),
            perform=send_again,
            is_legal=lambda refund: refund.state == RefundState.FAILED and refund.followed_up_at is None,
        ),
        Move(
            name="followed_up",
            label=lazy("Settled with the shopper in another way"),
            perform=follow_up,
            is_told=True,
            is_legal=lambda refund: refund.state == RefundState.FAILED and refund.followed_up_at is None,
        ),
    )


@admin.register(CardEvent, site=desk)
class CardEventRecords(Records):
    list_display = ("event_id", "door", "kind", "made_at", "done_at", "parked_at", "attempts")
    list_filter = (("parked_at", admin.EmptyFieldListFilter), ("done_at", admin.EmptyFieldListFilter), "door")
    search_fields = ("=event_id", "^kind")
    waits = ~Q(parked_at=None)
    waits_query = "?parked_at__isempty=0"
    ordering = ("-received_at",)
    moves = (RETRY,)


class BearerForm(forms.Form):
    """Who bears a dispute that is lost."""

    bearer = forms.ChoiceField(
        label=lazy("Who bears it if it is lost"),
        choices=[
            ("platform", lazy("Quartier")),
            ("courier", lazy("Quartier, because of the ride")),
            ("shop", lazy("The shop")),
        ],
    )

    def __init__(self, dispute: Dispute, data: Any = None) -> None:
        super().__init__(data, initial={"bearer": dispute.bearer})


def answer(dispute: Dispute, act: Act) -> None:
    try:
        dispute_answers.answer(dispute, at=act.at, wall_at=act.wall_at, actor=act.actor)
    except dispute_answers.NothingToSay:
        raise Refused(_("There is no evidence yet. Nothing was sent.")) from None


def give_up(dispute: Dispute, act: Act) -> None:
    dispute_answers.answer(dispute, at=act.at, wall_at=act.wall_at, actor=act.actor, gives_up=True)


def change_bearer(dispute: Dispute, act: Act) -> None:
    dispute_shares.change_bearer(dispute, act.words["bearer"], at=act.at, actor=act.actor)


@admin.register(Dispute, site=desk)
class DisputeRecords(Records):
    """What the shoppers' banks took back; the evidence is ready, one press sends it."""

    list_display = ("spoken_code", "state", "reason", "amount_minor", "bearer", "answer_by", "opened_at")
    list_filter = ("state", "bearer", "reason", "city")
    list_select_related = ("charge",)
    search_fields = ("=outside_id", "=charge__spoken_code", "=charge__order_key")
    raw_id_fields = ("charge",)
    ordering = ("answer_by",)
    waits = Q(state=DisputeState.OPEN)
    exclude = ("evidence", "photo_key", "next_attempt_at", "attempts")
    readonly_fields = ("said", "photo")
    moves = (
        Move(
            name="answer",
            label=lazy("Send the evidence to the bank"),
            perform=answer,
            is_legal=lambda dispute: dispute.state == DisputeState.OPEN and bool(dispute.evidence),
            is_grave=True,
            is_told=True,
            hint=lazy("It can be sent once. The bank reads it and decides within some weeks."),
        ),
        Move(
            name="give_up",
            label=lazy("Do not contest it"),
            perform=give_up,
            machine=DISPUTE,
            to=DisputeState.ANSWERING,
            is_grave=True,
            is_told=True,
            hint=lazy("The dispute is lost at once."),
        ),
        Move(
            name="bearer",
            label=lazy("Say who bears it"),
            perform=change_bearer,
            is_legal=lambda dispute: dispute.state not in DISPUTE.final,
            is_told=True,
            form=BearerForm,
        ),
    )

    @admin.display(description=COLUMNS["spoken_code"], ordering="charge__spoken_code")
    def spoken_code(self, dispute: Dispute) -> str:
        return dispute.charge.spoken_code

    @admin.display(description=lazy("What we say to the bank"))
    def said(self, dispute: Dispute) -> str:
        rows = ((name.replace("_", " "), words) for name, words in dispute.evidence.items())
        return format_html("<dl class=said>{}</dl>", format_html_join("", "<dt>{}</dt><dd>{}</dd>", rows))

    @admin.display(description=lazy("The photograph that goes with it"))
    def photo(self, dispute: Dispute) -> str:
        kept = Proof.objects.exclude(photo="")
        proof = kept.filter(public_id=dispute.photo_key).first() if dispute.photo_key else None
        if proof is None or not proof.photo:
            return _("none")
        address, words = reverse("courier_api:proof", args=[proof.photo.name]), _("The parcel at the door")
        return format_html('<a href="{}"><img class="proof" src="{}" alt="{}"></a>', address, address, words)
