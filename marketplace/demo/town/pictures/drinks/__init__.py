"""Drawings of cold drinks."""

from marketplace.demo.town.pictures.drinks import brewed, soft, wine

DRAWINGS = wine.DRAWINGS | brewed.DRAWINGS | soft.DRAWINGS
