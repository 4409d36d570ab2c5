"""What this process keeps for some seconds for the pages, let go of at once."""

from marketplace.search import browsing
from marketplace.storefront import visits
from marketplace.storefront.queries import home, known


def forget() -> None:
    """Let go of the city, its departments and its shops."""
    for kept in (browsing, visits, home, known):
        kept.forget()
