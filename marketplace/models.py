"""The index of the marketplace's tables; each room keeps its own."""

from marketplace.accounts.models import SavedAddress, User
from marketplace.basket.models import Basket, BasketLine
from marketplace.catalogue.models import Category, Product
from marketplace.journal.models import Event, Reaction
from marketplace.ledger.models import BankMove, Closing, Difference, Entry, Posting
from marketplace.notices.models import Notice
from marketplace.orders.models import Order, OrderLine
from marketplace.payees.models import Payout, PayoutLine
from marketplace.payments.models import CardEvent, Charge, Dispute, Refund, Round
from marketplace.places.models import AddressPoint, City
from marketplace.search.models import ListingIndex, SearchWord

__all__ = [
    "AddressPoint",
    "BankMove",
    "Basket",
    "BasketLine",
    "CardEvent",
    "Category",
    "Charge",
    "City",
    "Closing",
    "Difference",
    "Dispute",
    "Entry",
    "Event",
    "ListingIndex",
    "Notice",
    "Order",
    "OrderLine",
    "Payout",
    "PayoutLine",
    "Posting",
    "Product",
    "Reaction",
    "Refund",
    "Round",
    "SavedAddress",
    "SearchWord",
    "User",
]
