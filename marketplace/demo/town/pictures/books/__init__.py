"""Drawings of books and magazines."""

from marketplace.demo.town.pictures.books import comics, handbooks, novels

DRAWINGS = novels.DRAWINGS | handbooks.DRAWINGS | comics.DRAWINGS
