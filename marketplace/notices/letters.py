"""The words of each message, in the language of its reader."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext

from marketplace.gateways.mail import Letter
from marketplace.notices.models import Notice


@dataclass(frozen=True)
class Sum:
    """One line below the goods."""

    name: str
    minor: int
    is_total: bool = False


def letter(notice: Notice) -> Letter:
    """Return the message to send: one template's words as text and on a page, which sets what was bought as a table."""
    with override(notice.language):
        context = _facts(notice.context)
        name = f"marketplace/notices/{notice.kind}.txt"
        subject = _subject(notice.kind, context)
        text = render_to_string(name, context).strip() + "\n"
        words = render_to_string(name, {**context, "is_page": True}).strip()
        page = {**context, "text": words, "subject": subject, "sheet": _sheet()}
        html = render_to_string("marketplace/notices/page.html", page)
        return Letter(to=notice.recipient, subject=subject, text=text, html=html)


@cache
def _sheet() -> SafeString:
    """Return the letter's own style: a mail programme loads none from anywhere."""
    return mark_safe(render_to_string("marketplace/notices/letter.css"))  # noqa: S308 - our own file


def _facts(kept: dict[str, Any]) -> dict[str, Any]:
    """Give moments back as moments: a row keeps them as text."""
    facts = {**kept, "site_url": settings.SITE_URL}
    for name in ("promised_at", "promised_from", "eta"):
        if kept.get(name):
            facts[name] = datetime.fromisoformat(kept[name])
    if kept.get("bought"):
        facts["sums"] = _sums(kept)
    return facts


def _sums(kept: dict[str, Any]) -> list[Sum]:
    """Return what stands below the goods: what was paid besides them, the total, and what paid it before the card."""
    rows = (
        Sum(pgettext("fee", "Delivery"), kept["delivery_minor"]),
        Sum(_("Tip for the courier"), kept["tip_minor"]),
        Sum(_("Total, VAT included"), kept["total_minor"], is_total=True),
        Sum(_("Voucher"), -kept["voucher_minor"]),
        Sum(_("Your credit"), -kept["credit_minor"]),
    )
    return [row for row in rows if row.minor or row == rows[0]]


def _subject(kind: str, context: dict[str, Any]) -> str:
    subjects = {
        "order_authorised": _("Your order {code} is with the shops"),
        "order_cancelled": _("Your order {code} is called off"),
        "order_abandoned": _("Your order {code} could not be placed"),
        "order_on_its_way": _("Your order {code} is on its way"),
        "order_completed": _("Your order {code} is at your door"),
        "late_given_back": _("Your order {code} was late: here is what you get back"),
        "refund_failed": _("Your refund for order {code} came back to us"),
        "line_missing": _("Something is missing from your order {code}"),
    }
    return subjects[kind].format(code=context.get("code", ""))
