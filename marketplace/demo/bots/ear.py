"""An ear for the house's streams of events: it only hears «look», everything else is read at the doors."""

from __future__ import annotations

import select
import socket
import time
from urllib.parse import urlsplit

NEWS, OVER = b"event: look", b"event: over"
WITHIN_S = 5.0
DEAF_S = 4.0  # how long a wait without a stream lasts at most: whoever cannot hear looks oftener


class Ear:
    """One open stream; a stream that ends leaves the ear deaf until it listens again."""

    def __init__(self) -> None:
        self._line: socket.socket | None = None
        self._tail = b""

    @property
    def hears(self) -> bool:
        return self._line is not None

    def listen(self, url: str) -> None:
        """Open the stream; where that fails the ear stays deaf."""
        self.close()
        address = urlsplit(url)
        try:
            line = socket.create_connection((address.hostname or "", address.port or 80), timeout=WITHIN_S)
            asked = (
                f"GET {address.path} HTTP/1.1\r\nHost: {address.netloc}\r\nAccept: text/event-stream\r\n\r\n"
            )
            line.sendall(asked.encode())
            if b" 200 " not in line.recv(4096).split(b"\r\n", 1)[0]:
                line.close()
                return
            line.setblocking(False)
        except OSError:
            return
        self._line, self._tail = line, b""

    def wait(self, seconds: float) -> bool:
        """Wait for news at most so long; say whether there was some."""
        if self._line is None:
            time.sleep(max(0.0, min(seconds, DEAF_S)))
            return False
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            ready, _, _ = select.select([self._line], [], [], left)
            if ready and (heard := self._hear()) is not None:
                return heard
        return False

    def close(self) -> None:
        if self._line is not None:
            self._line.close()
        self._line = None

    def _hear(self) -> bool | None:
        """Return True for news, False for the stream's end, None for a heartbeat."""
        assert self._line is not None  # noqa: S101 - asked only while listening
        try:
            said = self._line.recv(65_536)
        except BlockingIOError:
            return None
        except OSError:
            said = b""
        words, self._tail = self._tail + said, said[-len(NEWS) :]
        if not said or OVER in words:
            self.close()
            return False
        if NEWS not in words:
            return None
        self._tail = b""
        return True
