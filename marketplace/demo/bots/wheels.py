"""A courier's way through the streets at the town's pace, with the phone in the pocket telling where."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from delivery.travel.rules import speed_mps
from marketplace.demo.bots.phone import Phone
from marketplace.demo.bots.street import Street
from marketplace.demo.bots.streets import Way
from marketplace.kernel.geo import Point

PARIS = ZoneInfo("Europe/Paris")
STEP_S = 3.0  # wall, between two batches of positions
LOOK_S = 6.0  # wall, between two looks at offers and run while riding
SIGN_S = 20.0  # wall, between two signs of life while standing


@dataclass
class Wheels:
    """One courier's bicycle or scooter, and where it is."""

    place: Point
    phone: Phone
    street: Street
    dice: Random
    pace: tuple[float, float]  # against the usual speed
    vehicle: str = "bike"
    zone: ZoneInfo = PARIS
    signed_at: float = 0.0
    free_at: datetime | None = (
        None  # town: when the last stop was over; what the house's answers take slows nobody
    )

    def ride(self, goal: Point, *, has_changed: Callable[[], bool], look_s: float = LOOK_S) -> bool:
        """Ride along the streets to `goal`; say no when the run has changed on the way."""
        way, speed = self.street.streets.way(self.place, goal), self._speed_mps()
        began, looked_at = self.free_at or self.street.now(), time.monotonic()
        self.free_at = None
        self.street.sleep_until(began)
        while (gone := (self.street.now() - began).total_seconds() * speed) < way.length_m:
            left_s = self.street.wall_s((way.length_m - gone) / speed)
            time.sleep(min(STEP_S, left_s))
            self._report(way, began, speed)
            if time.monotonic() - looked_at > look_s:
                looked_at = time.monotonic()
                if has_changed():
                    return False
        self.place, self.free_at = goal, began + timedelta(seconds=way.length_m / speed)
        return True

    @property
    def is_silent(self) -> bool:
        """Say whether the house has not heard of the phone for a while."""
        return time.monotonic() - self.signed_at > SIGN_S

    def sign_if_silent(self) -> None:
        if self.is_silent:
            self.sign()

    def sign(self) -> None:
        """Say where the phone is."""
        self._send([(self.place, self.street.now())])

    def _speed_mps(self) -> float:
        hour = self.street.now().astimezone(self.zone).hour
        return speed_mps(self.vehicle, hour) * self.dice.uniform(*self.pace) * self.street.speed

    def _report(self, way: Way, began: datetime, speed: float) -> None:
        """Send where the phone is now and where it was half a step ago."""
        now = self.street.now()
        ridden_s = (now - began).total_seconds()
        half_s = min(ridden_s, self.street.town_s(STEP_S)) / 2
        earlier, self.place = way.at((ridden_s - half_s) * speed), way.at(ridden_s * speed)
        self._send([(earlier, now - timedelta(seconds=half_s)), (self.place, now)])

    def _send(self, fixes: list[tuple[Point, datetime]]) -> None:
        body = [{"lat": p.lat, "lon": p.lon, "at": at.isoformat(), "accuracy_m": 8.0} for p, at in fixes]
        self.phone.post("positions", {"positions": body})
        self.signed_at = time.monotonic()
