"""Packing a share line by line: what is not on the shelf, and what the scale says."""

from datetime import datetime

from django.db import transaction
from django.db.models import F

from delivery.runs import operations as runs
from marketplace.kernel.states import AlreadyMoved
from sellers.fulfilment.models import Fulfilment, FulfilmentLine
from sellers.fulfilment.operations import NotWeighed, close, note
from sellers.fulfilment.states import FulfilmentState
from sellers.stock import operations as stock

MOST_GRAMS = 100_000


class TooMany(Exception):
    """More were said to be missing than the line still has; nothing was changed."""


def mark_missing(line: FulfilmentLine, *, quantity: int, at: datetime, actor: str = "") -> None:
    """Take `quantity` units of a line out of an accepted share: they are not on the shelf and not paid.

    Raises:
        TooMany: the line has fewer left.
        AlreadyMoved: the share is no longer being prepared.
    """
    with transaction.atomic():
        fulfilment = Fulfilment.objects.select_for_update(of=("self",)).get(pk=line.fulfilment_id)
        if fulfilment.state != FulfilmentState.ACCEPTED:
            raise AlreadyMoved(f"{fulfilment} is {fulfilment.state}")
        rows = FulfilmentLine.objects.filter(pk=line.pk, quantity__gte=F("missing") + quantity)
        # What was weighed held more than is left of it: it goes on the scale again.
        if quantity < 1 or not rows.update(missing=F("missing") + quantity, weighed_g=None):
            raise TooMany(f"{line} has fewer than {quantity} left")
        line.refresh_from_db()
        stock.give_back(
            line.listing_id, quantity, key=f"line:{line.public_id}:missing:{line.missing}", is_on_shelf=False
        )
        note(
            fulfilment,
            "fulfilment.line_missing",
            at=at,
            actor=actor,
            line=str(line.public_id),
            missing=line.missing,
        )
        left = [row for row in fulfilment.lines.order_by("pk") if row.kept]
        if left:
            contents = [{"name": row.name, "quantity": row.kept} for row in left]
            runs.change_contents(fulfilment.delivery, contents=contents, at=at)
        else:
            close(fulfilment, FulfilmentState.CANCELLED, reason="nothing_left", at=at, actor=actor)


def weigh(line: FulfilmentLine, *, grams: int, at: datetime, actor: str = "") -> None:
    """Write what the scale says of a line that is sold by weight; again corrects it, as long as nothing is packed.

    Raises:
        NotWeighed: the line is counted, nothing of it is left, or nothing lay on the scale.
        AlreadyMoved: the share is no longer being prepared.
    """
    with transaction.atomic():
        fulfilment = Fulfilment.objects.select_for_update(of=("self",)).get(pk=line.fulfilment_id)
        if fulfilment.state != FulfilmentState.ACCEPTED:
            raise AlreadyMoved(f"{fulfilment} is {fulfilment.state}")
        rows = FulfilmentLine.objects.filter(pk=line.pk, portion_g__isnull=False, quantity__gt=F("missing"))
        if not 0 < grams <= MOST_GRAMS or not rows.update(weighed_g=grams):
            raise NotWeighed(f"{line}: {grams} g")
        line.refresh_from_db()
        key = str(line.public_id)
        note(fulfilment, "fulfilment.line_weighed", at=at, actor=actor, line=key, grams=grams)
