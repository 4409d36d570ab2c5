"""The index of the sellers' tables; each room keeps its own."""

from sellers.fees.models import FeeRule
from sellers.fulfilment.models import Fulfilment, FulfilmentLine
from sellers.invoices.models import FeeInvoice, InvoiceSeries
from sellers.listings.models import Listing, PriceChange
from sellers.payouts.models import Netting, Reversal, Transfer
from sellers.shops.models import OpeningWindow, Pace, Seller, Shop, SpecialDay, Staff
from sellers.stock.models import Reservation, StockItem, StockMovement

__all__ = [
    "FeeInvoice",
    "FeeRule",
    "Fulfilment",
    "FulfilmentLine",
    "InvoiceSeries",
    "Listing",
    "Netting",
    "OpeningWindow",
    "Pace",
    "PriceChange",
    "Reservation",
    "Reversal",
    "Seller",
    "Shop",
    "SpecialDay",
    "Staff",
    "StockItem",
    "StockMovement",
    "Transfer",
]
