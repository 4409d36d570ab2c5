"""What befalls an order once it was paid: tips, payouts of its shops, disputes, and what its shoppers' banks decide."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from marketplace.kernel.clock import wall_now
from marketplace.kernel.states import AlreadyMoved, IllegalMove
from marketplace.orders.models import Order
from marketplace.payments import dispute_answers, dispute_shares
from marketplace.payments.disputes import OPEN
from marketplace.payments.models import Charge, Dispute, Round
from marketplace.payments.tasks import work_off_inbox
from marketplace.tips import operations as tips
from marketplace.tips.models import Tip
from tests.doubles import VISA

if TYPE_CHECKING:
    from tests.marketplace.money.lives import Lives

LOSING = {"uncategorized_text": "losing_evidence"}  # the stand-in's word for evidence that does not convince
REASONS = ("fraudulent", "product_not_as_described", "product_unacceptable", "product_not_received")
LOST = (AlreadyMoved, IllegalMove, dispute_answers.NothingToSay, tips.NobodyToTip)


def afterwards(lives: Lives, order: Order) -> Iterator[None]:
    """Let some orders be tipped and some be disputed, in any order."""
    acts = [act for act, share in ((_tipped, 0.3), (_disputed, 0.2)) if lives.dice.random() < share]
    lives.dice.shuffle(acts)
    for act in acts:
        yield from act(lives, order)


def pay_somebody_out(lives: Lives) -> None:
    """Let the bank send to a shop's own bank whatever it has by now: nothing of it can be taken back any more."""
    shop = lives.dice.choice(lives.street.shops)
    shop.seller.refresh_from_db()
    lives.shopper.pay_out(shop.seller.payout_account)
    lives.outcomes["shop paid out"] += 1


def let_the_banks_decide(lives: Lives) -> None:
    """Bring every dispute to its end, also those whose news was lost; what was not answered is lost."""
    for _again in range(3):
        Round.objects.filter(name="lost_news").update(next_attempt_at=wall_now())
        lives.street.settle_down(rounds=2)
        for dispute in Dispute.objects.filter(state__in=OPEN):
            lives.shopper.decide(dispute)
        lives.street.settle_down(rounds=2)


def _tipped(lives: Lives, order: Order) -> Iterator[None]:
    dice, street = lives.dice, lives.street
    minor = dice.choice([50, 100, 333, 777])
    wish = tips.TipWish(street.city, order.public_id, order.spoken_code, minor, "Tip")
    for _press in range(dice.choice([1, 2])):
        _try(lives, "tipped", lambda: tips.give(wish, at=street.at, wall_at=wall_now()))
    tip = Tip.objects.filter(order_key=order.public_id).first()
    if tip is None:
        return
    lives.until_asked(tip)
    yield
    if dice.random() < 0.15:
        lives.outcomes["tip not paid"] += 1
        Tip.objects.filter(pk=tip.pk).update(pay_by=wall_now() - timedelta(seconds=1))
    if dice.random() < 0.3:
        lives.type_card(tip, dice.choice(lives.shopper.cards))
        yield
    if dice.random() < 0.9:
        lives.type_card(tip, VISA)
    yield
    if dice.random() < 0.1:
        yield from _disputed(lives, tip)


def _disputed(lives: Lives, thing: Order | Tip) -> Iterator[None]:
    """Let the shopper's bank take the charge back, and the house answer, or not."""
    charge = Charge.objects.get(order_key=thing.public_id)
    if not charge.captured_minor:
        return
    reason = lives.dice.choice(REASONS)
    if not lives.shopper.dispute(charge, reason):
        return
    lives.outcomes[f"disputed: {reason}"] += 1
    dispute = None
    for _wait in range(12):
        lives.street.hear()
        lives.street.work(work_off_inbox)
        dispute = charge.disputes.order_by("pk").last()
        if dispute is not None and dispute.evidence:
            break
        yield
    if dispute is None:  # its news was lost; of a tip there is nothing to prove
        return
    if lives.dice.random() < 0.15:
        _try(lives, "bearer changed", lambda: _change_bearer(lives, dispute))
        yield
    yield from _answered(lives, dispute)


def _answered(lives: Lives, dispute: Dispute) -> Iterator[None]:
    """Answer well, answer badly, give up, or say nothing; the bank may decide at once or at the very end."""
    fate = lives.dice.random()
    dispute.refresh_from_db()
    if fate < 0.2:
        dispute_answers.put_evidence(dispute, {**dispute.evidence, **LOSING})
        dispute.refresh_from_db()
    if fate < 0.6:
        _try(lives, "dispute answered", lambda: _answer(lives, dispute, gives_up=False))
    elif fate < 0.75:
        _try(lives, "dispute given up", lambda: _answer(lives, dispute, gives_up=True))
    yield
    if lives.dice.random() < 0.5:
        lives.shopper.decide(dispute)
        yield


def _answer(lives: Lives, dispute: Dispute, *, gives_up: bool) -> None:
    for _press in range(lives.dice.choice([1, 1, 2])):
        dispute_answers.answer(
            dispute, at=lives.street.at, wall_at=wall_now(), actor="operator:olga", gives_up=gives_up
        )


def _change_bearer(lives: Lives, dispute: Dispute) -> None:
    bearer = lives.dice.choice(["shop", "platform", "courier"])
    dispute_shares.change_bearer(dispute, bearer, at=lives.street.at, actor="operator:olga")


def _try(lives: Lives, name: str, act: Callable[[], object]) -> None:
    try:
        act()
    except LOST:
        lives.outcomes[f"{name}: too late"] += 1
    else:
        lives.outcomes[name] += 1
