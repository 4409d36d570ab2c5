"""`manage.py up` for real: it comes up, repairs what dies, survives being killed, and leaves nothing behind."""

import os
import signal
import socket
import time
from collections.abc import Callable, Iterator

import pytest

from tests.up import Up, a_house


@pytest.fixture
def up() -> Iterator[Up]:
    with a_house() as run:
        yield run


def wait_for(what: Callable[[], bool], *, within_s: float) -> None:
    until = time.monotonic() + within_s
    while not what():
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
