"""What the checkout offers to pay with: saved cards, a voucher, credit; and what that leaves for the card."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.basket.queries import BasketView
from marketplace.checkout.paying import goods_of, spare_minor
from marketplace.wallet import rules
from marketplace.wallet.queries import KeptCard, cards_of, free_credit_minor
from marketplace.wallet.rules import WhyNot
from marketplace.wallet.vouchers import Asker, Offer, folded, offered

NEW_CARD = "new"


@dataclass(frozen=True)
class PayChoices:
    """Everything the page shows of paying; amounts in minor units."""

    is_member: bool
    cards: tuple[KeptCard, ...]
    chosen: str
    consent: str
    code: str
    code_error: str
    voucher_minor: int
    credit_free_minor: int
    credit_minor: int
    card_minor: int
    spare_minor: int

    @property
    def most_minor(self) -> int:
        """What is held at most."""
        return self.card_minor + self.spare_minor

    @property
    def less_voucher(self) -> int:
        return -self.voucher_minor

    @property
    def less_credit(self) -> int:
        return -self.credit_minor

    @property
    def is_shared(self) -> bool:
        """Say whether the card pays less than the total."""
        return bool(self.voucher_minor or self.credit_minor)


@dataclass(frozen=True)
class Asked:
    """What the form says so far."""

    code: str
    with_credit: bool
    card: str


def choices(
    view: BasketView, asked: Asked, asker: Asker, *, total_minor: int, wall_at: datetime
) -> PayChoices:
    """Return what can be paid with, and what the card is left with for a total."""
    user = asker.user
    cards = tuple(card for card in cards_of(user, wall_at=wall_at) if not card.is_over)
    keys = [card.key for card in cards]
    offer = offered(asked.code, goods_of(view), asker) if asked.code else None
    free = free_credit_minor(user)
    covers = [("voucher", offer.minor)] if isinstance(offer, Offer) else []
    if asked.with_credit and free:
        covers.append(("credit", free))
    fits = dict(rules.fitting(total_minor, covers))
    return PayChoices(
        is_member=user is not None,
        cards=cards,
        chosen=asked.card if asked.card in keys or asked.card == NEW_CARD or not keys else keys[0],
        consent=consent_words(),
        code=folded(asked.code),
        code_error=why_not(offer) if isinstance(offer, WhyNot) else "",
        voucher_minor=fits.get("voucher", 0),
        credit_free_minor=free,
        credit_minor=fits.get("credit", 0),
        card_minor=total_minor - sum(fits.values()),
        spare_minor=spare_minor(view),
    )


def consent_words() -> str:
    """Return what a member agrees to by keeping a card; stored as it was read."""
    return _(
        "Keep this card for my next orders. Our payment provider keeps it, we only see its last four digits. "
        "It is used when I press to order, and I can remove it in my account at any time."
    )


def why_not(why: WhyNot) -> str:
    """Return why a code does not pay, and what to do."""
    words = {
        WhyNot.UNKNOWN: _("We do not know this code. Please check its letters."),
        WhyNot.NOT_YET: _("This code is not valid yet."),
        WhyNot.OVER: _("This code is no longer valid."),
        WhyNot.USED_UP: _("This code has been used as often as it could be."),
        WhyNot.USED_BY_YOU: _("You have already used this code; it pays once."),
        WhyNot.NOT_YOURS: _("This code belongs to another account. Sign in with the one it was given to."),
        WhyNot.NOT_HERE: _("This code is for another shop: nothing of it is in your basket."),
        WhyNot.BELOW_MINIMUM: _("Your goods are not yet worth what this code asks for."),
    }
    return words[why]
