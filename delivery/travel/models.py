"""The streets of a city, when we know them: one graph for the map, the ways and the distances."""

from django.db import models

from marketplace.places.models import City


class StreetNetwork(models.Model):
    """`network` holds nodes, edges and drawn areas in the compact form of `delivery.travel.rules`."""

    city = models.OneToOneField(City, on_delete=models.CASCADE, related_name="streets")
    version = models.CharField(max_length=64)
    network = models.JSONField()

    def __str__(self) -> str:
        return f"{self.city} {self.version}"
