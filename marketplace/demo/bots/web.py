"""A browser without scripts: pages, cookies and forms over HTTP, the way a person reaches the house."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests

WITHIN_S = 20
NOT_NOW = frozenset({429, 500, 502, 503, 504})


class Trouble(Exception):
    """Nobody answers, or not now: come again a little later."""


class SignedOut(Exception):
    """The house wants to know again who this is."""


@dataclass(frozen=True)
class Page:
    """What a visit ended at, after every redirect."""

    url: str
    status: int
    text: str

    @property
    def path(self) -> str:
        return urlsplit(self.url).path


class Browser:
    """One person's browser."""

    def __init__(self, site: str, cookies: dict[str, str] | None = None) -> None:
        self.site = site
        self._session = requests.Session()
        self._session.trust_env = False  # no proxy stands between us and our own machine
        self._session.headers.update({"Accept-Language": "fr", "User-Agent": "Quartier-bots/1"})
        self._session.cookies.update(cookies or {})

    @property
    def cookies(self) -> dict[str, str]:
        return dict(self._session.cookies.get_dict())

    def get(self, path: str) -> Page:
        return self._page("GET", path)

    def read(self, path: str) -> Any:
        """Return a page of data.

        Raises:
            Trouble: it is not there.
        """
        try:
            answer = self._session.get(urljoin(self.site, path), timeout=WITHIN_S)
            answer.raise_for_status()
            return answer.json()
        except (requests.RequestException, ValueError) as error:
            raise Trouble(str(error)) from error

    def post(self, path: str, form: dict[str, str], *, only_part: bool = False) -> Page:
        """Send a form; `only_part` asks for the changed part of the page alone, as our pages with scripts do."""
        said = {**form, "csrfmiddlewaretoken": self.cookies.get("csrftoken", "")}
        return self._page("POST", path, data=said, headers={"HX-Request": "true"} if only_part else None)

    def sign_in(self, email: str, password: str) -> None:
        """Sign in at the house's own page.

        Raises:
            SignedOut: these words are not good here.
        """
        self.get("/compte/login/")
        page = self.post("/compte/login/", {"login": email, "password": password})
        if page.path.startswith("/compte/login"):
            raise SignedOut(email)

    def _page(self, method: str, path: str, **rest: Any) -> Page:
        address = urljoin(self.site, path)
        try:
            answer = self._session.request(method, address, timeout=WITHIN_S, **rest)
        except requests.RequestException as error:
            raise Trouble(str(error)) from error
        if answer.status_code in NOT_NOW:
            raise Trouble(f"{method} {urlsplit(address).path} answered {answer.status_code}")
        return Page(answer.url, answer.status_code, answer.text)
