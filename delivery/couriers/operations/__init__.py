"""The only writers of shifts, announced hours, positions and signed-in phones."""

from delivery.couriers.operations.announcing import Hours, NotAnnounced, announce, withdraw
from delivery.couriers.operations.positions import Noted, OffShift, note_positions
from delivery.couriers.operations.sessions import (
    SignedIn,
    SignInRefused,
    courier_of,
    refresh,
    sign_in,
    sign_out,
    sign_out_everywhere,
)
from delivery.couriers.operations.shifts import close_shift, start_shift

__all__ = [
    "Hours",
    "NotAnnounced",
    "Noted",
    "OffShift",
    "SignInRefused",
    "SignedIn",
    "announce",
    "close_shift",
    "courier_of",
    "note_positions",
    "refresh",
    "sign_in",
    "sign_out",
    "sign_out_everywhere",
    "start_shift",
    "withdraw",
]
