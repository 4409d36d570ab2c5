"""The only writers of offers and decisions. Wall moments come from PostgreSQL's own clock, `at` is town time."""

from delivery.dispatch.bells import wake
from delivery.dispatch.operations.offers import (
    OfferGone,
    accept,
    close_stale,
    make_offer,
    reassign,
    refuse,
)
from delivery.dispatch.operations.tick import dispatch_due, tick

__all__ = [
    "OfferGone",
    "accept",
    "close_stale",
    "dispatch_due",
    "make_offer",
    "reassign",
    "refuse",
    "tick",
    "wake",
]
