"""What all bots share: the town's pace, and what people tell each other face to face."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Lock

from marketplace.demo.bots import order_page
from marketplace.demo.bots.letters import tracking_token
from marketplace.demo.bots.streets import Streets
from marketplace.demo.bots.web import Browser
from marketplace.kernel.clock import town_clock, town_now

BETWEEN_SIGN_INS_S = 2.5  # the house lets one address of the network sign in thirty times a minute


@dataclass
class Street:
    """One town for its bots: where its house is, its ways, and words that no page carries.

    A parcel's code is read off the parcel, a PIN is said at the door: `labels` are by spoken code and shop name,
    `pins` by spoken code.
    """

    site: str
    password: str
    streets: Streets = field(default_factory=Streets)
    mail: Path | None = None  # where the demo's letters lie
    speed: float = 1.0  # of riding and packing, on top of the town's clock
    labels: dict[tuple[str, str], str] = field(default_factory=dict)
    pins: dict[str, str] = field(default_factory=dict)
    underway: dict[str, float] = field(default_factory=dict)  # the bots' own orders, since when (monotonic)
    _door: Lock = field(default_factory=Lock)
    _next_sign_in: float = 0.0

    def brought(self, spoken_code: str) -> None:
        """Note that an order of ours has reached its door."""
        self.underway.pop(spoken_code, None)

    def now(self) -> datetime:
        return town_now()

    def wall_s(self, town_s: float) -> float:
        """Return how long so much of the town's time takes here."""
        return town_s / town_clock().rate

    def town_s(self, wall_s: float) -> float:
        return wall_s * town_clock().rate

    def sleep_until(self, moment: datetime) -> None:
        self.pause((moment - self.now()).total_seconds())

    def pause(self, town_s: float) -> None:
        time.sleep(max(0.0, self.wall_s(town_s)))

    def pin_of(self, spoken_code: str, *, must_be_said: bool = False) -> str:
        """Return the PIN that whoever lives there says; a visitor's own order is read where its mails arrive.

        A visitor of the demo stands at no door of it, so unless a PIN must be said, a photo has to do there.
        """
        pin = self.pins.get(spoken_code, "")
        if pin or not must_be_said or self.mail is None:
            return pin
        token = tracking_token(self.mail, spoken_code)
        return order_page.pin_of(Browser(self.site).get(f"/suivi/{token}/").text) if token else ""

    def queue_to_sign_in(self) -> None:
        """Wait for one's turn at the sign-in page, where people come one after the other."""
        with self._door:
            turn = max(time.monotonic(), self._next_sign_in)
            self._next_sign_in = turn + BETWEEN_SIGN_INS_S
        time.sleep(max(0.0, turn - time.monotonic()))
