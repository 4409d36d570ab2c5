"""Every address of the product, from Django's own resolver, and how a test asks for it in the scene of the day."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import NoReverseMatch, URLPattern, get_resolver, reverse

from delivery.tracking.codes import code_of
from marketplace.storefront import fonts
from tests import town
from tests.scene import HOME, Scene, agreed_quote

UNSAFE = ("POST", "PUT", "PATCH", "DELETE")
UNNAMED = {
    "api/^courier/.*$": "/api/courier/v1/nothing-here",
    "regie/admin/<app>/<model>/<path:object_id>/": "/regie/admin/marketplace/order/1/",
    "regie/admin/(?P<url>.*)$": "/regie/admin/nothing-here",
    "regie/admin/^(?P<app_label>*)/$": "/regie/admin/account/",
}
APPS = "marketplace|sellers|delivery|auth|account"
MODEL = "admin:marketplace_order_"  # its pages stand for those of every model
MULTIPART = "multipart"
PICTURE = b64decode(
    b"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@dataclass(frozen=True)
class Route:
    """One pattern: how it reads in the table, what code calls it, and the methods worth a row."""

    path: str
    name: str
    parameters: tuple[str, ...]
    methods: tuple[str, ...]

    def url(self, places: dict[str, Any]) -> str:
        if self.path in UNNAMED:
            return UNNAMED[self.path]
        missing = [name for name in self.parameters if name not in places]
        if missing:
            raise LookupError(f"say in tests/routes.py `places` which {missing} of /{self.path} to ask for")
        try:
            return reverse(self.name, kwargs={name: places[name] for name in self.parameters})
        except NoReverseMatch:
            return reverse(self.name, args=[places[name] for name in self.parameters])


@cache
def routes() -> Sequence[Route]:
    """Return every route; of the admin its index and the pages of one model stand for all models."""
    found: dict[str, Route] = {}
    for path, name, pattern in _walk(get_resolver().url_patterns):
        route = Route(_readable(path), name, tuple(pattern.pattern.regex.groupindex), _methods(pattern))
        if route.path not in found or name.startswith(MODEL):
            found[route.path] = route
    return list(found.values())


def _walk(patterns: Sequence[Any], path: str = "", spaces: tuple[str, ...] = ()) -> Iterator[tuple[Any, ...]]:
    for one in patterns:
        here = path + str(one.pattern)
        if isinstance(one, URLPattern):
            yield here, ":".join((*spaces, one.name or "")), one
        else:
            yield from _walk(one.url_patterns, here, (*spaces, one.namespace) if one.namespace else spaces)


def _readable(path: str) -> str:
    """Shorten what changes with the list of registered models: their pages are the same for every model."""
    path = re.sub(r"\(\?P<app_label>[^)]*\)", "(?P<app_label>*)", path)
    return re.sub(rf"^(regie/admin)/({APPS})/[a-z]+/", r"\1/<app>/<model>/", path)


def _methods(pattern: URLPattern) -> tuple[str, ...]:
    """Return GET, POST, and what a class-based endpoint answers besides."""
    view = getattr(pattern.callback, "cls", None)
    more = [method for method in UNSAFE if view is not None and hasattr(view, method.lower())]
    return tuple(dict.fromkeys(["GET", "POST", *more]))


def places_for(route: Route, day: Scene) -> dict[str, Any]:
    """Return what stands in the address: always things of Ada's orders, Bo's shop, Cy's run."""
    share = day.share(SHARES.get(route.name, "packed"))
    key: Any = share.public_id
    space = route.name.split(":")[0]
    if route.name == "checkout:quick":
        key = day.town.bread.public_id
    elif space == "checkout":
        key = day.orders["unpaid"].public_id
    elif space == "board":
        key = share.delivery.public_id
    elif route.name in {"portal:row", "portal:switch", "portal:movements"}:
        key = day.town.bread.public_id
    elif route.name.startswith(("storefront:product", "storefront:company")):
        key = f"pain-de-campagne-{day.town.bread.public_id.hex}"
    elif route.name.startswith("account_"):
        key = "a-key-that-nobody-sent"
    elif space not in {"portal", "board"}:
        key = day.town.ada.addresses.get().public_id
    kind = "dropoff" if route.name in {"courier_api:return", "courier_api:photo"} else "pickup"
    return {
        "key": key,
        "line": share.lines.get().public_id,
        "shop": day.town.baker.slug,
        "slug": day.town.baker.slug,
        "on": "2026-11-24",
        "city": day.town.city.slug,
        "token": day.orders[TOKENS.get(route.name, "packed")].tracking_token,
        "code": code_of(day.orders["packed"].public_id),
        "offer_id": day.offer().public_id,
        "stop_id": day.stop(kind).public_id,
        "announced_id": day.announced().public_id,
        "name": NAMES.get(space) or fonts.file_name("400"),
        "path": "nothing.svg",
        "digest": "no-such-digest",
        "uidb36": "1",
        "content_type_id": "1",
        "object_id": day.orders["new"].pk,
    }


QUERIES = {
    "places:reverse": {"lat": "47.2", "lon": "2.0"},
    "places:suggestions": {"q": "tanneurs"},
    "storefront:search": {"q": "pain"},
    "storefront:suggestions": {"q": "pain"},
}
NAMES = {"storefront": "terms", "admin": "cancelled"}
SHARES = {
    "portal:accept": "new",
    "portal:reject": "new",
    "portal:ready": "offered",
    "portal:missing": "offered",
    "board:reassign": "new",
    "board:call_off": "new",
}
TOKENS = {"orders:cancel": "new"}


def said(route: Route, day: Scene) -> tuple[dict[str, Any], str]:
    """Return a body with which the right person would succeed, and whether it is a form or JSON."""
    if route.name == "courier_api:photo":
        return {"photo": SimpleUploadedFile("door.png", PICTURE, "image/png")}, MULTIPART
    if route.name.startswith("courier_api:"):
        return _json(route, day), "application/json"
    bread = str(day.town.bread.public_id)
    delivery = day.share("packed").delivery
    forms: dict[str, dict[str, Any]] = {
        "portal:accept": {"prepare_min": "10"},
        "portal:reject": {"reason": "too_busy"},
        "portal:hand_over": {"code": delivery.handover_code},
        "portal:missing": {"quantity": "1"},
        "portal:pause": {"minutes": "15"},
        "portal:hours": {
            f"day{day}_{part}_{end}": {"1_from": "08:30", "1_to": "19:00"}.get(f"{part}_{end}", "")
            for day in range(7)
            for part in (1, 2)
            for end in ("from", "to")
        },
        "portal:row": {"price": "4,30", "on_hand": "12"},
        "portal:add": {
            "name_fr": "Brioche",
            "category": day.town.bread.product.category_id,
            "price": "3,20",
            "vat_bp": "550",
            "unit": "piece",
            "net_quantity": "1",
            "on_hand": "3",
        },
        "board:brake": {"takes_orders": "0"},
        "board:reassign": {"courier": str(day.town.cy.public_id)},
        "storefront:basket_lines": {"listing": bread, "quantity": "1", "act": "add"},
        "storefront:address": {"line": HOME.line, "lat": HOME.lat, "lon": HOME.lon, "postcode": "18999"},
        "storefront:address_saved": {"address": str(day.town.ada.addresses.get().public_id)},
        "checkout:checkout": {
            "name": "Ada",
            "email": "ada@example.org",
            "quote": agreed_quote(day),
            "tip_minor": "0",
        },
        "account_login": {"login": "ada@example.org", "password": town.PASSWORD},
        "set_language": {"language": "en", "next": "/"},
    }
    return forms.get(route.name, {}), MULTIPART


def _json(route: Route, day: Scene) -> dict[str, Any]:
    act = {"client_event_id": uuid4().hex, "acted_at": day.at.isoformat()}
    delivery = day.share("packed").delivery
    bodies: dict[str, dict[str, Any]] = {
        "session": {"email": "cy@example.org", "password": town.PASSWORD, "device": "another"},
        "refresh": {"refresh": "not-a-token", "device": "phone"},
        "positions": {"positions": [{"lat": 47.2, "lon": 2.0, "at": day.at.isoformat()}]},
        "announced_shifts": {
            "from_at": (day.at + timedelta(hours=5)).isoformat(),
            "until_at": (day.at + timedelta(hours=8)).isoformat(),
            "start": {"lat": 47.2, "lon": 2.0},
        },
        "arrival": act,
        "completion": {**act, "code": delivery.parcel_code},
        "failure": {**act, "reason": "closed_shop"},
        "incident": {**act, "code": "traffic"},
        "return": act,
    }
    return bodies.get(route.name.removeprefix("courier_api:"), {})
