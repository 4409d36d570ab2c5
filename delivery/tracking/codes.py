"""What the tracking addresses carry in place of an order's key: it cannot be made up."""

from uuid import UUID

from django.core.signing import BadSignature, Signer

SALT = "tracking"


def code_of(basket_key: UUID) -> str:
    """Return what the tracking addresses carry in place of the order's key."""
    return Signer(salt=SALT).sign(basket_key.hex)


def key_of(code: str) -> UUID | None:
    """Return the key that a code was made from, None for anything else."""
    try:
        return UUID(hex=Signer(salt=SALT).unsign(code))
    except (BadSignature, ValueError):
        return None
