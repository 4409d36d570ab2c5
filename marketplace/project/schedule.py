"""What beat rings, and how often; everything that must happen is done by the sweeper without it."""

from typing import Any

QUEUES = ("dispatch", "payments", "mail", "bulk")
CANARY_S = 10.0

ROUNDS_S = 300.0

SCHEDULE: dict[str, dict[str, Any]] = {
    "rounds": {
        "task": "marketplace.payments.tasks.go_round",
        "schedule": ROUNDS_S,
        "options": {"queue": "payments", "expires": ROUNDS_S},
    },
} | {
    f"canary-{queue}": {
        "task": "marketplace.project.tasks.canary",
        "schedule": CANARY_S,
        "kwargs": {"queue": queue},
        "options": {"queue": queue, "expires": 6 * CANARY_S},
    }
    for queue in QUEUES
}
