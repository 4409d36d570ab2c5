"""Drawings of flowers and plants."""

from marketplace.demo.town.pictures.flowers import bouquets, garden, house_plants, seasons, small_pots

DRAWINGS = (
    bouquets.DRAWINGS | seasons.DRAWINGS | house_plants.DRAWINGS | small_pots.DRAWINGS | garden.DRAWINGS
)
