"""Every setting of the product, read once from the environment; a wrong one refuses to start and names itself."""

import importlib.util
import json
import os
from pathlib import Path

from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext_lazy as _
from kombu import Exchange, Queue
from redis.backoff import NoBackoff
from redis.retry import Retry

from marketplace.kernel import clock
from marketplace.project import addresses
from marketplace.project.env import Env, SettingRefused
from marketplace.project.schedule import QUEUES

BASE_DIR = Path(__file__).resolve().parents[2]
env = Env(os.environ)

# --- Where we are ------------------------------------------------------------------------------------------------
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

# --- The house ---------------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "marketplace",
    "sellers",
    "delivery",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_htmx",
    "template_partials",
    "csp",
]
MIDDLEWARE = [
    "marketplace.project.headers.HouseHeaders",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "marketplace.project.readable.ReadableAddresses",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
ROOT_URLCONF = "marketplace.project.urls"
WSGI_APPLICATION = "marketplace.project.wsgi.application"
ASGI_APPLICATION = "marketplace.project.asgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "libraries": {"quartier": "marketplace.storefront.templatetags.quartier"},
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "marketplace.storefront.context.header",
            ],
        },
    },
]


# --- The two clocks ----------------------------------------------------------------------------------------------
def _kept_clock() -> str:
    """Return the clock of the running demo, so that every command lives in the same town."""
    try:
        return str(json.loads((VAR / "clock.json").read_text())["clock"]) if DEMO else "real"
    except (OSError, ValueError, KeyError):
        return "real"


TOWN_CLOCK = env.read(
    "TOWN_CLOCK", clock.TownClock.parse(_kept_clock()), clock.TownClock.parse, wants="real or WALL/TOWN/RATE"
)
TOWN_CLOCK_GIVEN = env.is_set("TOWN_CLOCK")
TOWN_RATE = env.number("TOWN_RATE", 8.0, least=1, most=3600)  # of a demo clock that `manage.py up` starts
WITH_TOWN = env.flag("QUARTIER_TOWN", default=True) and DEMO  # a demo without its town and bots: bench, tests
BOTS_SPEED = env.number("BOTS_SPEED", 1.0, least=0.1, most=100)
DISPATCH_OFFER_S = env.whole(
    "DISPATCH_OFFER_S", 40, least=5, most=300
)  # wall seconds a courier has to answer
clock.configure(TOWN_CLOCK)

# --- Engines -----------------------------------------------------------------------------------------------------
_embedded = addresses.embedded(VAR)
EMBEDDED = {
    "database": not env.is_set("DATABASE_URL"),
    "broker": not env.is_set("REDIS_URL"),
    "cache": not env.is_set("CACHE_URL"),
}
PG_BIN = env.folder("PG_BIN", exists=True)  # another PostgreSQL's programs for the embedded engine
DATABASES = {
    "default": addresses.database(
        env.url("DATABASE_URL", _embedded["database"], schemes=["postgresql", "postgres"])
    )
}
REDIS_URL = env.url("REDIS_URL", _embedded["broker"], schemes=["redis", "rediss"])
CACHE_URL = env.url("CACHE_URL", _embedded["cache"], schemes=["redis", "rediss"])

_database = DATABASES["default"]
_database["OPTIONS"]["options"] = " ".join(
    f"-c {name}={value}"
    for name, value in {
        "lock_timeout": f"{env.whole('DATABASE_LOCK_TIMEOUT_MS', 2_000)}ms",
        "statement_timeout": f"{env.whole('DATABASE_STATEMENT_TIMEOUT_MS', 15_000)}ms",
        "idle_in_transaction_session_timeout": "30s",
        "quartier.clock_wall": TOWN_CLOCK.wall.isoformat(),
        "quartier.clock_town": TOWN_CLOCK.town.isoformat(),
        "quartier.clock_rate": TOWN_CLOCK.rate,
    }.items()
)
_database["OPTIONS"].setdefault("connect_timeout", 5)
# A pool belongs to processes whose threads share it (pages, streams); workers and commands keep one connection.
if DATABASE_POOL := env.whole("DATABASE_POOL", 0, most=200):
    _database["OPTIONS"]["pool"] = {"min_size": 1, "max_size": DATABASE_POOL, "timeout": 5}
else:
    _database.update(CONN_MAX_AGE=60, CONN_HEALTH_CHECKS=True)

CACHES = {
    "default": {
        "BACKEND": "marketplace.project.caches.ForgivingCache",
        "LOCATION": CACHE_URL,
        "OPTIONS": {"socket_timeout": 0.5, "socket_connect_timeout": 0.5, "retry": Retry(NoBackoff(), 0)},
    }
}
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"

# --- Celery ------------------------------------------------------------------------------------------------------
CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_QUEUES = [
    # Each with its own exchange and key: left out, all four would share one and hear each other's messages.
    Queue(name, Exchange(name), routing_key=name)
    for name in QUEUES
]
CELERY_TASK_DEFAULT_QUEUE = "bulk"
CELERY_TASK_CREATE_MISSING_QUEUES = False
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_SOFT_TIME_LIMIT = 20
CELERY_TASK_TIME_LIMIT = 25  # always below the visibility timeout, or the task runs twice at once
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT = 15 if not DEMO else 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 60,
    "unacked_restore_interval": 5,
    "unacked_restore_throttle": 1,
    "socket_timeout": 1,
    "socket_connect_timeout": 1,
    "socket_keepalive": True,
    "retry_on_timeout": False,
}
# A frozen broker costs a publisher one second, measured; the sweeper finds what the bell could not say.
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 0, "interval_start": 0, "interval_max": 0.2}
CELERY_TIMEZONE = "UTC"

# --- The doors to the world --------------------------------------------------------------------------------------
_STAND_IN = f"http://127.0.0.1:{PORT + 2}"
STRIPE_STAND_IN = not env.is_set("STRIPE_SECRET_KEY")
STRIPE_SECRET_KEY = env.text("STRIPE_SECRET_KEY", "sk_test_standin")
STRIPE_PUBLISHABLE_KEY = env.text("STRIPE_PUBLISHABLE_KEY", "pk_test_standin")
STRIPE_WEBHOOK_SECRETS = env.listed("STRIPE_WEBHOOK_SECRETS", ["whsec_standin"])
STRIPE_API_BASE = env.url("STRIPE_API_BASE", _STAND_IN if STRIPE_STAND_IN else "https://api.stripe.com")
STRIPE_JS_URL = env.url(
    "STRIPE_JS_URL", f"{_STAND_IN}/v3/" if STRIPE_STAND_IN else "https://js.stripe.com/v3/"
)
ROUTER_URL = env.url("ROUTER_URL")  # a Valhalla service; none: straight lines with a detour
GEOCODER_URL = env.url(
    "GEOCODER_URL", schemes=["ban", "nominatim", "photon"]
)  # none: the local address index
TILE_URL = env.url("TILE_URL")  # none: the street graph drawn by ourselves
for _key, _value in addresses.mail(
    env.url("EMAIL_URL", f"file://{VAR}/mail", schemes=["console", "file", "smtp", "smtps"])
).items():
    globals()[_key] = _value
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", "Quartier <bonjour@quartier.example>")

# --- Words -------------------------------------------------------------------------------------------------------
LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", _("French")), ("en", _("English"))]
LOCALE_PATHS = sorted(path for path in (BASE_DIR / "locale").glob("*") if path.is_dir())
TIME_ZONE = "Europe/Paris"
USE_TZ = True

# --- Files -------------------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
# Leaflet's files come with django-leaflet, whose app needs GDAL, which we do not: only its folder is served.
_LEAFLET = importlib.util.find_spec("leaflet")
STATICFILES_DIRS = (
    [Path(_LEAFLET.submodule_search_locations[0]) / "static"]
    if _LEAFLET and _LEAFLET.submodule_search_locations
    else []
)
STATIC_ROOT = VAR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"
WHITENOISE_USE_FINDERS = DEMO
WHITENOISE_AUTOREFRESH = DEMO
WHITENOISE_ALLOW_ALL_ORIGINS = False
_static = "django.contrib.staticfiles.storage." + (
    "StaticFilesStorage" if DEMO else "ManifestStaticFilesStorage"
)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": _static},
}

# --- People ------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "marketplace.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_ON_GET = False

# --- The courier API ---------------------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["marketplace.accounts.permissions.DenyAll"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["delivery.api.reading.PlainJSON"],
    "EXCEPTION_HANDLER": "delivery.api.problems.problem_details",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Quartier courier API",
    "DESCRIPTION": "What a courier's phone says and hears: shifts, positions, offers, runs and proofs.",
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.0",
    "SCHEMA_PATH_PREFIX": r"/api/courier/v1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}

# --- Trust -------------------------------------------------------------------------------------------------------
_stripe_origins = sorted({addresses.origin(STRIPE_JS_URL), addresses.origin(STRIPE_API_BASE)})
if not STRIPE_STAND_IN:
    _stripe_origins += ["https://hooks.stripe.com", "https://checkout.stripe.com"]
_tiles = [addresses.origin(TILE_URL)] if TILE_URL else []
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE, addresses.origin(STRIPE_JS_URL)],
        "style-src": [SELF],
        "img-src": [SELF, "data:", *_tiles],
        "font-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "connect-src": [SELF, addresses.origin(STREAM_URL), *_stripe_origins],
        "frame-src": _stripe_origins,
        "form-action": [SELF, *_stripe_origins],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"  # Stripe's pages want an origin
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
BEHIND_PROXY = env.flag("BEHIND_PROXY", default=False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
if not DEMO:
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    SESSION_COOKIE_NAME = "__Host-session"
    CSRF_COOKIE_NAME = "__Host-csrf"

LOG_LEVEL = env.text("LOG_LEVEL", "INFO")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{levelname:<7} {name}: {message}", "style": "{"}},
    "handlers": {"terminal": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["terminal"], "level": LOG_LEVEL},
    "loggers": {"django": {"level": LOG_LEVEL, "propagate": True, "handlers": []}},
}

# --- What production refuses -------------------------------------------------------------------------------------
_wanted = {
    "SECRET_KEY": SECRET_KEY == DEMO_SECRET or len(SECRET_KEY) < 32,
    "ALLOWED_HOSTS": not ALLOWED_HOSTS,
    "DATABASE_URL": EMBEDDED["database"],
    "REDIS_URL": EMBEDDED["broker"],
    "CACHE_URL": EMBEDDED["cache"],
    "SITE_URL": not SITE_URL.startswith("https:"),
    "STREAM_URL": not STREAM_URL.startswith("https:"),
    "EMAIL_URL": not env.is_set("EMAIL_URL"),
    "STRIPE_SECRET_KEY": STRIPE_STAND_IN,
    "STRIPE_PUBLISHABLE_KEY": STRIPE_PUBLISHABLE_KEY == "pk_test_standin",
    "STRIPE_WEBHOOK_SECRETS": "whsec_standin" in STRIPE_WEBHOOK_SECRETS,
}
if not DEMO and any(_wanted.values()):
    raise SettingRefused(
        "Production (DEBUG off) refuses the demo's values; set: "
        + ", ".join(name for name, missing in _wanted.items() if missing)
        + "."
    )
env.refuse_unknown(["QUARTIER_", "STRIPE_", "DATABASE_", "TOWN_", "BOTS_", "DISPATCH_"])
