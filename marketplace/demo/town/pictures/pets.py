"""For dogs, cats and birds."""

from marketplace.demo.town.pictures.forms import ball, leaf, shadow, speckle
from marketplace.demo.town.pictures.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.labels import EMBLEMS, Print, emblem, flourish
from marketplace.demo.town.pictures.packs import carton, pouch, sack
from marketplace.demo.town.pictures.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.scene import cloth, plank
from marketplace.demo.town.pictures.sheet import Sheet
from marketplace.demo.town.pictures.vessels import Ware, tin, tub

PAPER = "#fbf3e2"
EYES = "#2f2430"
COLORS = ("#c8503c", "#3f7f8a", "#e3a52a", "#5f8a4a", "#7a5a95")


def dog_face(fur: str, ear: str) -> str:
    """Draw a dog's head around the origin."""
    return (
        flat("M-40-30Q-66-40-64 0Q-60 30-44 24zM40-30Q66-40 64 0Q60 30 44 24z", ear)
        + flat("M-44-20Q-40-52 0-52Q40-52 44-20Q48 30 24 44Q0 54-24 44Q-48 30-44-20z", fur)
        + ellipse((0, 22), 27, 23, tint(fur, 0.6)) + ellipse((0, 10), 12, 8.4, EYES) + line("M0 18V26M-13 27Q-6 36 0 27Q6 36 13 27", EYES, 3)
        + dot((-19, -12), 6, EYES) + dot((19, -12), 6, EYES) + dot((-21, -14), 2, "#ffffff") + dot((17, -14), 2, "#ffffff") + flat("M-6 32h12q2 16-6 16t-6-16z", "#e58a8a")
    )  # fmt: skip


def cat_face(fur: str, mark: str) -> str:
    """Draw a cat's head around the origin."""
    return (
        flat("M-44-10L-46-62-14-44H14L46-62 44-10Q48 40 0 44Q-48 40-44-10z", fur) + flat("M-38-30L-40-50-22-40zM38-30L40-50 22-40z", "#e9a9a4")
        + line("M-10-42L-6-24M0-44V-24M10-42L6-24M-46 4H-30M46 4H30", mark, 5) + ellipse((-19, -6), 8, 10, "#b9cf6a") + ellipse((19, -6), 8, 10, "#b9cf6a")
        + ellipse((-19, -6), 3, 9, EYES) + ellipse((19, -6), 3, 9, EYES) + flat("M-6 10H6L0 18z", "#d9707a") + line("M0 18V23M-10 26Q-5 30 0 23Q5 30 10 26M-20 18L-50 12M-20 23L-50 26M20 18L50 12M20 23L50 26", EYES, 2.2)
    )  # fmt: skip


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


def pet_toy(s: Sheet) -> str:
    """Draw a ball, a rope or a cloth mouse."""
    color, second = s.turn(COLORS), s.turn(COLORS[2:] + COLORS[:2])
    return cloth(s, second, 326) + s.turn((_play_ball, _play_rope, _play_mouse))(s, color, second)


def _play_ball(s: Sheet, color: str, second: str) -> str:
    return shadow(206, 332, 92, 13) + placed(
        ball(
            s,
            Spot(0, 0),
            108,
            color,
            line("M-96-50Q0-10 60-96M-60 96Q-10 10 96 40", "#fdf8ee", 11)
            + emblem("paw", mix(color, "#fdf8ee", 0.6), Spot(6, 6, 2.6)),
        ),
        Spot(200, 226),
    )


def _play_rope(s: Sheet, color: str, second: str) -> str:
    rope = "M84 306Q140 250 200 258T318 190"
    return (
        shadow(206, 338, 130, 10)
        + line(rope, shade("#f0e3c8", 0.3), 40)
        + line(rope, "#f3e8d0", 33)
        + f'<path d="{rope}" fill="none" stroke="{color}" stroke-width="33" stroke-linecap="butt" stroke-dasharray="11 21"/>'
        + "".join(
            dot((x, y), 36, shade(color, 0.14))
            + dot((x - 3, y - 3), 32, second)
            + line(
                f"M{x - 22} {y - 12}Q{x} {y - 30} {x + 20} {y - 4}M{x - 24} {y + 8}Q{x} {y - 10} {x + 22} {y + 14}",
                tint(second),
                5,
                0.7,
            )
            for x, y in ((110, 288), (294, 208))
        )
        + line(
            "M70 326l-20 18M82 334l-12 22M60 312l-22 8M332 178l22-16M338 190l26-6M322 166l14-24",
            "#f3e8d0",
            7,
        )
    )


def _play_mouse(s: Sheet, color: str, second: str) -> str:
    tail = line("M300 296Q370 300 346 240T372 180", second, 8)
    body = s.solid(
        "M60 280Q90 190 200 188Q300 190 316 270Q316 314 270 318H110Q60 316 60 280z",
        color,
        line("M150 204q20 50 8 112M240 198q20 60 6 118", tint(color, 0.4), 4, 0.6)
        + placed(speckle(s, (100, 50), tint(color, 0.4), 30, 5), Spot(200, 256)),
        deep=16,
    )
    return (
        shadow(196, 322, 130, 12)
        + tail
        + body
        + dot((156, 186), 40, shade(color, 0.1))
        + dot((156, 188), 26, "#f0b9b4")
        + dot((108, 256), 7.5, EYES)
        + dot((60, 280), 10, "#e58a8a")
        + line("M74 284L40 270M74 290L38 296", EYES, 2.4)
    )


def pet_bed(s: Sheet) -> str:
    """Draw a round cushion, or a pair of bowls."""
    color, inside = s.turn(
        (("#8a9aa8", "#f3ead8"), ("#c98a5a", "#fdf3e0"), ("#b5707a", "#f6e3df"), ("#6f8a6a", "#f0ead6"))
    )
    if s.variant % 2:
        food = "".join(
            ellipse((s.near(0, 62), s.near(-76, 8)), 11, 8, s.pick(("#8a5a34", "#a06a3f"))) for _ in range(22)
        )
        left = (
            tub(s, (88, 70), color, "#7a4a2a", placed(emblem("bone", PAPER, Spot(0, 0, 1.8)), Spot(0, -28)))
            + food
        )
        right = tub(
            s, (88, 70), color, "#a9d3e0", placed(emblem("drop", PAPER, Spot(0, 0, 1.6)), Spot(0, -28))
        )
        return (
            plank(s, 322, 170)
            + shadow(286, 300, 76, 10)
            + placed(right, Spot(278, 298))
            + shadow(134, 340, 86, 11)
            + placed(left, Spot(126, 338, 1.08))
        )
    outer = _pet_bed_outer(s, color)
    pad = _pet_bed_pad(inside, color)
    return shadow(208, 344, 160, 14) + outer + pad


def _pet_bed_outer(s: Sheet, color: str) -> str:
    return s.solid(
        "M34 262Q40 190 200 184Q360 190 366 262Q366 336 200 344Q34 336 34 262z",
        color,
        line(
            "M56 214Q74 250 60 300M110 196Q112 220 100 240M290 196Q288 220 300 240M344 214Q326 250 340 300M150 336Q148 316 156 306M252 336Q254 316 244 306",
            shade(color, 0.24),
            4,
            0.6,
        ),
        deep=18,
    )


def _pet_bed_pad(inside: str, color: str) -> str:
    return (
        ellipse((200, 250), 128, 46, shade(inside, 0.24))
        + ellipse((200, 256), 122, 42, inside)
        + "".join(
            emblem("paw", tint(color, 0.3), Spot(x, y, 1.3, t))
            for x, y, t in ((140, 250, -10), (204, 266, 8), (262, 248, 16))
        )
    )


def leash(s: Sheet) -> str:
    """Draw a coiled leash with its collar."""
    color = s.turn(("#c8392f", "#3f6f9a", "#8a5a36", "#4f8a5a", "#2f2d33"))
    coil = "M300 130Q150 90 110 180T230 290T310 200T180 160T160 250T260 250"
    strap = (
        line(coil, shade(color, 0.4), 19)
        + line(coil, color, 14)
        + f'<path d="{coil}" fill="none" stroke="{tint(color, 0.6)}" stroke-width="2" stroke-dasharray="7 6"/>'
    )
    hook = placed(
        line("M-4-24V-6", "#b9a24a", 11)
        + '<path d="M-4-6Q-26 6-18 28Q-4 44 14 30" fill="none" stroke="#c9a24a" stroke-width="8"/>',
        Spot(268, 262, 1, -60),
    )
    ring_ = f'<ellipse cx="206" cy="318" rx="86" ry="32" fill="none" stroke="{shade(color, 0.34)}" stroke-width="21"/><ellipse cx="204" cy="314" rx="86" ry="32" fill="none" stroke="{color}" stroke-width="17"/><ellipse cx="204" cy="314" rx="86" ry="32" fill="none" stroke="{tint(color, 0.6)}" stroke-width="2" stroke-dasharray="7 6"/>'
    tag = _leash_tag(color)
    return (
        cloth(s, mix(color, "#c99a3d", 0.5), 326)
        + f'<g transform="translate(5 8)" opacity=".14">{line(coil, "#3a1733", 19)}</g>'
        + strap
        + hook
        + ring_
        + tag
    )


def _leash_tag(color: str) -> str:
    return (
        dot((178, 362), 17, "#d9b25a")
        + emblem("paw", shade("#d9b25a", 0.4), Spot(178, 363, 0.9))
        + flat("M256 322h30v24h-30z", "#c9ced2")
        + flat("M263 328h16v12h-16z", shade(color, 0.2))
    )


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
    "dog-food": dog_food,
    "cat-food": cat_food,
    "pet-treat": pet_treat,
    "pet-toy": pet_toy,
    "pet-bed": pet_bed,
    "leash": leash,
    "bird-seed": bird_seed,
    "cat-litter": cat_litter,
}
