"""Whether a voucher pays, and how much: one answer for the page that asks and for the press that uses it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from marketplace.accounts.models import User
from marketplace.places.models import City
from marketplace.wallet import rules
from marketplace.wallet.models import Cover, Voucher
from marketplace.wallet.rules import Terms, Wanted, WhyNot
from marketplace.wallet.states import CoverState


@dataclass(frozen=True)
class Goods:
    """What goods cost, all together and by shop (its row's id)."""

    total_minor: int
    by_shop: Mapping[int, int]


@dataclass(frozen=True)
class Offer:
    """A voucher that pays: how much at most, and the ledger's account that does."""

    voucher: Voucher
    account: str
    minor: int


@dataclass(frozen=True)
class Asker:
    """Who asks, where and when: a member, or a guest by e-mail address; `at` is town time."""

    city: City
    user: User | None
    email: str
    at: datetime

    @property
    def person(self) -> str:
        """By what a voucher knows them again."""
        return str(self.user.public_id) if self.user is not None else self.email.strip().lower()


def offered(code: str, goods: Goods, asker: Asker) -> Offer | WhyNot:
    """Return what a code would pay of these goods, or why nothing."""
    rows = Voucher.objects.select_related("shop__seller")
    return offer_of(rows.filter(code=folded(code), city=asker.city).first(), goods, asker)


def folded(code: str) -> str:
    """Return a code as it is kept: capitals and digits, whatever was typed between them."""
    return re.sub(r"[^A-Z0-9]", "", code.upper())[:24]


def offer_of(voucher: Voucher | None, goods: Goods, asker: Asker) -> Offer | WhyNot:
    """Return what this voucher would pay, or why nothing; the caller holds it when it means to use it."""
    if voucher is None:
        return WhyNot.UNKNOWN
    mine = goods.total_minor if voucher.shop_id is None else goods.by_shop.get(voucher.shop_id, 0)
    used = Cover.objects.filter(
        voucher=voucher, person=asker.person, is_once=True, state__in=[CoverState.KEPT, CoverState.USED]
    )
    wanted = Wanted(
        goods_minor=mine,
        is_its_shop=voucher.shop_id is None or voucher.shop_id in goods.by_shop,
        is_its_person=voucher.user_id is None
        or (asker.user is not None and voucher.user_id == asker.user.pk),
        was_used=voucher.once_a_person and bool(asker.person) and used.exists(),
        at=asker.at,
    )
    terms = _terms(voucher)
    why = rules.refusal(terms, wanted)
    if why is not None:
        return why
    shop = voucher.shop
    account = shop.seller.ledger_account if shop is not None else "vouchers"
    return Offer(voucher, account, rules.worth(terms, mine))


def _terms(voucher: Voucher) -> Terms:
    return Terms(
        starts_at=voucher.starts_at,
        ends_at=voucher.ends_at,
        is_live=voucher.is_live,
        uses=voucher.uses,
        most_uses=voucher.most_uses,
        minimum_minor=voucher.minimum_minor,
        minor=voucher.minor,
        share_bp=voucher.share_bp,
        most_minor=voucher.most_minor,
        is_shops=voucher.shop_id is not None,
    )
