"""Why an act at a stop is refused: a stable code, and whether the answer stays the same when the act comes again. Pure."""

from typing import ClassVar


class Refusal(Exception):
    """An act that changes nothing. A final one is remembered; the others may succeed when the phone sends them again."""

    code: ClassVar[str] = "refused"
    is_final: ClassVar[bool] = True


class WrongCode(Refusal):
    """The parcel's code, the courier's code or the shopper's PIN does not fit."""

    code = "wrong_code"


class ProofMissing(Refusal):
    """A door wants the PIN or a photo."""

    code = "proof_missing"


class AgeNotSeen(Refusal):
    """Goods for adults: the courier has not said that they saw who took them."""

    code = "age_not_seen"


class PinNeeded(Refusal):
    """Goods for adults are handed over in person, against the PIN."""

    code = "pin_needed"


class TooManyTries(Refusal):
    """The PIN was wrong too often; a photo proves the drop-off instead."""

    code = "too_many_tries"


class NotYet(Refusal):
    """Something must come first: the pick-up before the drop-off, the failure before the return."""

    code = "not_yet"
    is_final = False


class StopClosed(Refusal):
    """The stop has ended another way: taken back, called off, failed or done."""

    code = "stop_closed"


class TakenBack(Refusal):
    """The courier no longer holds this delivery."""

    code = "taken_back"


class EventIdReused(Refusal):
    """The phone used the same id for two different acts."""

    code = "event_id_reused"
    is_final = False


class ParcelsOnBoard(Refusal):
    """A shift cannot end while parcels are on board."""

    code = "parcels_on_board"


BY_CODE = {
    kind.code: kind
    for kind in (
        WrongCode, ProofMissing, AgeNotSeen, PinNeeded, TooManyTries, NotYet, StopClosed, TakenBack, EventIdReused,
        ParcelsOnBoard,
    )
}  # fmt: skip
