"""The embedded Valkey servers: the broker keeps what it was told, the cache may forget."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from marketplace.project.supervisor import identity
from marketplace.project.supervisor.ports import HOST
from marketplace.project.supervisor.refusal import StartRefused, last_words, refusing_bad_disks

START_S = 15.0
BROKER = {"appendonly": "yes", "appendfsync": "everysec", "maxmemory-policy": "noeviction", "save": '""'}
CACHE = {"appendonly": "no", "maxmemory": "64mb", "maxmemory-policy": "allkeys-lru", "save": '""'}


@dataclass(frozen=True)
class Valkey:
    """One server of `name`, with its folder under `home`."""

    name: str
    program: Path
    home: Path
    port: int
    password: str
    log: Path
    options: dict[str, str]

    @property
    def folder(self) -> Path:
        return self.home / self.name

    def _link(self) -> redis.Redis:
        once = Retry(NoBackoff(), 0)  # we ask again ourselves, and sooner than redis-py would
        return redis.Redis(host=HOST, port=self.port, password=self.password, socket_timeout=2, retry=once)

    def answers(self) -> bool:
        """Say whether it is this very server that answers: nobody else knows the password."""
        try:
            with self._link() as link:
                return bool(link.ping())
        except redis.RedisError:
            return False

    def start(self) -> None:
        """Start the server in a session of its own and wait until it answers.

        Raises:
            StartRefused: it ended, or did not answer in time; the sentence carries its last words.
        """
        config = self.folder / "valkey.conf"
        with refusing_bad_disks(self.folder):
            self.folder.mkdir(exist_ok=True)
            config.touch(mode=0o600)
            config.write_text("\n".join(f"{key} {value}" for key, value in self._config().items()) + "\n")
        with self.log.open("ab") as log:
            server = subprocess.Popen(
                [str(self.program), str(config)], cwd="/", env=os.environ | {"LC_ALL": "C"},
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        until = time.monotonic() + START_S
        while not self.answers():
            if server.poll() is not None or time.monotonic() > until:
                raise StartRefused(
                    f"Valkey ({self.name}) does not start ({last_words(self.log)}): see {self.log}."
                )
            time.sleep(0.02)

    def _config(self) -> dict[str, str]:
        return self.options | {
            "bind": HOST,
            "port": str(self.port),
            "requirepass": self.password,
            "dir": f'"{self.folder}"',
            "loglevel": "warning",
            "databases": "4",
        }

    def pid(self) -> int | None:
        try:
            with self._link() as link:
                return int(link.info("server")["process_id"])
        except redis.RedisError:
            return None

    def stop(self, *, patience_s: float = 5) -> None:
        if pid := self.pid():
            identity.end_group(pid, patience_s=patience_s)
