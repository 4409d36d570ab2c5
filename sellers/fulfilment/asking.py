"""What a shop is asked for: its lines of an order, with prices and fees as sold, and the delivery to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from delivery.runs.operations import DeliveryRequest
from sellers.fees.rules import USUAL_VAT_BP
from sellers.shops.models import Shop


@dataclass(frozen=True)
class ShareLine:
    """One listing of a share, with price and fee as sold."""

    listing_id: int
    name: str
    sku: str
    quantity: int
    unit_minor: int
    fee_bp: int
    portion_g: int | None = None
    kg_minor: int | None = None
    spare_minor: int = 0
    fee_extra_minor: int = 0
    fee_vat_bp: int = USUAL_VAT_BP
    fee_rule: str = ""


@dataclass(frozen=True)
class ShareRequest:
    """What one shop is asked to prepare, and the delivery that carries it."""

    shop: Shop
    order_key: UUID
    spoken_code: str
    shopper_name: str
    note: str
    lines: Sequence[ShareLine]
    prepare_s: int
    promised_at: datetime
    respond_by: datetime
    delivery: DeliveryRequest
