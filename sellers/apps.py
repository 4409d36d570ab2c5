"""The sellers app: shops, what they list and hold, what they prepare, what they are paid."""

from django.apps import AppConfig


class SellersConfig(AppConfig):
    name = "sellers"
    default_auto_field = "django.db.models.BigAutoField"
