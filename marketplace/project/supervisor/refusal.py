"""How a start ends early: one clear sentence that says what to do."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

READABLE_TAIL = 400


class StartRefused(Exception):
    """Nothing can be started; the text is the one sentence for the person at the terminal."""


@contextmanager
def refusing_bad_disks(folder: Path) -> Iterator[None]:
    """Turn a full disk or a folder that cannot be written into its sentence.

    Raises:
        StartRefused: the disk is full, read-only, or not ours to write.
    """
    try:
        yield
    except OSError as error:
        raise StartRefused(disk_sentence(error, folder)) from error


def disk_sentence(error: OSError, folder: Path) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return (
            f"The disk of {folder} is full: free some space, or set QUARTIER_VAR to a folder on another disk."
        )
    reason = error.strerror or str(error)
    return f"{folder} cannot be written ({reason}): set QUARTIER_VAR to a folder that you may write to."


def last_words(log: Path) -> str:
    """Return the last line of a log that says something, shortened."""
    try:
        lines = [line.strip() for line in log.read_text(errors="replace").splitlines() if line.strip()]
    except OSError:
        return ""
    return lines[-1][:READABLE_TAIL] if lines else ""
