"""The moves of a charge and of a refund."""

from django.db import models

from marketplace.kernel.states import StateMachine, states


class ChargeState(models.TextChoices):
    WANTED = "wanted"  # decided; the card network may or may not know
    NEEDS_ACTION = "needs_action"  # the bank asks the shopper something
    HELD = "held"  # reserved on the card
    CAPTURED = "captured"  # taken
    DECLINED = "declined"  # the bank said no
    CANCELLED = "cancelled"  # let go by us
    EXPIRED = "expired"  # let go by the bank


C = ChargeState

CHARGE = StateMachine(
    name="charge",
    moves={
        C.WANTED: states(C.HELD, C.DECLINED, C.NEEDS_ACTION, C.CANCELLED),
        C.NEEDS_ACTION: states(C.HELD, C.DECLINED, C.CANCELLED),
        C.DECLINED: states(C.NEEDS_ACTION, C.HELD, C.CANCELLED),
        C.HELD: states(C.CAPTURED, C.CANCELLED, C.EXPIRED),
        C.CAPTURED: states(),
        C.CANCELLED: states(),
        C.EXPIRED: states(),
    },
    stamps={
        "held_at": states(C.HELD, C.CAPTURED, C.EXPIRED),
        "captured_at": states(C.CAPTURED),
        "closed_at": states(C.CANCELLED, C.EXPIRED),
    },
    optional={"held_at": states(C.CANCELLED)},
)
PAYABLE = (C.WANTED, C.NEEDS_ACTION, C.DECLINED)  # the shopper may still pay it


class RefundState(models.TextChoices):
    WANTED = "wanted"  # decided, not sent
    SENT = "sent"  # the card network has it
    SETTLED = "settled"  # on its way to the card; its bank may still send it back
    FAILED = "failed"  # came back; followed up


R = RefundState

REFUND = StateMachine(
    name="refund",
    moves={
        R.WANTED: states(R.SENT, R.FAILED),
        R.SENT: states(R.SETTLED, R.FAILED),
        R.FAILED: states(R.WANTED),
        R.SETTLED: states(R.FAILED),
    },
    stamps={"settled_at": states(R.SETTLED)},
)


class DisputeState(models.TextChoices):
    OPEN = "open"  # the shopper's bank took the money; our answer is awaited
    ANSWERING = "answering"  # the operator pressed; the card network may or may not have the evidence
    ANSWERED = "answered"  # the bank reads it
    WON = "won"  # the money is back
    LOST = "lost"  # it is not


D = DisputeState

DISPUTE = StateMachine(
    name="dispute",
    moves={
        D.OPEN: states(D.ANSWERING, D.ANSWERED, D.WON, D.LOST),
        D.ANSWERING: states(D.ANSWERED, D.OPEN, D.WON, D.LOST),
        D.ANSWERED: states(D.WON, D.LOST),
        D.WON: states(),
        D.LOST: states(),
    },
    stamps={"closed_at": states(D.WON, D.LOST)},
)


class WarningState(models.TextChoices):
    OPEN = "open"  # the card's bank doubts the payment; nobody has looked yet
    GIVEN_BACK = "given_back"  # called off: all of it goes back before anything was passed on
    KEPT = "kept"  # looked at: the order goes on
    OVER = "over"  # the bank says that there is nothing left to do


W = WarningState

WARNING = StateMachine(
    name="fraudwarning",
    moves={
        W.OPEN: states(W.GIVEN_BACK, W.KEPT, W.OVER),
        W.GIVEN_BACK: states(),
        W.KEPT: states(),
        W.OVER: states(),
    },
    stamps={"closed_at": states(W.GIVEN_BACK, W.KEPT, W.OVER)},
)


class Want(models.TextChoices):
    """What a charge's row asks of the card network next."""

    NOTHING = ""
    HOLD = "hold"  # make the intent
    PAGE = "page"  # make the hosted page, for browsers without scripts
    CAPTURE = "capture"  # take `capture_minor` of it
    RELEASE = "release"  # let it go
    LOOK = "look"  # ask how it stands
    CONFIRM = "confirm"  # try `saved_card` on the intent there is


class Purpose(models.TextChoices):
    """What a charge is for."""

    ORDER = "order"  # the one hold of an order
    TIP = "tip"  # a tip after the drop-off
