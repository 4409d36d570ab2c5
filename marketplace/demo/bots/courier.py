"""A courier with a phone: takes offers, rides along the streets in the town's time, collects, hands over."""

from __future__ import annotations

import logging
import time
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from marketplace.demo.bots.door import at_the_door
from marketplace.demo.bots.ear import Ear
from marketplace.demo.bots.habits import CourierHabits
from marketplace.demo.bots.phone import Phone, Refused
from marketplace.demo.bots.street import Street
from marketplace.demo.bots.web import Trouble
from marketplace.demo.bots.wheels import LOOK_S, Wheels
from marketplace.kernel.geo import Point, great_circle_m

log = logging.getLogger("quartier.bots")

AFTER_TROUBLE_S = 3.0
LISTEN_AGAIN_S = 55 * 60.0
NEAR_M = 80.0
AHEAD = frozenset({"ahead", "arrived"})
Stop = dict[str, Any]


class CourierBot:
    """One courier on shift."""

    def __init__(
        self, name: str, phone: Phone, *, place: Point, street: Street, habits: CourierHabits
    ) -> None:
        self.name = name
        self._phone, self._street, self._habits = phone, street, habits
        self._wheels = Wheels(place, phone, street, habits.dice, habits.pace)
        self._ear, self._listened_at = Ear(), 0.0
        self._asked: set[str] = set()

    @property
    def place(self) -> Point:
        return self._wheels.place

    def live(self) -> None:
        """Ride until the shift ends; a house that does not answer is asked again."""
        while True:
            try:
                self.begin()
                while not self._goes_home():
                    self.turn()
                return
            except Trouble as trouble:
                log.warning("%s: %s", self.name, trouble)
            except Refused as no:
                log.warning("%s was told: %s", self.name, no)
            time.sleep(AFTER_TROUBLE_S)

    def begin(self) -> None:
        """Come on shift, or go on with the one that is open."""
        me = self._phone.get("me")
        self._wheels.vehicle, self._wheels.zone = me["vehicle"], ZoneInfo(me["city"]["timezone"])
        if me["shift"] is None:
            until = self._habits.until
            self._phone.post("shift", {"until": until.isoformat()} if until else {})
            log.info("%s begins to ride (%s)", self.name, me["vehicle"])
        self._wheels.sign()

    def _goes_home(self) -> bool:
        """End a shift that is over once nothing is left to bring."""
        until = self._habits.until
        if until is None or self._street.now() < until or self._next_stop() is not None:
            return False
        self._phone.delete("shift")
        self._ear.close()
        return True

    def turn(self) -> None:
        """Go to the next stop and do what is to do there; without one, wait for an offer."""
        stop = self._next_stop()
        if stop is None:
            self._wheels.free_at = None
            self._wait()
            return
        if not self._ride_to(stop):
            return
        if stop["state"] == "failed":
            self._act(stop, "return", {})
        else:
            self._act(stop, "arrival", {})
            stop = {**stop, "state": "arrived"}
            self._collect(stop) if stop["kind"] == "pickup" else self._hand_over(stop)

    def _next_stop(self) -> Stop | None:
        stops = self._phone.get("run")["stops"]
        ahead = [stop for stop in stops if stop["state"] in AHEAD and stop["place"]]
        back = [stop for stop in stops if stop["state"] == "failed" and stop["return_to"]]
        return min(ahead, key=lambda stop: stop["rank"], default=None) or next(iter(back), None)

    def _wait(self) -> None:
        if not self._ear.hears or time.monotonic() - self._listened_at > LISTEN_AGAIN_S:
            self._ear.listen(self._phone.get("events")["url"])
            self._listened_at = time.monotonic()
        elif not self._ear.wait(self._home_s()) or self._wheels.is_silent:
            self._wheels.sign()
            self._ear.wait(0.3)  # the bell of this very sign
        place = self._answer_offers()
        if place is not None:
            self._wait_near(place)

    def _wait_near(self, place: dict[str, Any]) -> None:
        """Ride to where the next parcels are likely, unless something comes up on the way."""
        goal = Point(lat=place["lat"], lon=place["lon"])
        if great_circle_m(self.place, goal) < NEAR_M:
            return
        log.info("%s goes to wait near %s", self.name, place["name"])
        self._wheels.ride(goal, has_changed=self._is_wanted, look_s=0.0)

    def _is_wanted(self) -> bool:
        self._answer_offers()
        return self._next_stop() is not None

    def _home_s(self) -> float:
        """Return how long to wait for an offer: to the next sign of life, or to the end of the shift."""
        until = self._habits.until
        left_s = (
            self._street.wall_s((until - self._street.now()).total_seconds())
            if until
            else self._habits.home_s
        )
        return min(self._habits.home_s, max(left_s, 0.5))

    def _answer_offers(self) -> dict[str, Any] | None:
        """Answer what is asked; return where the house says it is better to wait, if it says so."""
        said = self._phone.get("offers")
        for offer in said["offers"]:
            if offer["id"] in self._asked:
                continue
            self._asked.add(offer["id"])
            dice = self._habits.dice
            time.sleep(dice.uniform(*self._habits.think_s))
            says_no = dice.random() < self._habits.refuses
            try:
                self._phone.post(f"offers/{offer['id']}/{'refusal' if says_no else 'acceptance'}")
                word = "refuses" if says_no else "takes"
                log.info("%s %s %d parcel(s) of %s", self.name, word, offer["parcels"], offer["pickup_names"])
            except Refused as gone:
                log.info("%s comes too late for an offer (%s)", self.name, gone.code)
        place: dict[str, Any] | None = said["wait_near"]
        return place

    def _ride_to(self, stop: Stop) -> bool:
        goal = stop["return_to"] if stop["state"] == "failed" else stop["place"]
        place = Point(lat=goal["lat"], lon=goal["lon"])
        return self._wheels.ride(place, has_changed=lambda: self._has_changed(stop))

    def _has_changed(self, stop: Stop) -> bool:
        self._answer_offers()
        now = self._next_stop()
        return now is None or now["id"] != stop["id"] or now["state"] != stop["state"]

    def _collect(self, stop: Stop) -> None:
        """Wait for the parcel, read its code, take it; a shop that never packs is given up."""
        at = self._be_there(self._habits.pickup_s)
        label, since = (stop["spoken_code"], stop["place"]["name"]), time.monotonic()
        looked_at, patience_s = since, self._patience_s(stop)
        while label not in self._street.labels:
            self._stand()
            at = self._street.now()
            if time.monotonic() - looked_at > LOOK_S:
                looked_at = time.monotonic()
                if self._has_changed(stop):
                    return
            if time.monotonic() - since > patience_s:
                log.warning("%s gives up waiting at %s", self.name, label[1])
                self._act(stop, "failure", {"reason": "not_ready"})
                return
        self._act(stop, "completion", {"code": self._street.labels[label]}, at=at)
        log.info("%s has collected %s at %s", self.name, *label)
        self._wheels.free_at = at + timedelta(seconds=self._habits.pickup_s)

    def _be_there(self, stay_s: float) -> datetime:
        """Wait from the arrival until goods may change hands, and return that moment."""
        at = (self._wheels.free_at or self._street.now()) + timedelta(seconds=stay_s)
        self._street.sleep_until(at)
        return at

    def _patience_s(self, stop: Stop) -> float:
        late_s = (self._street.now() - datetime.fromisoformat(stop["ready_at"])).total_seconds()
        return self._street.wall_s(self._habits.not_ready_s - min(late_s, 0.0))

    def _stand(self) -> None:
        time.sleep(0.5)
        self._wheels.sign_if_silent()

    def _hand_over(self, stop: Stop) -> None:
        at = self._be_there(self._habits.dropoff_s)
        proof = at_the_door(stop, self._phone, self._street)
        if proof is None:
            log.info("%s: nobody proves the age for %s", self.name, stop["spoken_code"])
            self._act(stop, "failure", {"reason": "age_not_proven"})
            return
        self._act(stop, "completion", proof, at=at)
        self._street.brought(stop["spoken_code"])
        log.info("%s has brought %s to %s", self.name, stop["spoken_code"], stop["place"]["line"])
        self._wheels.free_at = at + timedelta(seconds=self._habits.dropoff_s)

    def _act(self, stop: Stop, act: str, words: dict[str, Any], *, at: datetime | None = None) -> None:
        """Do something at a stop; what has changed meanwhile is seen at the next look at the run."""
        moment = (at or self._wheels.free_at or self._street.now()).isoformat()
        said = {"client_event_id": f"bot-{act}-{stop['id']}", "acted_at": moment}
        try:
            self._phone.post(f"stops/{stop['id']}/{act}", {**said, **words})
        except Refused as no:
            log.warning("%s could not do %s at %s: %s", self.name, act, stop["spoken_code"], no.code)
            time.sleep(1.0)
