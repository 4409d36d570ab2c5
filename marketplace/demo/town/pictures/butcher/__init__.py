"""Drawings of meat and charcuterie."""

from marketplace.demo.town.pictures.butcher import birds, cuts, hams, terrines

DRAWINGS = cuts.DRAWINGS | birds.DRAWINGS | hams.DRAWINGS | terrines.DRAWINGS
