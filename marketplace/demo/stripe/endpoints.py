"""The list of endpoints: each says its path, what it may be sent, and who may call it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from marketplace.demo.stripe import parameters
from marketplace.demo.stripe.desk import Desk, shown
from marketplace.demo.stripe.errors import Json, invalid, unauthorised

LISTED = "limit:int starting_after ending_before created:any"
_BOUNDS = {"gt": ">", "gte": ">=", "lt": "<", "lte": "<="}


@dataclass
class Call:
    """One request to the API, checked: who asks, about what, with which parameters."""

    desk: Desk
    path: str
    params: Json = field(default_factory=dict)
    ids: tuple[str, ...] = ()
    account: str = ""  # the connected account it is made for; empty: the platform
    from_page: bool = False  # made with the publishable key, by a shopper's browser

    @property
    def id(self) -> str:
        return self.ids[0]


Work = Callable[[Call], Json]


@dataclass(frozen=True)
class Endpoint:
    method: str
    pattern: re.Pattern[str]
    takes: str
    open_to_pages: bool
    work: Work


ENDPOINTS: list[Endpoint] = []


def endpoint(
    method: str, path: str, takes: str = "", *, open_to_pages: bool = False
) -> Callable[[Work], Work]:
    """Register the function below for `method` and `path`; `takes` is a line of `parameters`."""
    pattern = re.compile(re.sub(r"\{\w+\}", r"([^/]+)", path) + r"\Z")

    def register(work: Work) -> Work:
        ENDPOINTS.append(Endpoint(method, pattern, takes, open_to_pages, work))
        return work

    return register


def find(method: str, path: str) -> tuple[Endpoint, tuple[str, ...]] | None:
    for each in ENDPOINTS:
        match = each.pattern.match(path)
        if match and each.method == method:
            return each, match.groups()
    return None


def run(each: Endpoint, call: Call) -> Json:
    """Check the parameters, do the work, and open what `expand` names."""
    if call.from_page and not each.open_to_pages:
        raise unauthorised("This API call cannot be made with a publishable API key.")
    call.params = parameters.check(each.takes, call.params)
    answer = each.work(call)
    for path in call.params.get("expand") or ():
        _expand(call.desk, answer, path.split("."), path)
    return shown(answer)


def listing(
    call: Call, kind: str, where: Json | None = None, *, only: list[tuple[str, Any]] | None = None
) -> Json:
    """Return one page of a list, newest first, as Stripe does; `only` adds conditions of ours."""
    limit = call.params.get("limit", 10)
    if not 1 <= limit <= 100:
        raise invalid("Invalid limit: must be between 1 and 100", param="limit")
    bounds, oldest_first = _bounds(call)
    bounds += only or []
    found = call.desk.memory.find(
        kind, where, account=call.account, limit=limit + 1, bounds=bounds, oldest_first=oldest_first
    )
    page = [shown(each) for each in found[:limit]]
    if oldest_first:
        page.reverse()
    return {"object": "list", "data": page, "has_more": len(found) > limit, "url": call.path}


def _bounds(call: Call) -> tuple[list[tuple[str, Any]], bool]:
    params, bounds, oldest_first = call.params, [], False
    created = params.get("created")
    if isinstance(created, dict):
        bounds += [(f"CAST(created AS INTEGER) {_BOUNDS[way]} ?", int(at)) for way, at in created.items()]
    elif created:
        bounds.append(("CAST(created AS INTEGER) = ?", int(created)))
    if after := params.get("starting_after"):
        bounds.append(("seq < ?", call.desk.memory.place_of(after)))
    if before := params.get("ending_before"):
        bounds.append(("seq > ?", call.desk.memory.place_of(before)))
        oldest_first = True
    return bounds, oldest_first


def _expand(desk: Desk, thing: Any, path: list[str], whole: str) -> None:
    """Put the object in the place of its id."""
    if isinstance(thing, list):
        for each in thing:
            _expand(desk, each, path, whole)
        return
    name, *rest = path
    if not isinstance(thing, dict) or name not in thing:
        raise invalid(f"This property cannot be expanded ({whole}).", param="expand")
    if isinstance(thing[name], str):
        thing[name] = desk.memory.get(thing[name]) or thing[name]
    if rest and thing[name] is not None:
        _expand(desk, thing[name], rest, whole)
