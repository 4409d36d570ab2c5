"""What is written down before anybody pays: quotes for now, and places in slots for later."""

from delivery.promise.operations.presses import GapGone, take_gap
from delivery.promise.operations.quotes import NothingPromised, Wish, quote, still_holds
from delivery.promise.operations.slots import (
    SlotFull,
    give_back,
    keep_slots,
    open_slots,
    quote_slot,
    take_slot,
)

__all__ = [
    "GapGone",
    "NothingPromised",
    "SlotFull",
    "Wish",
    "give_back",
    "keep_slots",
    "open_slots",
    "quote",
    "quote_slot",
    "still_holds",
    "take_gap",
    "take_slot",
]
