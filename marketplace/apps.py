"""The marketplace app: what shoppers see and pay."""

from django.apps import AppConfig


class MarketplaceConfig(AppConfig):
    name = "marketplace"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hand the reactions to the journal; the only place where the table of them is looked up."""
        from marketplace.journal import reactions
        from marketplace.project.wiring import REACTIONS

        reactions.wire(REACTIONS)
