"""The delivery app: carries a parcel from a pick-up to a drop-off before the promised time."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeliveryConfig(AppConfig):
    name = "delivery"
    verbose_name = _("Couriers and deliveries")
    default_auto_field = "django.db.models.BigAutoField"
