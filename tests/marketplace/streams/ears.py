"""A real uvicorn in a thread, and plain sockets that listen to it like browsers."""

import asyncio
import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

import uvicorn

from marketplace.streams.asgi import Streams


@contextlib.contextmanager
def serving(streams: Streams) -> Iterator[int]:
    """Serve the streams on a free port until the end."""
    server = uvicorn.Server(
        uvicorn.Config(streams, log_level="warning", lifespan="off", timeout_graceful_shutdown=1)
    )
    listening = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    until(lambda: server.started)
    try:
        yield listening.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join(5)


def until(true, *, within_s: float = 5.0) -> None:
    """Wait until the condition holds; fail when it does not in time."""
    end = time.monotonic() + within_s
    while not true():
        assert time.monotonic() < end, "it did not come true in time"
        time.sleep(0.01)


@dataclass
class Ear:
    """One open page: its response's head and everything it heard."""

    head: str = ""
    heard: str = ""
    ended: bool = False
    writer: asyncio.StreamWriter | None = None
    reading: asyncio.Task | None = field(default=None, repr=False)

    @classmethod
    async def at(cls, port: int, ticket: str, *headers: str) -> "Ear":
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        lines = [f"GET /events/{ticket} HTTP/1.1", "Host: 127.0.0.1", *headers, "", ""]
        writer.write("\r\n".join(lines).encode())
        ear = cls(writer=writer)
        ear.head = (await reader.readuntil(b"\r\n\r\n")).decode()
        ear.reading = asyncio.create_task(ear._read(reader))
        return ear

    async def _read(self, reader: asyncio.StreamReader) -> None:
        while part := await reader.read(4096):
            self.heard += part.decode()
            if "\r\n0\r\n\r\n" in self.heard:
                break
        self.ended = True

    async def hears(self, text: str, *, within_s: float = 5.0) -> None:
        async with asyncio.timeout(within_s):
            while text not in self.heard:
                await asyncio.sleep(0.01)

    async def leave(self) -> None:
        self.reading.cancel()
        self.writer.close()
        with contextlib.suppress(OSError):
            await self.writer.wait_closed()
