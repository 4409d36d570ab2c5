"""The engines: PostgreSQL, the broker, the cache; embedded ones where none is named."""

from redis.backoff import NoBackoff
from redis.retry import Retry

from marketplace.project import addresses
from marketplace.project.settings.clocks import TOWN_CLOCK
from marketplace.project.settings.place import VAR, env

_embedded = addresses.embedded(VAR)
EMBEDDED = {
    "database": not env.is_set("DATABASE_URL"),
    "broker": not env.is_set("REDIS_URL"),
    "cache": not env.is_set("CACHE_URL"),
}
PG_BIN = env.folder("PG_BIN", exists=True)  # another PostgreSQL's programs for the embedded engine
DATABASES = {
    "default": addresses.database(
        env.url("DATABASE_URL", _embedded["database"], schemes=["postgresql", "postgres"])
    )
}
REDIS_URL = env.url("REDIS_URL", _embedded["broker"], schemes=["redis", "rediss"])
CACHE_URL = env.url("CACHE_URL", _embedded["cache"], schemes=["redis", "rediss"])

_database = DATABASES["default"]
_database["OPTIONS"]["options"] = " ".join(
    f"-c {name}={value}"
    for name, value in {
        "lock_timeout": f"{env.whole('DATABASE_LOCK_TIMEOUT_MS', 2_000)}ms",
        "statement_timeout": f"{env.whole('DATABASE_STATEMENT_TIMEOUT_MS', 15_000)}ms",
        "idle_in_transaction_session_timeout": "30s",
        "quartier.clock_wall": TOWN_CLOCK.wall.isoformat(),
        "quartier.clock_town": TOWN_CLOCK.town.isoformat(),
        "quartier.clock_rate": TOWN_CLOCK.rate,
    }.items()
)
_database["OPTIONS"].setdefault("connect_timeout", 5)
# Only cursors that bind on the server prepare (`delivery.promise.queries.prepared`).
_database["OPTIONS"]["prepare_threshold"] = env.whole("DATABASE_PREPARE_AFTER", 5, most=1_000) or None
# A pool belongs to processes whose threads share it (pages, streams); workers and commands keep one connection.
if DATABASE_POOL := env.whole("DATABASE_POOL", 0, most=200):
    _database["OPTIONS"]["pool"] = {"min_size": 1, "max_size": DATABASE_POOL, "timeout": 5}
else:
    _database.update(CONN_MAX_AGE=60, CONN_HEALTH_CHECKS=True)

CACHES = {
    "default": {
        "BACKEND": "marketplace.project.caches.ForgivingCache",
        "LOCATION": CACHE_URL,
        "OPTIONS": {"socket_timeout": 0.5, "socket_connect_timeout": 0.5, "retry": Retry(NoBackoff(), 0)},
    }
}
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
