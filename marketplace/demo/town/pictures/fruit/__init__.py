"""Drawings of fruit."""

from marketplace.demo.town.pictures.fruit import berries, citrus, dried, exotic, orchard

DRAWINGS = orchard.DRAWINGS | citrus.DRAWINGS | berries.DRAWINGS | exotic.DRAWINGS | dried.DRAWINGS
