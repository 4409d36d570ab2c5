"""One share as its shop sees it: the ticket, the slip that is printed, what the scale has to say."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from delivery.runs.states import DeliveryState
from marketplace.kernel.format import Arrival, clock
from marketplace.kernel.weights import most_grams
from sellers.fulfilment.models import Fulfilment, FulfilmentLine
from sellers.fulfilment.states import FulfilmentState
from sellers.shops.models import Shop

CHOICES_MIN = (3, 5, 8, 10, 15, 20, 30)


@dataclass(frozen=True)
class TicketLine:
    """One line to pick; `missing_url` while something of it can still be said to be missing."""

    quantity: int
    name: str
    missing: bool
    missing_url: str = ""
    weigh_url: str = ""
    weight: str = ""


@dataclass(frozen=True)
class Ticket:
    """One share on the board, ready to print."""

    key: str
    code: str
    url: str
    state: str
    lines: tuple[TicketLine, ...]
    sentence: str
    arrival: Arrival
    is_late: bool
    shopper: str
    respond_by: datetime
    prepare_min: int
    choices_min: tuple[int, ...]
    courier: str


@dataclass(frozen=True)
class SlipLine:
    """One line of the paper in the bag."""

    quantity: int
    name: str
    detail: str
    missing: bool


@dataclass(frozen=True)
class Slip:
    """The paper that goes into the bag; `parcel_code` is what the courier reads on it."""

    code: str
    shop: str
    placed_at: datetime
    arrival: Arrival
    sentence: str
    lines: tuple[SlipLine, ...]
    note: str
    parcel_code: str


def ticket_of(shop: Shop, key: str) -> Fulfilment | None:
    """Return one share of this shop, never of another."""
    mine = Fulfilment.objects.select_related("shop__city", "delivery__courier").prefetch_related("lines")
    return mine.filter(shop=shop, public_id=key).first()


def slip_of(share: Fulfilment, shop: Shop) -> Slip:
    """Return the share as it is printed."""
    lines = share.lines.all()
    return Slip(
        code=share.spoken_code,
        shop=shop.name,
        placed_at=share.opened_at,
        arrival=Arrival("promised", at=share.promised_at),
        sentence=_("For {name}").format(name=share.shopper_name),
        lines=tuple(SlipLine(row.kept or row.quantity, row.name, row.sku, row.kept == 0) for row in lines),
        note=share.note,
        parcel_code=share.delivery.parcel_code,
    )


def scale_of(row: FulfilmentLine) -> dict[str, int]:
    """Return what the weighing page says: grams asked for, and how many are paid in full."""
    most_minor = row.quantity * row.unit_minor + row.spare_minor
    most_g = most_grams(kg_minor=row.kg_minor or 1, most_minor=most_minor)
    return {"asked_g": (row.portion_g or 0) * row.kept, "most_g": most_g}


def ticket_view(share: Fulfilment, shop: Shop, *, at: datetime, language: str) -> Ticket:
    """Return one share as its ticket."""
    state = "handed_over" if share.state == FulfilmentState.COMPLETED else share.state
    is_late = share.state in {FulfilmentState.NEW, FulfilmentState.ACCEPTED} and at > share.expected_ready_at
    courier = share.delivery.courier
    prepare_min = max(1, round(share.prepare_s / 60))
    return Ticket(
        key=str(share.public_id),
        code=share.spoken_code,
        url=reverse("portal:ticket", args=[shop.slug, share.public_id]),
        state=state,
        lines=tuple(_line(row, share, shop) for row in share.lines.all()),
        sentence=_sentence(share, at=at, language=language),
        arrival=Arrival("late" if is_late else "promised", at=share.expected_ready_at),
        is_late=is_late,
        shopper=share.shopper_name,
        respond_by=share.respond_by,
        prepare_min=prepare_min,
        choices_min=tuple(sorted({prepare_min, *CHOICES_MIN})),
        courier=courier.name if courier else "",
    )


def _line(row: FulfilmentLine, share: Fulfilment, shop: Shop) -> TicketLine:
    may_miss = share.state == FulfilmentState.ACCEPTED and row.kept > 0
    url = reverse("portal:missing", args=[shop.slug, share.public_id, row.public_id]) if may_miss else ""
    weigh_url = ""
    if may_miss and row.portion_g:
        weigh_url = reverse("portal:weigh", args=[shop.slug, share.public_id, row.public_id])
    return TicketLine(
        row.kept or row.quantity,
        row.name,
        missing=row.kept == 0,
        missing_url=url,
        weigh_url=weigh_url,
        weight=_weight(row),
    )


def _weight(row: FulfilmentLine) -> str:
    """Return what is asked for or what was weighed, in grams; nothing for what is counted."""
    if row.portion_g is None:
        return ""
    if row.weighed_g is not None:
        return _("{grams} g").format(grams=row.weighed_g)
    return _("about {grams} g").format(grams=row.portion_g * row.kept)


def _sentence(share: Fulfilment, *, at: datetime, language: str) -> str:
    """Return what matters now: who comes, or how long is left."""
    courier = share.delivery.courier
    if share.state in {FulfilmentState.HANDED_OVER, FulfilmentState.COMPLETED}:
        return _("{name} has it").format(name=courier.name) if courier else _("With the courier")
    if courier and share.delivery.state == DeliveryState.ASSIGNED:
        return _("{name} comes for it").format(name=courier.name)
    if share.state == FulfilmentState.NEW:
        return _("For {name}").format(name=share.shopper_name)
    minutes = round((share.expected_ready_at - at).total_seconds() / 60)
    if share.state == FulfilmentState.ACCEPTED and minutes > 0:
        return ngettext("Ready in {count} minute", "Ready in {count} minutes", minutes).format(count=minutes)
    if share.state == FulfilmentState.ACCEPTED:
        return _("Should be ready now")
    return _("Packed at {time}; a courier is being asked").format(
        time=clock(localtime(share.packed_at or at), language=language)
    )
