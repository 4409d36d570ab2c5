"""The index of the sellers' records; each room keeps its own."""

from sellers.fulfilment import admin as fulfilment
from sellers.listings import admin as listings
from sellers.payouts import admin as payouts
from sellers.shops import admin as shops
from sellers.stock import admin as stock

__all__ = ["fulfilment", "listings", "payouts", "shops", "stock"]
