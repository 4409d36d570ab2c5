"""A courier's phone: it signs in at the courier API, keeps itself signed in, and calls."""

from __future__ import annotations

import time
from typing import Any

import requests

from marketplace.demo.bots.web import NOT_NOW, WITHIN_S, Trouble

EARLY_S = 60  # before the access token is over


class Refused(Exception):
    """The house said no; `code` is its stable reason."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(f"{status} {code}")
        self.status, self.code = status, code


class Phone:
    """One signed-in phone."""

    def __init__(self, site: str, *, email: str, password: str) -> None:
        self._root = f"{site}/api/courier/v1/"
        self._who = {"email": email, "password": password}
        self._device = f"bot {email}"[:80]
        self._session = requests.Session()
        self._session.trust_env = False
        self._refresh, self._good_until = "", 0.0

    def get(self, path: str) -> Any:
        return self._call("GET", path)

    def post(self, path: str, body: dict[str, Any] | None = None) -> Any:
        return self._call("POST", path, json=body or {})

    def delete(self, path: str) -> Any:
        return self._call("DELETE", path)

    def send_photo(self, path: str, jpeg: bytes) -> Any:
        return self._call("POST", path, files={"photo": ("door.jpg", jpeg, "image/jpeg")})

    def sign_in(self) -> None:
        """Sign in, or renew what is about to end.

        Raises:
            Refused: these words are not good here.
        """
        if self._refresh:
            try:
                said = {"refresh": self._refresh, "device": self._device}
                return self._keep(self._answer("POST", "session/refresh", json=said))
            except Refused:
                self._refresh = ""
        return self._keep(self._answer("POST", "session", json={**self._who, "device": self._device}))

    def _keep(self, tokens: dict[str, Any]) -> None:
        self._session.headers["Authorization"] = f"Bearer {tokens['access']}"
        self._refresh, self._good_until = tokens["refresh"], time.monotonic() + tokens["access_s"] - EARLY_S

    def _call(self, method: str, path: str, **rest: Any) -> Any:
        if time.monotonic() > self._good_until:
            self.sign_in()
        try:
            return self._answer(method, path, **rest)
        except Refused as no:
            if no.status != 401:
                raise
            self.sign_in()
            return self._answer(method, path, **rest)

    def _answer(self, method: str, path: str, **rest: Any) -> Any:
        try:
            answer = self._session.request(method, self._root + path, timeout=WITHIN_S, **rest)
            body = answer.json() if answer.content else {}
        except (requests.RequestException, ValueError) as error:
            raise Trouble(str(error)) from error
        if answer.status_code in NOT_NOW:
            raise Trouble(f"{method} {path} answered {answer.status_code}")
        if answer.status_code >= 400:
            raise Refused(answer.status_code, str(body.get("code", "")))
        return body
