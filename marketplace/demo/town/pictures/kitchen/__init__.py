"""Drawings of pans, plates and linen."""

from marketplace.demo.town.pictures.kitchen import pans, table, utensils

DRAWINGS = pans.DRAWINGS | table.DRAWINGS | utensils.DRAWINGS
