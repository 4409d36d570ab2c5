"""Every drawing under its family, with the stage it is shown on."""

from collections.abc import Callable

from marketplace.demo.town.pictures import baked, berries, bread, butcher, charcuterie, cheese, dairy, fish, fruit, greens, pastry, roots
from marketplace.demo.town.pictures.scene import stage
from marketplace.demo.town.pictures.sheet import Sheet

Drawing = Callable[[Sheet], str]

TRADES: tuple[tuple[str, dict[str, Drawing]], ...] = (
    ("bakery", bread.DRAWINGS | pastry.DRAWINGS | baked.DRAWINGS),
    ("cheese", cheese.DRAWINGS | dairy.DRAWINGS),
    ("fruit", fruit.DRAWINGS | berries.DRAWINGS),
    ("vegetables", roots.DRAWINGS | greens.DRAWINGS),
    ("butcher", butcher.DRAWINGS | charcuterie.DRAWINGS),
    ("fish", fish.DRAWINGS),
)
DRAWINGS: dict[str, tuple[str, Drawing]] = {
    family: (category, drawing) for category, trade in TRADES for family, drawing in trade.items()
}


def draw(family: str, variant: int) -> str:
    """Return the picture of one product of a family as a whole SVG document.

    Raises:
        KeyError: nobody has drawn this family.
    """
    category, drawing = DRAWINGS[family]
    s = Sheet(family, variant)
    return stage(s, category, drawing(s))
