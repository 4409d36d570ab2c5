"""Drawings of cleaning and small needs of the house."""

from marketplace.demo.town.pictures.household import brushes, cleaners, supplies

DRAWINGS = cleaners.DRAWINGS | brushes.DRAWINGS | supplies.DRAWINGS
