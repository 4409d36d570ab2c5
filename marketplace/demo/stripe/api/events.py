"""Events, to be read again: what happened, and what was never delivered."""

from __future__ import annotations

from marketplace.demo.stripe.endpoints import LISTED, Call, endpoint, listing
from marketplace.demo.stripe.errors import Json

_DELIVERED = "EXISTS (SELECT 1 FROM deliveries WHERE deliveries.event = objects.id AND deliveries.state = ?)"


@endpoint("GET", "/v1/events", f"{LISTED} type types:list delivery_success:bool")
def list_events(call: Call) -> Json:
    where = {"type": call.params["type"]} if "type" in call.params else None
    if "delivery_success" not in call.params:
        return listing(call, "event", where)
    delivered = _DELIVERED if call.params["delivery_success"] else f"NOT {_DELIVERED}"
    return listing(call, "event", where, only=[(delivered, "done")])


@endpoint("GET", "/v1/events/{id}")
def retrieve(call: Call) -> Json:
    return call.desk.memory.need("event", call.id)


@endpoint("GET", "/v2/core/events/{id}")
def retrieve_thin(call: Call) -> Json:
    return call.desk.memory.need("v2.core.event", call.id)
