"""The Celery application: messages ring a bell, rows in PostgreSQL hold the work."""

import os
from pathlib import Path
from threading import Thread

from celery import Celery
from celery.signals import worker_process_init

from delivery import planning
from marketplace.project.schedule import SCHEDULE

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")

ROOT = Path(__file__).resolve().parents[2]


def celery_rooms() -> list[str]:
    """Return the packages that have a `tasks.py`; rooms are not Django apps, so Celery is told of them."""
    files = (
        path for app in ("marketplace", "sellers", "delivery") for path in ROOT.glob(f"{app}/*/tasks.py")
    )
    return sorted(".".join(path.relative_to(ROOT).parent.parts) for path in files)


app = Celery("quartier")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.conf.beat_schedule = SCHEDULE
app.autodiscover_tasks(celery_rooms)


@worker_process_init.connect
def ready_the_planner(**_signal: object) -> None:
    """Let a worker of the dispatch queue load the planner's machine code beside its first messages."""
    if "dispatch" in app.amqp.queues.consume_from:
        Thread(target=planning.warm_up, name="ready-the-planner", daemon=True).start()
