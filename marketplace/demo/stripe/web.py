"""A small threaded HTTP server: one request in, one answer out, and a way to cut the line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

MOST_BYTES = 1_000_000


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    query: str = ""
    headers: dict[str, str] = field(default_factory=dict)  # names in lower case
    body: bytes = b""


@dataclass(frozen=True)
class Answer:
    status: int = 200
    body: bytes = b""
    content_type: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    lost: bool = False  # cut the connection instead of answering


App = Callable[[Request], Answer]


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


def serve(app: App, *, port: int, host: str = "127.0.0.1") -> Server:
    """Return a server that listens already; call `serve_forever` on it."""

    class Door(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        timeout = 30

        def _answer(self) -> None:
            length = int(self.headers.get("content-length") or 0)
            if length > MOST_BYTES:
                self._write(Answer(413))
                self.close_connection = True
                return
            parts = urlsplit(self.path)
            headers = {name.lower(): value for name, value in self.headers.items()}
            body = self.rfile.read(length)
            self._write(app(Request(self.command, parts.path, parts.query, headers, body)))

        do_GET = do_POST = do_DELETE = do_OPTIONS = do_HEAD = _answer

        def _write(self, answer: Answer) -> None:
            if answer.lost:
                self.close_connection = True
                return
            lines = [f"HTTP/1.1 {answer.status} {HTTPStatus(answer.status).phrase}"]
            lines += [f"{name}: {value}" for name, value in answer.headers.items()]
            lines += [f"Content-Type: {answer.content_type}", f"Content-Length: {len(answer.body)}"]
            head = "\r\n".join([*lines, "", ""]).encode("latin-1")
            # One write: two would wait for the other side's delayed acknowledgement.
            self.wfile.write(head + (b"" if self.command == "HEAD" else answer.body))

        def log_message(self, *_: object) -> None:
            pass

    return Server((host, port), Door)
