"""What every answer carries, also the ones nobody wrote a page for; and what production's cookies look like."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from django.conf import settings
from django.test import Client

from tests.asking import Answer, Asker
from tests.house import ROOT
from tests.routes import Route, places_for, routes
from tests.scene import Scene

pytestmark = [pytest.mark.django_db, pytest.mark.timeout(300)]

ROUTES = routes()
WHO = {"portal": "seller", "board": "operator", "admin": "operator", "courier_api": "courier"}
PRODUCTION = {
    "DEBUG": "0",
    "SECRET_KEY": "k" * 24 + "ABCdef0123456789!?.,;:-_<>+*#'~^" + "z" * 10,
    "ALLOWED_HOSTS": "quartier.example",
    "SITE_URL": "https://quartier.example",
    "STREAM_URL": "https://streams.quartier.example",
    "DATABASE_URL": "postgres://q:q@db.example/quartier",
    "REDIS_URL": "redis://broker.example/0",
    "CACHE_URL": "redis://cache.example/0",
    "EMAIL_URL": "smtp://mail.example:25",
    "STRIPE_SECRET_KEY": "sk_live_x",
    "STRIPE_PUBLISHABLE_KEY": "pk_live_x",
    "STRIPE_WEBHOOK_SECRETS": "whsec_live",
    "BEHIND_PROXY": "1",
}


def faults(answer: Answer) -> list[str]:
    """Return what an answer lacks."""
    headers = answer.response.headers
    policy = headers.get("Content-Security-Policy", "")
    wanted = {
        "nosniff": headers.get("X-Content-Type-Options") == "nosniff",
        "a referrer policy": "Referrer-Policy" in headers,
        "an opener policy": headers.get("Cross-Origin-Opener-Policy") == "same-origin",
        "a resource policy": headers.get("Cross-Origin-Resource-Policy") == "same-origin",
        "a permissions policy": "camera=" in headers.get("Permissions-Policy", ""),
        "no frames": headers.get("X-Frame-Options") == "DENY" and "frame-ancestors 'none'" in policy,
        "a policy": "default-src 'none'" in policy and "base-uri 'none'" in policy,
        "a policy without unsafe": "unsafe" not in policy and "*" not in policy,
        "no wildcard for other origins": headers.get("Access-Control-Allow-Origin", "") != "*",
    }
    return [name for name, is_there in wanted.items() if not is_there]


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: f"/{route.path}")
def test_every_answer_carries_its_headers(route: Route, day: Scene, asker: Asker) -> None:
    client = day.browser(WHO.get(route.name.split(":")[0], "shopper"))
    for method in ("GET", "POST"):
        answer = asker.ask(client, method, route.url(places_for(route, day)))
        assert faults(answer) == [], (method, answer.response.status_code)


@pytest.mark.parametrize(
    "path", ["/nothing/here", "/static/img/mark.svg", "/static/none.js", "/api/none", "/media/none"]
)
def test_what_nobody_wrote_a_page_for_carries_them_too(path: str, day: Scene, asker: Asker) -> None:
    assert faults(asker.ask(day.browser("anonymous"), "GET", path)) == []


def test_a_breakdown_carries_them_too_and_tells_nothing(day: Scene, asker: Asker, monkeypatch) -> None:
    from marketplace.storefront.views import browse

    monkeypatch.setattr(browse, "visit_of", lambda _request: 1 / 0)

    answer = asker.ask(day.browser("shopper"), "GET", "/boutiques/")

    assert answer.response.status_code == 500
    assert faults(answer) == []
    assert "ZeroDivisionError" not in answer.text
    assert "Traceback" not in answer.text


def test_a_page_about_somebody_is_kept_by_nobody(day: Scene, asker: Asker) -> None:
    """What is shown to a signed-in person, or behind a personal link, is not stored on the way."""
    kept = []
    for route in ROUTES:
        space = route.name.split(":")[0]
        if space not in {"portal", "board", "checkout", "orders", "tracking", "courier_api", "admin"}:
            continue
        if route.name in {"courier_api:schema", "courier_api:docs", "admin:jsi18n"}:
            continue
        answer = asker.ask(day.browser(WHO.get(space, "shopper")), "GET", route.url(places_for(route, day)))
        said = answer.response.headers.get("Cache-Control", "")
        if answer.word == "ok" and not ("no-store" in said and "public" not in said):
            kept.append(f"/{route.path}: {said or 'nothing'}")
    assert kept == []


def test_a_page_that_shows_a_visit_is_not_shared(day: Scene, asker: Asker) -> None:
    for path in (
        "/",
        "/recherche/?q=pain",
        "/boutiques/",
        "/panier/",
        "/adresse/",
        "/commande/",
        "/compte/email/",
    ):
        said = asker.ask(day.browser("shopper"), "GET", path).response.headers.get("Cache-Control", "")
        assert "no-store" in said, (path, said)


def test_a_foreign_host_is_not_answered(asker: Asker) -> None:
    for headers in ({"Host": "evil.example"}, {"Host": "127.0.0.1.evil.example"}):
        assert Client(raise_request_exception=False).get("/aide/", headers=headers).status_code == 400


def test_forged_forwarding_changes_nothing(day: Scene, asker: Asker) -> None:
    forged = {
        "X-Forwarded-Host": "evil.example",
        "X-Original-URL": "/regie/",
        "X-Rewrite-URL": "/regie/",
        "X-Forwarded-Proto": "https",
        "X-HTTP-Method-Override": "DELETE",
    }
    client = day.browser("anonymous")
    client.defaults.update(
        {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in forged.items()}
    )

    answer = asker.ask(client, "GET", "/compte/password/reset/")

    assert answer.word == "ok"
    assert "evil.example" not in answer.text


def test_cookies_are_kept_from_scripts_and_other_sites(day: Scene, asker: Asker) -> None:
    answer = asker.ask(Client(), "GET", "/compte/login/")
    for name, cookie in answer.response.cookies.items():
        assert cookie["samesite"] in {"Lax", "Strict"}, name
        assert cookie["httponly"] or "csrf" in name, name


def test_production_passes_djangos_own_deployment_check() -> None:
    ended = _manage("check", "--deploy", "--fail-level", "WARNING")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "no issues" in ended.stdout


def test_productions_cookies_are_bound_to_the_host_and_to_tls() -> None:
    names = "SESSION_COOKIE CSRF_COOKIE"
    code = ";".join(
        f"print(s.{name}_NAME, s.{name}_SECURE, s.{name}_SAMESITE, s.{name}_PATH, s.{name}_DOMAIN)"
        for name in names.split()
    )
    ended = _manage("shell", "--no-imports", "-c", f"from django.conf import settings as s;{code}")
    for line in ended.stdout.strip().splitlines():
        assert re.fullmatch(r"__Host-\w+ True (Lax|Strict) / None", line), ended.stdout + ended.stderr
    assert len(ended.stdout.strip().splitlines()) == 2, ended.stderr


def _manage(*arguments: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "QUARTIER_VAR") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={**kept, **PRODUCTION},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_no_origin_is_trusted_besides_our_own() -> None:
    assert [settings.SITE_URL] == settings.CSRF_TRUSTED_ORIGINS
