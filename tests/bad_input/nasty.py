"""What people, machines and mischief put into fields."""

from __future__ import annotations

from typing import Any

WORDS: dict[str, str] = {
    "nothing": "",
    "blank": "   ",
    "zero": "0",
    "negative": "-1",
    "billion": str(10**9),
    "endless number": "9" * 400,
    "huge float": "1e309",
    "not a number": "NaN",
    "infinite": "-Infinity",
    "fraction": "0.005",
    "superscript": "²",
    "arabic digits": "٣",
    "letters": "abc",
    "NUL": "a\x00b",
    "emoji": "💥" * 60,
    "long": "x" * 20_000,
    "markup": "<script>alert(1)</script>",
    "quote": "' OR 1=1 --",
    "path": "../../../etc/passwd",
    "foreign id": "0198a000-0000-7000-8000-000000000000",
    "half an id": "0198a000-0000",
    "a place elsewhere": "//evil.example/",
}
JSON: dict[str, Any] = {
    "null": None,
    "list": [],
    "object": {"a": {"b": []}},
    "true": True,
    "negative": -1,
    "billion": 10**40,
    "infinite": float("inf"),
    "not a number": float("nan"),
    "NUL": "a\x00b",
    "surrogate": "\ud800",
    "long": "x" * 20_000,
    "number as text": "²",
    "markup": "<script>",
    "far past": "0001-01-01T00:00:00Z",
    "far future": "9999-12-31T23:59:59+14:00",
}
BODIES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "application/json"),
    "cut off": (b'{"a": ', "application/json"),
    "not UTF-8": (b'{"a": "\xff\xfe"}', "application/json"),
    "null": (b"null", "application/json"),
    "a list": (b"[1, 2]", "application/json"),
    "a text": (b'"hello"', "application/json"),
    "deep": (b"[" * 100_000, "application/json"),
    "deep objects": (b'{"a":' * 20_000, "application/json"),
    "long number": (b'{"a": ' + b"9" * 100_000 + b"}", "application/json"),
    "text": (b"hello", "text/plain"),
    "form": (b"client_event_id=x&acted_at=y", "application/x-www-form-urlencoded"),
    "xml": (b"<a/>", "application/xml"),
    "no kind": (b"{}", ""),
    "two megabytes": (b'{"a": "' + b"x" * 2_000_000 + b'"}', "application/json"),
    "a form that is none": (b"hello", "multipart/form-data"),
    "a form cut off": (b"--x\r\nContent-Disposition: form-data; name=", "multipart/form-data; boundary=x"),
}
FORM = "application/x-www-form-urlencoded"
FORMS: dict[str, tuple[bytes, str]] = {
    "empty": (b"", FORM),
    "not UTF-8": (b"quantity=%ff%fe&name=%ed%a0%80&line=%c3&q=\xff", FORM),
    "no such letters": (b"a=b", f"{FORM}; charset=no-such-thing"),
    "two megabytes": (b"note=" + b"x" * 2_000_000, FORM),
    "a thousand fields": (b"&".join(b"f%d=1" % n for n in range(1_000)), FORM),
    "JSON": (b'{"quantity": 1}', "application/json"),
    "text": (b"quantity=1", "text/plain"),
    "cut off": (b"--x\r\nContent-Disposition: form-data; name=", "multipart/form-data; boundary=x"),
    "no boundary": (b"hello", "multipart/form-data"),
}
