"""Cookery, travel and practical books."""

from marketplace.demo.town.pictures.books.parts import INK_SOFT, standing, title, volume
from marketplace.demo.town.pictures.kit.forms import shadow
from marketplace.demo.town.pictures.kit.ink import CREAM, is_dark, shade
from marketplace.demo.town.pictures.kit.labels import flourish, rules
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def cookbook(s: Sheet) -> str:
    """Draw a thick cookery book with a dish on its cover."""
    cover = s.turn(("#f3ead6", "#c9583f", "#7a9a7a", "#e3b23a"))
    pot = _cookbook_pot()
    cake = _cookbook_cake()
    greens = (
        flat("M-8 46Q-40 0-30-50Q0-30 2 20zM8 46Q44 6 36-44Q4-26 0 20z", "#5f9a4a")
        + dot((0, 34), 20, "#d8432e")
        + dot((-24, 40), 15, "#ee8a34")
    )
    art = (
        title(s, -92, 128, cover)
        + dot((0, 6), 70, "#fdf8ee")
        + placed(s.turn((greens, pot, cake)), Spot(0, 4))
        + line("M-40 96H40", CREAM if is_dark(cover) else shade(cover, 0.6), 3)
    )
    spoon = line("M64 330L96 196", "#b98450", 10) + ellipse((100, 178), 17, 25, "#c8935a")
    return (
        cloth(s, s.turn(("#b4503c", "#5b7f95", "#7c8f4e")), 326)
        + spoon
        + shadow(220, 336, 106, 14)
        + placed(volume(s, (184, 240, 52), cover, art), Spot(226, 334))
    )


def _cookbook_pot() -> str:
    return (
        flat("M-50-10H50V26Q46 46 26 46H-26Q-46 46-50 26z", "#b8392f")
        + flat("M-58-20H58V-8H-58z", "#9a2f2a")
        + line("M-62 6h-12M62 6h12", "#9a2f2a", 8)
        + line("M-24-32q-8-12 0-22M2-34q-8-12 0-22M28-32q-8-12 0-22", "#ffffff", 5, 0.8)
    )


def _cookbook_cake() -> str:
    return (
        flat("M-50 0H50V44H-50z", "#e8c37e")
        + flat("M-50 14H50V26H-50z", "#fdf3e2")
        + flat(
            "M-54 0Q-50-20 0-20T54 0q-8 16-18 4q-10 18-20 0q-10 16-18 0q-10 16-20 0q-8 12-14-2z", "#d9798a"
        )
        + dot((0, -28), 11, "#b8233a")
    )


def travel_guide(s: Sheet) -> str:
    """Draw a slim guide with the sea, the mountains or a town."""
    sea = _travel_guide_sea()
    hills = (
        flat("M-76-40H76V86H-76z", "#f3cfa0")
        + flat("M-76 40L-30-24 0 16 34-34 76 30V86H-76z", "#6a7f9a")
        + flat("M-30-24L-14-2-24-6-34 4-44-4zM34-34L52-8 40-12 30-2 20-12z", "#ffffff")
        + flat("M-76 56Q-20 26 20 54T76 46V86H-76z", "#5f8a5a")
    )
    town = _travel_guide_town()
    cover = s.turn(("#2f6f8a", "#c9583f", "#5f7f45"))
    art = (
        title(s, -92, 110, cover, 0)
        + placed(s.turn((sea, hills, town)), Spot(0, 10))
        + placed(rules(0, 70, CREAM, 1), Spot(0, 108))
    )
    folded = _travel_guide_folded(s)
    return (
        plank(s, 324, 166)
        + shadow(150, 336, 78, 12)
        + shadow(306, 342, 70, 10)
        + folded
        + placed(volume(s, (152, 242, 24), cover, art), Spot(152, 334, 1, -3))
    )


def _travel_guide_town() -> str:
    return flat("M-76-40H76V86H-76z", "#f7d9c4") + "".join(
        flat(f"M{x} 86V{y}l15-16 15 16V86z", c) + flat(f"M{x + 11} {y + 20}h8v12h-8z", "#5a3a4a")
        for x, y, c in (
            (-74, 20, "#d8795a"),
            (-42, 0, "#e3b25a"),
            (-10, 26, "#8fae9a"),
            (20, -6, "#c9606a"),
            (46, 24, "#7a95b0"),
        )
    )


def _travel_guide_sea() -> str:
    return (
        flat("M-76-40H76V8H-76z", "#a9dbe8")
        + dot((30, -22), 15, "#fbe08a")
        + flat("M-76 8H76V86H-76z", "#2f8ab0")
        + flat("M-76 50Q-30 36 10 56T76 50V86H-76z", "#f0d9a0")
        + flat("M-30 10L-8-34V10zM-4 10V-26L16 10z", "#ffffff")
        + flat("M-38 14H26L14 26H-26z", "#c8443c")
    )


def _travel_guide_folded(s: Sheet) -> str:
    return s.solid(
        "M232 236L286 222 330 238 376 224V330L330 344 286 328 232 342z",
        "#f3ead0",
        line("M240 300q30-40 50-20t40-10 40-20M250 260l40 30M300 320q20-30 60-30", "#c9583f", 4)
        + line("M286 222V328M330 238V344", "#d9c9a4", 3)
        + flat("M300 250q14-10 26 2t-6 22-26-6z", "#a9cf9a"),
        deep=4,
    )


def practical_book(s: Sheet) -> str:
    """Draw a handbook of gardening, knitting or cycling."""
    plant = (
        flat("M-26 50h52l-6-34h-40z", "#c9704a")
        + line("M0 16Q0-20 4-54", "#4f8a45", 5)
        + flat("M2-10Q-40-14-44-48Q0-46 2-10zM4-24Q34-26 46-60Q4-60 4-24z", "#6fae5a")
    )
    wool = (
        dot((-6, 6), 42, "#c9606a")
        + line("M-40-10Q0-40 30-14M-46 8Q0-24 36 4M-42 26Q0-6 34 24M-20-30Q30 0 6 46", "#e9a9b0", 4)
        + line("M-44-52L44 48M36-58L-30 52", "#c8935a", 6)
    )
    bike = line(
        "M-66 24a24 24 0 1 0 48 0a24 24 0 1 0-48 0M18 24a24 24 0 1 0 48 0a24 24 0 1 0-48 0", "#2f3a4a", 6
    ) + line("M-42 24L-18-18H26L42 24M-18-18L0 24 26-18M-42 24H0M26-18L22-36H36M-24-30h14", "#d8503c", 6)
    cover = s.turn(("#dfe9cf", "#f3e0d4", "#cfe3e8", "#f3e6c4"))
    band = flat("M-90-122H90V-62H-90z", s.turn(("#4f7a45", "#a84a5f", "#2f6f8a")))
    art = (
        band
        + flourish(s, 0, -90, 130, CREAM)
        + placed(s.turn((plant, wool, bike)), Spot(0, 14, 1.05))
        + rules(96, 90, INK_SOFT, 2)
    )
    return plank(s, 324, 166) + standing(s, volume(s, (180, 244, 30), cover, art))


DRAWINGS = {
    "cookbook": cookbook,
    "travel-guide": travel_guide,
    "practical-book": practical_book,
}
