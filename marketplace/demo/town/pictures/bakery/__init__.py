"""Drawings of breads, pastries, biscuits and lunch."""

from marketplace.demo.town.pictures.bakery import biscuits, cakes, loaves, lunch, rolls, tarts, viennoiserie

DRAWINGS = (
    loaves.DRAWINGS
    | rolls.DRAWINGS
    | viennoiserie.DRAWINGS
    | tarts.DRAWINGS
    | cakes.DRAWINGS
    | biscuits.DRAWINGS
    | lunch.DRAWINGS
)
