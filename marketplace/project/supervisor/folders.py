"""The folder that holds all a demo keeps: data, logs, mails; one `up` at a time may use it."""

import fcntl
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from marketplace.project.supervisor.refusal import StartRefused, refusing_bad_disks

FIRST_MB = 400
LATER_MB = 80
OLD_LOG_BYTES = 5_000_000


@dataclass(frozen=True)
class Folders:
    """Where things lie under `var`."""

    var: Path

    @property
    def logs(self) -> Path:
        return self.var / "log"

    def log(self, name: str) -> Path:
        return self.logs / f"{name}.log"

    @property
    def pids(self) -> Path:
        return self.var / "run"

    def make(self) -> None:
        """Make the folders, prove that they can be written, and put long logs aside.

        Raises:
            StartRefused: the folder cannot be written, or its disk has no room.
        """
        with refusing_bad_disks(self.var):
            for folder in (self.var, self.logs, self.pids, self.var / "mail", self.var / "media"):
                folder.mkdir(parents=True, exist_ok=True)
            probe = self.var / f".probe-{os.getpid()}"
            probe.write_bytes(b"x" * 4096)
            probe.unlink()
            for log in self.logs.glob("*.log"):
                if log.stat().st_size > OLD_LOG_BYTES:
                    log.replace(log.with_suffix(".log.1"))

    def check_room(self, *, first: bool) -> None:
        """Raise `StartRefused` when the disk has less room than a start needs."""
        wanted_mb = FIRST_MB if first else LATER_MB
        free_mb = shutil.disk_usage(self.var).free // 1_000_000
        if free_mb < wanted_mb:
            raise StartRefused(
                f"Only {free_mb} MB are free on the disk of {self.var} and {wanted_mb} MB are needed: "
                "free some space, or set QUARTIER_VAR to a folder on another disk."
            )


def lock(folders: Folders) -> IO[str]:
    """Return the held lock of the folder; it falls when the process ends, however it ends.

    Raises:
        StartRefused: another `up` holds it.
    """
    path = folders.var / "up.lock"
    with refusing_bad_disks(folders.var):
        held = path.open("a+")
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        pid = path.read_text().strip() or "?"
        raise StartRefused(
            f"Quartier already runs in {folders.var} (process {pid}): stop it with Ctrl-C, "
            "or start this one with another QUARTIER_VAR and PORT."
        ) from error
    held.truncate(0)
    held.write(str(os.getpid()))
    held.flush()
    return held
