"""A courier's phone: signed in, speaking JSON to the API."""

from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client

from delivery.couriers.models import Courier
from delivery.runs.models import Stop
from tests.delivery.parcels import later
from tests.town import PASSWORD

V1 = "/api/courier/v1/"


@dataclass
class Phone:
    """What a phone keeps between two calls."""

    courier: Courier | None = None
    device: str = "pixel-7"
    language: str = "en"
    client: Client = field(default_factory=Client)
    tokens: dict[str, Any] = field(default_factory=dict)

    def sign_in(self, password: str = PASSWORD) -> "Phone":
        given = {"email": self.courier.user.email, "password": password, "device": self.device}
        self.tokens = self.post("session", given).json()
        return self

    def get(self, path: str) -> HttpResponse:
        return self.client.get(V1 + path, headers=self._headers())

    def delete(self, path: str) -> HttpResponse:
        return self.client.delete(V1 + path, headers=self._headers())

    def post(self, path: str, body: Any = None) -> HttpResponse:
        return self.client.post(
            V1 + path, body or {}, content_type="application/json", headers=self._headers()
        )

    def act(self, stop: Stop, noun: str, *, event_id: str = "", at: Any = None, **words: Any) -> HttpResponse:
        body = {"client_event_id": event_id or uuid4().hex, "acted_at": (at or later(7)).isoformat(), **words}
        return self.post(f"stops/{stop.public_id}/{noun}", body)

    def _headers(self) -> dict[str, str]:
        headers = {"Accept-Language": self.language}
        if "access" in self.tokens:
            headers["Authorization"] = f"Bearer {self.tokens['access']}"
        return headers


def phone_of(courier: Courier) -> Phone:
    return Phone(courier).sign_in()
