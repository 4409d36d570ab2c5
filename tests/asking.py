"""Asking without leaving a trace: every request happens in a savepoint that is taken back, and says what it changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client

from tests.routes import MULTIPART

WRITES = ("INSERT", "UPDATE", "DELETE")
OF_THE_VISIT = frozenset({"django_session"})


@dataclass(frozen=True)
class Answer:
    """What came back, and the tables that were different after it."""

    response: HttpResponse
    changed: frozenset[str]
    wrote: bool = False

    @property
    def word(self) -> str:
        """Return the answer as the table says it."""
        status, where = self.response.status_code, self.response.headers.get("Location", "")
        if status in (301, 302, 303, 307, 308):
            return "login" if "/login/" in where else "go"
        return "ok" if 200 <= status < 300 else str(status)

    @property
    def refuses(self) -> bool:
        return self.word in {"login", "400", "401", "403", "404", "405", "406", "413", "415", "422", "429"}

    @property
    def text(self) -> str:
        return self.response.content.decode(errors="replace") if not self.response.streaming else ""


class Asker:
    """Asks in the scene and takes everything back."""

    def __init__(self) -> None:
        self.before = fingerprint()

    def ask(self, client: Client, method: str, url: str, body: Any = None, kind: str = MULTIPART) -> Answer:
        cache.clear()
        seen: list[str] = []
        with transaction.atomic():
            with connection.execute_wrapper(lambda execute, *call: _heard(seen, execute, *call)):
                response = _send(client, method, url, body, kind)
                _read(response)
            wrote = any(sql.lstrip().upper().startswith(WRITES) for sql in seen)
            changed = self._changed() if wrote else frozenset()
            transaction.set_rollback(True)
        return Answer(response, changed - OF_THE_VISIT, wrote)

    def _changed(self) -> frozenset[str]:
        now = fingerprint()
        return frozenset(table for table in now if now[table] != self.before[table])


def _read(response: HttpResponse) -> None:
    """Let a lazily streamed body run inside the savepoint; files are left alone."""
    if response.streaming and not hasattr(response, "file_to_stream"):
        b"".join(response.streaming_content)  # type: ignore[attr-defined]


def _heard(seen: list[str], execute: Any, sql: str, *rest: Any) -> Any:
    seen.append(sql)
    return execute(sql, *rest)


def _send(client: Client, method: str, url: str, body: Any, kind: str) -> HttpResponse:
    if method == "GET":
        return client.get(url, body or {})
    if isinstance(body, bytes):
        return client.generic(method, url, body, content_type=kind)
    if kind == MULTIPART and method == "POST":
        return client.post(url, body or {})
    if kind == MULTIPART:
        return client.generic(method, url)
    return getattr(client, method.lower())(url, body if body is not None else {}, content_type=kind)


def fingerprint() -> dict[str, str]:
    """Return table → digest of its rows, for every table; small towns only."""
    tables = [name for name in connection.introspection.table_names() if name != "django_migrations"]
    parts = [
        f"SELECT '{name}', coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM \"{name}\" t"
        for name in tables
    ]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts))
        return dict(cursor.fetchall())
