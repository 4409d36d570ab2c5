"""Values of the shops' and couriers' money at the card door. Frozen; money in minor units."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class TransferRequest:
    """One recipient's share of a charge; never more in total than what was captured.

    An empty `source_charge` draws on our own balance instead.
    """

    amount_minor: int
    destination: str
    source_charge: str
    order_ref: str
    part_ref: str
    currency: str = "EUR"


@dataclass(frozen=True)
class TransferReceipt:
    id: str
    amount_minor: int
    reversed_minor: int
    destination: str
    order_ref: str = ""
    part_ref: str = ""
    payment_id: str = ""  # the same money in the recipient's own books


@dataclass(frozen=True)
class ReversalReceipt:
    id: str
    transfer_id: str
    amount_minor: int
    part_ref: str = ""
    payment_id: str = ""


@dataclass(frozen=True)
class AccountRequest:
    """Who wants to be paid: `kind` is `company` or `individual`, `ref` our own row's id."""

    ref: str
    kind: str
    email: str
    display_name: str
    country: str = "fr"
    currency: str = "eur"


@dataclass(frozen=True)
class AccountStatus:
    """`can_receive` is the gate before selling and before a transfer; `missing` is what is still asked."""

    id: str
    can_receive: bool
    capability: str
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class BalanceMove:
    """One line of the bank's own books about us; `kind` is its reporting category.

    `source_id` is what moved; `about_id` the charge that it belongs to, where the bank says so.
    """

    id: str
    at: datetime
    kind: str
    amount_minor: int
    fee_minor: int
    net_minor: int
    source_id: str
    about_id: str = ""
    currency: str = "EUR"
