"""Drawings of care of body and face."""

from marketplace.demo.town.pictures.care import creams, remedies, scents, soaps

DRAWINGS = soaps.DRAWINGS | creams.DRAWINGS | remedies.DRAWINGS | scents.DRAWINGS
