"""A map service on a free port that answers what a test tells it to."""

import contextlib
import json
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class MapService:
    """What it answers, how slowly, and what it was asked."""

    answer: Any = None  # what is said, or a function of what was asked
    raw: bytes | None = None  # said instead, as it is
    status: int = 200
    drip_s: float = 0.0  # between two bytes
    after_s: float = 0.0
    asked: list[tuple[str, Any]] = field(default_factory=list)
    host: str = ""


@contextlib.contextmanager
def map_service() -> Iterator[MapService]:
    service = MapService()

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            said = self.rfile.read(int(self.headers.get("content-length", 0)))
            service.asked.append((self.path, json.loads(said) if said else None))
            time.sleep(service.after_s)
            body = service.raw if service.raw is not None else self._said()
            with contextlib.suppress(OSError):
                self.send_response(service.status)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                for piece in [body] if not service.drip_s else [bytes([byte]) for byte in body]:
                    self.wfile.write(piece)
                    time.sleep(service.drip_s)

        def _said(self) -> bytes:
            answer = service.answer
            return json.dumps(answer(service.asked[-1][1]) if callable(answer) else answer).encode()

        do_POST = do_GET

        def log_message(self, *_words: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    service.host = f"127.0.0.1:{server.server_port}"
    try:
        yield service
    finally:
        server.shutdown()
