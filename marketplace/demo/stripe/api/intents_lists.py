"""Payment intents found again: lists and the search by metadata."""

from __future__ import annotations

import re

from marketplace.demo.stripe.desk import shown
from marketplace.demo.stripe.endpoints import ENDPOINTS, LISTED, Call, endpoint, listing
from marketplace.demo.stripe.errors import Json, invalid

_CLAUSE = re.compile(
    r"""\s*(?:metadata\[(['"])(?P<key>\w+)\1\]|(?P<field>status|customer|currency))\s*:\s*"""
    r"""(['"])(?P<value>[^'"]*)\4\s*"""
)


@endpoint("GET", "/v1/payment_intents", f"{LISTED} customer")
def list_intents(call: Call) -> Json:
    where = {"customer": call.params["customer"]} if "customer" in call.params else None
    return listing(call, "payment_intent", where)


@endpoint("GET", "/v1/payment_intents/search", "query! limit:int page")
def search(call: Call) -> Json:
    where = {}
    for clause in re.split(r"\bAND\b", call.params["query"]):
        match = _CLAUSE.fullmatch(clause)
        if not match:
            raise invalid("We were unable to parse your search query.", param="query")
        field = f"metadata.{match['key']}" if match["key"] else match["field"]
        where[field] = match["value"]
    found = call.desk.memory.find("payment_intent", where, limit=call.params.get("limit", 10))
    data = [shown(each) for each in found]
    return {"object": "search_result", "data": data, "has_more": False, "next_page": None, "url": call.path}


# The search must be asked before `/v1/payment_intents/{id}`, which would take its name for an id.
ENDPOINTS.insert(0, ENDPOINTS.pop())
