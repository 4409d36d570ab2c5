"""What must never be false, as questions to the database: each returns the rows that break it, and none is the only answer.

The names are those of the list of invariants; ages are wall time, so that a fast town clock raises no alarm.
"""

# ruff: noqa: S608 - every question is made of our own words below; nothing from outside is in them

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

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


_OFF = "('rejected', 'timed_out', 'cancelled')"
_GIVEN = "(SELECT coalesce(sum(r.amount_minor), 0) FROM marketplace_refund r WHERE r.charge_id = c.id)"
# What goes back for a reason of its own is no line's and no share's, and the lines do not know of it.
_GIVEN_OF_LINES = """(SELECT coalesce(sum(r.gross_minor), 0) FROM marketplace_refund r WHERE r.charge_id = c.id
    AND (r.share_key IS NOT NULL OR r.reason IN ('called_off', 'returned', 'nothing_arrived')))"""
_LINE_IS_WORTH = """CASE WHEN l.weighed_g IS NULL THEN (l.quantity - l.missing - l.refunded) * l.unit_minor
    ELSE round(least(round(l.weighed_g * l.kg_minor / 1000.0), l.total_minor + l.spare_minor)
        * (l.quantity - l.missing - l.refunded) / greatest(l.quantity - l.missing, 1)) END"""
_LINES_COME_TO = f"""(SELECT coalesce(sum({_LINE_IS_WORTH}), 0)
    FROM marketplace_orderline l
    LEFT JOIN sellers_fulfilmentline fl ON fl.id = l.fulfilment_line_id
    LEFT JOIN sellers_fulfilment f ON f.id = fl.fulfilment_id
    WHERE l.order_id = o.id AND coalesce(f.state, '') NOT IN {_OFF})"""
_ARRIVED = """EXISTS (SELECT 1 FROM delivery_delivery d
    WHERE d.basket_key = o.public_id AND d.state = 'delivered')"""


def _older(minutes: int, column: str) -> str:
    return f"{column} < now() - interval '{minutes} minutes'"


def _said(event: str) -> str:
    """Return when an order's event was recorded, in wall time."""
    return f"""(SELECT max(e.recorded_at) FROM marketplace_event e
        WHERE e.subject = 'order' AND e.subject_id = o.public_id::text AND e.name = '{event}')"""


def _late(table: str, minutes: int) -> str:
    return f"SELECT '{table} ' || id FROM {table} WHERE {_older(minutes, 'next_attempt_at')}"


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
        f"SELECT order_key FROM sellers_reservation WHERE state = 'live' AND {_older(1, 'expires_at')}",
    ),
    Invariant(
        "I5",
        "no order stays unfinished: unpaid ten minutes past its time, or paid for six hours",
        f"""SELECT o.spoken_code || ' ' || o.state FROM marketplace_order o
        WHERE (o.state = 'placed' AND {_older(10, "o.pay_by")})
           OR (o.state IN ('authorised', 'in_progress') AND {_older(360, _said("order.authorised"))})""",
    ),
    Invariant(
        "I6",
        "no order is carried out unpaid, none is paid for nothing",
        f"""SELECT o.spoken_code || ': ' || o.state || ', charge ' || c.state
        FROM marketplace_order o JOIN marketplace_charge c ON c.order_key = o.public_id
        WHERE (o.state IN ('authorised', 'in_progress', 'completed')
               AND c.state NOT IN ('held', 'captured')
               AND EXISTS (SELECT 1 FROM sellers_fulfilment f WHERE f.order_key = o.public_id
                           AND f.state IN ('handed_over', 'completed')))
           OR (o.state = 'completed' AND c.state <> 'captured' AND {_older(15, _said("order.completed"))})
           OR (o.state IN ('cancelled', 'abandoned') AND c.captured_minor <> {_GIVEN}
               AND {_older(15, _said("order.cancelled"))})
           OR (o.state IN ('cancelled', 'abandoned') AND c.state = 'held' AND c.wants <> 'release'
               AND {_older(15, "coalesce(" + _said("order.cancelled") + ", " + _said("order.abandoned") + ")")})""",
    ),
    Invariant(
        "I7",
        "what was taken less what was given back is what the lines, the way and the tip come to",
        f"""SELECT o.spoken_code || ': ' || (c.captured_minor + c.covered_minor - {_GIVEN_OF_LINES}) FROM marketplace_order o
        JOIN marketplace_charge c ON c.order_key = o.public_id AND c.state = 'captured'
        WHERE o.state = 'completed'
          AND NOT EXISTS (SELECT 1 FROM marketplace_reaction r JOIN marketplace_event e ON e.id = r.event_id
                          WHERE r.done_at IS NULL AND e.name IN ('refund.wanted', 'fulfilment.line_missing'))
          AND c.captured_minor + c.covered_minor - {_GIVEN_OF_LINES} <> {_LINES_COME_TO}
            + CASE WHEN {_ARRIVED} THEN coalesce(o.delivery_due_minor, o.delivery_minor) + o.tip_minor ELSE 0 END""",
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
        "I10",
        "every posting sums to zero in one currency, and the database still refuses to change one",
        """SELECT 'posting ' || posting_id FROM marketplace_entry GROUP BY posting_id
            HAVING sum(amount_minor) <> 0 OR count(DISTINCT currency) > 1
        UNION ALL SELECT 'no trigger ' || name FROM unnest(array[
            'posting_append_only', 'entry_append_only', 'event_append_only', 'entry_balances',
            'posting_never_emptied', 'entry_never_emptied', 'event_never_emptied', 'closing_append_only']) name
            WHERE NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = name AND tgenabled <> 'D')""",
    ),
    Invariant(
        "I11",
        "of an order that is over and settled no shop, courier or tip is owed anything",
        """SELECT p.order_key || ' ' || e.account || ' ' || sum(e.amount_minor) FROM marketplace_entry e
        JOIN marketplace_posting p ON p.id = e.posting_id
        JOIN marketplace_order o ON o.public_id = p.order_key AND o.state IN ('completed', 'cancelled')
        WHERE (e.account LIKE 'shop:%' OR e.account LIKE 'courier:%' OR e.account IN ('tips', 'refunds_owed'))
          AND NOT EXISTS (SELECT 1 FROM sellers_transfer t WHERE t.order_key = p.order_key AND t.state <> 'settled')
          AND NOT EXISTS (SELECT 1 FROM sellers_reversal v JOIN sellers_transfer t ON t.id = v.transfer_id
                          WHERE t.order_key = p.order_key AND v.state <> 'settled')
          AND NOT EXISTS (SELECT 1 FROM marketplace_reaction r WHERE r.done_at IS NULL)
        GROUP BY p.order_key, e.account HAVING sum(e.amount_minor) <> 0""",
    ),
    Invariant(
        "I12",
        "a member's credit is what its moves come to and what the books say, a voucher's uses are its covers",
        """SELECT 'credit ' || a.id FROM marketplace_creditaccount a
        JOIN marketplace_user u ON u.id = a.user_id
        WHERE a.balance_minor <> coalesce((SELECT sum(m.delta_minor) FROM marketplace_creditmove m
                                           WHERE m.account_id = a.id), 0)
           OR a.balance_minor <> coalesce((SELECT -sum(e.amount_minor) FROM marketplace_entry e
                                           WHERE e.account = 'credit:' || u.public_id), 0)
           OR a.kept_minor <> coalesce((SELECT sum(c.minor) FROM marketplace_cover c
                                        WHERE c.credit_id = a.id AND c.state = 'kept'), 0)
        UNION ALL SELECT 'voucher ' || v.code FROM marketplace_voucher v
        WHERE v.uses <> (SELECT count(*) FROM marketplace_cover c
                         WHERE c.voucher_id = v.id AND c.state IN ('kept', 'used'))""",
    ),
    Invariant(
        "I13",
        "what the card network has made for us has one row here, and its news is worked off within 15 minutes",
        f"""SELECT outside_id FROM sellers_transfer
            WHERE outside_id NOT IN ('', 'none') AND outside_id NOT LIKE '%\\_past\\_%'
            GROUP BY outside_id HAVING count(*) > 1
        UNION ALL SELECT outside_id FROM marketplace_refund WHERE outside_id NOT IN ('', 'none')
            GROUP BY outside_id HAVING count(*) > 1
        UNION ALL SELECT intent_id FROM marketplace_charge WHERE intent_id <> ''
            GROUP BY intent_id HAVING count(*) > 1
        UNION ALL SELECT event_id FROM marketplace_cardevent
            WHERE done_at IS NULL AND {_older(15, "received_at")}""",
    ),
    Invariant(
        "I14",
        "no more goes back than was taken, of a line than was sold, of a transfer than was sent",
        f"""SELECT 'charge ' || c.id FROM marketplace_charge c WHERE {_GIVEN} > c.captured_minor
        UNION ALL SELECT 'line ' || fl.public_id FROM sellers_fulfilmentline fl
            JOIN marketplace_refund r ON r.line_key = fl.public_id
            GROUP BY fl.id HAVING sum(r.units) > fl.quantity - fl.missing
        UNION ALL SELECT 'transfer ' || t.id FROM sellers_transfer t JOIN sellers_reversal v ON v.transfer_id = t.id
            GROUP BY t.id HAVING sum(v.amount_minor) > t.amount_minor
        UNION ALL SELECT 'transfers of charge ' || c.id FROM marketplace_charge c
            JOIN sellers_transfer t ON t.source_charge = c.outside_id AND c.outside_id <> ''
            GROUP BY c.id HAVING sum(t.amount_minor) > c.captured_minor""",
    ),
    Invariant(
        "I17",
        "a confirmed delivery without a courier is looked at within a minute, or its alarm is raised",
        f"""SELECT spoken_code || ' ' || state FROM delivery_delivery
        WHERE state IN ('planned', 'offered') AND confirmed_at IS NOT NULL AND escalated_at IS NULL
          AND (next_decision_at IS NULL OR {_older(1, "next_decision_at")})""",
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
