"""Once a day of the town every shop's usual times are learned from its own past, and promises count on them."""

from datetime import timedelta
from uuid import uuid4

import pytest

from marketplace.kernel.clock import town_now, wall_now
from sellers.fulfilment.learning import learn_due
from sellers.fulfilment.models import Fulfilment
from sellers.shops.models import Pace, Shop
from sellers.shops.queries import forget, pickup_places
from tests import town
from tests.delivery.promise.street import DOOR, a_delivery, north

pytestmark = pytest.mark.django_db


def a_past(shop: Shop, *, times: int, prepare_s: float, counter_only: bool = False) -> None:
    """Write down shares of earlier days, all accepted at this hour."""
    for day in range(1, times + 1):
        accepted_at = town_now() - timedelta(days=day % 50 + 1)
        packed_at = accepted_at + timedelta(seconds=prepare_s)
        Fulfilment.objects.create(
            city=shop.city,
            shop=shop,
            order_key=uuid4(),
            spoken_code="K7",
            shopper_name="Ada",
            state="handed_over",
            delivery=a_delivery(shop.city, pickup=north(100), dropoff=DOOR),
            opened_at=accepted_at - timedelta(seconds=30),
            respond_by=accepted_at,
            prepare_s=shop.prepare_s,
            expected_ready_at=packed_at,
            promised_at=packed_at + timedelta(minutes=30),
            accepted_at=accepted_at,
            packed_at=packed_at,
            handed_over_at=packed_at if counter_only else packed_at + timedelta(minutes=2),
        )


def learn() -> int:
    return learn_due(wall_at=wall_now() + timedelta(seconds=1), town_at=town_now())


def test_a_slow_shop_is_promised_slower_from_then_on():
    shop = town.shop(town.city(), "Bo")
    a_past(shop, times=40, prepare_s=2 * shop.prepare_s)

    assert learn() == 1
    forget()
    place = pickup_places(shop.city, [shop.pk], at=town_now(), fresh=True)[shop.pk]

    assert 1.6 * shop.prepare_s < place.prepare_s < 2.1 * shop.prepare_s
    assert place.ask(town_now()).prepare.sd_s == place.prepare_sd_s
    assert Pace.objects.filter(shop=shop).count() == 24


def test_what_is_learned_waits_a_day_for_its_next_turn():
    shop = town.shop(town.city(), "Bo")

    assert (learn(), learn()) == (1, 0)
    assert Shop.objects.get(pk=shop.pk).next_learning_at > wall_now() + timedelta(minutes=9)


def test_a_parcel_packed_only_when_the_courier_stood_there_says_nothing_of_the_shop():
    shop = town.shop(town.city(), "Bo")
    a_past(shop, times=20, prepare_s=3 * shop.prepare_s, counter_only=True)

    learn()

    assert Pace.objects.filter(shop=shop).first().prepare_s == pytest.approx(shop.prepare_s, rel=0.06)
