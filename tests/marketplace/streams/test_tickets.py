"""Who may listen, to what, and until when."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from marketplace.streams.tickets import TicketOver, TicketRefused, admission, ticket

NOON = datetime(2026, 6, 5, 12, tzinfo=UTC)


def test_a_ticket_opens_its_own_channel_for_its_own_time():
    with time_machine.travel(NOON, tick=False):
        bought = ticket("order:abc", minutes=30)
    with time_machine.travel(NOON + timedelta(minutes=10), tick=False):
        admitted = admission(bought)

    assert (admitted.channel, admitted.left_s) == ("order:abc", 1200.0)  # 30 − 10 min


def test_a_ticket_is_over_at_its_last_second():
    with time_machine.travel(NOON, tick=False):
        bought = ticket("order:abc", minutes=30)
    with time_machine.travel(NOON + timedelta(minutes=30), tick=False), pytest.raises(TicketOver):
        admission(bought)


@pytest.mark.parametrize(
    "change", [lambda t: t[:-1], lambda t: t.replace("abc", "abd"), lambda t: "9" + t, lambda _: ""]
)
def test_a_ticket_that_was_changed_opens_nothing(change):
    forged = change(ticket("order:abc", minutes=30))

    with pytest.raises(TicketRefused) as refused:
        admission(forged)
    assert refused.type is TicketRefused
