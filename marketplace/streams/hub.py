"""One ear per process: a single Redis subscription, fanned out to the bounded queues of the open pages."""

import asyncio
import contextlib
import logging
from collections import defaultdict

from redis.asyncio import Redis
from redis.asyncio.client import PubSub
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as RedisGone
from redis.exceptions import RedisError

from marketplace.streams.rules import News, news_of

log = logging.getLogger(__name__)

QUEUE = 8  # every message says the same: who is behind misses nothing by losing the oldest
QUIET_S = 10.0
AGAIN_S = (0.2, 0.5, 1.0, 2.0, 5.0)

Queue = asyncio.Queue[News | None]  # None: the page has gone


class Hub:
    """Who listens to which channel, and the task that hears Redis for all of them."""

    def __init__(self, url: str, prefix: str) -> None:
        self._url, self._prefix = url, prefix
        self._queues: dict[str, set[Queue]] = defaultdict(set)
        self._ear: asyncio.Task[None] | None = None
        self.hears = False

    def __len__(self) -> int:
        return sum(len(queues) for queues in self._queues.values())

    def listeners(self, channel: str) -> int:
        return len(self._queues.get(channel, ()))

    def start(self) -> None:
        """Begin to hear Redis; again is nothing."""
        if self._ear is None or self._ear.done():
            self._ear = asyncio.create_task(self._hear_always())

    async def stop(self) -> None:
        if self._ear is not None:
            self._ear.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._ear

    def join(self, channel: str) -> Queue:
        queue: Queue = asyncio.Queue(maxsize=QUEUE)
        self._queues[channel].add(queue)
        return queue

    def leave(self, channel: str, queue: Queue) -> None:
        self._queues[channel].discard(queue)
        if not self._queues[channel]:
            del self._queues[channel]

    def tell(self, channel: str, news: News) -> None:
        for queue in self._queues.get(channel, ()):
            put(queue, news)

    async def _hear_always(self) -> None:
        failures = 0
        while True:
            try:
                await self._hear()
            except (RedisError, OSError) as error:
                self.hears = False
                wait_s = AGAIN_S[min(failures, len(AGAIN_S) - 1)]
                log.warning("Redis is not heard (%s); again in %s s", error, wait_s)
                failures += 1
                await asyncio.sleep(wait_s)
            else:
                failures = 0

    async def _hear(self) -> None:
        """Hear until the connection fails; raises what it failed with."""
        redis = Redis.from_url(self._url, socket_connect_timeout=1, retry=Retry(NoBackoff(), 0))
        try:
            async with redis.pubsub() as pubsub:
                await pubsub.psubscribe(f"{self._prefix}*")
                await self._pass_on(pubsub)
        finally:
            await redis.aclose()

    async def _pass_on(self, pubsub: PubSub) -> None:
        asked = False
        while True:
            message = await pubsub.get_message(timeout=QUIET_S)
            if message is None:
                if asked:
                    raise RedisGone("no answer to a ping")
                await pubsub.ping()
            asked = message is None
            if message and message["type"] == "psubscribe":
                self._hears_again()
            elif message and message["type"] == "pmessage":
                channel = message["channel"].decode().removeprefix(self._prefix)
                self.tell(channel, news_of(message["data"]))

    def _hears_again(self) -> None:
        """Wake every page: what was said while we were deaf is lost."""
        self.hears = True
        for channel in list(self._queues):
            self.tell(channel, {})


def put(queue: Queue, news: News | None) -> None:
    """Put without waiting; a full queue loses its oldest."""
    if queue.full():
        queue.get_nowait()
    queue.put_nowait(news)
