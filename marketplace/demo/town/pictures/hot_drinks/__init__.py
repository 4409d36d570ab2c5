"""Drawings of coffee and tea."""

from marketplace.demo.town.pictures.hot_drinks import coffee, cups, tea

DRAWINGS = coffee.DRAWINGS | tea.DRAWINGS | cups.DRAWINGS
