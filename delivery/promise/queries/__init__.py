"""What can be promised in a city right now, for a page, a basket and a quote, and how pages say it."""

from delivery.promise.queries.live import forget, live_city
from delivery.promise.queries.loading import LiveCity
from delivery.promise.queries.promises import (
    Door,
    added_by,
    fee_and_ways,
    fee_for,
    fee_left,
    policy_of,
    promise_for_basket,
    promises_for,
)
from delivery.promise.queries.standing import newest_quote
from delivery.promise.queries.wording import Said, SaidFeeLine, SaidPart, arrival_of, fee_lines, said

__all__ = [
    "Door",
    "LiveCity",
    "Said",
    "SaidFeeLine",
    "SaidPart",
    "added_by",
    "arrival_of",
    "fee_and_ways",
    "fee_for",
    "fee_left",
    "fee_lines",
    "forget",
    "live_city",
    "newest_quote",
    "policy_of",
    "promise_for_basket",
    "promises_for",
    "said",
]
