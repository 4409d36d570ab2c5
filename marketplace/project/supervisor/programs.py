"""Which processes make up the house; those whose code does not exist are left out."""

import sys
from collections.abc import Collection
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from marketplace.project.supervisor.children import Program
from marketplace.project.supervisor.ports import HOST

PYTHON = sys.executable


@dataclass(frozen=True)
class Shape:
    """What decides the processes: ports, folders, demo or not, and the commands that exist."""

    port: int
    var: Path
    root: Path
    demo: bool
    town: bool
    stand_in: bool
    stand_in_secret: str
    schedule: bool
    commands: Collection[str]


def doors(shape: Shape) -> list[Program]:
    """Return what answers on a port: pages, streams, and the stand-in for Stripe without real keys."""
    pages = [
        "granian", "--interface", "wsgi", "--host", HOST, "--port", str(shape.port), "--workers", "1",
        "--blocking-threads", "4", "--backpressure", "1024", "--log-level", "warning",
        "--workers-kill-timeout", "3", "marketplace.project.wsgi:application",
    ]  # fmt: skip
    streams = [
        "uvicorn", "--host", HOST, "--port", str(shape.port + 1), "--lifespan", "off", "--no-access-log",
        "--timeout-graceful-shutdown", "2", "--log-level", "warning", "marketplace.project.asgi:application",
    ]  # fmt: skip
    found = [
        Program("pages", [PYTHON, "-m", *pages], port=shape.port),
        Program("streams", [PYTHON, "-m", *streams], port=shape.port + 1),
    ]
    return (
        [_stand_in(shape)] if shape.stand_in and _exists("marketplace.demo.stripe.__main__") else []
    ) + found


def _stand_in(shape: Shape) -> Program:
    command = [
        PYTHON, "-m", "marketplace.demo.stripe", "--port", str(shape.port + 2),
        "--state", str(shape.var / "stripe.json"),
        "--webhook-url", f"http://{HOST}:{shape.port}/stripe/webhook", "--secret", shape.stand_in_secret,
    ]  # fmt: skip
    return Program("stripe", command, port=shape.port + 2, wave=2)


def workers(shape: Shape) -> list[Program]:
    """Return what works behind the doors: Celery, its beat, the sweeper, and the demo's bots."""
    found = [
        _worker("worker-dispatch", ["dispatch"], watched=shape.schedule),
        _worker("worker-rest", ["payments", "mail", "bulk"], watched=shape.schedule),
    ]
    if shape.schedule:
        found.append(_beat(shape))
    for command, wanted in (("sweep", True), ("bots", shape.town)):
        if wanted and command in shape.commands:
            found.append(Program(command, [PYTHON, str(shape.root / "manage.py"), command]))
    return found


def _worker(name: str, queues: list[str], *, watched: bool) -> Program:
    command = [
        *[PYTHON, "-m", "celery", "-A", "marketplace.project.celery", "worker", "--loglevel", "WARNING"],
        *["--queues", ",".join(queues), "--hostname", f"{name}@%h", "--concurrency", "1"],
        *["--without-gossip", "--without-mingle", "--without-heartbeat"],
    ]
    return Program(name, command, queues=queues if watched else ())


def _beat(shape: Shape) -> Program:
    """The schedule is in the code; the file only remembers when, and is made anew at each start."""
    file = shape.var / "run" / "beat"
    for old in file.parent.glob("beat*"):
        if old.suffix != ".pid":
            old.unlink()
    command = [
        PYTHON, "-m", "celery", "-A", "marketplace.project.celery", "beat", "--schedule", str(file),
        "--pidfile", "", "--loglevel", "WARNING",
    ]  # fmt: skip
    return Program("beat", command)


def _exists(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False
