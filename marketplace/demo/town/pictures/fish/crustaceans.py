"""Prawns, crabs and spreads of fish."""

from marketplace.demo.town.pictures.fish.parts import ice, lemon, rosette
from marketplace.demo.town.pictures.kit.forms import gleam, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, label
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import plank, plate
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import tub


def prawn(s: Sheet) -> str:
    """Draw curled prawns on a plate with lemon."""
    shell = s.turn(("#f0845e", "#a9a4a0", "#ea6a34"))
    rings = _prawn_rings(shell)
    tail = flat("M26 62L64 60 60 74 70 90 42 84z", shade(shell, 0.2))
    legs = line("M-10-10l16 12M-14 6l18 6M-10 20l20 4M-2 32l18 2", tint(shell, 0.2), 4)
    body = s.solid(
        "M52-40Q10-84-40-60Q-84-20-62 34Q-36 78 30 80L34 58Q-6 54-18 26Q-26-4-8-24Q14-42 40-28z",
        shell,
        rings,
        deep=9,
    )
    head = line("M44-46Q90-90 104-40M40-50Q70-110 116-84", shade(shell, 0.1), 3) + dot(
        (26, -48), 4.4, "#26262e"
    )
    spots = [Spot(268, 214, 0.9, 14), Spot(122, 218, 0.94, -10), Spot(200, 268, 1.04, 4)]
    return (
        plate(298, 168, s.turn(("#fdf8ee", "#e3eef2", "#f6e8dc")))
        + shadow(206, 312, 110, 16)
        + s.stamp(tail + legs + body + head, spots)
        + lemon(306, 310)
        + rosette(Spot(110, 328))
    )


def _prawn_rings(shell: str) -> str:
    return line(
        "M-30-52Q-22-30-18-16M-54-22Q-34-12-22-2M-58 14Q-36 8-20 10M-40 44Q-28 26-14 20",
        shade(shell, 0.26),
        4,
        0.8,
    )


def crab(s: Sheet) -> str:
    """Draw a crab from above, or a lobster."""
    shell = s.turn(("#b5563a", "#3f5f86", "#dd5a2e"))
    return s.turn((_crab, _lobster, _crab))(s, shell)


def _crab(s: Sheet, shell: str) -> str:
    legs = line(
        "M116 228L58 196 36 226M112 250L48 250 30 286M118 272L66 300 58 336M284 228L342 196 364 226M288 250L352 250 370 286M282 272L334 300 342 336",
        shade(shell, 0.14),
        15,
    ) + line("M116 224L58 192M284 224L342 192M112 246H50M288 246H350", tint(shell), 3, 0.5)
    arm = _crab_arm(shell)
    body = _crab_body(s, shell)
    eyes = (
        line("M180 182V166M220 182V166", shell, 7)
        + dot((180, 162), 7, "#26262e")
        + dot((220, 162), 7, "#26262e")
    )
    return ice(s, 306) + shadow(206, 312, 110, 14) + legs + s.mirrored(arm) + body + eyes


def _lobster(s: Sheet, shell: str) -> str:
    half = (
        line("M176 176Q140 168 142 130", shell, 19)
        + line("M170 196L112 206M168 212L106 234M170 228L116 262", shade(shell, 0.16), 8)
        + flat(
            "M142 140Q84 122 84 70Q90 34 122 40Q112 62 122 78Q136 54 152 68Q164 108 142 140z",
            shade(shell, 0.06),
        )
        + gleam(104, 76, 8, 14, 0.4)
        + line("M188 118Q150 60 40 72", shade(shell, 0.1), 4)
        + ellipse((172, 340), 17, 26, shade(shell, 0.14))
    )
    ring = s.solid("M-41 0Q0-16 41 0L37 22Q0 38-37 22z", shell, deep=8)
    spots = [Spot(200, y, wide / 41) for wide, y in ((26, 312), (30, 292), (34, 272), (38, 252), (41, 232))]
    rings = s.stamp(ring, spots)
    head = s.solid(
        "M200 106Q232 116 238 166Q246 214 234 240Q200 254 166 240Q154 214 162 166Q168 116 200 106z",
        shell,
        line("M200 130V236M176 176Q200 196 224 176", tint(shell, 0.3), 4, 0.7),
        deep=11,
    )
    eyes = dot((184, 126), 6, "#26262e") + dot((216, 126), 6, "#26262e")
    body = ellipse((200, 344), 15, 26, shell) + s.mirrored(half) + rings + head + eyes
    return ice(s, 300) + placed(body, Spot(16, 26, 0.92)) + lemon(320, 330)


def _crab_body(s: Sheet, shell: str) -> str:
    return s.solid(
        "M102 246Q104 190 160 180Q200 172 240 180Q296 190 298 246Q286 304 200 308Q114 304 102 246z",
        shell,
        placed(speckle(s, (80, 44), tint(shell, 0.5), 40, 4), Spot(200, 240))
        + line(
            "M150 216q20 24 0 44M250 216q-20 24 0 44M200 270q-20-10-34 4M200 270q20-10 34 4",
            shade(shell, 0.3),
            4,
            0.7,
        ),
        deep=15,
    ) + gleam(146, 206, 18, 7, 0.5)


def _crab_arm(shell: str) -> str:
    return (
        line("M140 214Q92 180 96 140", shell, 24)
        + flat(
            "M96 160Q60 130 74 86Q88 64 112 72Q98 92 104 108Q116 92 134 96Q142 140 96 160z",
            shade(shell, 0.08),
        )
        + gleam(88, 106, 10, 5, 0.4)
    )


def fish_spread(s: Sheet) -> str:
    """Draw a small pot of fish spread and a toast."""
    cream, color = s.turn((("#f3a6a0", "#c9606a"), ("#d9b89a", "#3f78ad"), ("#cfc0a8", "#5b7f95")))
    pot = tub(
        s,
        (82, 96),
        "#fdf8ee",
        cream,
        placed(label(s, 118, 62, Print("#fbf6ea", color, color, "fish")), Spot(0, -44)),
    )
    swirl = (
        flat("M-60-94q6-18 34-18q14-16 40-6q34 0 44 20q-60 18-118 4z", cream)
        + line("M-30-104q16-12 34-4t34 0", tint(cream, 0.6), 5)
        + rosette(Spot(0, -112, 0.7))
    )
    toast = _fish_spread_toast(s, cream)
    return (
        plank(s, 318, 164)
        + shadow(158, 318, 78, 13)
        + placed(pot + swirl, Spot(150, 316, 1.16))
        + shadow(298, 350, 68, 8)
        + toast
    )


def _fish_spread_toast(s: Sheet, cream: str) -> str:
    return s.solid(
        "M226 296L344 276Q358 276 360 290L366 326Q366 338 352 340L240 352Q228 352 228 340L222 308Q220 298 226 296z",
        "#c98a48",
        flat(
            "M236 302L340 286Q350 286 351 294L355 322Q355 330 346 331L246 343Q238 343 238 336L232 310Q231 304 236 302z",
            "#f0d49a",
        )
        + flat("M250 306Q280 284 330 296Q350 306 336 322Q290 344 254 330Q238 318 250 306z", cream)
        + line("M266 312q30-14 58 0", tint(cream, 0.6), 5),
        deep=4,
    )


DRAWINGS = {
    "prawn": prawn,
    "crab": crab,
    "fish-spread": fish_spread,
}
