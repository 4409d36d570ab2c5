"""The operator's books: a day at a time, to read and to take away."""

import csv
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_GET

from delivery.board.access import for_operator
from marketplace.kernel.clock import wall_now
from marketplace.ledger.days import AccountDay, Day, day_of, entries_of
from marketplace.ledger.models import Difference, Entry
from marketplace.payments.models import Round

COLUMNS = ("recorded_at", "at", "kind", "ref", "order", "account", "amount_minor", "currency")
SECTIONS = (
    (lazy("With the bank"), ("card_clearing", "own_bank", "card_fees")),
    (
        lazy("What we owe"),
        ("shop", "courier", "tips", "credit", "refunds_pending", "refunds_owed"),
    ),
    (lazy("What we earn"), ("application_fee", "delivery_income")),
)
ACCOUNTS = {
    "card_clearing": lazy("Our balance at the card network"),
    "own_bank": lazy("Our own bank: paid out, less put in"),
    "card_fees": lazy("Fees of the card network"),
    "shop": lazy("Shops"),
    "courier": lazy("Couriers"),
    "tips": lazy("Tips that are not with their courier yet"),
    "credit": lazy("Members' credit"),
    "refunds_pending": lazy("Refunds that have not left yet"),
    "refunds_owed": lazy("Refunds that came back"),
    "application_fee": pgettext_lazy("books", "Application fees"),
    "delivery_income": pgettext_lazy("books", "Delivery fees"),
    "courier_pay": lazy("Couriers' guaranteed pay"),
    "vouchers": lazy("Vouchers of ours"),
    "goodwill": lazy("Gestures"),
    "refunds_borne": lazy("Refunds that we bear"),
    "late_platform": lazy("Lateness that we bear"),
    "late_courier": lazy("Lateness of the ride"),
    "disputed": lazy("With a shopper's bank, undecided"),
    "disputes_borne": lazy("Disputes lost"),
    "dispute_fees": lazy("Fees of disputes"),
    "shop_debt": lazy("Debts of shops"),
    "past_clearing": lazy("Before the first day"),
}
KINDS = {
    "capture": pgettext_lazy("books", "Orders taken"),
    "transfer": pgettext_lazy("books", "Transfers"),
    "courier_pay": pgettext_lazy("books", "Rides and tips"),
    "card_fee": lazy("Fees of the card network"),
    "refund_wanted": pgettext_lazy("books", "Refunds decided"),
    "refund": pgettext_lazy("books", "Refunds sent"),
    "refund_failed": pgettext_lazy("books", "Refunds that came back"),
    "refund_again": pgettext_lazy("books", "Refunds sent again"),
    "refund_void": pgettext_lazy("books", "Refunds that a dispute overtook"),
    "reversal": pgettext_lazy("books", "Taken back from shops"),
    "called_off": pgettext_lazy("books", "Called off after the capture"),
    "debt": pgettext_lazy("books", "Carried as debts"),
    "netting": pgettext_lazy("books", "Debts kept back"),
    "credit": pgettext_lazy("books", "Credit given"),
    "tip": pgettext_lazy("books", "Tips afterwards"),
    "dispute": pgettext_lazy("books", "Disputes"),
    "dispute_back": pgettext_lazy("books", "Disputes won"),
    "dispute_lost": pgettext_lazy("books", "Disputes lost"),
    "dispute_share": pgettext_lazy("books", "Disputes shared by shops"),
    "bank_payout": pgettext_lazy("books", "Paid out to our own bank"),
    "bank_topup": pgettext_lazy("books", "Put in from our own bank"),
    "bank_fee": pgettext_lazy("books", "Bills of the card network"),
    "dispute_share_back": pgettext_lazy("books", "Disputes given back to shops"),
}


@require_GET
@for_operator
def books(request: HttpRequest) -> HttpResponse:
    """Show one day of the books: account by account, and what was booked."""
    today = localdate(wall_now())
    found = day_of(_day(request, today))
    context = {
        "day": found,
        "sections": _sections(found),
        "kinds": [(row, KINDS.get(row.kind, row.kind.replace("_", " "))) for row in found.kinds],
        "before": found.on - timedelta(days=1),
        "after": found.on + timedelta(days=1) if found.on < today else None,
        "today": today,
        "differences": Difference.objects.filter(closed_at=None).count(),
        "round": Round.objects.filter(name="bank_books").first(),
    }
    return render(request, "marketplace/ledger/day.html", context)


@require_GET
@for_operator
def books_file(request: HttpRequest) -> StreamingHttpResponse:
    """Give every entry of a day away as comma-separated values, in cents."""
    on = _day(request, localdate(wall_now()))
    answer = StreamingHttpResponse(_lines(on), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="quartier-{on:%Y-%m-%d}.csv"'
    return answer


class _Echo:
    """A file that hands back what is written to it."""

    def write(self, text: str) -> str:
        return text


def _lines(on: date) -> Iterator[str]:
    out = csv.writer(_Echo(), lineterminator="\r\n")
    yield out.writerow(COLUMNS)
    for entry in entries_of(on):
        yield out.writerow(_line(entry))


def _line(entry: Entry) -> tuple[object, ...]:
    posting = entry.posting
    moments = (entry.recorded_at.isoformat(), posting.at.isoformat())
    whose = (posting.kind, posting.ref, posting.order_key or "")
    return (*moments, *whose, entry.account, entry.amount_minor, entry.currency)


def _sections(found: Day) -> Sequence[tuple[object, Sequence[tuple[AccountDay, object]]]]:
    """Return the accounts in groups with their names; what is in none is borne by us."""
    rows = {row.name: row for row in found.accounts}
    told = [(words, [rows.pop(name) for name in names if name in rows]) for words, names in SECTIONS]
    told.append((lazy("What we bear"), list(rows.values())))
    named = [
        (words, [(row, ACCOUNTS.get(row.name, row.name.replace("_", " "))) for row in group])
        for words, group in told
    ]
    return [(words, group) for words, group in named if group]


def _day(request: HttpRequest, today: date) -> date:
    """Return the day asked for, today where there is none or it is no day at all; never one to come."""
    try:
        return min(date.fromisoformat(request.GET.get("jour", "")), today)
    except ValueError:
        return today
