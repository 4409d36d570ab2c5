"""Drawings of the dry and the preserved."""

from marketplace.demo.town.pictures.grocery import cartons, dry, oils, packets, preserves, spices

DRAWINGS = (
    dry.DRAWINGS | oils.DRAWINGS | spices.DRAWINGS | preserves.DRAWINGS | cartons.DRAWINGS | packets.DRAWINGS
)
