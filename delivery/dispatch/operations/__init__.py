"""The only writers of offers and decisions. Wall moments come from PostgreSQL's own clock, `at` is town time."""

from delivery.dispatch.bells import wake
from delivery.dispatch.operations.by_hand import reassign
from delivery.dispatch.operations.endings import close_stale, withdraw
from delivery.dispatch.operations.looking import dispatch_due, tick
from delivery.dispatch.operations.offers import Making, OfferGone, accept, make_offer, refuse
from delivery.dispatch.operations.replaying import ask_replay, forget_looks, replay_due

__all__ = [
    "Making",
    "OfferGone",
    "accept",
    "ask_replay",
    "close_stale",
    "dispatch_due",
    "forget_looks",
    "make_offer",
    "reassign",
    "refuse",
    "replay_due",
    "tick",
    "wake",
    "withdraw",
]
