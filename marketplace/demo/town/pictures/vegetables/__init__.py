"""Drawings of vegetables and herbs."""

from marketplace.demo.town.pictures.vegetables import bunches, gourds, heads, pods, roots, summer

DRAWINGS = (
    roots.DRAWINGS | summer.DRAWINGS | pods.DRAWINGS | heads.DRAWINGS | gourds.DRAWINGS | bunches.DRAWINGS
)
