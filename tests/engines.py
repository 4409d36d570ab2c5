"""Throw-away engines for the tests: chosen before the settings are read, started when a test first wants them."""

import contextlib
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

FOREIGN = (
    "DATABASE_",
    "REDIS_",
    "CACHE_",
    "STRIPE_",
    "QUARTIER_",
    "TOWN_",
    "SITE_",
    "STREAM_",
    "EMAIL_",
    "SECRET_",
)
NAME = "quartier-tests-"


def _clear_environment() -> Path:
    """Take out what the person at the terminal has set, and put the engines' folder in."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        return Path(os.environ["QUARTIER_VAR"])
    for name in [name for name in os.environ if name.startswith(FOREIGN)]:
        if name != "QUARTIER_DATA_DIR":
            del os.environ[name]
    var = Path(tempfile.gettempdir()) / f"{NAME}{os.getpid()}"
    var.mkdir(mode=0o755)
    os.environ |= {"QUARTIER_VAR": str(var), "DEBUG": "1", "TOWN_CLOCK": "real"}
    os.environ["DJANGO_SETTINGS_MODULE"] = "marketplace.project.settings"
    _choose_addresses(var)
    return var


def _choose_addresses(var: Path) -> None:
    """Write the addresses now, because Django reads them before the engines are up."""
    import json

    from marketplace.project.supervisor.ports import any_free

    taken: set[int] = set()
    for _ in range(3):
        taken.add(any_free(besides=taken))
    ports = dict(zip(("postgres", "broker", "cache"), sorted(taken), strict=True))
    (var / "engines.json").write_text(json.dumps({"password": "tests", **ports}))


def _remove_leftovers() -> None:
    """End the engines of a test run that was killed."""
    for old in Path(tempfile.gettempdir()).glob(f"{NAME}*"):
        pid = old.name.removeprefix(NAME)
        if pid.isdigit() and not Path(f"/proc/{pid}").exists() and Path("/proc/self").exists():
            with contextlib.suppress(Exception):
                _engines(old).down_all()
            shutil.rmtree(old, ignore_errors=True)


def _engines(var: Path):  # type: ignore[no-untyped-def]
    from marketplace.project.supervisor.engines import Engines, Wanted
    from marketplace.project.supervisor.folders import Folders

    folders = Folders(var)
    folders.make()
    return Engines(folders, Wanted(durable=False, pg_bin=None))


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    with (VAR / "tests.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def start() -> None:
    """Start the engines; where another test process has already done it, take note."""
    with _one_at_a_time():
        _engines(VAR).up(lambda _line: None)


def pytest_unconfigure(config: pytest.Config) -> None:
    if "PYTEST_XDIST_WORKER" in os.environ or not VAR.exists():
        return
    if (VAR / "log").exists():
        _engines(VAR).down_all()
    shutil.rmtree(VAR, ignore_errors=True)


_remove_leftovers()
VAR = _clear_environment()
