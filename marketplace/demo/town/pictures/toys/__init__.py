"""Drawings of toys."""

from marketplace.demo.town.pictures.toys import dolls, first, games, outdoors

DRAWINGS = first.DRAWINGS | dolls.DRAWINGS | games.DRAWINGS | outdoors.DRAWINGS
