"""The doors to map services: addresses to places (geopy), and riding times over real streets (Valhalla).

Coordinates leave this package as `Point` only; whatever order a service wants is its own affair.
"""

from marketplace.gateways.maps.geocoder import FoundPlace, Geocoder, geocoder
from marketplace.gateways.maps.router import Router, ValhallaRouter, router

__all__ = ["FoundPlace", "Geocoder", "Router", "ValhallaRouter", "geocoder", "router"]
