"""What must never be false about money: sums and shares, prices and invoices, the bank's books, numbers without a gap."""

# ruff: noqa: S608 - every question is made of our own words below; nothing from outside is in them

from marketplace.amends.rules import GIVEN_UP_S, GRACE_S
from marketplace.project.invariant_words import older, said

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
_VAT_INSIDE = (
    "(2 * l.total_minor::bigint * l.vat_bp + 10000 + l.vat_bp) / (2 * (10000 + l.vat_bp))"  # half up
)
# Town time two minutes ago by the wall: a fast clock gives the sweeper no less time.
_TWO_MINUTES_AGO = """town_now() - interval '2 minutes'
    * coalesce(nullif(current_setting('quartier.clock_rate', true), '')::double precision, 1)"""
_MADE_GOOD = "EXISTS (SELECT 1 FROM marketplace_amends a WHERE a.order_key = o.public_id)"
_SUM_OF = "(SELECT sum((part->>'{part}')::bigint) FROM jsonb_array_elements(i.{column}) part)"


def _gaps(table: str, series: str, number: str) -> str:
    return f"""SELECT '{table} of ' || {series} || ': ' || max({number}) || ' numbers, ' || count(*) || ' rows'
        FROM {table} GROUP BY {series} HAVING count(*) <> max({number}) OR min({number}) <> 1"""


OF_MONEY = (
    (
        "I6",
        "no order is carried out unpaid, none is paid for nothing",
        f"""SELECT o.spoken_code || ': ' || o.state || ', charge ' || c.state
        FROM marketplace_order o JOIN marketplace_charge c ON c.order_key = o.public_id
        WHERE (o.state IN ('authorised', 'in_progress', 'completed')
               AND c.state NOT IN ('held', 'captured')
               AND EXISTS (SELECT 1 FROM sellers_fulfilment f WHERE f.order_key = o.public_id
                           AND f.state IN ('handed_over', 'completed')))
           OR (o.state = 'completed' AND c.state <> 'captured' AND {older(15, said("order.completed"))})
           OR (o.state IN ('cancelled', 'abandoned') AND c.captured_minor <> {_GIVEN}
               AND {older(15, said("order.cancelled"))})
           OR (o.state IN ('cancelled', 'abandoned') AND c.state = 'held' AND c.wants <> 'release'
               AND {older(15, "coalesce(" + said("order.cancelled") + ", " + said("order.abandoned") + ")")})""",
    ),
    (
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
    (
        "I8",
        "price and VAT as confirmed are those charged and those on the invoice",
        f"""SELECT 'VAT of line ' || l.id FROM marketplace_orderline l WHERE l.vat_minor <> {_VAT_INSIDE}
        UNION ALL SELECT 'goods of ' || o.spoken_code FROM marketplace_order o JOIN marketplace_orderline l
            ON l.order_id = o.id GROUP BY o.id HAVING sum(l.total_minor) <> o.goods_minor
        UNION ALL SELECT 'charge of ' || o.spoken_code FROM marketplace_order o
            JOIN marketplace_charge c ON c.order_key = o.public_id
            WHERE c.amount_minor > o.total_minor + o.weighing_minor
        UNION ALL SELECT 'invoice ' || i.id FROM marketplace_invoice i
            WHERE i.total_minor <> {_SUM_OF.format(part="total_minor", column="lines")}
               OR i.vat_minor <> {_SUM_OF.format(part="vat_minor", column="rates")}
               OR i.total_minor <> {_SUM_OF.format(part="total_minor", column="rates")}""",
    ),
    (
        "I10",
        "every posting sums to zero in one currency, and the database still refuses to change one",
        """SELECT 'posting ' || posting_id FROM marketplace_entry GROUP BY posting_id
            HAVING sum(amount_minor) <> 0 OR count(DISTINCT currency) > 1
        UNION ALL SELECT 'no trigger ' || name FROM unnest(array[
            'posting_append_only', 'entry_append_only', 'event_append_only', 'entry_balances',
            'posting_never_emptied', 'entry_never_emptied', 'event_never_emptied', 'closing_append_only']) name
            WHERE NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = name AND tgenabled <> 'D')""",
    ),
    (
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
    (
        "I11b",
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
    (
        "I12",
        "our books and the bank's were laid side by side within three hours, and nothing differs for a day",
        """SELECT doubt || ' ' || ref || ': ours ' || ours_minor || ', theirs ' || theirs_minor
            FROM marketplace_difference WHERE closed_at IS NULL AND found_at < now() - interval '24 hours'
        UNION ALL SELECT 'the bank''s books were not read since ' || coalesce(ended_at::text, 'ever')
            FROM marketplace_round WHERE name = 'bank_books' AND next_attempt_at < now() - interval '3 hours'""",
    ),
    (
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
            WHERE done_at IS NULL AND {older(15, "received_at")}""",
    ),
    (
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
    (
        "I15",
        "every order later than the grace is made good once, by rule, with its cause and who bears it",
        f"""SELECT order_key || ' twice' FROM marketplace_amends GROUP BY order_key HAVING count(*) > 1
        UNION ALL SELECT order_key || ' without a cause, a bearer or lateness' FROM marketplace_amends
            WHERE cause = '' OR bearer = '' OR late_s < 300
        UNION ALL SELECT a.order_key || ': credit ' || a.credit_minor FROM marketplace_amends a
            WHERE a.credit_minor > 0 AND a.voucher_code <> '' AND NOT EXISTS
                (SELECT 1 FROM marketplace_voucher v WHERE v.code = a.voucher_code)
        UNION ALL SELECT o.spoken_code || ': came ' || d.last_at - o.promised_at || ' late, nothing was made good'
            FROM marketplace_order o
            JOIN marketplace_charge c ON c.order_key = o.public_id AND c.state = 'captured'
            JOIN (SELECT basket_key, max(delivered_at) last_at FROM delivery_delivery
                  WHERE state = 'delivered' GROUP BY basket_key) d ON d.basket_key = o.public_id
            WHERE o.state = 'completed' AND d.last_at - o.promised_at >= interval '{GRACE_S} seconds'
              AND NOT {_MADE_GOOD}
              AND NOT EXISTS (SELECT 1 FROM marketplace_reaction r JOIN marketplace_event e ON e.id = r.event_id
                              WHERE r.done_at IS NULL AND e.name IN ('order.completed', 'charge.captured'))
        UNION ALL SELECT o.spoken_code || ': not there since ' || o.promised_at || ', nothing was made good'
            FROM marketplace_order o
            JOIN marketplace_charge c ON c.order_key = o.public_id AND c.state = 'captured'
            WHERE o.state = 'in_progress' AND NOT {_MADE_GOOD}
              AND o.promised_at + interval '{GIVEN_UP_S} seconds' < {_TWO_MINUTES_AGO}""",
    ),
    (
        "I16",
        "closings and invoices are numbered without a gap, and a closing still is the sum of what it closed",
        _gaps("marketplace_closing", "account", "number")
        + " UNION ALL "
        + _gaps("marketplace_invoice", "issuer_id", "number")
        + " UNION ALL "
        + _gaps("sellers_feeinvoice", "year", "no")
        + """ UNION ALL SELECT 'closing ' || c.account || ' ' || c.number FROM
            (SELECT DISTINCT ON (account) * FROM marketplace_closing ORDER BY account, number DESC) c
            WHERE c.balance_minor <> coalesce((SELECT sum(e.amount_minor) FROM marketplace_entry e
                WHERE e.account = c.account AND e.recorded_at < c.ends_at), 0)""",
    ),
    (
        "I34",
        "every round of the house came through within its last two turns",
        """SELECT name || ': ' || last_error FROM marketplace_round
        WHERE next_attempt_at < now() - interval '10 minutes' OR attempts > 5""",
    ),
)
