"""How bots behave where people differ: how soon they answer, how long they pack, what they refuse."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from marketplace.demo.bots.board import SeenLine, SeenTicket


@dataclass
class ShopHabits:
    """A shop of the town: answers within a minute, packs in about its usual time, now and then lacks something."""

    dice: Random
    answer_s: tuple[float, float] = (15.0, 70.0)  # town
    leave_to_human_s: float = 0.0  # wall, before a bot does what a visitor may want to do
    lacks: float = 0.03
    look_s: float = 25.0  # wall, between two looks at the board without any bell

    def answers_at(self, ticket: SeenTicket, seen_at: datetime) -> datetime | None:
        """Return when the shop says yes; None while it cannot know."""
        return seen_at + timedelta(seconds=self.dice.uniform(*self.answer_s))

    def prepare_min(self, ticket: SeenTicket, now: datetime) -> int:
        return max(2, min(60, round(ticket.prepare_min * self.dice.uniform(0.8, 1.15))))

    def ready_at(self, ticket: SeenTicket, minutes: float, now: datetime) -> datetime:
        return now + timedelta(minutes=minutes * self.dice.uniform(0.75, 1.05))

    def missing(self, ticket: SeenTicket) -> SeenLine | None:
        """Return a line one piece of which is not there, seldom; never the only thing of an order."""
        if sum(line.quantity for line in ticket.lines) < 2 or self.dice.random() >= self.lacks:
            return None
        return self.dice.choice(ticket.lines)

    def on_the_scale(self, asked_g: int) -> int:
        """Return what the scale says: a little less or more than was asked for."""
        return max(1, round(asked_g * self.dice.uniform(0.94, 1.07)))


@dataclass
class CourierHabits:
    """A courier of the town: thinks a moment, refuses one offer in twenty-five, rides a little faster or slower."""

    dice: Random
    think_s: tuple[float, float] = (0.6, 2.5)  # wall
    refuses: float = 0.04
    pace: tuple[float, float] = (0.95, 1.12)
    pickup_s: float = 60.0  # from the kerb to the parcel in hand, and again from there to the saddle; town
    dropoff_s: float = 60.0
    not_ready_s: float = 25 * 60.0  # town, past the said moment: then the courier gives up on the shop
    home_s: float = 20.0  # wall, between two signs of life while nothing is to do
    until: datetime | None = None  # town: when the shift ends; None rides on
