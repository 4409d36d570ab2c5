"""Cities and the local index of their addresses; every operational row carries its city."""

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models

from marketplace.kernel.geo import Point


class City(models.Model):
    """One town that Quartier serves: its clock's zone, its currency, how far a courier goes."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=80)
    country = models.CharField(max_length=2, default="FR")
    timezone = models.CharField(max_length=40, default="Europe/Paris")
    currency = models.CharField(max_length=3, default="EUR")
    centre_lat = models.FloatField()
    centre_lon = models.FloatField()
    reach_m = models.PositiveIntegerField(default=5_000)
    takes_orders = models.BooleanField(default=True)

    class Meta:
        verbose_name_plural = "cities"

    def __str__(self) -> str:
        return self.name

    @property
    def centre(self) -> Point:
        return Point(lat=self.centre_lat, lon=self.centre_lon)


class AddressPoint(models.Model):
    """One door of the local address index; `words` is the folded text that a search compares."""

    city = models.ForeignKey(City, on_delete=models.CASCADE)
    number = models.CharField(max_length=10)
    street = models.CharField(max_length=120)
    postcode = models.CharField(max_length=10)
    lat = models.FloatField()
    lon = models.FloatField()
    words = models.CharField(max_length=200)

    class Meta:
        indexes: ClassVar = [
            GinIndex(OpClass("words", name="gin_trgm_ops"), name="address_words_trgm"),
            models.Index(fields=["city", "lat", "lon"], name="address_place"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.street}, {self.postcode}"

    @property
    def point(self) -> Point:
        return Point(lat=self.lat, lon=self.lon)
