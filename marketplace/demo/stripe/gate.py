"""The way in: key, idempotency, troubles on purpose, one transaction per request."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from marketplace.demo.stripe import API_VERSION, endpoints, errors, forms
from marketplace.demo.stripe.api.files import in_form
from marketplace.demo.stripe.desk import Desk
from marketplace.demo.stripe.endpoints import Call
from marketplace.demo.stripe.errors import ApiError, Json
from marketplace.demo.stripe.ids import new_id
from marketplace.demo.stripe.pages.words import in_language
from marketplace.demo.stripe.web import Answer, Request

KEY_LIVES_S = {"/v1": 24 * 3600, "/v2": 30 * 24 * 3600}
_JSON = "application/json"


@dataclass
class Gate:
    desk: Desk
    _open_keys: set[str] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def answer(self, request: Request) -> Answer:
        """Answer one API request; every refusal is Stripe's JSON."""
        if request.method == "OPTIONS":
            return Answer(204, headers=_CROSS_ORIGIN)
        trouble = self.desk.faults.trouble(request.method, request.path)
        if trouble == "slow":
            time.sleep(self.desk.faults.slow_s)
        try:
            if trouble in ("busy", "down"):
                raise errors.busy() if trouble == "busy" else errors.broken()
            status, body, replayed = self._once(request, trouble)
        except ApiError as no:
            status, body, replayed = no.status, no.body, False
        if trouble == "slow_answer":
            time.sleep(self.desk.faults.slow_s)
        if _bearer(request.headers.get("authorization", "")) == self.desk.options.publishable_key or (
            f"key={self.desk.options.publishable_key}" in request.query
        ):
            body = in_language(
                "en" if request.headers.get("accept-language", "").startswith("en") else "fr", body
            )
        return _dressed(status, body, replayed, lost=trouble == "lost_answer")

    def _once(self, request: Request, trouble: str | None) -> tuple[int, Json, bool]:
        call = self._call(request)
        found = endpoints.find(request.method, request.path)
        if not found:
            raise errors.no_such_url(request.method, request.path)
        each, call.ids = found
        key = request.headers.get("idempotency-key", "") if request.method == "POST" else ""
        if not key:
            return (*self._work(each, call), False)
        scoped = f"{call.account}:{key}"
        with self._only_one(scoped, key):
            question = _question(request, call.params)
            kept = self._kept(scoped, question, key)
            if kept:
                return (*kept, True)
            with self.desk.memory.transaction():
                status, body = self._work(each, call)
                if trouble == "broken_after":
                    status, body = 500, errors.broken().body
                self._keep(scoped, question, status, body)
        return status, body, False

    def _work(self, each: endpoints.Endpoint, call: Call) -> tuple[int, Json]:
        with self.desk.memory.transaction():
            try:
                return 200, endpoints.run(each, call)
            except ApiError as no:
                if not no.kept:
                    raise
                return no.status, no.body

    def _call(self, request: Request) -> Call:
        key = _bearer(request.headers.get("authorization", ""))
        params = _params(request)
        if not key and request.method == "GET":
            key = params.pop("key", "")
        options = self.desk.options
        if key not in (options.secret_key, options.publishable_key):
            raise errors.unauthorised(f"Invalid API Key provided: {key[:8]}***")
        account = request.headers.get("stripe-account", "")
        if account:
            self.desk.memory.need("v2.core.account", account)
        return Call(
            self.desk, request.path, params, account=account, from_page=key == options.publishable_key
        )

    @contextmanager
    def _only_one(self, scoped: str, key: str) -> Iterator[None]:
        with self._lock:
            if scoped in self._open_keys:
                raise errors.key_in_use(key)
            self._open_keys.add(scoped)
        try:
            yield
        finally:
            with self._lock:
                self._open_keys.discard(scoped)

    def _kept(self, scoped: str, question: str, key: str) -> tuple[int, Json] | None:
        rows = self.desk.memory.execute(
            "SELECT question, status, body, created FROM answers WHERE key = ?", scoped
        )
        if not rows:
            return None
        asked, status, body, created = rows[0]
        if created < self.desk.now() - KEY_LIVES_S[asked[:3]]:
            return None
        if asked != question:
            raise errors.key_reused(key)
        return status, json.loads(body)

    def _keep(self, scoped: str, question: str, status: int, body: Json) -> None:
        self.desk.memory.execute(
            "INSERT OR REPLACE INTO answers (key, question, status, body, created) VALUES (?, ?, ?, ?, ?)",
            *(scoped, question, status, json.dumps(body), self.desk.now()),
        )


_CROSS_ORIGIN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, POST",
    "Access-Control-Allow-Headers": "authorization, content-type, idempotency-key",
    "Access-Control-Max-Age": "600",
}


def _question(request: Request, params: Json) -> str:
    digest = hashlib.sha256(json.dumps(params, sort_keys=True, default=str).encode()).hexdigest()
    return f"{request.path} {digest}"


def _params(request: Request) -> Json:
    params: dict[str, Any] = forms.decode(request.query)
    if request.method == "GET" or not request.body:
        return params
    if _JSON in request.headers.get("content-type", ""):
        try:
            return {**params, **json.loads(request.body)}
        except ValueError:
            raise errors.invalid("Invalid JSON in the request body.") from None
    if "multipart/form-data" in (kind := request.headers.get("content-type", "")):
        return {**params, **in_form(request.body, kind)}
    return {**params, **forms.decode(request.body.decode("utf-8", "replace"))}


def _bearer(header: str) -> str:
    scheme, _, value = header.partition(" ")
    if scheme.lower() == "basic":
        return base64.b64decode(value + "===", validate=False).decode("utf-8", "replace").partition(":")[0]
    return value.strip()


def _dressed(status: int, body: Json, replayed: bool, *, lost: bool) -> Answer:
    headers = {
        **_CROSS_ORIGIN,
        "Request-Id": new_id("req", 14),
        "Stripe-Version": API_VERSION,
        "Cache-Control": "no-cache, no-store",
    }
    if replayed:
        headers["Idempotent-Replayed"] = "true"
    if status == 500:
        headers["Stripe-Should-Retry"] = "false"
    return Answer(status, json.dumps(body).encode(), _JSON, headers, lost=lost)
