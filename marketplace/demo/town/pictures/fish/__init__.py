"""Drawings of fish and shellfish."""

from marketplace.demo.town.pictures.fish import crustaceans, fillets, shells

DRAWINGS = fillets.DRAWINGS | shells.DRAWINGS | crustaceans.DRAWINGS
