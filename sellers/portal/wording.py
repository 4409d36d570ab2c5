"""What the card network still asks of an account, in the seller's words."""

from django.utils.translation import gettext as _


def asked(name: str) -> str:
    """Return words for one requirement; what we have no words for is asked on the bank's own form."""
    words = (
        ("external_account", _("the IBAN of the business")),
        ("tos_acceptance", _("your yes to the bank's terms")),
        ("representative", _("who stands for the business, and a proof of identity")),
        ("owners", _("who owns the business")),
        ("individual", _("your name, date of birth and address")),
        ("business_details", _("what the business does and where it is registered")),
        ("identity", _("a proof of identity")),
    )
    return next((said for part, said in words if part in name), _("something the bank's form will say"))
