"""The only writers of deliveries, runs, stops and proofs. `at` is town time."""

from delivery.runs.operations.acts import SentAct, once
from delivery.runs.operations.asking import (
    BEFORE_PICKUP,
    DeliveryRequest,
    carry_tip,
    change_contents,
    confirm,
    mark_packed,
    move_ready,
    plan_delivery,
)
from delivery.runs.operations.duty import end_shift, release_silent
from delivery.runs.operations.failing import bring_back, fail, report
from delivery.runs.operations.giving import assign, call_off, escalate, release, reorder
from delivery.runs.operations.moments import note_etas
from delivery.runs.operations.paying import alone_minor
from delivery.runs.operations.proofs import forget_photos, keep_photo
from delivery.runs.operations.stops import arrive, drop_off, hand_over, pick_up
from delivery.runs.refusals import Refusal, WrongCode

__all__ = [
    "BEFORE_PICKUP",
    "DeliveryRequest",
    "Refusal",
    "SentAct",
    "WrongCode",
    "alone_minor",
    "arrive",
    "assign",
    "bring_back",
    "call_off",
    "carry_tip",
    "change_contents",
    "confirm",
    "drop_off",
    "end_shift",
    "escalate",
    "fail",
    "forget_photos",
    "hand_over",
    "keep_photo",
    "mark_packed",
    "move_ready",
    "note_etas",
    "once",
    "pick_up",
    "plan_delivery",
    "release",
    "release_silent",
    "reorder",
    "report",
]
