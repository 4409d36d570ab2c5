"""Where we are: the demo on one's own machine or production, the folders, the ports, who may be asked."""

import os
from pathlib import Path

from marketplace.project import addresses
from marketplace.project.env import Env

BASE_DIR = Path(__file__).resolve().parents[3]
env = Env(os.environ)

# DEBUG is the demo on one's own machine; off, it is production. Tracebacks in the browser are a separate wish,
# because a demo that shows Django's yellow pages, or keeps every query in memory, shows something else.
DEMO = env.flag("DEBUG", default=True)
DEBUG = env.flag("QUARTIER_TRACEBACKS", default=False) and DEMO
VAR = env.folder("QUARTIER_VAR", BASE_DIR / "var") or BASE_DIR / "var"
DATA_DIR = env.folder("QUARTIER_DATA_DIR", exists=True)  # open data: products, recorded days
PORT = env.whole("PORT", 8000, least=1, most=65_533)  # pages; streams at +1, the stand-in for Stripe at +2
SITE_URL = env.url("SITE_URL", f"http://127.0.0.1:{PORT}")
STREAM_URL = env.url("STREAM_URL", f"http://127.0.0.1:{PORT + 1}")

DEMO_SECRET = "only-for-the-demo-on-ones-own-machine"  # noqa: S105  production refuses it
SECRET_KEY = env.text("SECRET_KEY", DEMO_SECRET)
ALLOWED_HOSTS = env.listed("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"] if DEMO else [])
CSRF_TRUSTED_ORIGINS = [addresses.origin(SITE_URL)]
