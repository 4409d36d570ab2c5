"""The whole product in a folder and on ports of its own, as `make run` starts it, for the tests that want it running."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import psutil

from tests.house import ROOT

READY_S = 90


def three_free_ports() -> int:
    for port in range(18_100, 19_000, 7):
        try:
            for offset in range(3):
                with socket.socket() as probe:
                    probe.bind(("127.0.0.1", port + offset))
        except OSError:
            continue
        return port
    raise AssertionError("no three free ports in a row")


class Up:
    """A `manage.py up` in a folder of its own, without the town and its bots."""

    def __init__(self, var: Path) -> None:
        self.var = var
        self.port = three_free_ports()
        self.process: subprocess.Popen[bytes] | None = None

    def environment(self) -> dict[str, str]:
        ours = {"QUARTIER_VAR": str(self.var), "PORT": str(self.port), "QUARTIER_TOWN": "0"}
        return {name: value for name, value in os.environ.items() if name not in ("TOWN_CLOCK",)} | ours

    def start(self) -> None:
        self.output = (self.var.parent / "said").open("w+")
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "up"], cwd=ROOT, env=self.environment(),
            stdout=self.output, stderr=self.output, start_new_session=True,
        )  # fmt: skip
        until = time.monotonic() + READY_S
        while "Ctrl-C ends everything" not in self.heard() and time.monotonic() < until:
            assert self.process.poll() is None, self.heard()
            time.sleep(0.1)
        assert "Ctrl-C ends everything" in self.heard(), self.heard()

    def end(self) -> None:
        """Press Ctrl-C and wait."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(timeout=20)

    def run(self, *command: str) -> str:
        """Run `manage.py command …` beside the running house and return what it says."""
        done = subprocess.run(
            [sys.executable, "manage.py", *command], cwd=ROOT, env=self.environment(), capture_output=True,
            text=True, timeout=300, check=True,
        )  # fmt: skip
        return done.stdout

    def heard(self) -> str:
        return Path(self.output.name).read_text()

    def refusal(self) -> str:
        """Return what a start says that cannot be."""
        done = subprocess.run(
            [sys.executable, "manage.py", "up"], cwd=ROOT, env=self.environment(), capture_output=True,
            text=True, timeout=READY_S, check=False,
        )  # fmt: skip
        assert done.returncode == 1
        return done.stderr

    @property
    def site(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def answers(self) -> bool:
        try:
            urlopen(f"{self.site}/admin/login/", timeout=5).close()
        except HTTPError:
            return True
        except OSError:
            return False
        return True

    def processes(self) -> list[psutil.Process]:
        """Return everything that runs for this folder, whoever its parent is."""
        found = []
        for process in psutil.process_iter(["cmdline", "environ"]):
            words = " ".join(process.info["cmdline"] or [])
            variables = process.info["environ"] or {}
            if process.pid != os.getpid() and (
                str(self.var) in words or variables.get("QUARTIER_VAR") == str(self.var)
            ):
                found.append(process)
        return [process for process in found if process.status() != psutil.STATUS_ZOMBIE]

    def pid_of(self, name: str) -> int:
        return int(json.loads((self.var / "run" / f"{name}.pid").read_text())["pid"])


@contextmanager
def a_house() -> Iterator[Up]:
    """Yield a house that is not started yet; whatever the test does, nothing of it is left."""
    home = Path(tempfile.mkdtemp(prefix="quartier-up-"))
    home.chmod(0o755)  # root's PostgreSQL runs as somebody else, who must be able to walk in
    run = Up(home / "var")
    try:
        yield run
    finally:
        run.end()
        for process in run.processes():
            process.kill()
        shutil.rmtree(home)
