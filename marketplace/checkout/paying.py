"""How an order is paid: what pays before the card, which card, and what is held above the total for the scale."""

from dataclasses import dataclass
from datetime import datetime

from marketplace.accounts.models import User
from marketplace.basket.queries import BasketView
from marketplace.orders.models import Order
from marketplace.payments import operations as payments
from marketplace.payments.operations import ChargeRequest
from marketplace.wallet import cards, covers
from marketplace.wallet.models import SavedCard
from marketplace.wallet.vouchers import Asker, Goods


@dataclass(frozen=True)
class Paying:
    """What the shopper chose: a code, credit, a saved card, or to keep the next one (`consent`: the words agreed to)."""

    code: str = ""
    with_credit: bool = False
    saved_card: SavedCard | None = None
    consent: str = ""
    by_page: bool = False
    is_quick: bool = False

    @property
    def wish(self) -> covers.Wish:
        return covers.Wish(self.code, self.with_credit)


def goods_of(view: BasketView) -> Goods:
    return Goods(view.goods_minor, {group.shop.pk: group.goods_minor for group in view.shops})


def spare_minor(view: BasketView) -> int:
    """Return what is held above the total because the scale decides."""
    weighings = [line.listing.weighing(line.quantity) for line in view.lines]
    return sum(weighing.spare_minor for weighing in weighings if weighing)


def want_payment(order: Order, view: BasketView, paying: Paying, *, at: datetime, wall_at: datetime) -> None:
    """Write what pays the order, in the transaction that makes it.

    Raises:
        marketplace.wallet.covers.VoucherRefused: the code does not pay this; nothing may be kept of the order.
    """
    asker = Asker(order.city, order.user, order.email, at)
    paid_by: list[tuple[str, int]] = []
    if paying.code or paying.with_credit:
        paid_by = covers.set_aside(
            order.public_id, asker, goods_of(view), paying.wish, total_minor=order.total_minor
        )
    _note(order, paid_by)
    if paying.consent and order.user is not None:
        cards.consent(
            order.user, order.public_id, words=paying.consent, language=order.language, wall_at=wall_at
        )
    request = ChargeRequest(
        order.public_id,
        order.spoken_code,
        _priced(order, view),
        by_page=paying.by_page and paying.saved_card is None,
        covers=paid_by,
        shopper_account=_account_of(order.user),
        saved_card=paying.saved_card.outside_id if paying.saved_card else "",
        saves_card=bool(paying.consent and order.user is not None),
    )
    payments.want(request, city=order.city, at=at)


def _note(order: Order, paid_by: list[tuple[str, int]]) -> None:
    """Keep on the order itself what pays before the card, for whoever shows it."""
    order.credit_minor = sum(minor for account, minor in paid_by if account.startswith("credit:"))
    order.voucher_minor = sum(minor for _account, minor in paid_by) - order.credit_minor
    if paid_by:
        order.save(update_fields=["credit_minor", "voucher_minor"])


def _account_of(user: User | None) -> str:
    return user.card_account if user is not None else ""


def _priced(order: Order, view: BasketView) -> list[tuple[str, int]]:
    """Return what the payment page lists: one line a product, delivery, tip, what is held for the scale."""
    english = order.language == "en"
    lines = [(f"{line.quantity} × {line.listing.product.name}", line.total_minor) for line in view.lines]
    lines.append(("Delivery" if english else "Livraison", order.delivery_minor))
    lines.append(("Tip for the courier" if english else "Pourboire pour le coursier", order.tip_minor))
    spare = "Held until it is weighed" if english else "Réservé jusqu’à la pesée"
    lines.append((spare, order.weighing_minor))
    return lines
