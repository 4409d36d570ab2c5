"""Drawings of the bicycle."""

from marketplace.demo.town.pictures.cycling import extras, safety, tyres

DRAWINGS = safety.DRAWINGS | tyres.DRAWINGS | extras.DRAWINGS
