"""Everything the stand-in remembers, in one SQLite file, so that a restart keeps the money.

One lock, one transaction per request: a request that fails leaves nothing behind. Fields that begin with
`_` are ours and never leave.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from marketplace.demo.stripe.errors import Json, no_such

_INDEXED = (
    "payment_intent",
    "customer",
    "transfer_group",
    "charge",
    "source_transaction",
    "metadata.order_id",
    "_intent",
)
_TABLES = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = OFF;
CREATE TABLE IF NOT EXISTS objects (
    seq INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, kind TEXT NOT NULL, account TEXT NOT NULL DEFAULT '',
    created REAL NOT NULL, body TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS objects_kind ON objects (kind, account, seq);
CREATE TABLE IF NOT EXISTS answers (
    key TEXT PRIMARY KEY, question TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL,
    created REAL NOT NULL);
CREATE TABLE IF NOT EXISTS entries (
    seq INTEGER PRIMARY KEY, move TEXT NOT NULL, account TEXT NOT NULL, amount INTEGER NOT NULL,
    available_on REAL NOT NULL);
CREATE INDEX IF NOT EXISTS entries_account ON entries (account, available_on, amount);
CREATE TABLE IF NOT EXISTS deliveries (
    seq INTEGER PRIMARY KEY, event TEXT NOT NULL, due REAL NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'waiting');
CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (due) WHERE state = 'waiting';
CREATE INDEX IF NOT EXISTS deliveries_event ON deliveries (event);
CREATE TABLE IF NOT EXISTS later (
    seq INTEGER PRIMARY KEY, due REAL NOT NULL, what TEXT NOT NULL, about TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS later_due ON later (due);
"""


class Memory:
    def __init__(self, path: Path | None = None) -> None:
        if path:
            path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path or ":memory:", check_same_thread=False, isolation_level=None)
        self._lock = threading.RLock()
        self._depth = 0
        self._db.executescript(_TABLES)
        for field in _INDEXED:
            name = field.replace(".", "_")
            self._db.execute(
                f"CREATE INDEX IF NOT EXISTS objects_{name} ON objects (kind, json_extract(body, '$.{field}'))"
            )

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do everything inside or nothing; one at a time."""
        with self._lock:
            if self._depth == 0:
                self._db.execute("BEGIN")
            self._depth += 1
            try:
                yield
            except BaseException:
                self._leave("ROLLBACK")
                raise
            self._leave("COMMIT")

    def _leave(self, verdict: str) -> None:
        self._depth -= 1
        if self._depth == 0:
            self._db.execute(verdict)

    def execute(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._db.execute(sql, values).fetchall()

    def put(self, thing: Json, *, account: str = "") -> Json:
        """Keep `thing` as it is now; the account it belongs to never changes."""
        kind = thing["object"]
        self.execute(
            "INSERT INTO objects (id, kind, account, created, body) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET body = excluded.body",
            *(thing["id"], kind, account, _seconds(thing.get("created", 0)), json.dumps(thing)),
        )
        return thing

    def get(self, thing_id: str) -> Json | None:
        rows = self.execute("SELECT body FROM objects WHERE id = ?", thing_id)
        return json.loads(rows[0][0]) if rows else None

    def need(self, kind: str, thing_id: str, *, param: str = "id", account: str | None = None) -> Json:
        rows = self.execute(
            "SELECT body FROM objects WHERE id = ? AND kind = ? AND coalesce(?, account) = account",
            *(thing_id, kind, account),
        )
        if not rows:
            raise no_such(kind.rsplit(".", 1)[-1], thing_id, param=param)
        found: Json = json.loads(rows[0][0])
        return found

    def find(self, kind: str, where: Json | None = None, **more: Any) -> list[Json]:
        """Return the newest first; `where` maps body fields to values."""
        account, limit = more.get("account", ""), more.get("limit", -1)
        clauses, values = ["kind = ?", "account = ?"], [kind, account]
        for field, value in (where or {}).items():
            clauses.append(f"json_extract(body, '$.{field}') = ?")
            values.append(value)
        for clause, value in more.get("bounds", ()):
            clauses.append(clause)
            values.append(value)
        order = "ASC" if more.get("oldest_first") else "DESC"
        rows = self.execute(
            "SELECT body FROM objects "  # noqa: S608 - field names are ours, values are bound
            f"WHERE {' AND '.join(clauses)} ORDER BY seq {order} LIMIT {int(limit)}",
            *values,
        )
        return [json.loads(row[0]) for row in rows]

    def place_of(self, thing_id: str) -> int:
        rows = self.execute("SELECT seq FROM objects WHERE id = ?", thing_id)
        if not rows:
            raise no_such("object", thing_id)
        return int(rows[0][0])

    def close(self) -> None:
        with self._lock:
            self._db.close()


def _seconds(created: float | str) -> float:
    return float(created) if not isinstance(created, str) else 0.0
