"""Turns the addresses of engines and mail into what Django wants, and finds those of the embedded engines."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit

ENGINES_FILE = "engines.json"


def embedded(var: Path) -> dict[str, str]:
    """Return the addresses of the engines that `manage.py up` keeps under `var`.

    Before the first start nobody listens: port 1 refuses at once, so a command says so without waiting.
    """
    try:
        engines = json.loads((var / ENGINES_FILE).read_text())
    except (OSError, ValueError):
        engines = {}
    password = quote(str(engines.get("password", "none")))
    ports = {name: int(engines.get(name, 1)) for name in ("postgres", "broker", "cache")}
    return {
        "database": f"postgresql://quartier:{password}@127.0.0.1:{ports['postgres']}/quartier",
        "broker": f"redis://:{password}@127.0.0.1:{ports['broker']}/0",
        "cache": f"redis://:{password}@127.0.0.1:{ports['cache']}/0",
    }


def database(url: str) -> dict[str, Any]:
    """Return Django's description of the PostgreSQL at `url`; its query goes to libpq as options."""
    parts = urlsplit(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
    }


def mail(url: str) -> dict[str, Any]:
    """Return Django's mail settings for `console:`, `file:///folder`, `smtp://…` or `smtps://…`."""
    parts = urlsplit(url)
    backends = {"console": "console", "file": "filebased"}
    backend = f"django.core.mail.backends.{backends.get(parts.scheme, 'smtp')}.EmailBackend"
    if parts.scheme == "file":
        return {"EMAIL_BACKEND": backend, "EMAIL_FILE_PATH": unquote(parts.path)}
    if parts.scheme == "console":
        return {"EMAIL_BACKEND": backend}
    return {
        "EMAIL_BACKEND": backend,
        "EMAIL_HOST": parts.hostname or "localhost",
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp" and parts.port != 25,
        "EMAIL_TIMEOUT": 10,
    }


def origin(url: str) -> str:
    """Return scheme, host and port of `url`, the form a content policy wants."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
