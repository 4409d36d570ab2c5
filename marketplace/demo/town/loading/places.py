"""The city, its streets and its address index as rows."""

from __future__ import annotations

import hashlib
import json

from delivery.travel.operations import lay_streets
from marketplace.demo.town.addresses import Address
from marketplace.demo.town.map import map_layers
from marketplace.demo.town.plan import CITY
from marketplace.demo.town.plane import ORIGIN
from marketplace.demo.town.shops import slugified
from marketplace.demo.town.town import Town
from marketplace.places.models import AddressPoint, City
from marketplace.search.rules import folded

SLUG = slugified(CITY)


def make_city() -> City:
    return City.objects.create(slug=SLUG, name=CITY, centre_lat=ORIGIN.lat, centre_lon=ORIGIN.lon)


def lay(town: Town, city: City) -> None:
    """Keep the town's streets and its drawing; the version tells two drawings apart."""
    network = {**town.graph.compact(), "map": map_layers(town)}
    digest = hashlib.sha256(json.dumps(network, sort_keys=True).encode()).hexdigest()[:12]
    lay_streets(city, network, version=f"town-{town.seed}-{digest}")


def number_doors(town: Town, city: City) -> None:
    AddressPoint.objects.bulk_create((_door(city, address) for address in town.addresses), batch_size=2_000)


def _door(city: City, address: Address) -> AddressPoint:
    return AddressPoint(
        city=city,
        number=f"{address.number} {address.suffix}".strip(),
        street=address.street,
        postcode=address.postcode,
        lat=address.at.lat,
        lon=address.at.lon,
        words=folded(f"{address.line} {address.postcode} {address.city}"),
    )
