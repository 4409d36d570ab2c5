"""Which process a number means: a pid is trusted only together with the moment its process started."""

import contextlib
import json
import os
import signal
import subprocess
import time
from pathlib import Path


def started(pid: int) -> str:
    """Return what tells this process from a later one with the same pid; empty when it is gone."""
    status = Path(f"/proc/{pid}/stat")
    if Path("/proc/self/stat").exists():
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            return ""
        return "" if fields[0] == "Z" else fields[19]
    asked = ["ps", "-o", "lstart=", "-p", str(pid)]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()


def note(file: Path, pid: int) -> None:
    file.write_text(json.dumps({"pid": pid, "started": started(pid)}))


def noted(file: Path) -> int | None:
    """Return the pid that `file` names while that very process lives."""
    try:
        seen = json.loads(file.read_text())
        pid = int(seen["pid"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return pid if seen.get("started") and started(pid) == seen["started"] else None


def end_group(pid: int, *, patience_s: float) -> None:
    """End a process and all it started: asked first, killed when it does not go."""
    send(pid, signal.SIGTERM)
    until = time.monotonic() + patience_s
    while started(pid) and time.monotonic() < until:
        time.sleep(0.05)
    send(pid, signal.SIGKILL)


def send(pid: int, number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, number)


def end_leftovers(folder: Path) -> int:
    """End what a killed run left behind, and return how many there were."""
    left = [(file, pid) for file in folder.glob("*.pid") if (pid := noted(file))]
    for _file, pid in left:
        send(pid, signal.SIGTERM)
    for _file, pid in left:
        end_group(pid, patience_s=4)
    for file in folder.glob("*.pid"):
        file.unlink(missing_ok=True)
    return len(left)
