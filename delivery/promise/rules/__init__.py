"""What we say before paying: when it will be there, or why not, and what bringing it costs. Pure."""

from delivery.promise.rules.basket import BasketAnswer, can_still_be_kept, promise_together
from delivery.promise.rules.city import (
    CityState,
    ShopAsk,
    promise_for_basket,
    promise_for_shops,
    promise_with_each,
)
from delivery.promise.rules.fees import (
    Fee,
    FeeKind,
    FeeLine,
    FeePolicy,
    delivery_fee,
    fee_of_the_rest,
)
from delivery.promise.rules.legs import Legs, Part, Span, earliest_dropoff
from delivery.promise.rules.load import OnShift, Owed, Unheld, city_state, seen_from
from delivery.promise.rules.pickup import PickupPlace
from delivery.promise.rules.saying import (
    Alternative,
    Otherwise,
    Promise,
    PromisePolicy,
    Refusal,
    WhyNot,
    promise,
)

__all__ = [
    "Alternative",
    "BasketAnswer",
    "CityState",
    "Fee",
    "FeeKind",
    "FeeLine",
    "FeePolicy",
    "Legs",
    "OnShift",
    "Otherwise",
    "Owed",
    "Part",
    "PickupPlace",
    "Promise",
    "PromisePolicy",
    "Refusal",
    "ShopAsk",
    "Span",
    "Unheld",
    "WhyNot",
    "can_still_be_kept",
    "city_state",
    "delivery_fee",
    "earliest_dropoff",
    "fee_of_the_rest",
    "promise",
    "promise_for_basket",
    "promise_for_shops",
    "promise_together",
    "promise_with_each",
    "seen_from",
]
