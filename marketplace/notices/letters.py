"""The words of each message, in the language of its reader."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from marketplace.gateways.mail import Letter
from marketplace.notices.models import Notice


def letter(notice: Notice) -> Letter:
    """Return the message to send: one template for text, one for the page, both with the same facts."""
    with override(notice.language):
        context = _facts(notice.context)
        name = f"marketplace/notices/{notice.kind}"
        text = render_to_string(f"{name}.txt", context).strip() + "\n"
        html = render_to_string("marketplace/notices/page.html", {"text": text, **context})
        return Letter(to=notice.recipient, subject=_subject(notice.kind, context), text=text, html=html)


def _facts(kept: dict[str, Any]) -> dict[str, Any]:
    """Give moments back as moments: a row keeps them as text."""
    facts = {**kept, "site_url": settings.SITE_URL}
    for name in ("promised_at", "promised_from", "eta"):
        if kept.get(name):
            facts[name] = datetime.fromisoformat(kept[name])
    return facts


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
