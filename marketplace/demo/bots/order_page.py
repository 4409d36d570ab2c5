"""The page of an order and the checkout as a shopper reads them. Pure."""

from __future__ import annotations

import re
from html import unescape

PIN = re.compile(r"<strong[^>]*>\s*(\d{4})\s*</strong>")
CLOSED_BUTTON = re.compile(r'<button[^>]*data-kind="next"[^>]*\sdisabled')
TITLE = re.compile(r"<title>\s*(.*?)\s*</title>", re.S)
CODE = re.compile(r"\b([ACDEFGHJKLMNPQRTUVWXY34679]{6})\b")
QUOTE = re.compile(r'name="quote" value="([0-9a-f-]{36})"')
NOTICE = re.compile(r'<div class="notice" data-kind="(?:time|wrong|note)"[^>]*>(.*?)</div>', re.S)
WINDOW = re.compile(r'href="\?slot=([0-9a-f-]{36})"')
LISTING = re.compile(r'id="more-([0-9a-f-]{36})"')
SHOP = re.compile(r'<article class="shop-card"([^>]*)>.*?href="/boutique/([\w-]+)/">(.*?)</a>', re.S)
TAGS = re.compile(r"<[^>]+>")


def pin_of(page: str) -> str:
    found = PIN.search(page)
    return found[1] if found else ""


def code_of(page: str) -> str:
    """Return the order's spoken code, which stands in the title."""
    title = TITLE.search(page)
    found = CODE.search(title[1]) if title else None
    return found[1] if found else ""


def quote_of(page: str) -> str:
    """Return the quote that the checkout offers; "" where nothing can be promised."""
    found = QUOTE.search(page)
    return found[1] if found else ""


def windows(page: str) -> list[str]:
    """Return the later half hours that the checkout offers, the first first."""
    return WINDOW.findall(page)


def is_payable(page: str) -> bool:
    return bool(quote_of(page)) and not CLOSED_BUTTON.search(page)


def said(page: str) -> str:
    """Return what the page's notice says, in one line."""
    found = NOTICE.search(page)
    text = TAGS.sub(" ", found[1].split("<ul", 1)[0]) if found else ""
    return " ".join(unescape(text).split())


def listings(page: str) -> list[str]:
    return LISTING.findall(page)


def shops(page: str) -> list[tuple[str, str, bool]]:
    """Return slug, name and whether it is open, of every shop on the page."""
    return [
        (slug, unescape(name).strip(), "data-closed" not in marks) for marks, slug, name in SHOP.findall(page)
    ]
