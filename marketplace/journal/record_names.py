"""What the operator's records are called in their own language; the tables keep their English names."""

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

NAMES: dict[str, tuple[Promise, Promise]] = {
    "bankmove": (pgettext_lazy("record", "bank movement"), pgettext_lazy("record", "bank movements")),
    "cardevent": (
        pgettext_lazy("record", "card network news"),
        pgettext_lazy("record", "card network news (all)"),
    ),
    "category": (pgettext_lazy("record", "department"), pgettext_lazy("record", "departments")),
    "charge": (pgettext_lazy("record", "charge"), pgettext_lazy("record", "charges")),
    "city": (pgettext_lazy("record", "city"), pgettext_lazy("record", "cities")),
    "closing": (pgettext_lazy("record", "closing"), pgettext_lazy("record", "closings")),
    "courier": (pgettext_lazy("record", "courier"), pgettext_lazy("record", "couriers")),
    "decision": (pgettext_lazy("record", "decision"), pgettext_lazy("record", "decisions")),
    "delivery": (pgettext_lazy("record", "delivery"), pgettext_lazy("record", "deliveries")),
    "difference": (pgettext_lazy("record", "difference"), pgettext_lazy("record", "differences")),
    "dispute": (pgettext_lazy("record", "dispute"), pgettext_lazy("record", "disputes")),
    "entry": (pgettext_lazy("record", "ledger entry"), pgettext_lazy("record", "ledger entries")),
    "event": (pgettext_lazy("record", "event"), pgettext_lazy("record", "events")),
    "feeinvoice": (pgettext_lazy("record", "fee invoice"), pgettext_lazy("record", "fee invoices")),
    "feerule": (pgettext_lazy("record", "fee rule"), pgettext_lazy("record", "fee rules")),
    "fraudwarning": (
        pgettext_lazy("record", "bank's warning"),
        pgettext_lazy("record", "banks' warnings"),
    ),
    "fulfilment": (pgettext_lazy("record", "shop's share"), pgettext_lazy("record", "shops' shares")),
    "incident": (pgettext_lazy("record", "incident"), pgettext_lazy("record", "incidents")),
    "lease": (pgettext_lazy("record", "city lease"), pgettext_lazy("record", "city leases")),
    "listing": (pgettext_lazy("record", "listing"), pgettext_lazy("record", "listings")),
    "notice": (pgettext_lazy("record", "message"), pgettext_lazy("record", "messages")),
    "offer": (pgettext_lazy("record", "offer"), pgettext_lazy("record", "offers")),
    "order": (pgettext_lazy("record", "order"), pgettext_lazy("record", "orders")),
    "orderline": (pgettext_lazy("record", "order line"), pgettext_lazy("record", "order lines")),
    "payout": (pgettext_lazy("record", "payout"), pgettext_lazy("record", "payouts")),
    "posting": (pgettext_lazy("record", "posting"), pgettext_lazy("record", "postings")),
    "product": (pgettext_lazy("record", "product"), pgettext_lazy("record", "products")),
    "reaction": (pgettext_lazy("record", "reaction"), pgettext_lazy("record", "reactions")),
    "refund": (pgettext_lazy("record", "refund"), pgettext_lazy("record", "refunds")),
    "reservation": (pgettext_lazy("record", "reservation"), pgettext_lazy("record", "reservations")),
    "reversal": (pgettext_lazy("record", "reversal"), pgettext_lazy("record", "reversals")),
    "run": (pgettext_lazy("record", "run"), pgettext_lazy("record", "runs")),
    "seller": (pgettext_lazy("record", "seller"), pgettext_lazy("record", "sellers")),
    "shop": (pgettext_lazy("record", "shop"), pgettext_lazy("record", "shops")),
    "stockitem": (pgettext_lazy("record", "stock"), pgettext_lazy("record", "stocks")),
    "stockmovement": (pgettext_lazy("record", "stock movement"), pgettext_lazy("record", "stock movements")),
    "transfer": (pgettext_lazy("record", "transfer"), pgettext_lazy("record", "transfers")),
    "user": (pgettext_lazy("record", "person"), pgettext_lazy("record", "people")),
}


def name_record(model: type[Model]) -> None:
    """Let the records of a table be called by their words; no migration hears of it."""
    words = NAMES.get(str(model._meta.model_name))
    if words:
        model._meta.verbose_name, model._meta.verbose_name_plural = words  # type: ignore[assignment]
