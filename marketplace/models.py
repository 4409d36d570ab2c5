"""The index of the marketplace's tables; each room keeps its own."""

from marketplace.accounts.models import SavedAddress, User
from marketplace.amends.models import Amends
from marketplace.basket.models import Basket, BasketLine
from marketplace.catalogue.models import Category, Product
from marketplace.invoices.models import Invoice, Issuer
from marketplace.journal.models import Event, Reaction
from marketplace.ledger.models import BankMove, Closing, Difference, Entry, Posting
from marketplace.notices.models import Notice
from marketplace.orders.models import Order, OrderLine
from marketplace.payees.models import Payout, PayoutLine
from marketplace.payments.models import CardEvent, Charge, Dispute, FraudWarning, Refund, Round
from marketplace.places.models import AddressPoint, City
from marketplace.search.models import ListingIndex, SearchWord
from marketplace.tips.models import Tip
from marketplace.wallet.models import CardConsent, Cover, CreditAccount, CreditMove, SavedCard, Voucher

__all__ = [
    "AddressPoint",
    "Amends",
    "BankMove",
    "Basket",
    "BasketLine",
    "CardConsent",
    "CardEvent",
    "Category",
    "Charge",
    "City",
    "Closing",
    "Cover",
    "CreditAccount",
    "CreditMove",
    "Difference",
    "Dispute",
    "Entry",
    "Event",
    "FraudWarning",
    "Invoice",
    "Issuer",
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
    "SavedCard",
    "SearchWord",
    "Tip",
    "User",
    "Voucher",
]
