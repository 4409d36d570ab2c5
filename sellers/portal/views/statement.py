"""The statement of a month: to read, to take away, and to check without us."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as lazy
from django.views.decorators.http import require_GET

from marketplace.kernel.clock import wall_now
from marketplace.ledger import verify
from marketplace.ledger.closing import month_of
from marketplace.ledger.statement_csv import as_csv
from marketplace.ledger.statements import Statement
from sellers.payouts.statement import months_of, statement_of
from sellers.portal.access import for_owner, shops_of
from sellers.portal.views import money
from sellers.shops.models import Shop

SHOWN = 300
WORDS = {
    "capture": lazy("Sale"),
    "transfer": lazy("Transfer to you"),
    "refund_wanted": lazy("Given back to the shopper"),
    "called_off": lazy("Called off"),
    "reversal": lazy("Taken back from a transfer"),
    "debt": lazy("Carried as a debt"),
    "netting": lazy("Kept back for a debt"),
    "dispute_share": lazy("Disputed by the shopper's bank"),
    "dispute_share_back": lazy("Dispute won"),
}


@require_GET
@for_owner
def statement(request: HttpRequest, shop: Shop) -> HttpResponse:
    """Show a month's entries, newest month first; a long month is whole in the file."""
    month = _month(request, shop)
    return money._page(
        request,
        shop,
        "statement",
        months=months_of(shop.seller, wall_at=wall_now()),
        statement=month,
        rows=[(row, WORDS.get(row.kind, row.kind)) for row in month.rows[:SHOWN]],
        has_more=len(month.rows) > SHOWN,
    )


@require_GET
@for_owner
def statement_file(request: HttpRequest, shop: Shop) -> HttpResponse:
    month = _month(request, shop)
    name = f"quartier-{shop.slug}-{month.starts_at:%Y-%m}.csv"
    answer = HttpResponse(as_csv(month), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_GET
@for_owner
def verifier(request: HttpRequest, shop: Shop) -> HttpResponse:
    """Give away the program that checks a statement: the very file of the house."""
    answer = HttpResponse(Path(verify.__file__).read_text(), content_type="text/x-python; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="verify.py"'
    return answer


def _month(request: HttpRequest, shop: Shop) -> Statement:
    """Return the month asked for, else the newest with entries, else this one; the account is the seller's, so it wants whoever acts for all its shops."""
    mine = {each.pk for each in shops_of(request)}
    if not set(shop.seller.shops.values_list("pk", flat=True)) <= mine:
        raise Http404
    wall_at = wall_now()
    months = months_of(shop.seller, wall_at=wall_at)
    asked = request.GET.get("mois", "")
    if not asked:
        newest = months[0] if months else month_of(wall_at)
        return statement_of(shop.seller, starts_at=newest, wall_at=wall_at)
    try:
        start = datetime.strptime(asked, "%Y-%m").replace(tzinfo=ZoneInfo(settings.TIME_ZONE))
    except ValueError:
        raise Http404 from None
    if start not in months:
        raise Http404
    return statement_of(shop.seller, starts_at=start, wall_at=wall_at)
