"""Disks that are full or closed: one sentence that says what to do, and nothing begun."""

import errno
import os
import subprocess
from collections import namedtuple
from pathlib import Path

import pytest

from marketplace.project.supervisor import folders as folders_module
from marketplace.project.supervisor.folders import Folders
from marketplace.project.supervisor.refusal import StartRefused
from tests.house import ROOT

Usage = namedtuple("Usage", "total used free")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "is full: free some space, or set QUARTIER_VAR"),
        (errno.EDQUOT, "is full: free some space, or set QUARTIER_VAR"),
        (errno.EROFS, "cannot be written (Read-only file system): set QUARTIER_VAR"),
        (errno.EACCES, "cannot be written (Permission denied): set QUARTIER_VAR"),
    ],
)
def test_a_disk_that_takes_nothing_is_named(monkeypatch, tmp_path: Path, code: int, said: str):
    def refuse(*_: object) -> int:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(Path, "write_bytes", refuse)

    with pytest.raises(StartRefused) as refused:
        Folders(tmp_path / "var").make()

    assert said in str(refused.value)
    assert str(tmp_path / "var") in str(refused.value)


def test_a_disk_with_little_room_is_refused_before_anything_is_made(monkeypatch, tmp_path: Path):
    monkeypatch.setattr(folders_module.shutil, "disk_usage", lambda _: Usage(10**10, 10**10, 90_000_000))

    with pytest.raises(StartRefused, match=r"Only 90 MB are free on the disk of .* and 400 MB are needed"):
        Folders(tmp_path).check_room(first=True)

    Folders(tmp_path).check_room(first=False)


def test_an_environment_without_python_is_asked_for_in_one_sentence(tmp_path: Path):
    done = subprocess.run(
        ["sh", str(ROOT / ".ci" / "install"), ""], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert done.stderr.startswith("quartier: Python 3.11 or newer is needed and none was found")
    assert done.stderr.count("\n") == 1


def test_an_environment_that_was_left_half_made_is_made_again(tmp_path: Path):
    """The Makefile's own rule: an environment that cannot import Django loses its stamps."""
    (tmp_path / "Makefile").write_text((ROOT / "Makefile").read_text())
    (tmp_path / ".venv").mkdir()
    stamp = tmp_path / ".venv" / ".ready"
    stamp.write_text("")

    subprocess.run(["make", "list"], cwd=tmp_path, capture_output=True, text=True, check=True)

    assert not stamp.exists()
