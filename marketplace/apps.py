"""The marketplace app: what shoppers see and pay."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MarketplaceConfig(AppConfig):
    name = "marketplace"
    verbose_name = _("Goods, orders and money")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hand the reactions and the queues to the journal; the only place where their tables are looked up."""
        from marketplace.journal import queues, reactions
        from marketplace.project.queues import QUEUES
        from marketplace.project.wiring import REACTIONS

        reactions.wire(REACTIONS)
        queues.watch(QUEUES)
