"""What an operator makes of a bank's early warning: all of it goes back while nothing was passed on, or the order goes on."""

from datetime import datetime

from django.db import transaction

from marketplace.orders import by_hand, operations
from marketplace.orders.models import Order
from marketplace.orders.states import OrderState
from marketplace.payments import fraud_warnings
from marketplace.payments.models import FraudWarning
from marketplace.payments.states import WARNING, WarningState
from sellers.fulfilment.models import Fulfilment
from sellers.payouts.models import Transfer

OPEN = (OrderState.PLACED, OrderState.AUTHORISED, OrderState.IN_PROGRESS)


def may_give_back(warning: FraudWarning) -> bool:
    """Say whether the whole order can still go back: nothing has left a shop, nobody has been paid."""
    key = warning.charge.order_key
    return (
        WARNING.allows(warning.state, WarningState.GIVEN_BACK)
        and Order.objects.filter(public_id=key, state__in=OPEN).exists()
        and not Fulfilment.objects.filter(order_key=key, state__in=by_hand.GONE).exists()
        and not Transfer.objects.filter(order_key=key).exists()
    )


def give_back(warning: FraudWarning, *, at: datetime, actor: str) -> None:
    """Call the doubted order off before anything is passed on: what is held is let go, what was taken goes back.

    Raises:
        marketplace.orders.operations.TooLate: a parcel is on its way or somebody was paid; nothing was changed.
        IllegalMove, AlreadyMoved: the warning was closed meanwhile.
    """
    with transaction.atomic():
        order = Order.objects.get(public_id=warning.charge.order_key)
        if not may_give_back(warning):
            raise operations.TooLate(str(order))
        fraud_warnings.close(warning, WarningState.GIVEN_BACK, at=at, actor=actor)
        by_hand.call_off(order, at=at, actor=actor)


def keep(warning: FraudWarning, *, at: datetime, actor: str) -> None:
    """Let the order go on: somebody has looked and believes its shopper."""
    fraud_warnings.close(warning, WarningState.KEPT, at=at, actor=actor)
