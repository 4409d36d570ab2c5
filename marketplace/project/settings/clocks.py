"""The two clocks, and what only a demo town asks."""

import json

from marketplace.kernel import clock
from marketplace.project.settings.place import DEMO, VAR, env


def _kept_clock() -> str:
    """Return the clock of the running demo, so that every command lives in the same town."""
    try:
        return str(json.loads((VAR / "clock.json").read_text())["clock"]) if DEMO else "real"
    except (OSError, ValueError, KeyError):
        return "real"


TOWN_CLOCK = env.read(
    "TOWN_CLOCK", clock.TownClock.parse(_kept_clock()), clock.TownClock.parse, wants="real or WALL/TOWN/RATE"
)
TOWN_CLOCK_GIVEN = env.is_set("TOWN_CLOCK")
TOWN_RATE = env.number("TOWN_RATE", 8.0, least=1, most=3600)  # of a demo clock that `manage.py up` starts
WITH_TOWN = env.flag("QUARTIER_TOWN", default=True) and DEMO  # a demo without its town and bots: bench, tests
BOTS_SPEED = env.number("BOTS_SPEED", 1.0, least=0.1, most=100)
DISPATCH_OFFER_S = env.whole(
    "DISPATCH_OFFER_S", 40, least=5, most=300
)  # wall seconds a courier has to answer
DECISIONS_KEPT_DAYS = env.whole("DECISIONS_KEPT_DAYS", 60, least=1, most=3650)  # of dispatch, to be replayed
clock.configure(TOWN_CLOCK)
