"""What a browser may load, which cookies are kept how, what is logged."""

from csp.constants import NONCE, NONE, SELF

from marketplace.project import addresses
from marketplace.project.settings.doors import STRIPE_API_BASE, STRIPE_JS_URL, STRIPE_STAND_IN, TILE_URL
from marketplace.project.settings.place import DEMO, STREAM_URL, env

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
