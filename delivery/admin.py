"""The index of the delivery records; each room keeps its own."""

from delivery.couriers import admin as couriers
from delivery.dispatch import admin as dispatch
from delivery.runs import admin as runs

__all__ = ["couriers", "dispatch", "runs"]
