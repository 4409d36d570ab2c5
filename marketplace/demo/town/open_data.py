"""Real goods from an open list (gtin, name, ingredients), fitted to our families; prices are the demo's own."""

from __future__ import annotations

import csv
import gzip
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

from marketplace.demo.town.families import BY_SLUG
from marketplace.demo.town.goods import FOOD, Product, neat_price, with_check_digit
from marketplace.demo.town.goods import product_of as plain_product
from marketplace.demo.town.looks import folded_words
from marketplace.demo.town.wares.all import WARES
from marketplace.demo.town.wares.ware import ALCOHOL, Ware

OpenGood = tuple[Product, int]  # the product and its price in cents
LETTERS = (4, 70)
ALLERGENS = {
    "gluten": "gluten|ble|froment|orge|seigle|avoine",
    "milk": "lait|beurre|creme|fromage|lactose|yaourt",
    "eggs": "oeuf|oeufs",
    "soy": "soja",
    "nuts": "noisette|noisettes|amande|amandes|cajou|pistache|pistaches|noix",
    "peanuts": "arachide|arachides|cacahuete|cacahuetes",
    "fish": "poisson|thon|saumon|sardine|sardines|anchois|maquereau",
    "crustaceans": "crevette|crevettes|crabe",
    "molluscs": "moule|moules|calamar",
    "celery": "celeri",
    "mustard": "moutarde",
    "sesame": "sesame",
    "sulphites": "sulfite|sulfites|disulfite",
    "lupin": "lupin",
}


def goods_from_open_data(path: Path, count: int, seed: int) -> tuple[OpenGood, ...]:
    """Return `count` real goods with their own GTIN and name, or as many as fit, the same for the same seed."""
    rng = Random(f"open {seed}")
    found = list(_fitting(path))
    rng.shuffle(found)
    return tuple(_good(row, ware, rng) for row, ware in found[:count])


def _fitting(path: Path) -> Iterator[tuple[tuple[str, str, str], Ware]]:
    """Yield the rows that read like a package in a shop, each with the ware of ours that it resembles most."""
    by_word = _wares_by_word()
    seen: set[str] = set()
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            gtin, name, ingredients = (*row, "", "")[:3]
            name = name.strip()
            if gtin in seen or not _is_package(gtin, name):
                continue
            ware = next((by_word[word] for word in folded_words(name) if word in by_word), None)
            if ware is not None:
                seen.add(gtin)
                yield (gtin, name, ingredients), ware


def _is_package(gtin: str, name: str) -> bool:
    digits = len(gtin) == 13 and gtin.isdigit() and gtin[0] not in "02"
    return digits and with_check_digit(gtin[:12]) == gtin and LETTERS[0] <= len(name) <= LETTERS[1]


def _wares_by_word() -> dict[str, Ware]:
    """Return for each telling word of our own packaged food the first ware that has it in its keywords."""
    by_word: dict[str, Ware] = {}
    for ware in WARES:
        shelf = ware.shelf
        if BY_SLUG[shelf.family].category in FOOD and shelf.family not in ALCOHOL and not shelf.is_own:
            for word in folded_words(shelf.keywords):
                by_word.setdefault(word, ware)
                by_word.setdefault(f"{word}s", ware)
    return {word: ware for word, ware in by_word.items() if len(word) > 3}


def _good(row: tuple[str, str, str], ware: Ware, rng: Random) -> OpenGood:
    gtin, name, ingredients = row
    plain = plain_product(ware, key=f"o{gtin}", gtin=gtin, brand="")
    said = name[0].upper() + name[1:]
    text = re.sub(r"\s+", " ", ingredients.replace("_", "")).strip()[:600]
    product = replace(
        plain,
        name_fr=said,
        name_en=said,
        allergens=allergens_in(text) if text else plain.allergens,
        description_fr=f"Ingrédients : {text}" if text else plain.description_fr,
        description_en=f"Ingredients (French): {text}" if text else plain.description_en,
    )
    return product, neat_price(ware.price_minor * rng.uniform(0.8, 1.25))


def allergens_in(ingredients: str) -> tuple[str, ...]:
    """Return those of the fourteen allergens that the list of ingredients names."""
    words = set(folded_words(ingredients))
    return tuple(sorted(name for name, signs in ALLERGENS.items() if words & set(signs.split("|"))))
