"""The whole run in its order: engines, data, doors, workers; then watch, and at the end stop all of it."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from marketplace.kernel.clock import wall_now
from marketplace.project.supervisor import folders as folders_
from marketplace.project.supervisor import identity, ports
from marketplace.project.supervisor.children import LAUNCH, Child, Program, end_all
from marketplace.project.supervisor.engines import Engines, Wanted
from marketplace.project.supervisor.folders import Folders
from marketplace.project.supervisor.greeting import Cast, Greeting
from marketplace.project.supervisor.programs import Shape, doors, workers
from marketplace.project.supervisor.refusal import StartRefused
from marketplace.project.supervisor.town_clock import KeptClock

LOOK_S = 0.25
SLOW_LOOK_S = 5.0
Say = Callable[[str], None]


class Ended(BaseException):
    """Somebody asked us to stop."""


@dataclass
class House:
    """One run of `manage.py up`."""

    shape: Shape
    wanted: Wanted
    site: str
    rate: float
    clock_given: bool
    say: Say
    people: Cast
    began: float = field(default_factory=time.monotonic)
    children: list[Child] = field(default_factory=list)
    environment: dict[str, str] = field(default_factory=lambda: dict(os.environ))

    def __post_init__(self) -> None:
        self.folders = Folders(self.shape.var)
        self.clock = KeptClock(self.shape.var / "clock.json")
        self.engines: Engines | None = None
        self.environment |= {"PYTHONUNBUFFERED": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}

    def live(self) -> None:
        """Run until somebody asks to stop; whatever happens, end every process that was started.

        Raises:
            StartRefused: the start is impossible, for the reason in its sentence.
        """
        with asked_to_end():
            self.folders.make()
            held = folders_.lock(self.folders)
            try:
                self._start()
                self._watch()
            except Ended:
                self.say("stopping …")
            finally:
                self._stop()
                held.close()

    def _start(self) -> None:
        if left := identity.end_leftovers(self.folders.pids):
            self.say(f"ended {left} processes that a killed run had left")
        for offset in range(3 if self.shape.stand_in else 2):
            ports.refuse_taken(self.shape.port + offset, first=self.shape.port)
        self.engines = Engines(self.folders, self.wanted)
        self.folders.check_room(first=self.engines.first)
        self.engines.up(self.say)
        if self.shape.demo and not self.clock_given:
            self.environment["TOWN_CLOCK"] = self.clock.start(rate=self.rate, wall=wall_now())
        if self.shape.demo:
            self._make_ready()
        self._open_all()
        self._greet()

    def _make_ready(self) -> None:
        """Bring tables, catalogues and the town up to date in a process of its own.

        Raises:
            StartRefused: it failed; it has said why on the terminal.
        """
        command = [sys.executable, str(self.shape.root / "manage.py"), "make_ready"]
        quiet = {"DATABASE_STATEMENT_TIMEOUT_MS": "0", "DATABASE_LOCK_TIMEOUT_MS": "10000"}
        working = subprocess.Popen(
            [sys.executable, "-S", "-E", str(LAUNCH), str(os.getpid()), *command],
            env=self.environment | quiet, stdin=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        try:
            code = working.wait()
        finally:
            if working.poll() is None:
                identity.end_group(working.pid, patience_s=3)
                working.wait()
        if code:
            raise StartRefused(
                f"The data in {self.shape.var} could not be brought up to date (see above) and were left as they "
                f"are: to begin a new town, move the folder away (mv {self.shape.var} {self.shape.var}.old)."
            )

    def _open_all(self) -> None:
        self._open(doors(self.shape))
        self._open(workers(self.shape))

    def _open(self, programs: list[Program]) -> None:
        opened = [Child(program, self.folders, self.environment) for program in programs]
        for child in opened:
            self.children.append(child)
            child.start()
        for child in opened:
            child.wait_ready()

    def _greet(self) -> None:
        greeting = Greeting(
            site=self.site,
            took_s=time.monotonic() - self.began,
            town=self.clock.shows(wall_now()),
            hour_min=60 / self.rate,
            mail=str(self.folders.var / "mail"),
            people=self.people,
        )
        self.say(greeting.text())

    def _watch(self) -> None:
        slowly_at = 0.0
        while True:
            for child in self.children:
                child.look(self.say)
            if (now := time.monotonic()) >= slowly_at:
                slowly_at = now + SLOW_LOOK_S
                self._look_slowly()
            time.sleep(LOOK_S)

    def _look_slowly(self) -> None:
        with contextlib.suppress(OSError):
            self.clock.remember(wall_now())
        if self.clock.is_night(wall_now()):
            self._sleep_until_morning()
        for child in self.children:
            child.end_if_deaf(self.say)
        if self.engines:
            self.engines.revive(self.say)

    def _sleep_until_morning(self) -> None:
        """Go on at the next opening day's ten o'clock: every process has its clock from its start."""
        self.say("night falls in the town; it wakes up at ten, in a few seconds")
        end_all(self.children)
        self.children.clear()
        self.environment["TOWN_CLOCK"] = self.clock.start(rate=self.rate, wall=wall_now())
        self._open_all()
        self.say(f"in the town it is {self.clock.shows(wall_now())}")

    def _stop(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        end_all(self.children)
        with contextlib.suppress(OSError):
            self.clock.remember(wall_now(), stopped=True)
        if self.engines:
            self.engines.down()


@contextlib.contextmanager
def asked_to_end() -> Iterator[None]:
    def end(*_: object) -> None:
        raise Ended

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    except Ended:  # before or after the part that stops in order
        pass
    finally:
        for number, was in before.items():
            signal.signal(number, was)


def aloud(line: str) -> None:
    """Say a line on the terminal; a terminal that is gone is no reason to stop."""
    with contextlib.suppress(OSError):
        print(line if line.startswith("\n") else f"quartier: {line}", flush=True)
