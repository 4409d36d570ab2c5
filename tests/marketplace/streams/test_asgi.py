"""Open pages on a real server hear «look again», and nothing of them is left when they go."""

import asyncio
import subprocess
import sys
import time

import pytest
from django.conf import settings

from marketplace.streams import operations
from marketplace.streams.asgi import Streams
from marketplace.streams.tickets import ticket
from tests.marketplace.streams.ears import Ear, serving, until


@pytest.fixture
def streams(running_engines):
    operations._redis.cache_clear()
    operations._silent_until = 0.0
    return Streams(heartbeat_s=0.2, most=120)


@pytest.fixture
def port(streams):
    with serving(streams) as port:
        yield port


async def _hearing(streams: Streams, port: int) -> None:
    await Ear.at(port, "knock")
    async with asyncio.timeout(5):
        while not streams.hub.hears:
            await asyncio.sleep(0.01)


def test_a_hundred_open_pages_hear_one_message_and_leave_nothing_behind(streams, port):
    async def scene() -> float:
        await _hearing(streams, port)
        ears = [await Ear.at(port, ticket(f"order:{n % 4}", minutes=5)) for n in range(100)]
        before = time.monotonic()
        operations._send(("order:0", "order:1", "order:2", "order:3"), {"step": "ready"})
        await asyncio.gather(*(ear.hears('{"step":"ready"}') for ear in ears))
        took = time.monotonic() - before
        assert len(streams.hub) == 100
        await asyncio.gather(*(ear.leave() for ear in ears))
        return took

    took = asyncio.run(scene())

    assert took < 2
    until(lambda: len(streams.hub) == 0)


def test_a_page_hears_only_its_own_channel(streams, port):
    async def scene() -> tuple[Ear, Ear]:
        await _hearing(streams, port)
        mine, other = [await Ear.at(port, ticket(f"order:{n}", minutes=5)) for n in "ab"]
        operations._send(("order:a",), {})
        await mine.hears("event: look")
        await asyncio.sleep(0.1)
        return mine, other

    _mine, other = asyncio.run(scene())

    assert "event: look" not in other.heard


def test_a_quiet_stream_beats_and_tells_the_browser_when_to_come_back(streams, port):
    async def scene() -> Ear:
        ear = await Ear.at(port, ticket("order:a", minutes=5))
        await ear.hears(": still here")
        return ear

    ear = asyncio.run(scene())

    assert "retry: 3000" in ear.heard
    assert "content-type: text/event-stream" in ear.head


def test_a_page_that_comes_back_is_told_to_look_at_once(streams, port):
    async def scene() -> None:
        ear = await Ear.at(port, ticket("order:a", minutes=5), "Last-Event-ID: 7")
        await ear.hears("event: look")

    asyncio.run(scene())


def test_a_stream_ends_with_its_ticket_and_says_so(streams, port, monkeypatch):
    monkeypatch.setattr("marketplace.streams.asgi.admission", _over_soon)

    async def scene() -> Ear:
        ear = await Ear.at(port, ticket("order:a", minutes=5))
        await ear.hears("event: over")
        return ear

    asyncio.run(scene())

    until(lambda: len(streams.hub) == 0)


def _over_soon(_text):
    from marketplace.streams.tickets import Admission

    return Admission(channel="order:a", left_s=0.3)


@pytest.mark.parametrize(
    ("path", "status"),
    [("forged", "404"), ("", "404"), ("x" * 3000, "404"), ("%00%ff", "404"), ("../health", "404")],
)
def test_without_a_good_ticket_nothing_is_heard(streams, port, path, status):
    ear = asyncio.run(Ear.at(port, path))

    assert ear.head.split()[1] == status
    assert len(streams.hub) == 0


def test_one_link_cannot_take_every_place(streams, port):
    async def scene() -> list[str]:
        ears = [await Ear.at(port, ticket("order:a", minutes=5)) for _ in range(51)]
        return [ear.head.split()[1] for ear in ears]

    assert asyncio.run(scene()) == ["200"] * 50 + ["503"]


def test_our_pages_may_listen_from_their_own_port_and_no_other_site(streams, port):
    async def scene() -> list[str]:
        heads = []
        for origin in (
            settings.SITE_URL,
            settings.SITE_URL.replace("127.0.0.1", "localhost"),
            "https://evil.example",
            "://[",
        ):
            heads.append((await Ear.at(port, ticket("order:a", minutes=5), f"Origin: {origin}")).head)
        return [
            line.split(": ")[1]
            for head in heads
            for line in head.splitlines()
            if line.startswith("access-control")
        ]

    site = settings.SITE_URL
    assert asyncio.run(scene()) == [site, site.replace("127.0.0.1", "localhost"), site, site]


def test_after_redis_was_away_every_page_is_told_to_look(streams, port):
    async def scene() -> None:
        await _hearing(streams, port)
        ear = await Ear.at(port, ticket("order:a", minutes=5))
        operations._redis().client_kill_filter(_type="pubsub")
        await ear.hears("event: look")

    asyncio.run(scene())


def test_the_streams_process_has_no_orm_that_could_hold_a_connection():
    code = "import marketplace.streams.asgi; from django.apps import apps; print(apps.ready)"

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert said.stdout.strip() == "False"
