"""The departments of the catalogue, in the order in which one walks past them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Department:
    """One department; its slug is the category of the families."""

    slug: str
    name_fr: str
    name_en: str
    position: int

    @property
    def glyph(self) -> str:
        return f"trade-{self.slug}"


_TABLE = """
bakery     | Pains et pâtisseries    | Bread and pastry
fruit      | Fruits                  | Fruit
vegetables | Légumes                 | Vegetables
cheese     | Fromages et crèmerie    | Cheese and dairy
butcher    | Viandes et charcuterie  | Meat and charcuterie
fish       | Poissons et coquillages | Fish and shellfish
cooked     | Plats et apéritif       | Cooked dishes
grocery    | Épicerie salée          | Savoury groceries
sweet      | Épicerie sucrée         | Sweet groceries
drinks     | Vins et boissons        | Wine and drinks
hot-drinks | Cafés et thés           | Coffee and tea
flowers    | Fleurs et plantes       | Flowers and plants
books      | Livres et presse        | Books and press
paper      | Papeterie               | Stationery
toys       | Jouets et jeux          | Toys and games
care       | Soin et beauté          | Health and beauty
household  | Entretien               | Cleaning
kitchen    | Cuisine et table        | Kitchen and table
hardware   | Bricolage               | Hardware
sewing     | Mercerie                | Sewing
pets       | Animaux                 | Pets
cycling    | Vélo                    | Cycling
"""


def _read() -> tuple[Department, ...]:
    rows = [[cell.strip() for cell in line.split("|")] for line in _TABLE.strip().splitlines()]
    return tuple(Department(slug, fr, en, position) for position, (slug, fr, en) in enumerate(rows, start=1))


DEPARTMENTS = _read()
