"""The sellers app: shops, what they list and hold, what they prepare, what they are paid."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SellersConfig(AppConfig):
    name = "sellers"
    verbose_name = _("Shops and their stock")
    default_auto_field = "django.db.models.BigAutoField"
