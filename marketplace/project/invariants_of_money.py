"""More of what must never be false about money: prices and invoices, the bank's books, closings and numbers without a gap."""

# ruff: noqa: S608 - every question is made of our own words below; nothing from outside is in them

from marketplace.amends.rules import GIVEN_UP_S, GRACE_S

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
        "I12",
        "our books and the bank's were laid side by side within three hours, and nothing differs for a day",
        """SELECT doubt || ' ' || ref || ': ours ' || ours_minor || ', theirs ' || theirs_minor
            FROM marketplace_difference WHERE closed_at IS NULL AND found_at < now() - interval '24 hours'
        UNION ALL SELECT 'the bank''s books were not read since ' || coalesce(ended_at::text, 'ever')
            FROM marketplace_round WHERE name = 'bank_books' AND next_attempt_at < now() - interval '3 hours'""",
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
