"""Whom one may be in the demo: e-mail addresses of a domain that cannot exist, one password for all."""

from __future__ import annotations

DOMAIN = "pontalvene.example"
PASSWORD = "pont-vieux-et-pont-neuf"  # noqa: S105  the demo's own people on one's own machine

OPERATOR = f"regie@{DOMAIN}"


def shopper_email(slug: str) -> str:
    return f"{slug}@{DOMAIN}"


def seller_email(slug: str) -> str:
    return f"{slug}@boutiques.{DOMAIN}"


def courier_email(slug: str) -> str:
    return f"{slug}@coursiers.{DOMAIN}"


CAST = (
    ("Shopper", "/", shopper_email("camille"), PASSWORD),
    ("Seller", "/vendeur/", seller_email("au-pain-leve"), PASSWORD),
    ("Courier", "/coursier/", courier_email("amina"), PASSWORD),
    ("Operator", "/regie/", OPERATOR, PASSWORD),
)
