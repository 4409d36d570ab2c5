"""Drawings of yarn, thread and cloth."""

from marketplace.demo.town.pictures.sewing import notions, threads

DRAWINGS = threads.DRAWINGS | notions.DRAWINGS
