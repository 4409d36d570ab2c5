"""The streams' own ASGI application: no Django request, no session, no database connection that a stream could hold.

Run it with `uvicorn marketplace.streams.asgi:application --timeout-graceful-shutdown 1`: open streams never end by
themselves.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable, MutableMapping
from functools import cached_property
from typing import Any
from urllib.parse import unquote, urlsplit

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")

from django.conf import settings

from marketplace.streams import rules
from marketplace.streams.hub import Hub, Queue, put
from marketplace.streams.operations import prefix
from marketplace.streams.tickets import Admission, TicketOver, TicketRefused, admission

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

PATH = "/events/"
HEARTBEAT_S = 15.0
MOST_PAGES = 2_000  # a process, about 60 kB each
MOST_PAGES_A_CHANNEL = 50


class Streams:
    """`GET /events/<ticket>` is a stream, `GET /health` says whether Redis is heard."""

    def __init__(self, *, heartbeat_s: float = HEARTBEAT_S, most: int = MOST_PAGES) -> None:
        self._heartbeat_s, self._most = heartbeat_s, most

    @cached_property
    def hub(self) -> Hub:
        return Hub(settings.CACHE_URL, prefix())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            self.hub.start()
            await self._answer(scope, receive, send)

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                self.hub.start()
            else:
                await self.hub.stop()
            await send({"type": f"{message['type']}.complete"})
            if message["type"] == "lifespan.shutdown":
                return

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"]
        if scope["method"] != "GET":
            await _say(send, 405, "only GET")
        elif path == "/health":
            await _say(send, 200 if self.hub.hears else 503, f"pages={len(self.hub)}")
        elif path.startswith(PATH):
            await self._admit(unquote(path.removeprefix(PATH)), scope, receive, send)
        else:
            await _say(send, 404, "nothing here")

    async def _admit(self, ticket: str, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            admitted = admission(ticket)
        except TicketOver:
            await _say(send, 410, "this ticket is over: load the page again")
        except TicketRefused:
            await _say(send, 404, "no such ticket")
        else:
            if len(self.hub) >= self._most or self.hub.listeners(admitted.channel) >= MOST_PAGES_A_CHANNEL:
                await _say(send, 503, "too many open pages")
            else:
                await self._stream(admitted, dict(scope["headers"]), receive, send)

    async def _stream(
        self, admitted: Admission, headers: dict[bytes, bytes], receive: Receive, send: Send
    ) -> None:
        queue = self.hub.join(admitted.channel)
        gone = asyncio.create_task(_until_gone(receive, queue))
        if b"last-event-id" in headers:
            put(queue, {})  # it was away: something may have happened
        try:
            await send(_head(200, [(b"content-type", b"text/event-stream"), *_open_to(headers)]))
            await _body(send, rules.HELLO)
            try:
                async with asyncio.timeout(admitted.left_s):
                    await self._tell(queue, send)
            except TimeoutError:
                await _body(send, rules.OVER)
            except asyncio.CancelledError:
                pass  # the server stops; the browser comes back by itself
            await _body(send, "", more=False)
        finally:
            gone.cancel()
            self.hub.leave(admitted.channel, queue)

    async def _tell(self, queue: Queue, send: Send) -> None:
        """Write what the queue says until the page has gone."""
        number = 0
        while True:
            try:
                news = await asyncio.wait_for(queue.get(), self._heartbeat_s)
            except TimeoutError:
                await _body(send, rules.HEARTBEAT)
                continue
            if news is None:
                return
            number += 1
            await _body(send, rules.look(number, news))


async def _until_gone(receive: Receive, queue: Queue) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    put(queue, None)


def _open_to(headers: dict[bytes, bytes]) -> list[tuple[bytes, bytes]]:
    """Return the header that lets our own pages listen: they live on another port or host."""
    site, asked = settings.SITE_URL, headers.get(b"origin", b"").decode("latin-1")
    names = (
        urlsplit(site)._replace(netloc=_named(site, host))
        for host in settings.ALLOWED_HOSTS
        if "*" not in host
    )
    origins = {f"{name.scheme}://{name.netloc}" for name in names}
    allowed = asked if asked in origins else "://".join(urlsplit(site)[:2])
    return [(b"access-control-allow-origin", allowed.encode("latin-1")), (b"vary", b"Origin")]


def _named(site: str, host: str) -> str:
    port = urlsplit(site).port
    return f"{host}:{port}" if port else host


def _head(status: int, headers: list[tuple[bytes, bytes]]) -> dict[str, Any]:
    always = [
        (b"cache-control", b"no-store"),
        (b"x-accel-buffering", b"no"),
        (b"x-content-type-options", b"nosniff"),
    ]
    return {"type": "http.response.start", "status": status, "headers": [*headers, *always]}


async def _body(send: Send, text: str, *, more: bool = True) -> None:
    await send({"type": "http.response.body", "body": text.encode(), "more_body": more})


async def _say(send: Send, status: int, text: str) -> None:
    await send(_head(status, [(b"content-type", b"text/plain; charset=utf-8")]))
    await _body(send, text, more=False)


application = Streams()
