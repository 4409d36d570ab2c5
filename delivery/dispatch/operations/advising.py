"""Where couriers without a run had better wait: the plan's moves, told once and left alone for a while."""

from django.db.models import Q

from delivery import planning
from delivery.dispatch.locks import Held
from delivery.dispatch.models import WaitingPlace
from delivery.dispatch.rules import ADVICE_HOLDS
from delivery.dispatch.seen import Seen
from marketplace.streams.operations import publish


def advise(plan: planning.Plan, seen: Seen, held: Held) -> int:
    """Tell couriers where parcels are likely next; who was told lately, and where somebody is already bound, stays so."""
    if not plan.moves:
        return 0
    at, places, told = seen.view.town_at, {one.shop: one for one in seen.demand}, 0
    with held.writing():
        holds = Q(until__gt=at, courier__in=seen.view.couriers)
        known = set(WaitingPlace.objects.filter(holds).values_list("courier", "shop_key"))
        taken = {courier for courier, _ in known} | {str(shop) for _, shop in known}
        for move in plan.moves:
            courier, place = seen.couriers[move.courier], places[move.shop]
            if courier.pk in taken or move.shop in taken:
                continue
            columns = {"shop_key": place.shop, "name": place.name, "lat": place.lat, "lon": place.lon}
            WaitingPlace.objects.update_or_create(
                courier=courier, defaults={**columns, "until": at + ADVICE_HOLDS}
            )
            publish(f"courier:{courier.public_id}")
            told += 1
    return told
