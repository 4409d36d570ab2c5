"""The embedded PostgreSQL: made on first use, adopted when a killed run left it, stopped in order."""

import os
import secrets
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import psycopg

from marketplace.project.supervisor import identity
from marketplace.project.supervisor.binaries import Place
from marketplace.project.supervisor.ports import HOST
from marketplace.project.supervisor.refusal import StartRefused, last_words, refusing_bad_disks

USER = DATABASE = "quartier"
START_S = 60.0  # recovery after a crash may take its time
BASE_OPTIONS = {
    "listen_addresses": HOST,
    "unix_socket_directories": "",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "max_connections": "120",
    "shared_buffers": "128MB",
    "max_wal_size": "512MB",
    "log_min_messages": "warning",
    "log_min_error_statement": "panic",
}
CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off"}


@dataclass(frozen=True)
class Postgres:
    """One server: its place, its address, its log. `durable=False` is for tests only."""

    place: Place
    port: int
    password: str
    log: Path
    durable: bool = True

    @property
    def data(self) -> Path:
        return self.place.home / "postgres"

    def is_made(self) -> bool:
        return (self.data / "PG_VERSION").exists() and (self.data / "global" / "pg_control").exists()

    def make(self) -> None:
        """Make an empty cluster beside its final place, then move it there: half a cluster is never seen.

        Raises:
            StartRefused: the disk is full or initdb says no.
        """
        building = self.data.with_name("postgres.building")
        shutil.rmtree(building, ignore_errors=True)
        shutil.rmtree(self.data, ignore_errors=True)
        with refusing_bad_disks(self.data):
            building.mkdir(mode=0o700)
            secret = building.with_name("postgres.secret")
            secret.write_text(self.password)
            self._give(building, secret)
        try:
            self._initdb(building, secret)
        finally:
            secret.unlink(missing_ok=True)
        building.rename(self.data)

    def _give(self, *paths: Path) -> None:
        for path in paths:
            path.chmod(0o700 if path.is_dir() else 0o600)
            if self.place.owner:
                os.chown(path, self.place.owner.uid, self.place.owner.gid)

    def _initdb(self, building: Path, secret: Path) -> None:
        command = [
            str(self.place.bin / "initdb"), f"--pgdata={building}", f"--username={USER}",
            f"--pwfile={secret}", "--auth=scram-sha-256", "--encoding=UTF8", *self._locale(),
        ]  # fmt: skip
        if not self.durable:
            command.append("--no-sync")
        done = subprocess.run(command, capture_output=True, text=True, check=False, **self._as_owner())
        if done.returncode:
            self._refuse(_reason(done.stderr))

    def _locale(self) -> list[str]:
        if self.version() >= 17:
            return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        return ["--locale=C.UTF-8"]

    def version(self) -> int:
        """Return the major version of the programs."""
        command = [str(self.place.bin / "postgres"), "--version"]
        done = subprocess.run(command, capture_output=True, text=True, check=False, **self._as_owner())
        try:
            return int(done.stdout.split()[2].split(".")[0])
        except (IndexError, ValueError):
            self._refuse(done.stderr.strip() or "its version cannot be read")

    def check_version(self) -> None:
        """Raise `StartRefused` when the kept data belong to another major version; they are left alone."""
        made_by = int((self.data / "PG_VERSION").read_text())
        if made_by != (ours := self.version()):
            raise StartRefused(
                f"{self.data} was made by PostgreSQL {made_by} and this is {ours}; it was left alone: "
                f"move it away (mv {self.data} {self.data}.{made_by}) to begin a new town, or set PG_BIN."
            )

    def start(self) -> None:
        """Start the server in a session of its own and wait until it answers.

        Raises:
            StartRefused: it ended, or did not answer in time; the sentence carries its last words.
        """
        options = BASE_OPTIONS | ({} if self.durable else CARELESS) | {"port": str(self.port)}
        command = [str(self.place.bin / "postgres"), "-D", str(self.data)]
        for name, value in options.items():
            command += ["-c", f"{name}={value}"]
        with self.log.open("ab") as log:
            server = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
                **self._as_owner(),
            )  # fmt: skip
        until = time.monotonic() + START_S
        while not self.answers():
            if server.poll() is not None or time.monotonic() > until:
                self._refuse(_reason(last_words(self.log)))
            time.sleep(0.02)

    def _as_owner(self) -> dict[str, Any]:
        """Return how to run a program as the owner; from `/`, because ours may be closed to it."""
        owner = self.place.owner
        who = {"user": owner.uid, "group": owner.gid, "extra_groups": []} if owner else {}
        return {"cwd": "/", "env": os.environ | {"LC_ALL": "C"}, **who}

    def _refuse(self, reason: str) -> NoReturn:
        if "No space left" in reason:
            raise StartRefused(f"The disk of {self.data} is full: free some space and run it again.")
        raise StartRefused(f"PostgreSQL does not start ({reason}): see {self.log}.")

    def connect(self, database: str = "postgres") -> "psycopg.Connection[Any]":
        return psycopg.connect(
            host=HOST, port=self.port, user=USER, password=self.password, dbname=database,
            connect_timeout=2, autocommit=True,
        )  # fmt: skip

    def answers(self) -> bool:
        """Say whether it is this very server that answers: nobody else knows the password."""
        try:
            self.connect().close()
        except psycopg.Error:
            return False
        return True

    def make_database(self) -> None:
        with self.connect() as connection:
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
                connection.execute(f"CREATE DATABASE {DATABASE}")

    def pid(self) -> int | None:
        """Return the living server's pid; a stale lock file of a dead one is taken away."""
        lock = self.data / "postmaster.pid"
        try:
            pid = int(lock.read_text().split()[0])
        except (OSError, ValueError, IndexError):
            return None
        if identity.started(pid) and _is_postgres(pid):
            return pid
        lock.unlink(missing_ok=True)
        return None

    def stop(self, *, patience_s: float = 10) -> None:
        """Stop at once but cleanly: open transactions are rolled back, the data written."""
        pid = self.pid()
        if pid is None:
            return
        identity.send(pid, signal.SIGINT)
        until = time.monotonic() + patience_s
        while identity.started(pid) and time.monotonic() < until:
            time.sleep(0.02)
        if identity.started(pid):
            identity.send(pid, signal.SIGQUIT)


def _is_postgres(pid: int) -> bool:
    try:
        return "postgres" in Path(f"/proc/{pid}/comm").read_text()
    except OSError:
        return not Path("/proc/self").exists()  # no /proc to ask: PostgreSQL's own check decides


def _reason(words: str) -> str:
    """Return the line that says why; initdb ends with what it cleaned up."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    telling = [
        line for line in lines if any(sign in line for sign in ("No space", "FATAL", "PANIC", "error:"))
    ]
    return (telling or lines or ["no reason given"])[0]


def new_password() -> str:
    return secrets.token_hex(16)
