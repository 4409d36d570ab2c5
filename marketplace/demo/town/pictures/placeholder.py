"""What stands where a picture is missing: the category's own light and its glyph."""

from marketplace.demo.town.pictures.kit.ink import mix, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import WALLS, stage
from marketplace.demo.town.pictures.kit.sheet import Sheet

# Each glyph fills a square of about 48 around the origin: what is filled, lines beside it, lines on it.
GLYPHS: dict[str, tuple[str, str, str]] = {
    "bakery": ("M-22 14Q-26-4-12-12Q2-24 18-16Q28-6 22 14Q0 22-22 14z", "", "M-10-6l6 14M2-12l6 16M14-10l4 12"),
    "cheese": ("M-24 6L16-16Q24-10 24 2V16H-24z", "", "M-24 6H24M-8 11h.1M8 10h.1"),
    "fruit": ("M0-10Q-10-18-20-10Q-26 8-10 22Q0 24 10 22Q26 8 20-10Q10-18 0-10z", "M0-12Q0-20 8-25", ""),
    "vegetables": ("M-12-8Q0-14 12-8Q10 12 0 26Q-10 12-12-8z", "M0-12Q-10-15-8-24M0-12V-26M0-12Q10-15 9-24", ""),
    "butcher": ("M-24-2Q-18-20 2-18Q26-16 24 4Q14 20-4 16Q-22 16-24-2z", "", "M-12 0Q-6-10 6-6"),
    "fish": ("M-26 0Q-8-18 12-3L24-13V13L12 3Q-8 18-26 0z", "", "M-14-3h.1"),
    "cooked": ("M-22-6H22V10Q20 20 10 20H-10Q-20 20-22 10z", "M-28 0h4M24 0h4M-8-12q-4-6 0-12M8-12q-4-6 0-12", ""),
    "grocery": ("M-16-14H16V18Q16 24 10 24H-10Q-16 24-16 18z", "M-14-22H14", "M-8 2H8M-8 9H4"),
    "sweet": ("M-13 0a13 13 0 1 0 26 0a13 13 0 1 0-26 0zM-28-9L-13 0-28 9zM28-9L13 0 28 9z", "", "M-5-5Q2 0-1 7"),
    "drinks": ("M-5-26H5V-10Q13-4 13 6V24H-13V6Q-13-4-5-10z", "", "M-7 10H7"),
    "hot-drinks": ("M-20-6H14V8Q12 20 2 20H-8Q-18 20-20 8z", "M15-2Q25-4 24 5Q21 12 13 10M-10-12q-4-5 0-11M2-12q-4-5 0-11", ""),
    "books": ("M-24-16Q-10-20 0-12Q10-20 24-16V16Q10 12 0 20Q-10 12-24 16z", "", "M0-12V20"),
    "paper": ("M-22 22L-17 5 12-24 23-13-6 16z", "", "M-17 5L-6 16M5-17L16-6"),
    "toys": ("M0-26L7-9 25-8 11 3 16 21 0 11-16 21-11 3-25-8-7-9z", "", ""),
    "sewing": ("M-14-22H14V-15H10V15H14V22H-14V15H-10V-15H-14z", "", "M-7-7L7-3M-7 2L7 6"),
    "flowers": ("M0 0Q-16-2-16-16Q-4-18 0-26Q4-18 16-16Q16-2 0 0z", "M0 0V24M0 16Q-12 14-14 4M0 20Q12 18 14 8", ""),
    "care": ("M0-26Q18-4 18 8A18 16 0 0 1-18 8Q-18-4 0-26z", "", "M-9 8Q-8 16 0 17"),
    "household": ("M-10-22H10V-12L16 0V24H-16V0L-10-12z", "M-12-17H-20", "M-9 8H9"),
    "hardware": ("M-22-18H10Q20-18 24-8Q12-10 6-6H0V24H-9V-6H-22z", "", ""),
    "kitchen": ("M-26-6H14V10Q12 18 4 18H-16Q-24 18-26 10z", "M15-3H28M-26-12H14", ""),
    "pets": (
        "M0 0Q18 6 14 18Q8 24 0 20Q-8 24-14 18Q-18 6 0 0zM-17-8a5 6 0 1 0 .1 0zM-7-20a5 6 0 1 0 .1 0z"
        "M7-20a5 6 0 1 0 .1 0zM17-8a5 6 0 1 0 .1 0z", "", "",
    ),
    "cycling": ("", "M-16 8a10 10 0 1 0 .1 0M16 8a10 10 0 1 0 .1 0M-16 18L-8-6H10L16 18M-8-6L0 18 10-6M-12-12h8M10-6L8-14H16", ""),
}  # fmt: skip
ANY_GLYPH = (
    "M-24-4H24L18 20Q17 24 12 24H-12Q-17 24-18 20z",
    "M-14-4L-5-24M14-4L5-24",
    "M-8 4V16M0 4V16M8 4V16",
)


def placeholder(category: str) -> str:
    """Return the picture for a product nobody has drawn, in its category's colour; any category will do."""
    known = category if category in WALLS else "grocery"
    s = Sheet(f"placeholder-{category}", 0)
    color = shade(mix(WALLS[known][0], "#b06a3a", 0.38), 0.16)
    filled, beside, on_it = GLYPHS.get(category, ANY_GLYPH)
    glyph = flat(filled, color) + line(beside, color, 3.4) + line(on_it, tint(color, 0.78), 2.6)
    coin = dot((204, 206), 104, color, 0.12) + dot((200, 200), 104, tint(WALLS[known][0], 0.72))
    return stage(s, known, coin + placed(glyph, Spot(200, 200, 2.7)))
