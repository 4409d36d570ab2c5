"""The index of the marketplace's records; each room keeps its own."""

from marketplace.accounts import admin as accounts
from marketplace.catalogue import admin as catalogue
from marketplace.journal import admin as journal
from marketplace.ledger import admin as ledger
from marketplace.notices import admin as notices
from marketplace.orders import admin as orders
from marketplace.payees import admin as payees
from marketplace.payments import admin as payments

__all__ = ["accounts", "catalogue", "journal", "ledger", "notices", "orders", "payees", "payments"]
