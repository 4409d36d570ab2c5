"""Drawings of stationery."""

from marketplace.demo.town.pictures.paper import cards, desk, notebooks, pens

DRAWINGS = notebooks.DRAWINGS | pens.DRAWINGS | cards.DRAWINGS | desk.DRAWINGS
