"""How fast a courier's phone may ask: counted per minute in the cache; while it is away nobody is stopped."""

import time
from typing import Any

from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from delivery.couriers.attempts import bump
from delivery.couriers.models import CourierSession

MINUTE_S = 60
USUAL_A_MINUTE = 600


class Pace(BaseThrottle):
    """At most `view.most_a_minute` requests a courier (or network address) and view."""

    def allow_request(self, request: Request, view: Any) -> bool:
        who = request.auth.courier_id if isinstance(request.auth, CourierSession) else self.get_ident(request)
        minute = int(time.time() // MINUTE_S)
        key = f"courier:pace:{type(view).__name__}:{who}:{minute}"
        return bump(key, 2 * MINUTE_S) <= getattr(view, "most_a_minute", USUAL_A_MINUTE)

    def wait(self) -> float:
        return MINUTE_S - time.time() % MINUTE_S
