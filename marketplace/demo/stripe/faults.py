"""What may go wrong on purpose: shares between 0 and 1, seconds, and one-time troubles for a path."""

from __future__ import annotations

import random
import threading
from dataclasses import asdict, dataclass, field, fields
from typing import Any

TROUBLES = ("slow", "slow_answer", "busy", "down", "broken_after", "lost_answer")


@dataclass
class Faults:
    """Shares of API calls and of webhooks that go wrong; all zero is a perfect day."""

    slow_share: float = 0.0
    slow_s: float = 3.0
    slow_answer_share: float = 0.0  # done at once, answered after `slow_s`
    busy_share: float = 0.0  # 429, nothing done
    down_share: float = 0.0  # 500, nothing done
    broken_after_share: float = 0.0  # done, then 500, and that 500 is kept under the key
    lost_answer_share: float = 0.0  # done, then the connection is cut
    twice_share: float = 0.0  # webhooks delivered twice
    lost_share: float = 0.0  # webhooks never delivered
    shuffle_s: float = 0.0  # webhooks overtake each other within this time
    late_s: float = 0.0  # every webhook this much later
    seed: int | None = None
    once: list[dict[str, Any]] = field(default_factory=list)  # {"trouble": "busy", "path": "/v1/refunds"}

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._dice = random.Random(self.seed)

    def change(self, wanted: dict[str, Any]) -> dict[str, Any]:
        """Set the named faults. Raises: ValueError on a name or value that means nothing."""
        known = {each.name for each in fields(self)}
        for name, value in wanted.items():
            if name not in known:
                raise ValueError(f"unknown fault: {name}")
            if name == "once":
                self.once.extend(_one_time(each) for each in value)
            else:
                setattr(self, name, float(value))
        return asdict(self)

    def trouble(self, method: str, path: str) -> str | None:
        """Return what goes wrong with this call, if anything."""
        with self._lock:
            for place, each in enumerate(self.once):
                if path.startswith(each["path"]) and method == each.get("method", method):
                    return str(self.once.pop(place)["trouble"])
            for name in TROUBLES:
                if self._dice.random() < getattr(self, f"{name}_share"):
                    return name
        return None

    def webhook_waits_s(self) -> list[float]:
        """Return one waiting time per delivery of an event: none when lost, two when doubled."""
        with self._lock:
            if self._dice.random() < self.lost_share:
                return []
            times = 2 if self._dice.random() < self.twice_share else 1
            return [self.late_s + self._dice.random() * self.shuffle_s for _ in range(times)]


def _one_time(each: dict[str, Any]) -> dict[str, Any]:
    if each.get("trouble") not in TROUBLES:
        raise ValueError(f"unknown trouble: {each.get('trouble')}; one of {', '.join(TROUBLES)}")
    return {"path": "/v", **each}


def parse(text: str) -> dict[str, Any]:
    """Read `twice_share=0.2,shuffle_s=0.5` as the command line writes it."""
    pairs = (part.partition("=") for part in text.split(",") if part.strip())
    return {name.strip(): float(value) for name, _, value in pairs}
