"""Every drawing under its family, with the stage it is shown on."""

from collections.abc import Callable, Mapping

from marketplace.demo.town.pictures import (
    bakery,
    books,
    butcher,
    care,
    cheese,
    cooked,
    cycling,
    drinks,
    fish,
    flowers,
    fruit,
    grocery,
    hardware,
    hot_drinks,
    household,
    kitchen,
    paper,
    pets,
    sewing,
    sweet,
    toys,
    vegetables,
)
from marketplace.demo.town.pictures.kit.scene import stage
from marketplace.demo.town.pictures.kit.sheet import Sheet

Drawing = Callable[[Sheet], str]

TRADES: tuple[tuple[str, Mapping[str, Drawing]], ...] = (
    ("bakery", bakery.DRAWINGS),
    ("cheese", cheese.DRAWINGS),
    ("fruit", fruit.DRAWINGS),
    ("vegetables", vegetables.DRAWINGS),
    ("butcher", butcher.DRAWINGS),
    ("fish", fish.DRAWINGS),
    ("cooked", cooked.DRAWINGS),
    ("grocery", grocery.DRAWINGS),
    ("sweet", sweet.DRAWINGS),
    ("drinks", drinks.DRAWINGS),
    ("hot-drinks", hot_drinks.DRAWINGS),
    ("books", books.DRAWINGS),
    ("paper", paper.DRAWINGS),
    ("toys", toys.DRAWINGS),
    ("sewing", sewing.DRAWINGS),
    ("flowers", flowers.DRAWINGS),
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
        "hammer",
        "screwdriver",
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
