"""The demo's product pictures: drawn by code, in one hand, the same for the same family and variant.

A drawing is a function of a `Sheet` that returns SVG markup in a space of 400 × 400: light from the upper left, what
stands with its foot near y = 330. `sheet.turn(options)` follows the variant, so that a look can be asked for by number;
`sheet.near` and `sheet.pick` follow the seed and only vary the hand. To add a family: write the function in its trade's
folder, name it in that file's `DRAWINGS`.
"""

from marketplace.demo.town.pictures.gallery import draw
from marketplace.demo.town.pictures.placeholder import placeholder

__all__ = ["draw", "placeholder"]
