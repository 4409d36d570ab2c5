"""A foreign key is a dependency: it points down the order of the house, or stays in its room."""

from django.apps import apps

from tests.house import APPS, rank, room_of

Edge = tuple[str, str, str]


def relations() -> list[Edge]:
    """Return (room, model.field, room of what it points to) of every relation that we declare."""
    return [
        (room_of(model.__module__), f"{model.__name__}.{field.name}", room_of(field.related_model.__module__))
        for app in APPS
        for model in apps.get_app_config(app).get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if field.is_relation and field.concrete and field.related_model is not None
    ]


def pointing_up(edges: list[Edge]) -> list[str]:
    heights = rank()
    return [
        f"{field} of {source} points up to {target}"
        for source, field, target in edges
        if target in heights and heights.get(source, -1) < heights[target]
    ]


def test_every_room_with_tables_has_its_place_in_the_order():
    rooms = {room_of(model.__module__) for app in APPS for model in apps.get_app_config(app).get_models()}

    assert rooms - rank().keys() == set()


def test_no_relation_points_up():
    edges = relations()

    assert len(edges) > 20
    assert pointing_up(edges) == []


def test_a_relation_that_points_up_is_seen():
    broken = [*relations(), ("delivery.runs", "Delivery.order", "marketplace.orders")]

    assert pointing_up(broken) == ["Delivery.order of delivery.runs points up to marketplace.orders"]


def test_a_relation_out_of_a_room_without_a_place_is_seen():
    assert pointing_up([("delivery.cellar", "Box.shop", "sellers.shops")]) != []
