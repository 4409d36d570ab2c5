"""What a courier rides."""

from django.db import models


class Vehicle(models.TextChoices):
    BIKE = "bike"  # 15 km/h, a rucksack
    CARGO_BIKE = "cargo_bike"  # 13 km/h, a crate in front
    SCOOTER = "scooter"  # electric kick scooter, 17 km/h
    CAR = "car"  # 22 km/h in town
