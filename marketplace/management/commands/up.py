"""`manage.py up`: the whole product on this machine, until Ctrl-C."""

from typing import Any

from django.conf import settings
from django.core.management import get_commands
from django.core.management.base import BaseCommand

from marketplace.project.schedule import SCHEDULE
from marketplace.project.supervisor.engines import Wanted
from marketplace.project.supervisor.greeting import Cast
from marketplace.project.supervisor.house import House, aloud
from marketplace.project.supervisor.programs import Shape
from marketplace.project.supervisor.refusal import StartRefused


class Command(BaseCommand):
    help = "Starts engines, pages, streams and workers, restarts what dies, and ends all of it on Ctrl-C."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        house = House(
            shape=_shape(),
            wanted=Wanted(**settings.EMBEDDED, pg_bin=settings.PG_BIN),
            site=settings.SITE_URL,
            rate=settings.TOWN_RATE,
            clock_given=settings.TOWN_CLOCK_GIVEN,
            say=aloud,
            people=_people() if settings.WITH_TOWN else [],
        )
        try:
            house.live()
        except StartRefused as refused:
            raise SystemExit(f"quartier: {refused}") from None


def _people() -> Cast:
    """Return the demo's people; nobody while the demo has none."""
    try:
        from marketplace.demo.accounts import CAST
    except ImportError:
        return []
    return list(CAST)


def _shape() -> Shape:
    return Shape(
        port=settings.PORT,
        var=settings.VAR,
        root=settings.BASE_DIR,
        demo=settings.DEMO,
        town=settings.WITH_TOWN,
        stand_in=settings.STRIPE_STAND_IN,
        stand_in_secret=settings.STRIPE_WEBHOOK_SECRETS[0],
        schedule=bool(SCHEDULE),
        commands=frozenset(get_commands()),
    )
