"""The stand-in runs in this process; the real SDK speaks to it over HTTP."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from marketplace.demo.stripe.app import StandIn
from marketplace.demo.stripe.desk import Options
from tests.banks import StandInBank, real_bank, running_standin

__all__ = ["Listener", "real_bank", "running_standin"]

BACK = "http://quartier.test/back"


class Listener:
    """Our side of a webhook: keeps what arrives, and may refuse the first few."""

    def __init__(self) -> None:
        self.heard: list[tuple[bytes, str]] = []
        self.doors: list[str] = []
        self.refuses = 0
        listener = self

        class Ear(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                status = 200
                if listener.refuses:
                    listener.refuses, status = listener.refuses - 1, 503
                else:
                    listener.doors.append(self.path.removeprefix("/webhook/").replace("/webhook", "platform"))
                    listener.heard.append((body, self.headers["Stripe-Signature"]))
                self.send_response(status)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Ear)
        self.url = f"http://127.0.0.1:{self._server.server_port}/webhook"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    ear = Listener()
    yield ear
    ear.stop()


@pytest.fixture
def telling_bank(listener: Listener) -> Iterator[StandInBank]:
    """A stand-in of its own that tells `listener` what happens."""
    standin = StandIn(Options(soon_s=0.02, retry_s=0.05, webhook_url=listener.url)).start(top_up=100_000)
    yield StandInBank(standin)
    standin.stop()


def wait_for(what: Callable[[], bool], within_s: float = 3.0) -> None:
    """Wait until `what` is true; say so when it never is."""
    end = time.monotonic() + within_s
    while not what():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.01)
