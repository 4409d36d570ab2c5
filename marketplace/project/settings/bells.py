"""Celery, which only rings: each limit below is there for a loss that was seen."""

from kombu import Exchange, Queue

from marketplace.project.schedule import QUEUES
from marketplace.project.settings.engines import REDIS_URL
from marketplace.project.settings.place import DEMO

CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_QUEUES = [
    # Each with its own exchange and key: left out, all four would share one and hear each other's messages.
    Queue(name, Exchange(name), routing_key=name)
    for name in QUEUES
]
CELERY_TASK_DEFAULT_QUEUE = "bulk"
CELERY_TASK_CREATE_MISSING_QUEUES = False
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_SOFT_TIME_LIMIT = 20
CELERY_TASK_TIME_LIMIT = 25  # always below the visibility timeout, or the task runs twice at once
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT = 15 if not DEMO else 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 60,
    "unacked_restore_interval": 5,
    "unacked_restore_throttle": 1,
    "socket_timeout": 1,
    "socket_connect_timeout": 1,
    "socket_keepalive": True,
    "retry_on_timeout": False,
}
# A frozen broker costs a publisher one second, measured; the sweeper finds what the bell could not say.
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 0, "interval_start": 0, "interval_max": 0.2}
CELERY_TIMEZONE = "UTC"
