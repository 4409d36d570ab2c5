"""Who bears a dispute, and what of it is a shop's. Pure; minor units."""

from collections.abc import Sequence

from marketplace.kernel.money import split

# The bank's reasons → who bears it if it is lost. What was handed over wrongly is its shop's, what never came is the
# courier service's; the rest (a stolen card above all) is the platform's.
BEARERS = {
    "product_unacceptable": "shop",
    "product_not_as_described": "shop",
    "product_not_received": "courier",
}


def bearer_of(reason: str) -> str:
    return BEARERS.get(reason, "platform")


def shops_parts(disputed_minor: int, nets: Sequence[int], *, charged_minor: int) -> list[int]:
    """Return what each shop's net share is of the disputed amount; a dispute of the whole charge takes the whole net.

    `charged_minor` is what was taken and not given back; largest remainder, never more than a net.
    """
    whole = max(charged_minor, sum(nets))
    if not whole:
        return [0] * len(nets)
    return split(min(disputed_minor, whole), [*nets, whole - sum(nets)])[: len(nets)]
