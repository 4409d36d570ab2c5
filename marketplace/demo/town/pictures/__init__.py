"""The demo's product pictures: drawn by code, in one hand, the same for the same family and variant."""

from marketplace.demo.town.pictures.gallery import draw
from marketplace.demo.town.pictures.placeholder import placeholder

__all__ = ["draw", "placeholder"]
