"""What shops really take, learned once a day of the town from what they took; rows say when, the sweeper finds them."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import F

from marketplace.kernel.clock import town_clock
from marketplace.places.models import City
from sellers.fulfilment.models import Fulfilment
from sellers.fulfilment.rules import HOURS, Known, Took, learned, of_trade
from sellers.shops.models import Pace, Shop

LOOK_BACK = timedelta(weeks=8)  # town
AGAIN, LEAST_AGAIN = timedelta(days=1), timedelta(minutes=10)  # town, but never oftener than that on the wall
MOST_ROWS = 20_000
COLUMNS = ("prepare_s", "prepare_sd_s", "accept_s", "accept_sd_s", "counted", "learned_at")


def learn_due(*, wall_at: datetime, town_at: datetime, most: int = 50) -> int:
    """Learn anew the usual times of every shop whose turn it is, and return how many."""
    due = (
        Shop.objects.filter(next_learning_at__lte=wall_at).select_related("city").order_by("next_learning_at")
    )
    shops = list(due[:most])
    for city in {shop.city for shop in shops}:
        histories = _histories(city, town_at=town_at)
        for shop in shops:
            if shop.city_id == city.pk:
                _learn(shop, histories, wall_at=wall_at, town_at=town_at)
    return len(shops)


def _learn(shop: Shop, histories: Sequence[Sequence[Took]], *, wall_at: datetime, town_at: datetime) -> None:
    """Write a shop's paces unless another sweeper has taken its turn."""
    following = wall_at + max(town_clock().wall_span(AGAIN), LEAST_AGAIN)
    with transaction.atomic():
        turn = Shop.objects.filter(pk=shop.pk, next_learning_at=shop.next_learning_at)
        if not turn.update(next_learning_at=following):
            return
        prepare, accept = (_known(shop, history) for history in histories)
        rows = [_pace(shop, hour, prepare[hour], accept[hour], town_at) for hour in HOURS]
        Pace.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["shop", "hour"], update_fields=COLUMNS
        )


def _known(shop: Shop, history: Sequence[Took]) -> Mapping[int, Known]:
    """Return what is known of each hour: from the shop's own past, or from its trade's."""
    own = learned(history).get(shop.pk)
    return own or dict.fromkeys(HOURS, of_trade(history, shop.trade))


def _pace(shop: Shop, hour: int, prepare: Known, accept: Known, at: datetime) -> Pace:
    (prepare_s, prepare_sd_s), (accept_s, accept_sd_s) = (
        prepare.seconds(shop.prepare_s or 1),
        accept.seconds(shop.accept_s),
    )
    return Pace(
        shop=shop,
        hour=hour,
        prepare_s=prepare_s,
        prepare_sd_s=prepare_sd_s,
        accept_s=accept_s,
        accept_sd_s=accept_sd_s,
        counted=prepare.counted,
        learned_at=at,
    )


def _histories(city: City, *, town_at: datetime) -> tuple[list[Took], list[Took]]:
    """Return how long the city's shops took to prepare and to say yes; what was packed only at the counter says nothing."""
    rows = (
        Fulfilment.objects.filter(city=city, accepted_at__gte=town_at - LOOK_BACK, packed_at__isnull=False)
        .exclude(packed_at=F("handed_over_at"))
        .order_by("-accepted_at")
        .values_list(
            "shop_id",
            "shop__trade",
            "opened_at",
            "accepted_at",
            "packed_at",
            "shop__prepare_s",
            "shop__accept_s",
        )[:MOST_ROWS]
    )
    zone = ZoneInfo(city.timezone)
    prepare, accept = [], []
    for shop, trade, opened_at, accepted_at, packed_at, prepare_s, accept_s in rows:
        hour = accepted_at.astimezone(zone).hour
        prepare.append(Took(shop, trade, hour, prepare_s, (packed_at - accepted_at).total_seconds()))
        accept.append(Took(shop, trade, hour, accept_s, (accepted_at - opened_at).total_seconds()))
    return prepare, accept
