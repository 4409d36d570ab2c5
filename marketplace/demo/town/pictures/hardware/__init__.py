"""Drawings of tools and repairs."""

from marketplace.demo.town.pictures.hardware import electric, fixings, hand_tools, paint

DRAWINGS = hand_tools.DRAWINGS | fixings.DRAWINGS | electric.DRAWINGS | paint.DRAWINGS
