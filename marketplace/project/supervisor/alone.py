"""Runs one command on the engines: on those of the running house, or on its own for as long as it takes."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from marketplace.project.supervisor import folders as folders_
from marketplace.project.supervisor import identity
from marketplace.project.supervisor.engines import Engines, Wanted
from marketplace.project.supervisor.folders import Folders
from marketplace.project.supervisor.house import Ended, Say, asked_to_end
from marketplace.project.supervisor.refusal import StartRefused


def run(commands: Sequence[Sequence[str]], *, var: Path, wanted: Wanted, say: Say) -> int:
    """Run the commands one after the other until one fails, and return the last one's code.

    Raises:
        StartRefused: the engines cannot be started.
    """
    folders = Folders(var)
    with asked_to_end():
        folders.make()
        try:
            held = folders_.lock(folders)
        except StartRefused:  # the house runs: its engines do
            return _each(commands)
        engines = Engines(folders, wanted)
        try:
            folders.check_room(first=engines.first)
            engines.up(say)
            return _each(commands)
        except Ended:
            return 1
        finally:
            engines.down()
            held.close()
    return 1


def _each(commands: Sequence[Sequence[str]]) -> int:
    for command in commands:
        working = subprocess.Popen(
            command, env=os.environ | {"PYTHONUNBUFFERED": "1"}, start_new_session=True
        )
        try:
            if code := working.wait():
                return code
        finally:
            if working.poll() is None:
                identity.end_group(working.pid, patience_s=3)
                working.wait()
    return 0


def manage(root: Path, *words: str) -> list[str]:
    """Return a command of ours as a list of words."""
    return [sys.executable, str(root / "manage.py"), *words]
