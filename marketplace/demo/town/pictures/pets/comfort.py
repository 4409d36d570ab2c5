"""Toys, beds and leashes."""

from marketplace.demo.town.pictures.kit.forms import ball, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import emblem
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import tub
from marketplace.demo.town.pictures.pets.parts import COLORS, EYES, PAPER


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


DRAWINGS = {
    "pet-toy": pet_toy,
    "pet-bed": pet_bed,
    "leash": leash,
}
