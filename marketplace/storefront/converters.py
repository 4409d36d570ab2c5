"""How a listing stands in an address: readable words, then its own id; only the id counts."""

from uuid import UUID


class ListingKey:
    """`baguette-de-tradition-0190…`: the last 32 digits are the id."""

    regex = r"(?:[a-z0-9-]{0,80}-)?[0-9a-f]{32}"

    def to_python(self, value: str) -> tuple[str, UUID]:
        return value, UUID(value[-32:])

    def to_url(self, value: str) -> str:
        return value
