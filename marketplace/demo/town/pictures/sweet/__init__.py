"""Drawings of sugar and chocolate."""

from marketplace.demo.town.pictures.sweet import baking, chocolate, confectionery, jars, pralines

DRAWINGS = jars.DRAWINGS | baking.DRAWINGS | confectionery.DRAWINGS | chocolate.DRAWINGS | pralines.DRAWINGS
