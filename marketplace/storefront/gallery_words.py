"""What the gallery's examples share: one sentence in two languages, moments of one afternoon, the seven pills."""

from datetime import UTC, datetime

from django.utils.translation import get_language

from marketplace.kernel.format import Arrival


def say(french: str, english: str) -> str:
    return french if (get_language() or "fr").startswith("fr") else english


def at(hour: int, minute: int) -> datetime:
    return datetime(2026, 3, 2, hour - 1, minute, tzinfo=UTC)


def arrivals() -> dict[str, Arrival]:
    return {
        "promised": Arrival("promised", at=at(15, 10)),
        "quarter": Arrival("quarter", at=at(15, 15)),
        "slot": Arrival("slot", at=at(17, 0), until=at(17, 30)),
        "moved": Arrival("moved", at=at(15, 20), was=at(15, 10)),
        "late": Arrival("late", at=at(15, 32)),
        "done": Arrival("done", at=at(15, 6)),
        "none": Arrival("none", reason=say("Fermé, ouvre demain à 8 h", "Closed, opens tomorrow at 8:00")),
    }
