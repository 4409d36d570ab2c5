"""Seed and litter."""

from marketplace.demo.town.pictures.kit.forms import leaf, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print
from marketplace.demo.town.pictures.kit.packs import carton, sack
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.pets.parts import EYES, PAPER, cat_face


def bird_seed(s: Sheet) -> str:
    """Draw a sack of seed with a bird at it."""
    color = s.turn(("#5f8a4a", "#e3a52a", "#3f7f8a", "#c8503c"))
    breast, back = s.turn(
        (("#e8743a", "#7a6a5a"), ("#f3d03a", "#4f7a9a"), ("#e3b0a4", "#6a6a78"), ("#a9c65a", "#5f7a45"))
    )
    packet = sack(s, (150, 222), Print(PAPER, shade(color, 0.4), color, "bird"), mix(color, "#e9d9b8", 0.2))
    bird = _bird_seed_bird(s, back, breast)
    grains = "".join(
        ellipse(
            (s.near(276, 70), s.near(352, 10)), 6, 4, s.pick(("#3f3a34", "#d9b36a", "#c98f4a", "#f0e3c0"))
        )
        for _ in range(26)
    )
    return (
        plank(s, 328, 168)
        + shadow(138, 332, 84, 11)
        + placed(packet, Spot(130, 330))
        + grains
        + placed(bird, Spot(288, 284, 1.08))
        + placed(leaf(40, 14, LEAF), Spot(90, 352, 1, -10))
    )


def _bird_seed_bird(s: Sheet, back: str, breast: str) -> str:
    return (
        s.solid(
            "M-60-6Q-70-56-20-66Q24-70 40-30L92 18 44 22Q20 48-18 44Q-56 34-60-6z",
            back,
            flat("M-64-20Q-50-40-24-30Q20-4 14 50Q-60 60-64-20z", breast),
            deep=8,
        )
        + flat("M-14-20Q30-20 56 14Q10 24-10 4z", shade(back, 0.24))
        + flat("M-60-34L-84-26-58-20z", "#e3a52a")
        + dot((-38, -38), 6, EYES)
        + dot((-40, -40), 2, "#ffffff")
        + line("M-14 44V66M6 44V66M-22 68H-6M-2 68H14", "#b5703a", 4)
    )


def cat_litter(s: Sheet) -> str:
    """Draw a carton of litter with a cat on it and a scoop."""
    color = s.turn(("#7fa8b8", "#8fae8a", "#b59ac0", "#d9b07a"))
    fur, mark = s.turn((("#f6ead8", "#c9a27a"), ("#5a5660", "#3f3c44"), ("#e8964a", "#b8602a")))
    art = dot((0, -4), 58, PAPER) + placed(cat_face(fur, mark), Spot(0, 2, 0.86))
    pack = placed(
        carton(
            s, (176, 220, 84), Print(color, PAPER, tint(color, 0.3), "paw"), color, placed(art, Spot(0, -34))
        ),
        Spot(144, 324),
    )
    scoop = line("M318 320L356 236", shade(color, 0.3), 15) + s.solid(
        "M252 318H336L322 352Q294 360 262 350z",
        shade(color, 0.14),
        line("M272 328V346M288 328V350M304 328V350", shade(color, 0.5), 5),
        deep=6,
    )
    grains = placed(speckle(s, (60, 9), "#d9d0c0", 50, 6), Spot(286, 356))
    return cloth(s, color, 330) + shadow(176, 328, 120, 12) + pack + grains + scoop


DRAWINGS = {
    "bird-seed": bird_seed,
    "cat-litter": cat_litter,
}
