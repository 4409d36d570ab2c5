"""Having road tiles built: which Python has what it takes, and what the builder says."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SCRIPT = Path(__file__).with_name("roads.py")
ROOT = Path(__file__).resolve().parents[3]
WANTED = "import osmium, valhalla, sys; sys.exit(sys.version_info < (3, 12))"
HOW = (
    "Roads want Python 3.12 or newer with the extra «roads»: "
    "`uv venv -p 3.13 .venv-roads && uv pip install -p .venv-roads/bin/python 'osmium==4.3.2' 'pyvalhalla==3.9.1'`, "
    "then say it again (or name that Python with --python)."
)


class CannotBuild(Exception):
    """There is no Python with the extra, or the extract is none; the words are for people."""


@dataclass(frozen=True)
class Roads:
    """What was built; `run` starts the service that ROUTER_URL names."""

    said: Mapping[str, Any]

    @property
    def run(self) -> list[str]:
        return list(self.said["run"])


def roads_python(named: str = "") -> str | None:
    """Return a Python that can build roads: the named one, ours, or the one in `.venv-roads`."""
    for python in _candidates(named):
        if subprocess.run([python, "-c", WANTED], capture_output=True, check=False).returncode == 0:
            return python
    return None


def build(extract: Path, folder: Path, *, port: int, python: str = "") -> Roads:
    """Build road tiles from an extract (`.osm`, `.osm.gz`, `.osm.bz2` or `.osm.pbf`) into `folder`.

    Raises:
        CannotBuild: with a sentence that says what to do.
    """
    if not extract.is_file():
        raise CannotBuild(f"there is no extract at {extract}")
    chosen = roads_python(python)
    if chosen is None:
        raise CannotBuild(HOW)
    command = [chosen, str(SCRIPT), str(extract), str(folder), str(port)]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    if built.returncode:
        last = (built.stderr.strip() or "it said nothing").splitlines()[-1]
        raise CannotBuild(f"{extract.name} did not become roads: {last}")
    return Roads(json.loads(built.stdout.strip().splitlines()[-1]))


def _candidates(named: str) -> Iterator[str]:
    if named:
        yield named
        return
    yield sys.executable
    beside = ROOT / ".venv-roads" / "bin" / "python"
    for python in (os.environ.get("ROADS_PYTHON", ""), str(beside)):
        if python and shutil.which(python):
            yield python
