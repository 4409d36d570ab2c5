"""The doors to the world: the card network, roads, addresses, map tiles, mail."""

from marketplace.project import addresses
from marketplace.project.settings.place import PORT, VAR, env

_STAND_IN = f"http://127.0.0.1:{PORT + 2}"
STRIPE_STAND_IN = not env.is_set("STRIPE_SECRET_KEY")
STRIPE_SECRET_KEY = env.text("STRIPE_SECRET_KEY", "sk_test_standin")
STRIPE_PUBLISHABLE_KEY = env.text("STRIPE_PUBLISHABLE_KEY", "pk_test_standin")
STRIPE_WEBHOOK_SECRETS = env.listed("STRIPE_WEBHOOK_SECRETS", ["whsec_standin"])
STRIPE_CONNECT_WEBHOOK_SECRETS = env.listed("STRIPE_CONNECT_WEBHOOK_SECRETS", STRIPE_WEBHOOK_SECRETS)
STRIPE_ACCOUNTS_WEBHOOK_SECRETS = env.listed("STRIPE_ACCOUNTS_WEBHOOK_SECRETS", STRIPE_WEBHOOK_SECRETS)
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
