"""What production refuses: the demo's values, and a name of ours that nobody reads."""

from marketplace.project.env import SettingRefused
from marketplace.project.settings import doors, engines, place

OURS = ["QUARTIER_", "STRIPE_", "DATABASE_", "TOWN_", "BOTS_", "DISPATCH_"]


def refuse_the_demo() -> None:
    """Stop the start of a production that still has a value of the demo, and of anything with an unknown setting.

    Raises:
        SettingRefused: the sentence names every one of them.
    """
    if not place.DEMO and (missing := [name for name, is_missing in _wanted().items() if is_missing]):
        raise SettingRefused(
            "Production (DEBUG off) refuses the demo's values; set: " + ", ".join(missing) + "."
        )
    place.env.refuse_unknown(OURS)


def _wanted() -> dict[str, bool]:
    return {
        "SECRET_KEY": place.SECRET_KEY == place.DEMO_SECRET or len(place.SECRET_KEY) < 32,
        "ALLOWED_HOSTS": not place.ALLOWED_HOSTS,
        "DATABASE_URL": engines.EMBEDDED["database"],
        "REDIS_URL": engines.EMBEDDED["broker"],
        "CACHE_URL": engines.EMBEDDED["cache"],
        "SITE_URL": not place.SITE_URL.startswith("https:"),
        "STREAM_URL": not place.STREAM_URL.startswith("https:"),
        "EMAIL_URL": not place.env.is_set("EMAIL_URL"),
        "STRIPE_SECRET_KEY": doors.STRIPE_STAND_IN,
        "STRIPE_PUBLISHABLE_KEY": doors.STRIPE_PUBLISHABLE_KEY == "pk_test_standin",
        "STRIPE_WEBHOOK_SECRETS": "whsec_standin" in doors.STRIPE_WEBHOOK_SECRETS,
    }
