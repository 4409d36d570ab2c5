"""The delivery app: carries a parcel from a pick-up to a drop-off before the promised time."""

from django.apps import AppConfig


class DeliveryConfig(AppConfig):
    name = "delivery"
    default_auto_field = "django.db.models.BigAutoField"
