"""What is due by itself: work that the sweeper finds in the rows, message or no message.

Each is called as `work(wall_at=…, town_at=…)`, says how much it did, and bears any number of sweepers at once.
"""

from collections.abc import Callable, Sequence

from delivery.dispatch.operations import dispatch_due, forget_looks
from delivery.dispatch.tasks import ring_due_replays
from delivery.promise.operations import keep_slots
from delivery.runs.operations import forget_photos
from marketplace.checkout.operations import abandon_due
from marketplace.journal.relay import relay
from marketplace.notices.tasks import send_due_notices
from marketplace.orders.lateness import amends_due
from marketplace.payments.holds import tell_of_ending_holds
from marketplace.payments.tasks import (
    make_due_rounds,
    settle_due_charges,
    settle_due_disputes,
    settle_due_refunds,
    work_off_inbox,
)
from marketplace.tips.operations import let_go_due
from marketplace.wallet.tasks import settle_due_cards
from sellers.fulfilment.learning import learn_due
from sellers.fulfilment.operations import time_out_due
from sellers.invoices.operations import issue_due
from sellers.payouts.tasks import look_at_due_accounts, settle_due_reversals, settle_due_transfers
from sellers.stock.operations import release_due

DUE: Sequence[Callable[..., int]] = (
    relay,
    dispatch_due,
    work_off_inbox,
    settle_due_charges,
    tell_of_ending_holds,
    make_due_rounds,
    time_out_due,
    abandon_due,
    release_due,
    settle_due_transfers,
    settle_due_reversals,
    look_at_due_accounts,
    issue_due,
    settle_due_refunds,
    settle_due_cards,
    settle_due_disputes,
    let_go_due,
    amends_due,
    send_due_notices,
    forget_photos,
    forget_looks,
    ring_due_replays,
    learn_due,
    keep_slots,
)
