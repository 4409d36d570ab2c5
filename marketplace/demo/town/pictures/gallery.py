"""Every drawing under its family, with the stage it is shown on."""

from collections.abc import Callable

from marketplace.demo.town.pictures import (
    baked,
    berries,
    books,
    bread,
    butcher,
    care,
    charcuterie,
    cheese,
    chocolate,
    cooked,
    cycling,
    dairy,
    desserts,
    drinks,
    fish,
    flowers,
    fruit,
    greens,
    hardware,
    hot,
    household,
    kitchen,
    larder,
    pantry,
    paper,
    pastry,
    pets,
    plants,
    roots,
    sewing,
    sweets,
    toys,
)
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
    ("cooked", cooked.DRAWINGS | desserts.DRAWINGS),
    ("grocery", larder.DRAWINGS | pantry.DRAWINGS),
    ("sweet", sweets.DRAWINGS | chocolate.DRAWINGS),
    ("drinks", drinks.DRAWINGS),
    ("hot-drinks", hot.DRAWINGS),
    ("books", books.DRAWINGS),
    ("paper", paper.DRAWINGS),
    ("toys", toys.DRAWINGS),
    ("sewing", sewing.DRAWINGS),
    ("flowers", flowers.DRAWINGS | plants.DRAWINGS),
    ("care", care.DRAWINGS),
    ("household", household.DRAWINGS),
    ("hardware", hardware.DRAWINGS),
    ("kitchen", kitchen.DRAWINGS),
    ("pets", pets.DRAWINGS),
    ("cycling", cycling.DRAWINGS),
)
DRAWINGS: dict[str, tuple[str, Drawing]] = {
    family: (category, drawing) for category, trade in TRADES for family, drawing in trade.items()
}
# Drawn as one looks down on a table, so their stage has no wall.
FROM_ABOVE = frozenset(
    {
        "salad-bowl",
        "dip",
        "pizza",
        "magazine",
        "notebook",
        "fountain-pen",
        "school-paper",
        "greeting-card",
        "diary",
    }
)


def draw(family: str, variant: int) -> str:
    """Return the picture of one product of a family as a whole SVG document.

    Raises:
        KeyError: nobody has drawn this family.
    """
    category, drawing = DRAWINGS[family]
    s = Sheet(family, variant)
    return stage(s, category, drawing(s), from_above=family in FROM_ABOVE)
