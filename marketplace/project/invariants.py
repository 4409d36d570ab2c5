"""What must never be false, as questions to the database: each returns the rows that break it, and none is the only answer.

The names are those of the list of invariants; ages are wall time, so that a fast town clock raises no alarm.
"""

# ruff: noqa: S608 - every question is made of our own words below; nothing from outside is in them

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from marketplace.project.invariant_words import older, said
from marketplace.project.invariants_of_money import OF_MONEY

SAMPLES = 5


@dataclass(frozen=True)
class Invariant:
    """One sentence that must hold; `broken_by` selects a text for each row that breaks it."""

    name: str
    says: str
    broken_by: str


@dataclass(frozen=True)
class Finding:
    """How one invariant stands: how many rows break it, and a few of them."""

    invariant: Invariant
    count: int
    samples: Sequence[str]


def check() -> list[Finding]:
    """Ask everything, in one moment each, and return every invariant with what breaks it."""
    return [_ask(invariant) for invariant in INVARIANTS]


def _ask(invariant: Invariant) -> Finding:
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH broken(what) AS MATERIALIZED ({invariant.broken_by})"
            f" SELECT (SELECT count(*) FROM broken), array(SELECT what::text FROM broken LIMIT {SAMPLES})"
        )
        count, samples = cursor.fetchone()
    return Finding(invariant, count, samples)


def _late(table: str, minutes: int) -> str:
    return f"SELECT '{table} ' || id FROM {table} WHERE {older(minutes, 'next_attempt_at')}"


INVARIANTS: Sequence[Invariant] = (
    Invariant(
        "I1",
        "on hand and reserved are never negative, and what is reserved is what live reservations say",
        """SELECT s.listing_id || ': ' || s.on_hand || ', ' || s.reserved FROM sellers_stockitem s
        LEFT JOIN (SELECT stock_item_id, sum(quantity) kept FROM sellers_reservation
                   WHERE state = 'live' GROUP BY 1) r ON r.stock_item_id = s.id
        WHERE s.on_hand < 0 OR s.reserved < 0 OR s.reserved > s.on_hand OR s.reserved <> coalesce(r.kept, 0)""",
    ),
    Invariant(
        "I2",
        "on hand is the sum of its movements",
        """SELECT s.listing_id || ': ' || s.on_hand || ' against ' || coalesce(m.moved, 0) FROM sellers_stockitem s
        LEFT JOIN (SELECT stock_item_id, sum(delta) moved FROM sellers_stockmovement GROUP BY 1) m
            ON m.stock_item_id = s.id
        WHERE s.on_hand <> coalesce(m.moved, 0)""",
    ),
    Invariant(
        "I3",
        "an expired reservation is given back within a minute",
        f"SELECT order_key FROM sellers_reservation WHERE state = 'live' AND {older(1, 'expires_at')}",
    ),
    Invariant(
        "I5",
        "no order stays unfinished: unpaid ten minutes past its time, or paid for six hours",
        f"""SELECT o.spoken_code || ' ' || o.state FROM marketplace_order o
        WHERE (o.state = 'placed' AND {older(10, "o.pay_by")})
           OR (o.state IN ('authorised', 'in_progress') AND {older(360, said("order.authorised"))})""",
    ),
    Invariant(
        "I9",
        "a checkout key yields one order, and an order one charge",
        """SELECT checkout_key FROM marketplace_order GROUP BY checkout_key HAVING count(*) > 1
        UNION ALL SELECT order_key FROM marketplace_charge GROUP BY order_key HAVING count(*) > 1
        UNION ALL SELECT o.public_id FROM marketplace_order o WHERE o.state <> 'draft' AND NOT EXISTS
            (SELECT 1 FROM marketplace_charge c WHERE c.order_key = o.public_id)""",
    ),
    Invariant(
        "I17",
        "a confirmed delivery without a courier is looked at within a minute, or its alarm is raised",
        f"""SELECT spoken_code || ' ' || state FROM delivery_delivery
        WHERE state IN ('planned', 'offered') AND confirmed_at IS NOT NULL AND escalated_at IS NULL
          AND (next_decision_at IS NULL OR {older(1, "next_decision_at")})""",
    ),
    Invariant(
        "I18",
        "a delivery is in one pair of hands: one courier, one run, one open offer",
        """SELECT 'courier ' || courier_id FROM delivery_run WHERE state = 'active'
            GROUP BY courier_id HAVING count(*) > 1
        UNION ALL SELECT 'delivery ' || delivery_id FROM delivery_offerpart WHERE is_open
            GROUP BY delivery_id HAVING count(*) > 1
        UNION ALL SELECT 'delivery ' || d.id FROM delivery_delivery d JOIN delivery_run r ON r.id = d.run_id
            WHERE d.state IN ('assigned', 'picked_up', 'failed')
              AND (r.state <> 'active' OR r.courier_id <> d.courier_id)""",
    ),
    Invariant(
        "I31",
        "nobody is told the same thing twice on one channel",
        """SELECT ref || ' ' || channel FROM marketplace_notice
        GROUP BY ref, recipient, channel HAVING count(*) > 1""",
    ),
    Invariant(
        "I32",
        "no reaction and no news waits longer than half a minute past its moment, and none is given up",
        """SELECT 'reaction ' || id || ' ' || listener FROM marketplace_reaction
            WHERE parked_at IS NOT NULL OR next_attempt_at < now() - interval '30 seconds'
        UNION ALL SELECT event_id FROM marketplace_cardevent
            WHERE parked_at IS NOT NULL OR next_attempt_at < now() - interval '30 seconds'""",
    ),
    Invariant(
        "I33",
        "no row with work due waits unclaimed for a minute",
        " UNION ALL ".join(
            _late(table, 1)
            for table in (
                "marketplace_charge",
                "marketplace_refund",
                "marketplace_notice",
                "sellers_transfer",
                "sellers_reversal",
            )
        ),
    ),
    *(Invariant(*row) for row in OF_MONEY),
)
