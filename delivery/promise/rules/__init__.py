"""What we say before paying: when it will be there, or why not, and what bringing it costs. Pure."""

from delivery.promise.rules.city import CityState, ShopAsk, promise_for_basket, promise_for_shops
from delivery.promise.rules.fees import Fee, FeeKind, FeeLine, FeePolicy, delivery_fee
from delivery.promise.rules.legs import Legs, Part, Span, earliest_dropoff
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
    "CityState",
    "Fee",
    "FeeKind",
    "FeeLine",
    "FeePolicy",
    "Legs",
    "Otherwise",
    "Part",
    "Promise",
    "PromisePolicy",
    "Refusal",
    "ShopAsk",
    "Span",
    "WhyNot",
    "delivery_fee",
    "earliest_dropoff",
    "promise",
    "promise_for_basket",
    "promise_for_shops",
]
