"""Reading the books."""

from uuid import UUID

from django.db.models import Sum

from marketplace.ledger.models import Entry


def balance_minor(order_key: UUID, account: str) -> int:
    """Return how an account stands within one order; negative is owed by us."""
    mine = Entry.objects.filter(posting__order_key=order_key, account=account)
    return mine.aggregate(sum=Sum("amount_minor"))["sum"] or 0
