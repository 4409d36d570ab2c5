"""A bank in memory behind a bad line: seeded faults before, within and after each call, and refunds that fail."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from marketplace.gateways.cards import GatewayBroke, GatewayUnreachable, RefundReceipt, RefundState
from tests.doubles import FakeCards


class ShakyCards(FakeCards):
    """`shakes` is the share of calls that go wrong; zero is a perfect day."""

    def __init__(self) -> None:
        super().__init__()
        self.shakes = 0.0
        self.dice = random.Random(0)
        self.refunds_stay_pending = False
        self.is_locked: Callable[[], bool] = lambda: False
        self.asked_while_locked: list[str] = []

    def refund(self, intent_id: str, amount_minor: int, *, key: str, ref: str) -> RefundReceipt:
        done = super().refund(intent_id, amount_minor, key=key, ref=ref)
        if self.refunds_stay_pending:
            done = self.refunds[done.id] = replace(done, state=RefundState.PENDING)
        return done

    def fail_refunds(self) -> None:
        """Let every refund come back; their money counts as never given back."""
        for refund in list(self.refunds):
            self.fail_refund(refund)
        self.refunds_stay_pending = False

    def _once(self, name: str, key: str, question: object, do: Callable[[], Any]) -> Any:
        if self.dice.random() >= self.shakes:
            return super()._once(name, key, question, do)
        return self._trouble(name, key, question, do)

    def _trouble(self, name: str, key: str, question: object, do: Callable[[], Any]) -> Any:
        trouble = self.dice.choice(["down", "silent", "broken", "broken_after"])
        if trouble == "down":
            raise GatewayUnreachable("down")
        if trouble == "silent":
            self.goes_silent_once = True
        elif trouble == "broken" and key not in self._kept:
            self.breaks_once = True
        elif trouble == "broken_after" and key not in self._kept:
            super()._once(name, key, question, do)
            self._kept[key] = ((name, question), GatewayBroke("500 after the work was done"))
            raise GatewayBroke("500 after the work was done")
        return super()._once(name, key, question, do)

    def _reach(self, name: str) -> None:
        if self.is_locked():
            self.asked_while_locked.append(name)
        if name.startswith(("look", "find")) and self.dice.random() < self.shakes:
            raise GatewayUnreachable("down")
        super()._reach(name)
