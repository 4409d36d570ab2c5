"""Drawings of dogs, cats and birds."""

from marketplace.demo.town.pictures.pets import comfort, feeding, litter

DRAWINGS = feeding.DRAWINGS | litter.DRAWINGS | comfort.DRAWINGS
