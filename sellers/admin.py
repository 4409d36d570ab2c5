"""The index of the sellers' records; each room keeps its own."""

from sellers.fees import admin as fees
from sellers.fulfilment import admin as fulfilment
from sellers.invoices import admin as invoices
from sellers.listings import admin as listings
from sellers.payouts import admin as payouts
from sellers.shops import admin as shops
from sellers.stock import admin as stock

__all__ = ["fees", "fulfilment", "invoices", "listings", "payouts", "shops", "stock"]
