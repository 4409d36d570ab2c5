"""One shop's share of an order: open it, say yes, prepare it, hand it over, or say no."""

from datetime import datetime, timedelta

from django.db import transaction

from delivery.runs import operations as runs
from marketplace.journal.operations import advance, record
from marketplace.kernel.states import AlreadyMoved
from marketplace.streams.operations import publish
from sellers.fulfilment.asking import ShareRequest
from sellers.fulfilment.models import Fulfilment, FulfilmentLine
from sellers.fulfilment.states import FULFILMENT, FulfilmentState
from sellers.stock import operations as stock

MOST_GRAMS = 100_000


class NotWeighed(Exception):
    """Something of the share is sold by weight and was not put on the scale; nothing was changed."""


def open_share(request: ShareRequest, *, at: datetime) -> Fulfilment:
    """Ring the shop: write its share and the delivery that will carry it, once an order and shop."""
    existing = Fulfilment.objects.filter(order_key=request.order_key, shop=request.shop).first()
    if existing:
        return existing
    with transaction.atomic():
        fulfilment = Fulfilment.objects.create(
            city_id=request.shop.city_id,
            shop=request.shop,
            order_key=request.order_key,
            spoken_code=request.spoken_code,
            shopper_name=request.shopper_name,
            note=request.note,
            delivery=runs.plan_delivery(request.delivery, at=at),
            opened_at=at,
            respond_by=request.respond_by,
            prepare_s=request.prepare_s,
            expected_ready_at=request.delivery.ready_at,
            promised_at=request.promised_at,
        )
        FulfilmentLine.objects.bulk_create(
            FulfilmentLine(fulfilment=fulfilment, **vars(line)) for line in request.lines
        )
        note(fulfilment, "fulfilment.opened", at=at)
        return fulfilment


def accept(fulfilment: Fulfilment, *, prepare_s: int, at: datetime, actor: str = "") -> None:
    """Say yes with the shop's own preparation time; the delivery may now be offered to couriers.

    Raises:
        AlreadyMoved: the share was answered, cancelled or timed out meanwhile.
    """
    ready_at = at + timedelta(seconds=prepare_s)
    with transaction.atomic():
        _advance(
            fulfilment,
            FulfilmentState.ACCEPTED,
            at=at,
            actor=actor,
            accepted_at=at,
            prepare_s=prepare_s,
            expected_ready_at=ready_at,
        )
        runs.confirm(fulfilment.delivery, ready_at=ready_at, at=at)


def reject(fulfilment: Fulfilment, *, reason: str, at: datetime, actor: str = "") -> None:
    """Say no to the whole share: its goods go back on sale and its money is not taken."""
    close(fulfilment, FulfilmentState.REJECTED, reason=reason, at=at, actor=actor)


def time_out_due(*, wall_at: datetime, town_at: datetime, most: int = 50) -> int:
    """Close every share whose shop did not answer in time, and return how many."""
    due = Fulfilment.objects.filter(state=FulfilmentState.NEW, respond_by__lte=wall_at)
    closed = 0
    for fulfilment in due.select_related("shop", "delivery").order_by("respond_by")[:most]:
        try:
            close(fulfilment, FulfilmentState.TIMED_OUT, reason="no_answer", at=town_at, actor="clock")
            closed += 1
        except AlreadyMoved:
            continue
    return closed


def cancel(fulfilment: Fulfilment, *, reason: str, at: datetime, actor: str = "") -> None:
    """Call the share off after the shop's yes and before the hand-over."""
    close(fulfilment, FulfilmentState.CANCELLED, reason=reason, at=at, actor=actor)


def mark_ready(fulfilment: Fulfilment, *, at: datetime, actor: str = "") -> None:
    """Say that the share is packed and waits for the courier.

    Raises:
        NotWeighed: something was not put on the scale; what leaves all the same is paid as it was asked for.
    """
    with transaction.atomic():
        if any(line.is_to_weigh for line in fulfilment.lines.select_for_update(of=("self",)).order_by("pk")):
            raise NotWeighed(str(fulfilment))
        _advance(fulfilment, FulfilmentState.READY, at=at, actor=actor, packed_at=at)
        runs.mark_packed(fulfilment.delivery, at=at)


def hand_over(fulfilment: Fulfilment, *, code: str, at: datetime, actor: str = "") -> None:
    """Give the packed share to the courier who shows `code`.

    Raises:
        delivery.runs.operations.WrongCode: that is not the code of the courier who comes for it.
    """
    with transaction.atomic():
        mine = Fulfilment.objects.select_related("shop", "delivery").select_for_update(of=("self",))
        fulfilment = mine.get(pk=fulfilment.pk)  # before its delivery, as everywhere
        runs.hand_over(fulfilment.delivery, code=code, at=at, actor=actor)
        _leave(fulfilment, at=at, actor=actor)


def leave_with_courier(fulfilment: Fulfilment, *, at: datetime) -> None:
    """Follow the courier's own proof of the pick-up, also when nobody pressed «ready»."""
    with transaction.atomic():
        _leave(fulfilment, at=at, actor="courier")


def complete(fulfilment: Fulfilment, *, at: datetime) -> None:
    """Close the share as delivered, also when its leaving was not heard of yet; again is nothing."""
    with transaction.atomic():
        _leave(fulfilment, at=at, actor="courier")
        if fulfilment.state != FulfilmentState.COMPLETED:
            _advance(fulfilment, FulfilmentState.COMPLETED, at=at, completed_at=at)


def close(fulfilment: Fulfilment, to: FulfilmentState, *, reason: str, at: datetime, actor: str) -> None:
    """End the share: nobody comes for it, and what it still kept is on sale again."""
    with transaction.atomic():
        _advance(fulfilment, to, at=at, actor=actor, closed_at=at, closed_reason=reason)
        runs.call_off(fulfilment.delivery, at=at, reason=reason)
        for line in fulfilment.lines.order_by("listing_id"):
            if line.kept:
                stock.give_back(line.listing_id, line.kept, key=f"line:{line.public_id}:closed")


def note(fulfilment: Fulfilment, name: str, *, at: datetime, actor: str = "", **facts: object) -> None:
    """Journal something about a share, and have its pages look again."""
    record(fulfilment, name, at=at, actor=actor, data={**_facts(fulfilment), **facts})
    _tell(fulfilment)


def _leave(fulfilment: Fulfilment, *, at: datetime, actor: str) -> None:
    if fulfilment.state in {FulfilmentState.HANDED_OVER, FulfilmentState.COMPLETED}:
        return
    if fulfilment.state == FulfilmentState.ACCEPTED:
        _advance(fulfilment, FulfilmentState.READY, at=at, actor=actor, packed_at=at)
    _advance(fulfilment, FulfilmentState.HANDED_OVER, at=at, actor=actor, handed_over_at=at)


def _advance(
    fulfilment: Fulfilment, to: FulfilmentState, *, at: datetime, actor: str = "", **columns: object
) -> None:
    advance(
        fulfilment,
        FULFILMENT,
        to,
        at=at,
        event=f"fulfilment.{to}",
        actor=actor,
        data=_facts(fulfilment),
        **columns,
    )
    _tell(fulfilment)


def _tell(fulfilment: Fulfilment) -> None:
    """Have the shop's board and the shopper's page look again."""
    publish(
        f"shop:{fulfilment.shop.public_id}", f"order:{fulfilment.order_key}", new=fulfilment.state == "new"
    )


def _facts(fulfilment: Fulfilment) -> dict[str, object]:
    return {"order": str(fulfilment.order_key), "shop": str(fulfilment.shop.public_id)}
