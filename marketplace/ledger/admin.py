"""Records of the books: every posting with its entries, never touched; and where the bank's books differ."""

from django import forms
from django.contrib import admin
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as lazy

from marketplace.journal.desk import Records, Rows, desk
from marketplace.journal.moves import Act, Move
from marketplace.kernel.format import money
from marketplace.kernel.states import AlreadyMoved
from marketplace.ledger.models import BankMove, Closing, Difference, Doubt, Entry, Posting
from marketplace.ledger.reconciling import explain


class Entries(Rows):
    model = Entry
    fields = ("account", "amount_minor", "currency")


@admin.register(Posting, site=desk)
class PostingRecords(Records):
    list_display = ("kind", "ref", "order_key", "at", "recorded_at")
    list_filter = ("kind", "city")
    search_fields = ("=ref", "=order_key")
    inlines = (Entries,)


@admin.register(Entry, site=desk)
class EntryRecords(Records):
    list_display = ("account", "amount_minor", "currency", "posting")
    list_select_related = ("posting",)
    search_fields = ("^account", "=posting__order_key")
    raw_id_fields = ("posting",)


@admin.register(Closing, site=desk)
class ClosingRecords(Records):
    list_display = ("account", "number", "ends_at", "entries", "balance_minor", "made_at")
    search_fields = ("^account",)


@admin.register(BankMove, site=desk)
class BankMoveRecords(Records):
    list_display = ("outside_id", "kind", "at", "amount_minor", "fee_minor", "source_id", "about_id")
    list_filter = ("kind",)
    search_fields = ("=outside_id", "=source_id", "=about_id")
    ordering = ("-at",)


class Explanation(forms.Form):
    """What a person found out about a difference."""

    note = forms.CharField(max_length=300, label=lazy("What explains it"))

    def __init__(self, _difference: Difference, *, data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]


def close(difference: Difference, act: Act) -> None:
    if not explain(difference, by=act.actor, note=str(act.words["note"]), wall_at=act.wall_at):
        raise AlreadyMoved(str(difference))


TOLD = {
    Doubt.NOT_OURS: lazy("The bank moved this (%(kinds)s); no posting of ours has it."),
    Doubt.NOT_THEIRS: lazy("We booked this; the bank shows no line for it."),
    Doubt.AMOUNT: lazy("The bank (%(kinds)s) and our books say different sums."),
    Doubt.BALANCE: lazy("The bank's balance is not the sum of its lines as we read them."),
}


@admin.register(Difference, site=desk)
class DifferenceRecords(Records):
    list_display = (
        "doubt",
        "ref",
        "ours_minor",
        "theirs_minor",
        "apart",
        "found_at",
        "closed_at",
        "closed_by",
    )
    exclude = ("says",)
    readonly_fields = ("told", "apart")
    list_filter = (("closed_at", admin.EmptyFieldListFilter), "doubt")
    search_fields = ("=ref", "=order_key")
    ordering = ("-found_at",)
    waits = Q(closed_at=None)
    waits_query = "?closed_at__isempty=1"
    moves = (
        Move(
            name="explain",
            label=lazy("Close with an explanation"),
            perform=close,
            is_legal=lambda difference: difference.closed_at is None,
            form=Explanation,
        ),
    )

    @admin.display(description=lazy("What is not the same"))
    def told(self, difference: Difference) -> str:
        kinds = BankMove.objects.filter(about_id=difference.ref).values_list("kind", flat=True)
        return TOLD[Doubt(difference.doubt)] % {"kinds": ", ".join(sorted(set(kinds))) or "–"}

    @admin.display(description=lazy("Difference in money"))
    def apart(self, difference: Difference) -> str:
        return money(difference.ours_minor - difference.theirs_minor, language=get_language() or "fr")
