"""The settings: documented to the last one, and unwilling to run production on the demo's values."""

import os
import subprocess
import sys

import pytest

from tests.house import ROOT

PRODUCTION = {
    "DEBUG": "0",
    "SECRET_KEY": "x" * 50,
    "ALLOWED_HOSTS": "quartier.example",
    "SITE_URL": "https://quartier.example",
    "STREAM_URL": "https://streams.quartier.example",
    "DATABASE_URL": "postgresql://somebody:secret@db/quartier?sslmode=require",
    "REDIS_URL": "redis://broker/0",
    "CACHE_URL": "redis://cache/0",
    "EMAIL_URL": "smtp://somebody:secret@mail:587",
    "STRIPE_SECRET_KEY": "sk_live_1",
    "STRIPE_PUBLISHABLE_KEY": "pk_live_1",
    "STRIPE_WEBHOOK_SECRETS": "whsec_1,whsec_2",
}


def loaded(expression: str = "''", **environment: str) -> subprocess.CompletedProcess[str]:
    """Load the settings in a process of their own and print an expression over them."""
    code = f"from marketplace.project import settings as s; print({expression})"
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={"PATH": os.environ["PATH"], **environment},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_every_setting_is_documented_and_nothing_else():
    document = (ROOT / "docs" / "operations" / "settings.md").read_text()
    told = {line.split("`")[1] for line in document.splitlines() if line.startswith("| `")}

    known = loaded("' '.join(sorted(s.env.known))").stdout.split()

    assert told == set(known)


@pytest.mark.parametrize("name", [name for name in PRODUCTION if name != "DEBUG"])
def test_production_refuses_to_run_on_a_value_of_the_demo(name: str):
    refused = loaded(**{key: value for key, value in PRODUCTION.items() if key != name})

    assert refused.returncode == 1
    assert refused.stderr.startswith("Production (DEBUG off) refuses the demo's values; set: ")
    assert name in refused.stderr
    assert refused.stderr.count("\n") == 1


def test_production_with_values_of_its_own_is_strict():
    read = loaded(
        "s.DEBUG, s.SECURE_SSL_REDIRECT, s.SESSION_COOKIE_SECURE, s.SECURE_HSTS_SECONDS > 0, s.STRIPE_STAND_IN",
        **PRODUCTION,
    )

    assert read.stdout.strip() == "False True True True False"


def test_a_short_secret_is_refused():
    assert "SECRET_KEY" in loaded(**PRODUCTION | {"SECRET_KEY": "short"}).stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "99999"),
        ("DATABASE_URL", "mysql://host/name"),
        ("TOWN_CLOCK", "noon"),
        ("TOWN_RATE", "0"),
        ("QUARTIER_DATA_DIR", "/nowhere"),
        ("STRIPE_SECRET", "sk_test"),
    ],
)
def test_a_wrong_setting_names_itself(name: str, value: str):
    refused = loaded(**{name: value})

    assert refused.returncode == 1
    assert name in refused.stderr
    assert refused.stderr.count("\n") == 1


def test_the_database_reads_the_same_clock():
    clock = "2026-11-24T08:00:00+00:00/2026-11-24T09:00:00+00:00/12"

    options = loaded("s.DATABASES['default']['OPTIONS']['options']", TOWN_CLOCK=clock).stdout

    assert "-c quartier.clock_wall=2026-11-24T08:00:00+00:00" in options
    assert "-c quartier.clock_town=2026-11-24T09:00:00+00:00" in options
    assert "-c quartier.clock_rate=12.0" in options
    assert "-c lock_timeout=2000ms" in options


def test_every_process_publishes_to_our_broker():
    code = (
        "import django; django.setup(); from celery import current_app as a; print(a.main, a.conf.broker_url)"
    )
    environment = {
        "DJANGO_SETTINGS_MODULE": "marketplace.project.settings",
        "REDIS_URL": "redis://broker:7/3",
    }

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={"PATH": os.environ["PATH"], **environment},
        capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert done.stdout.strip() == "quartier redis://broker:7/3"
