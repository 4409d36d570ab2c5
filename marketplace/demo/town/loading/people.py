"""Everybody who signs in, as rows: shoppers with their doors, couriers, the shops' owners, the operator."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.hashers import make_password

from delivery.couriers.models import Courier
from marketplace.accounts.models import SavedAddress, User
from marketplace.demo import accounts
from marketplace.demo.town.people import SavedDoor, Shopper
from marketplace.demo.town.shops import Shop
from marketplace.demo.town.town import Town
from marketplace.places.models import City


def sign_up(town: Town) -> dict[str, User]:
    """Make the town's users and return them by e-mail address; the one password is hashed once."""
    password = make_password(accounts.PASSWORD)
    users = [
        User(email=accounts.OPERATOR, name="Régie", is_staff=True, is_superuser=True, password=password),
        *(_shopper(shopper, password) for shopper in town.shoppers),
        *(_owner(shop, password) for shop in town.shops),
        *(
            User(email=accounts.courier_email(c.slug), name=c.name, phone=c.phone, password=password)
            for c in town.couriers
        ),
    ]
    return {user.email: user for user in User.objects.bulk_create(users)}


def _shopper(shopper: Shopper, password: str) -> User:
    return User(
        email=accounts.shopper_email(shopper.slug),
        name=shopper.name,
        phone=shopper.phone,
        language=shopper.language,
        password=password,
    )


def _owner(shop: Shop, password: str) -> User:
    return User(email=accounts.seller_email(shop.slug), name=shop.name, phone=shop.phone, password=password)


def keep_doors(town: Town, city: City, users: dict[str, User]) -> None:
    SavedAddress.objects.bulk_create(
        _saved(users[accounts.shopper_email(shopper.slug)], city, door, is_default=not rank)
        for shopper in town.shoppers
        for rank, door in enumerate(shopper.doors)
    )


def _saved(user: User, city: City, door: SavedDoor, *, is_default: bool) -> SavedAddress:
    return SavedAddress(
        user=user,
        city=city,
        label=door.label,
        line=door.address.line,
        postcode=door.address.postcode,
        lat=door.address.at.lat,
        lon=door.address.at.lon,
        access_note=door.access_note,
        is_default=is_default,
    )


def engage_couriers(town: Town, city: City, users: dict[str, User], *, at: datetime) -> list[Courier]:
    """Make the couriers, off shift, each at the door where their day starts."""
    return Courier.objects.bulk_create(
        Courier(
            city=city,
            user=users[accounts.courier_email(courier.slug)],
            name=courier.name,
            phone=courier.phone,
            vehicle=courier.vehicle,
            capacity=courier.capacity,
            lat=courier.starts_at.at.lat,
            lon=courier.starts_at.at.lon,
            positioned_at=at,
        )
        for courier in town.couriers
    )
