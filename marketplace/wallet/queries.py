"""What a member has to pay with: saved cards and credit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.accounts.models import User
from marketplace.wallet.models import CreditAccount, CreditMove, SavedCard

MOVES_SHOWN = 20
BRANDS = {
    "visa": "Visa",
    "mastercard": "Mastercard",
    "amex": "American Express",
    "cartes_bancaires": "CB",
}


@dataclass(frozen=True)
class KeptCard:
    """A saved card as it is listed."""

    key: str
    name: str
    expires: str
    is_default: bool
    is_over: bool
    agreed_at: datetime
    words: str


@dataclass(frozen=True)
class Moved:
    """One change of the credit, in the reader's words."""

    words: str
    minor: int
    at: datetime


def credit_account_name(user: User) -> str:
    return f"credit:{user.public_id}"


def free_credit_minor(user: User | None) -> int:
    if user is None:
        return 0
    account = CreditAccount.objects.filter(user=user).first()
    return account.balance_minor - account.kept_minor if account else 0


def credit_moves(user: User) -> Sequence[Moved]:
    """Return what moved the credit last, the newest first."""
    words = {
        "order": _("Paid an order"),
        "refund": _("Given back"),
        "late": _("An order came late"),
        "goodwill": _("A gift of the house"),
    }
    rows = CreditMove.objects.filter(account__user=user).order_by("-pk")[:MOVES_SHOWN]
    return [Moved(words.get(row.reason, row.reason), row.delta_minor, row.at) for row in rows]


def cards_of(user: User | None, *, wall_at: datetime) -> list[KeptCard]:
    """Return the member's saved cards, the default first."""
    if user is None:
        return []
    mine = SavedCard.objects.select_related("consent").filter(user=user, removed_at=None)
    rows = mine.order_by("-is_default", "-added_at", "-pk")
    return [_kept(row, wall_at) for row in rows]


def card_of(user: User | None, key: str) -> SavedCard | None:
    """Return one of the member's own cards, never somebody else's."""
    if user is None or not re.fullmatch(r"[0-9a-f-]{36}", key):
        return None
    return SavedCard.objects.filter(user=user, removed_at=None, public_id=key).first()


def default_card(user: User | None, *, wall_at: datetime) -> SavedCard | None:
    """Return the card a press pays with: the default one, unless it has run out."""
    if user is None:
        return None
    row = SavedCard.objects.filter(user=user, removed_at=None, is_default=True).first()
    return None if row is None or _is_over(row, wall_at) else row


def name_of(card: SavedCard) -> str:
    """Return a card as people tell it from another: `Visa •••• 4242`."""
    return f"{BRANDS.get(card.brand, card.brand.title() or _('Card'))} •••• {card.last4}"


def _kept(row: SavedCard, wall_at: datetime) -> KeptCard:
    expires = f"{row.exp_month:02d}/{row.exp_year % 100:02d}" if row.exp_month and row.exp_year else ""
    return KeptCard(
        key=str(row.public_id),
        name=name_of(row),
        expires=expires,
        is_default=row.is_default,
        is_over=_is_over(row, wall_at),
        agreed_at=row.consent.given_at if row.consent else row.added_at,
        words=row.consent.words if row.consent else "",
    )


def _is_over(row: SavedCard, wall_at: datetime) -> bool:
    """A card is good to the last day of its month."""
    if not row.exp_month or not row.exp_year:
        return False
    return (row.exp_year, row.exp_month) < (wall_at.year, wall_at.month)
