"""How fast the bank's news is taken in: events a second, and how long the bank waits for an answer at 50 a second.

    python bench/money_webhooks.py [--seconds 20] [--at http://127.0.0.1:8112]

Signed, distinct events for orders that nobody knows go to the house's own server (started here on a free port, or the
one at `--at`), each into the configured database. Beside it, in the same run, the floor: the same row inserted by one
statement and committed, without a server, a signature or Django. What was written is taken out again.
"""

# ruff: noqa: E402 - the models below want Django set up first
import argparse
import http.client
import json
import os
import signal
import statistics
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")

import django

django.setup()

import psutil
import psycopg
from django.conf import settings
from django.db import connection

from marketplace.demo.stripe.clockwork import signature
from marketplace.payments.models import CardEvent
from marketplace.project.supervisor.ports import any_free

PATH, MARK, RATE, SENDERS = "/stripe/webhook", "evt_bench_", 50, 8
FLOOR = (
    "INSERT INTO marketplace_cardevent (event_id, kind, account, made_at, body, door, attempts, last_error) "
    "VALUES (%s, 'payment_intent.processing', '', now(), %s, 'platform', 0, '') ON CONFLICT DO NOTHING"
)


@dataclass
class Took:
    """How long each event took, in milliseconds, and how long all of them together, in seconds."""

    each_ms: list[float]
    seconds: float

    def __str__(self) -> str:
        cut = statistics.quantiles(self.each_ms, n=100)
        spread = f"p50 {cut[49]:.1f}, p95 {cut[94]:.1f}, p99 {cut[98]:.1f} ms"
        return f"{len(self.each_ms) / self.seconds:7.0f} a second, {spread} ({len(self.each_ms)} events)"


def an_event() -> tuple[bytes, dict[str, str]]:
    """Return an event as the bank sends it: of the size of a real one, about an order nobody knows."""
    about = {
        "id": f"pi_{uuid.uuid4().hex}",
        "object": "payment_intent",
        "metadata": {"order_id": str(uuid.uuid4())},
    }
    event = {"id": f"{MARK}{uuid.uuid4().hex}", "object": "event", "type": "payment_intent.processing"}
    body = json.dumps(
        {**event, "created": int(time.time()), "data": {"object": about}, "padding": "." * 2_000}
    )
    secret = settings.STRIPE_WEBHOOK_SECRETS[0]
    headers = {
        "Content-Type": "application/json",
        "Stripe-Signature": signature(secret, body.encode(), at=time.time()),
    }
    return body.encode(), headers


def to_the_house(address: str) -> Callable[[], None]:
    """Return how one sender tells the house one event, on a connection that stays open."""
    line = http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)

    def tell() -> None:
        body, headers = an_event()
        line.request("POST", PATH, body, {**headers, "X-Forwarded-Proto": "https"})
        answer = line.getresponse()
        answer.read()
        if answer.status != 200:
            raise SystemExit(f"the house answered {answer.status}")

    return tell


def to_the_database() -> Callable[[], None]:
    """Return the floor: the bare row, committed."""
    known = connection.get_connection_params()
    names = ("dbname", "user", "password", "host", "port")
    line = psycopg.connect(**{name: known[name] for name in names if name in known}, autocommit=True)

    def insert() -> None:
        body, _headers = an_event()
        line.execute(FLOOR, (json.loads(body)["id"], json.dumps({"object": "", "intent": "", "order": ""})))

    return insert


def as_fast_as_can_be(teller: Callable[[], Callable[[], None]], seconds: float) -> Took:
    """Let eight senders tell one event after the other."""
    each_ms: list[float] = []
    end = time.perf_counter() + seconds

    def send() -> None:
        tell = teller()
        while time.perf_counter() < end:
            each_ms.append(timed(tell))

    began = time.perf_counter()
    _all_at_once([send] * SENDERS)
    return Took(each_ms, time.perf_counter() - began)


def at_fifty_a_second(teller: Callable[[], Callable[[], None]], seconds: float) -> Took:
    """Let an event be due every 20 ms, whether or not those before it were answered; waiting for a sender counts."""
    each_ms: list[float] = []
    numbers, began = iter(range(int(RATE * seconds))), time.perf_counter()
    lock = threading.Lock()

    def send() -> None:
        tell = teller()
        while True:
            with lock:
                number = next(numbers, None)
            if number is None:
                return
            due = began + number / RATE
            time.sleep(max(0.0, due - time.perf_counter()))
            tell()
            each_ms.append((time.perf_counter() - due) * 1000)

    _all_at_once([send] * SENDERS)
    return Took(each_ms, time.perf_counter() - began)


def timed(act: Callable[[], None]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def _all_at_once(acts: list[Callable[[], None]]) -> None:
    threads = [threading.Thread(target=act) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@contextmanager
def a_server() -> Iterator[tuple[str, psutil.Process]]:
    """Start the server that `manage.py up` starts, alone, on a free port."""
    port = any_free(besides=set())
    command = [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)),
        *(
            "--workers",
            "1",
            "--blocking-threads",
            "4",
            "--backpressure",
            "1024",
            "marketplace.project.wsgi:application",
        ),
    ]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield _when_ready(f"http://127.0.0.1:{port}", server), psutil.Process(server.pid)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(20)


def _when_ready(address: str, server: subprocess.Popen[bytes]) -> str:
    end = time.monotonic() + 60
    while time.monotonic() < end and server.poll() is None:
        with suppress(OSError):
            to_the_house(address)()
            return address
        time.sleep(0.2)
    raise SystemExit("the server did not start")


def cpu_s(server: psutil.Process) -> float:
    """Return what a server and its workers have computed, in seconds of one core."""
    spent = [process.cpu_times() for process in (server, *server.children(recursive=True))]
    return sum(each.user + each.system for each in spent)


def measure(address: str, seconds: float, server: psutil.Process | None = None) -> None:
    floor = as_fast_as_can_be(to_the_database, seconds / 2)
    before = cpu_s(server) if server else 0.0
    house = as_fast_as_can_be(lambda: to_the_house(address), seconds)
    if server:
        each_ms = (cpu_s(server) - before) / len(house.each_ms) * 1000
        print(f"the server computes                    {each_ms:7.1f} ms an event, of one core")
    print(f"floor, bare insert, {SENDERS} connections   {floor}")
    print(f"house, {SENDERS} connections                {house}")
    print(f"floor, at {RATE} a second                   {at_fifty_a_second(to_the_database, seconds / 2)}")
    print(
        f"house, at {RATE} a second                   {at_fifty_a_second(lambda: to_the_house(address), seconds)}"
    )
    print(f"load of the machine meanwhile          {os.getloadavg()[0]:.1f}")


def main() -> None:
    asking = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asking.add_argument("--seconds", type=float, default=20)
    asking.add_argument("--at", help="a server that runs already, on the configured database")
    asked = asking.parse_args()
    try:
        if asked.at:
            measure(asked.at, asked.seconds)
        else:
            with a_server() as (address, server):
                measure(address, asked.seconds, server)
    finally:
        print(f"{CardEvent.objects.filter(event_id__startswith=MARK).delete()[0]} rows taken out again")


if __name__ == "__main__":
    main()
