"""Laying a city's streets: the graph that ways, distances and the map are read from."""

from collections.abc import Mapping
from typing import Any

from delivery.travel.models import StreetNetwork
from delivery.travel.queries import network_of
from marketplace.places.models import City


def lay_streets(city: City, network: Mapping[str, Any], *, version: str) -> StreetNetwork:
    """Keep the streets of a city, in place of older ones.

    Raises:
        KeyError, ValueError, IndexError: the network is not one; nothing was written.
    """
    network_of(network)
    streets, _ = StreetNetwork.objects.update_or_create(
        city=city, defaults={"version": version, "network": dict(network)}
    )
    return streets
