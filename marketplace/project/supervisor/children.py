"""One process of the house: started with its own log, restarted when it dies, ended with all it started."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from marketplace.project.supervisor import identity, ports
from marketplace.project.supervisor.folders import Folders
from marketplace.project.supervisor.refusal import StartRefused, last_words, refusing_bad_disks

LAUNCH = Path(__file__).with_name("launch.py")
CANARY_OLD_S = 90.0  # several canaries missed, also on a machine that is very busy
CALM_S = 30.0  # alive that long, an earlier death is forgiven
LONGEST_WAIT_S = 15.0
PAGES_READY_S = 60.0


@dataclass(frozen=True)
class Program:
    """What to run: a name, a command, the port that says it is ready, the queues whose canaries prove it works."""

    name: str
    command: Sequence[str]
    port: int | None = None
    wave: int = 1  # lower waves end first
    queues: Sequence[str] = ()


@dataclass
class Child:
    """A program that should be running."""

    program: Program
    folders: Folders
    environment: Mapping[str, str]
    deaths: int = 0
    _process: subprocess.Popen[bytes] | None = None
    _started: float = 0.0
    _again_at: float = 0.0
    _read: int = field(default=0, repr=False)

    @property
    def log(self) -> Path:
        return self.folders.log(self.program.name)

    def start(self) -> None:
        """Start it in a session of its own, so that Ctrl-C reaches only us and we end it in order."""
        with refusing_bad_disks(self.folders.var), self.log.open("ab") as log:
            self._read = log.tell()
            self._process = subprocess.Popen(
                [sys.executable, "-S", "-E", str(LAUNCH), str(os.getpid()), *self.program.command],
                env=dict(self.environment), stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip
            identity.note(self.folders.pids / f"{self.program.name}.pid", self._process.pid)
        self._started = time.monotonic()

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def wait_ready(self) -> None:
        """Wait until it replies on its port.

        Raises:
            StartRefused: it died, or did not answer in time.
        """
        until = time.monotonic() + PAGES_READY_S
        while self.program.port and not ports.replies(self.program.port):
            if not self.alive or time.monotonic() > until:
                raise StartRefused(
                    f"{self.program.name} does not start ({last_words(self.log)}): see {self.log}."
                )
            time.sleep(0.05)

    def look(self, say: Callable[[str], None]) -> None:
        """Restart it when it has died, later each time; tell the terminal what its log complains of."""
        self._tell_errors(say)
        if self.alive:
            if self.deaths and time.monotonic() - self._started > CALM_S:
                self.deaths = 0
            return
        now = time.monotonic()
        if self._process is not None:
            identity.send(self._process.pid, signal.SIGKILL)  # what it started and left behind
            self.deaths += 1
            wait_s = min(0.2 * 2 ** (self.deaths - 1), LONGEST_WAIT_S)
            say(
                f"{self.program.name} died ({_how(self._process.returncode)}); it starts again in {wait_s:.1f} s"
            )
            self._process, self._again_at = None, now + wait_s
        elif now >= self._again_at:
            self.start()

    def end_if_deaf(self, say: Callable[[str], None]) -> None:
        """End a worker that lives and no longer takes messages; it is started again like any that died."""
        if self._process is None or not self.alive or time.monotonic() - self._started < CANARY_OLD_S:
            return
        for queue in self.program.queues:
            age_s = time.time() - _touched(self.folders.pids / f"{queue}.canary")
            if age_s > CANARY_OLD_S:
                say(f"{self.program.name} has not served {queue} for {age_s:.0f} s")
                identity.send(self._process.pid, signal.SIGKILL)  # it may be frozen: no use in asking
                return

    def _tell_errors(self, say: Callable[[str], None]) -> None:
        try:
            with self.log.open("rb") as log:
                log.seek(self._read)
                fresh = log.read(100_000)
        except OSError:
            return
        whole = fresh[: fresh.rfind(b"\n") + 1]
        self._read += len(whole)
        for line in whole.decode(errors="replace").splitlines():
            if line.startswith(("ERROR", "CRITICAL")) or "] ERROR" in line:
                say(f"{self.program.name}: {line[:200]}")

    def ask_to_end(self) -> None:
        if self._process is not None:
            identity.send(self._process.pid, signal.SIGTERM)

    def end(self, *, until: float) -> None:
        """Wait for it to end, kill it and all it started at the moment `until`."""
        if self._process is None:
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=max(0.0, until - time.monotonic()))
        identity.send(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._process = None
        (self.folders.pids / f"{self.program.name}.pid").unlink(missing_ok=True)


def _touched(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _how(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"code {code}"


def end_all(children: Sequence[Child], *, patience_s: float = 4.0) -> None:
    """End the children wave by wave; within a wave all at once."""
    for wave in sorted({child.program.wave for child in children}):
        going = [child for child in children if child.program.wave == wave]
        for child in going:
            child.ask_to_end()
        until = time.monotonic() + patience_s
        for child in going:
            child.end(until=until)
