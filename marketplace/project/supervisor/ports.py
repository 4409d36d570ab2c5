"""Loopback ports: which are free, and who holds the others."""

import socket
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from marketplace.project.supervisor.refusal import StartRefused

HOST = "127.0.0.1"


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def replies(port: int) -> bool:
    """Say whether what listens speaks HTTP: a server may take connections before its pages are loaded."""
    link = HTTPConnection(HOST, port, timeout=5)
    try:
        link.request("HEAD", "/health")  # whatever it says, it has been understood
        link.getresponse()
    except (OSError, HTTPException):
        return False
    finally:
        link.close()
    return True


def any_free(*, besides: set[int] = frozenset()) -> int:  # type: ignore[assignment]
    """Return a port nobody listens on, other than those named."""
    while True:
        with socket.socket() as probe:
            probe.bind((HOST, 0))
            port = int(probe.getsockname()[1])
        if port not in besides:
            return port


def refuse_taken(port: int, *, first: int) -> None:
    """Raise `StartRefused` when `port` is taken; `first` is the PORT the person chose."""
    if is_free(port):
        return
    holder = _holder(port)
    raise StartRefused(
        f"Port {port} is taken{holder}: stop that program, or choose another port with "
        f"`make run PORT={first + 10}` (three in a row are used)."
    )


def _holder(port: int) -> str:
    """Return ` by NAME (process PID)` where /proc tells it, else nothing."""
    inodes = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        inodes |= _listening_inodes(Path(table), port)
    for link in Path("/proc").glob("[0-9]*/fd/*") if inodes else ():
        try:
            target = str(link.readlink())
        except OSError:
            continue
        if target.removeprefix("socket:[").removesuffix("]") in inodes:
            name = (link.parents[1] / "comm").read_text().strip()
            return f" by {name} (process {link.parents[1].name})"
    return " by another program"


def _listening_inodes(table: Path, port: int) -> set[str]:
    listening = "0A"
    try:
        rows = [line.split() for line in table.read_text().splitlines()[1:]]
    except OSError:
        return set()
    return {row[9] for row in rows if row[3] == listening and row[1].endswith(f":{port:04X}")}
