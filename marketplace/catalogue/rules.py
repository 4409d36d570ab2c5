"""What a product's price means for a unit of it. Pure; minor units."""

from marketplace.kernel.money import per_unit

PER = {"g": (1000, "kg"), "ml": (1000, "l")}


def unit_price(price_minor: int, *, net_quantity: int, unit: str) -> tuple[int, str] | None:
    """Return the price of a kilogram or a litre with the unit's name; of one piece when several are sold together.

    None for a single piece, whose unit price is its price.
    Source: arrêté du 16 novembre 1999, price per kilogram or litre beside the price.
    """
    if unit in PER:
        per, name = PER[unit]
        return per_unit(price_minor, quantity=net_quantity, per=per), name
    return (per_unit(price_minor, quantity=net_quantity, per=1), "") if net_quantity > 1 else None
