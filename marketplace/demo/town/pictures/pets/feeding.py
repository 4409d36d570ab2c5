"""Food and treats."""

from marketplace.demo.town.pictures.kit.forms import shadow
from marketplace.demo.town.pictures.kit.ink import mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import EMBLEMS, Print, emblem, flourish
from marketplace.demo.town.pictures.kit.packs import pouch, sack
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import Ware, tin, tub
from marketplace.demo.town.pictures.pets.parts import COLORS, EYES, PAPER, cat_face


def dog_face(fur: str, ear: str) -> str:
    """Draw a dog's head around the origin."""
    return (
        flat("M-40-30Q-66-40-64 0Q-60 30-44 24zM40-30Q66-40 64 0Q60 30 44 24z", ear)
        + flat("M-44-20Q-40-52 0-52Q40-52 44-20Q48 30 24 44Q0 54-24 44Q-48 30-44-20z", fur)
        + ellipse((0, 22), 27, 23, tint(fur, 0.6))
        + ellipse((0, 10), 12, 8.4, EYES)
        + line("M0 18V26M-13 27Q-6 36 0 27Q6 36 13 27", EYES, 3)
        + dot((-19, -12), 6, EYES)
        + dot((19, -12), 6, EYES)
        + dot((-21, -14), 2, "#ffffff")
        + dot((17, -14), 2, "#ffffff")
        + flat("M-6 32h12q2 16-6 16t-6-16z", "#e58a8a")
    )


def dog_food(s: Sheet) -> str:
    """Draw a big sack of dog food and a bowl."""
    color = s.turn(COLORS)
    fur, ear = s.turn(
        (("#c98f55", "#7a4a2a"), ("#f3ead8", "#3f3a3c"), ("#e3b56a", "#b9803f"), ("#8a5a3a", "#5a3a28"))
    )
    art = (
        flat("M-70-196H70V-60H-70z", PAPER)
        + placed(dog_face(fur, ear), Spot(0, -124, 0.96))
        + flat("M-90-52H90V-16H-90z", shade(color, 0.3))
        + flourish(s, 0, -30, 110, PAPER)
    )
    packet = sack(s, (178, 262), Print("", "", ""), color, art)
    kibble = "".join(
        ellipse((s.near(0, 54), s.near(-72, 7)), 13, 10, s.pick(("#8a5a34", "#a06a3f", "#75492a")))
        for _ in range(12)
    )
    bowl = _dog_food_bowl(s, color)
    return (
        plank(s, 326, 168)
        + shadow(152, 330, 100, 12)
        + placed(packet, Spot(144, 328, 0.98))
        + shadow(292, 350, 64, 8)
        + placed(bowl + kibble, Spot(288, 348))
    )


def _dog_food_bowl(s: Sheet, color: str) -> str:
    return tub(
        s,
        (76, 66),
        mix(color, "#fdf8ee", 0.2),
        "#8a5a34",
        placed(emblem("bone", PAPER, Spot(0, 0, 1.6)), Spot(0, -26)),
    )


def cat_food(s: Sheet) -> str:
    """Draw cat food: tins or a pouch with a cat on it."""
    color = s.turn(COLORS[1:] + COLORS[:1])
    fur, mark = s.turn(
        (("#b9b3b0", "#6a6468"), ("#e8964a", "#b8602a"), ("#3f3c44", "#5a5660"), ("#f6ead8", "#c9a27a"))
    )
    art = dot((0, 0), 60, PAPER) + placed(cat_face(fur, mark), Spot(0, 6, 0.9))
    packet = placed(
        pouch(s, (170, 236), Print("", "", ""), color) + placed(art, Spot(0, -116)), Spot(140, 330)
    )
    fish = _cat_food_fish(s)
    return (
        cloth(s, color, 328)
        + shadow(146, 334, 90, 11)
        + packet
        + shadow(306, 318, 60, 8)
        + placed(
            tin(
                s,
                (58, 66),
                Ware(color, "#d9dcdd", Print(PAPER, shade(color, 0.3), tint(color, 0.2), "fish"), 44),
            ),
            Spot(302, 312),
        )
        + fish
    )


def _cat_food_fish(s: Sheet) -> str:
    return s.stamp(
        flat(EMBLEMS["fish"], "#c9905a") + dot((-6, -1), 1.4, EYES),
        [Spot(x, y, 1.5, t) for x, y, t in ((270, 342, 10), (318, 350, -20), (346, 332, 30), (300, 326, -8))],
    )


def pet_treat(s: Sheet) -> str:
    """Draw a pouch of bone biscuits."""
    color = s.turn(COLORS)
    bone = flat(EMBLEMS["bone"], "#a9702f") + placed(flat(EMBLEMS["bone"], "#e0aa5c"), Spot(-0.6, -0.8, 0.94))
    window = s.stamp(bone, [Spot(s.near(0, 44), -20 + i * 11, 1.5, s.near(0, 50)) for i in range(6)])
    name = s.last()
    packet = placed(
        pouch(s, (172, 248), Print(PAPER, shade(color, 0.4), color, "paw"), color, window), Spot(160, 330)
    )
    return (
        plank(s, 326, 168)
        + shadow(168, 334, 92, 12)
        + packet
        + s.again(name, [Spot(x, y, 2, t) for x, y, t in ((292, 316, 30), (326, 344, -20), (270, 350, 6))])
    )


DRAWINGS = {
    "dog-food": dog_food,
    "cat-food": cat_food,
    "pet-treat": pet_treat,
}
