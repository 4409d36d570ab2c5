"""`manage.py up` for real: it comes up, repairs what dies, survives being killed, and leaves nothing behind."""

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
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import psutil
import pytest

from tests.house import ROOT

READY_S = 60


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
    """A `manage.py up` in a folder of its own, without the town, the bots and the stand-in."""

    def __init__(self, var: Path) -> None:
        self.var = var
        self.port = three_free_ports()
        self.said = ""

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

    def answers(self) -> bool:
        try:
            urlopen(f"http://127.0.0.1:{self.port}/admin/login/", timeout=5).close()
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


@pytest.fixture
def up() -> Iterator[Up]:
    home = Path(tempfile.mkdtemp(prefix="quartier-up-"))
    home.chmod(0o755)  # root's PostgreSQL runs as somebody else, who must be able to walk in
    run = Up(home / "var")
    yield run
    for process in run.processes():
        process.kill()
    shutil.rmtree(home)


def wait_for(what: object, *, within_s: float) -> None:
    until = time.monotonic() + within_s
    while not what():  # type: ignore[operator]
        assert time.monotonic() < until, "it did not happen in time"
        time.sleep(0.1)


def test_it_comes_up_repairs_what_dies_and_leaves_nothing_behind(up: Up):
    up.start()
    assert up.answers()
    assert up.refusal().startswith("quartier: Quartier already runs in ")

    os.kill(up.pid_of("pages"), signal.SIGKILL)
    wait_for(lambda: "pages died" in up.heard() and up.answers(), within_s=20)

    os.kill(up.process.pid, signal.SIGKILL)  # the engines live on and are taken over
    up.process.wait()
    up.start()
    assert "taken over" in up.heard()
    assert up.answers()

    up.process.send_signal(signal.SIGINT)
    assert up.process.wait(timeout=15) == 0
    assert up.processes() == []


def test_a_taken_port_is_named_with_what_to_do(up: Up):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", up.port + 1))
        taken.listen()

        said = up.refusal()

    assert said.startswith(f"quartier: Port {up.port + 1} is taken by ")
    assert f"make run PORT={up.port + 10}" in said
    assert said.count("\n") == 1


def test_a_folder_that_is_a_file_is_named(up: Up):
    up.var.write_text("")

    said = up.refusal()

    assert said.startswith(f"quartier: {up.var} cannot be written")
    assert "QUARTIER_VAR" in said


def test_data_of_another_postgresql_are_named_and_left_alone(up: Up):
    (up.var / "postgres" / "global").mkdir(parents=True)
    (up.var / "postgres" / "global" / "pg_control").write_text("")
    (up.var / "postgres" / "PG_VERSION").write_text("12\n")

    said = up.refusal()

    assert "was made by PostgreSQL 12" in said
    assert (up.var / "postgres" / "PG_VERSION").read_text() == "12\n"
