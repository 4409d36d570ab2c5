"""What a shop bears of a dispute: its share taken back while the bank decides, and given again when it is won."""

from datetime import datetime

from django.db import transaction
from django.db.models import Sum

from marketplace.journal.operations import record
from marketplace.kernel.states import IllegalMove
from marketplace.ledger.models import Posting
from marketplace.ledger.operations import book
from marketplace.payments import dispute_rules
from marketplace.payments.locks import held
from marketplace.payments.models import Dispute
from marketplace.payments.states import DISPUTE
from sellers.payouts import operations as payouts
from sellers.payouts.models import Reversal, Transfer
from sellers.shops.models import Seller


def take(row: Dispute, *, at: datetime) -> None:
    """Take from each shop its part of the disputed amount, once; the caller holds the charge."""
    mine = Transfer.objects.filter(order_key=row.charge.order_key, fulfilment__isnull=False)
    transfers = list(mine.select_related("fulfilment__shop__seller", "city").order_by("pk"))
    nets = [payouts.left_of(transfer) for transfer in transfers]
    given = row.charge.refunds.aggregate(sum=Sum("amount_minor"))["sum"] or 0
    charged = row.charge.captured_minor - given
    parts = dispute_rules.shops_parts(row.amount_minor, nets, charged_minor=charged)
    for transfer, part in zip(transfers, parts, strict=True):
        key = f"dispute:{row.pk}:{transfer.pk}:reversal"
        if part and not Reversal.objects.filter(key=key).exists():
            payouts.want_reversal(transfer.fulfilment, amount_minor=part, key=key, at=at)  # type: ignore[arg-type]
            _book(row, transfer, part, kind="dispute_share", key=key, at=at)


def give_back(row: Dispute, *, at: datetime) -> None:
    """Give each shop again what was taken of it for this dispute, once."""
    for reversal in reversals_of(row).select_related("transfer__fulfilment__shop__seller", "city"):
        transfer = reversal.transfer
        key = f"dispute:{row.pk}:{transfer.pk}:back"
        _book(row, transfer, -reversal.amount_minor, kind="dispute_share_back", key=key, at=at)
        payouts.want_back_for_shop(
            transfer.fulfilment,  # type: ignore[arg-type]
            amount_minor=reversal.amount_minor,
            key=key,
            at=at,
        )


def taken_minor(row: Dispute) -> int:
    """Return what the shops bear of it now."""
    taken = sum(reversals_of(row).values_list("amount_minor", flat=True))
    back = Transfer.objects.filter(key__startswith=f"dispute:{row.pk}:").aggregate(sum=Sum("amount_minor"))
    return int(taken - (back["sum"] or 0))


def change_bearer(dispute: Dispute, bearer: str, *, at: datetime, actor: str) -> None:
    """Say who bears it if it is lost, before the bank has decided; what a shop bore goes back to it.

    Raises:
        IllegalMove: the bank has decided, or a shop was asked once and relieved already.
    """
    with transaction.atomic():
        held(dispute.charge.order_key)
        row = (
            Dispute.objects.select_for_update(of=("self",))
            .select_related("charge", "city")
            .get(pk=dispute.pk)
        )
        was_taken = reversals_of(row).exists()
        if row.state in DISPUTE.final or (bearer == "shop" and was_taken and row.bearer != "shop"):
            raise IllegalMove(f"{row}: {bearer}")
        if row.bearer == "shop" and bearer != "shop":
            give_back(row, at=at)
        row.bearer = bearer
        row.save(update_fields=["bearer"])
        if bearer == "shop":
            take(row, at=at)
        record(row, "dispute.bearer_changed", at=at, actor=actor, data={"bearer": bearer})


def reversals_of(row: Dispute):  # type: ignore[no-untyped-def]
    return Reversal.objects.filter(key__startswith=f"dispute:{row.pk}:").order_by("pk")


def _book(row: Dispute, transfer: Transfer, part: int, *, kind: str, key: str, at: datetime) -> Posting:  # noqa: PLR0913
    seller: Seller = transfer.seller  # type: ignore[assignment]
    legs = {seller.ledger_account: part, "disputed": -part}
    return book(kind, key, legs, city=row.city, at=at, order_key=transfer.order_key)
