"""Drawings of cooked dishes and desserts."""

from marketplace.demo.town.pictures.cooked import bowls, desserts, dishes, oven

DRAWINGS = dishes.DRAWINGS | bowls.DRAWINGS | oven.DRAWINGS | desserts.DRAWINGS
