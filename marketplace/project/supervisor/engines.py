"""The engines a demo brings along; their addresses are written where the settings look for them."""

import json
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from marketplace.project.addresses import ENGINES_FILE
from marketplace.project.supervisor import binaries, ports
from marketplace.project.supervisor.folders import Folders
from marketplace.project.supervisor.postgres import Postgres, new_password
from marketplace.project.supervisor.refusal import StartRefused, refusing_bad_disks
from marketplace.project.supervisor.valkey import BROKER, CACHE, Valkey

Engine = Postgres | Valkey
NAMES = {"database": "postgres", "broker": "broker", "cache": "cache"}


@dataclass(frozen=True)
class Wanted:
    """Which engines no address was given for, and whose PostgreSQL to use."""

    database: bool = True
    broker: bool = True
    cache: bool = True
    pg_bin: Path | None = None
    durable: bool = True


class Engines:
    """PostgreSQL and two Valkeys under one folder."""

    def __init__(self, folders: Folders, wanted: Wanted) -> None:
        self.folders = folders
        self.wanted = wanted
        self._file = folders.var / ENGINES_FILE
        self._known: dict[str, Any] = self._read()
        self.first = not self._known
        self._running: list[Engine] = []

    def _read(self) -> dict[str, Any]:
        try:
            known = json.loads(self._file.read_text())
        except (OSError, ValueError):
            return {}
        return known if isinstance(known, dict) and "password" in known else {}

    def up(self, say: Callable[[str], None]) -> None:
        """Start what is wanted, or adopt it where a killed run left it running.

        Raises:
            StartRefused: an engine does not start.
        """
        self._known.setdefault("password", new_password())
        if self.wanted.database:
            self._up_postgres(say)
        for name, options in (("broker", BROKER), ("cache", CACHE)):
            if getattr(self.wanted, name):
                self._start_or_adopt(self._valkey(name, options), say)

    def _postgres(self) -> Postgres:
        return Postgres(
            place=binaries.postgres_place(self.folders.var, self.wanted.pg_bin),
            port=self._port("postgres"),
            password=self._known["password"],
            log=self.folders.log("postgres"),
            durable=self.wanted.durable,
        )

    def _up_postgres(self, say: Callable[[str], None]) -> None:
        engine = self._postgres()
        if self.first and engine.place.home != self.folders.var:
            shutil.rmtree(engine.data, ignore_errors=True)  # of a `var` that its owner has deleted
        if engine.is_made():
            engine.check_version()
        else:
            say(f"making a database in {engine.data}")
            engine.make()
        self._start_or_adopt(engine, say)
        for started in self._running:  # its port may have changed
            if isinstance(started, Postgres):
                started.make_database()

    def _valkey(self, name: str, options: dict[str, str]) -> Valkey:
        return Valkey(
            name=name,
            program=binaries.valkey_program(),
            home=self.folders.var,
            port=self._port(name),
            password=self._known["password"],
            log=self.folders.log(name),
            options=options,
        )

    def _start_or_adopt(self, engine: Engine, say: Callable[[str], None]) -> None:
        name = _name(engine)
        adopted = engine.answers()
        if not adopted:
            engine.stop()  # one that hangs, or still recovers: it starts again from its log
            if not ports.is_free(engine.port):
                engine = replace(engine, port=ports.any_free(besides=self._ports()))
        self._known[name] = engine.port
        self._write()
        self._running.append(engine)
        if adopted:
            say(f"{name} still runs from before: taken over")
        else:
            engine.start()

    def _port(self, name: str) -> int:
        return int(
            self._known.get(name) or self._known.setdefault(name, ports.any_free(besides=self._ports()))
        )

    def _ports(self) -> set[int]:
        return {int(self._known[name]) for name in NAMES.values() if name in self._known}

    def _write(self) -> None:
        with refusing_bad_disks(self.folders.var):
            fresh = self._file.with_suffix(".new")
            fresh.touch(mode=0o600)
            fresh.write_text(json.dumps(self._known))
            fresh.replace(self._file)

    def revive(self, say: Callable[[str], None]) -> None:
        """Start again, at the same address, an engine of ours that no longer answers."""
        for engine in self._running:
            if not engine.answers():
                say(f"{_name(engine)} does not answer; it starts again")
                engine.stop()
                with suppress(StartRefused):  # tried again at the next look
                    engine.start()

    def down(self) -> None:
        """Stop all at once; each writes its data first."""
        with ThreadPoolExecutor(max_workers=3) as pool:
            list(pool.map(lambda engine: engine.stop(), self._running))
        self._running.clear()

    def down_all(self) -> None:
        """Stop the engines that live at the kept addresses, whoever started them."""
        self._running = [self._postgres(), self._valkey("broker", BROKER), self._valkey("cache", CACHE)]
        self.down()


def _name(engine: Engine) -> str:
    return "postgres" if isinstance(engine, Postgres) else engine.name
