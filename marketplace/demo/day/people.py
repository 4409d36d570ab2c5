"""What the people and places of a recorded day are called. Pure."""

from __future__ import annotations

CITY = "jour"
DOMAIN = "jour.example"
OWNERS = (
    10  # several shops each: a sign-in is dear, and the house lets one network sign in thirty times a minute
)


def owner_email(number: int) -> str:
    return f"patron-{number}@{DOMAIN}"


def owner_of(shop_number: int) -> int:
    return shop_number % OWNERS


def shop_email(shop: str) -> str:
    return f"{shop}@boutiques.{DOMAIN}"


def shop_name(shop: str) -> str:
    return f"Maison {shop}"


def courier_email(courier: str) -> str:
    return f"{courier}@coursiers.{DOMAIN}"


def shopper_email(order: str) -> str:
    return f"{order}@chez.{DOMAIN}"
