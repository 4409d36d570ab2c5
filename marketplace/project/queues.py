"""Every table that waits for a worker, for the operator's eyes: composed here, shown by the board."""

from collections.abc import Mapping

from delivery.runs.models import Delivery
from marketplace.journal.models import Reaction
from marketplace.journal.queues import Queue
from marketplace.notices.models import Notice
from marketplace.payments.models import CardEvent, Charge, Dispute, Refund
from sellers.payouts.models import Reversal, Transfer

QUEUES: Mapping[str, Queue] = {
    "reactions": Queue(model=Reaction, parks=True),
    "deliveries": Queue(model=Delivery, due="next_decision_at"),
    "card_events": Queue(model=CardEvent, parks=True),
    "charges": Queue(model=Charge),
    "refunds": Queue(model=Refund),
    "disputes": Queue(model=Dispute),
    "transfers": Queue(model=Transfer),
    "reversals": Queue(model=Reversal),
    "notices": Queue(model=Notice, parks=True),
}
