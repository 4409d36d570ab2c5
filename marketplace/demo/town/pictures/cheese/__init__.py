"""Drawings of cheeses and dairy."""

from marketplace.demo.town.pictures.cheese import dairy, rounds, wedges

DRAWINGS = wedges.DRAWINGS | rounds.DRAWINGS | dairy.DRAWINGS
