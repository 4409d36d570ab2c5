"""What several drawings of this trade share."""

from marketplace.demo.town.pictures.kit.forms import shadow
from marketplace.demo.town.pictures.kit.ink import WOOD, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, ellipse, line, placed
from marketplace.demo.town.pictures.kit.scene import plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def whisk(s: Sheet) -> str:
    """Draw a jar of utensils: whisk, spoon and spatula."""
    wood, silicone, jar = s.turn(
        ((WOOD, "#c8503c", "#f3ead8"), ("#8a5a36", "#4f8a8a", "#5b7f95"), ("#e0bb84", "#e3a52a", "#3f4450"))
    )
    wires = "".join(
        f'<ellipse cy="-150" rx="{rx}" ry="56" fill="none" stroke="#9aa4ab" stroke-width="4"/>'
        for rx in (10, 24, 36)
    )
    beater = placed(
        wires + line("M0-96V20", "#aab4ba", 13) + line("M-3-90V20", "#eef2f3", 3), Spot(206, 240, 1, 4)
    )
    spoon = whisk_spoon(s, wood)
    spatula = placed(
        line("M0-90V20", wood, 13)
        + s.solid("M-26-170Q-24-182-10-182H14Q28-180 28-166L20-96Q0-84-18-96z", silicone, deep=6),
        Spot(246, 244, 1, 24),
    )
    back = ellipse((206, 214), 76, 20, shade(jar, 0.5))
    front = whisk_front(s, jar)
    return plank(s, 328, 156) + shadow(212, 340, 78, 11) + back + spoon + spatula + beater + front


def whisk_front(s: Sheet, jar: str) -> str:
    return s.solid(
        "M126 214Q206 252 286 214L270 330Q206 352 142 330z",
        jar,
        line(
            "M138 296Q206 322 274 296M140 310Q206 336 272 310",
            tint(jar, 0.6) if jar != "#f3ead8" else "#5b7f95",
            5,
            0.8,
        ),
        deep=13,
    )


def whisk_spoon(s: Sheet, wood: str) -> str:
    return placed(
        line("M0-90V20", wood, 13)
        + s.solid(
            "M-28-130Q-28-176 0-178Q28-176 28-130Q20-92 0-88Q-20-92-28-130z",
            wood,
            ellipse((-2, -136), 17, 28, shade(wood, 0.2)),
            deep=5,
        ),
        Spot(166, 242, 1, -22),
    )
