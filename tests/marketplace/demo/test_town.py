"""The generated town: the same from the same seed, whole, lawful and plausible."""

from itertools import pairwise

import pytest

from marketplace.demo.town.goods import with_check_digit
from marketplace.demo.town.plan import BRIDGES, RIVER
from marketplace.demo.town.town import Town, build
from marketplace.demo.town.ways import metres_from, nearest_node, way
from marketplace.kernel.geo import Point, great_circle_m


@pytest.fixture(scope="module")
def town() -> Town:
    return build(7)


def test_the_same_seed_gives_the_same_town(town):
    assert build(7) == town


def test_another_seed_gives_another_town_with_the_same_square(town):
    other = build(8)

    assert other.addresses != town.addresses
    assert any(street.name == "Place du Marché" for street in other.graph.streets)


def test_every_place_can_be_reached_from_the_square(town):
    assert len(metres_from(town.graph, 0)) == len(town.graph.nodes)


@pytest.mark.parametrize("seed", range(1, 6))
def test_other_seeds_are_connected_too_and_place_every_shop(seed):
    other = build(seed)

    assert len(metres_from(other.graph, 0)) == len(other.graph.nodes)
    assert len({shop.address for shop in other.shops}) == 48


def test_the_town_is_as_large_as_a_small_french_town(town):
    lats, lons = [node.lat for node in town.graph.nodes], [node.lon for node in town.graph.nodes]

    assert 2_000 < great_circle_m(Point(min(lats), lons[0]), Point(max(lats), lons[0])) < 3_500
    assert 2_500 < great_circle_m(Point(lats[0], min(lons)), Point(lats[0], max(lons))) < 3_500
    assert 400 <= len(town.graph.nodes) <= 1_100
    assert len(town.addresses) >= 3_000


def test_a_street_is_never_shorter_than_the_straight_line(town):
    for edge in town.graph.edges:
        straight = great_circle_m(town.graph.nodes[edge.start], town.graph.nodes[edge.end])
        assert edge.length_m == pytest.approx(straight, abs=0.01)


def test_only_the_two_bridges_cross_the_river(town):
    crossing = {
        town.graph.streets[edge.street].name
        for edge in town.graph.edges
        if _north_of_the_river(town.graph.flat[edge.start]) != _north_of_the_river(town.graph.flat[edge.end])
    }

    assert crossing == {bridge.name for bridge in BRIDGES}


def _north_of_the_river(place: complex) -> bool:
    west, east = next((a, b) for a, b in pairwise(RIVER) if a.real <= place.real <= b.real)
    share = (place.real - west.real) / (east.real - west.real)
    return place.imag > west.imag + (east.imag - west.imag) * share


def test_a_way_runs_along_streets_and_is_as_long_as_it_says(town):
    start, end = 0, len(town.graph.nodes) - 1

    places = way(town.graph, start, end)

    steps = [dict(town.graph.around[a])[b] for a, b in pairwise(places)]
    assert (places[0], places[-1]) == (start, end)
    assert sum(steps) == pytest.approx(metres_from(town.graph, start)[end])


def test_a_street_name_belongs_to_one_street(town):
    names = [street.name for street in town.graph.streets]

    assert len(names) == len(set(names))


def test_no_two_doors_share_an_address(town):
    lines = [address.line for address in town.addresses]

    assert len(lines) == len(set(lines))


def test_odd_numbers_face_even_numbers(town):
    by_street: dict[str, list] = {}
    for door in town.doors:
        by_street.setdefault(door.address.street, []).append(door)

    long_street = by_street["Grande Rue"]

    odd = [door for door in long_street if door.address.number % 2]
    even = [door for door in long_street if door.address.number % 2 == 0]
    assert odd
    assert even
    assert all(
        (one.inwards / other.inwards).real < -0.8 for one, other in zip(odd[:2], even[:2], strict=True)
    )


def test_a_door_is_near_its_place_of_the_graph(town):
    far = max(great_circle_m(address.at, town.graph.nodes[address.node]) for address in town.addresses)

    assert far < 150
    assert nearest_node(town.graph, town.addresses[0].at) is not None


def test_couriers_start_in_the_town_and_shoppers_live_there(town):
    assert len(town.couriers) == 12
    assert {courier.vehicle for courier in town.couriers} == {"bike", "cargo_bike", "scooter"}
    assert len(town.shoppers) >= 8
    assert all(shopper.doors[0].address in set(town.addresses) for shopper in town.shoppers)


def test_past_orders_hold_one_line_a_listing_and_no_alcohol(town):
    assert len(town.past_orders) >= 30
    for order in town.past_orders:
        keys = [(listing.shop.slug, listing.sku) for listing, _count in order.lines]
        assert len(keys) == len(set(keys))
        assert all(listing.product.min_age == 0 for listing, _count in order.lines)


def test_the_check_digit_is_the_one_of_gs1():
    assert with_check_digit("400638133393") == "4006381333931"  # the worked example of GS1
