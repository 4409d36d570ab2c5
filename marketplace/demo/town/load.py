"""Puts the town into the database, whole or not at all."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from marketplace.demo.town.loading import history, people, places, shelves
from marketplace.demo.town.town import Town
from marketplace.places.models import City
from marketplace.search import operations as search


def is_there() -> bool:
    return City.objects.filter(slug=places.SLUG).exists()


def load(town: Town, *, at: datetime, wall_at: datetime) -> City:
    """Load the town and return its city; a town that is already there is left as it lives."""
    city = City.objects.filter(slug=places.SLUG).first()
    if city is not None:
        return city
    with transaction.atomic():
        city = places.make_city()
        places.lay(town, city)
        places.number_doors(town, city)
        users = people.sign_up(town)
        people.keep_doors(town, city, users)
        couriers = people.engage_couriers(town, city, users, at=at)
        shops = shelves.open_shops(town, city, users)
        listings = shelves.fill(town, city, shops, wall_at=wall_at)
        cast = history.Cast(city, users, couriers, shops, listings)
        history.write(town, cast, at=at)
        search.rebuild(city)
    return city
