"""Coffee and what makes it."""

from marketplace.demo.town.pictures.hot_drinks.parts import PAPER
from marketplace.demo.town.pictures.kit.forms import (
    arc,
    gleam,
    hoop,
    lathe,
    shadow,
    sides,
    speckle,
)
from marketplace.demo.town.pictures.kit.garnish import strewn
from marketplace.demo.town.pictures.kit.ink import LIGHT, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print
from marketplace.demo.town.pictures.kit.packs import carton, sack
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import Ware, tin

BEAN = "#5a3420"


def _bean(color: str) -> str:
    return (
        ellipse((1, 2), 14, 10, shade(color, 0.4))
        + ellipse((0, 0), 14, 10, color)
        + line("M-12 1Q-4-6 0 0T12-1", shade(color, 0.5), 2.4)
        + gleam(-5, -5, 4, 2, 0.5)
    )


def coffee_beans(s: Sheet) -> str:
    """Draw a kraft sack of coffee with its valve, beans spilt before it."""
    color, roast = s.turn(
        (("#b8392f", BEAN), ("#2f5f5f", "#7a4a2a"), ("#d9a441", "#3f241a"), ("#3f4a6a", "#6a3f26"))
    )
    kraft = s.turn(("#c79a63", "#2f2a2e", "#e9dcc0"))
    valve = dot((0, -210), 8, shade(kraft, 0.3)) + dot((0, -210), 4, tint(kraft, 0.5))
    packet = placed(
        sack(
            s,
            (162, 250),
            Print(PAPER, shade(color, 0.3), color, s.pick(("bean", "sun", "bird", "hill"))),
            kraft,
            hoop(14, 30, 120, color, 0.02),
        )
        + placed(valve, Spot(0, 14)),
        Spot(158, 324),
    )
    heap = strewn(s, _bean(roast), 66, 22, 22)
    return plank(s, 322, 166) + shadow(166, 326, 92, 13) + packet + placed(heap, Spot(296, 336))


def ground_coffee(s: Sheet) -> str:
    """Draw a round tin of ground coffee with a full scoop."""
    color = s.turn(("#b8392f", "#3f6a4a", "#2f2a33", "#c9822e"))
    pot = placed(
        tin(
            s,
            (74, 178),
            Ware(
                color,
                s.turn(("#d9a441", "#d6d9da")),
                Print(PAPER, shade(color, 0.3), color, s.pick(("bean", "sun", "crown", "bird"))),
                104,
            ),
        ),
        Spot(152, 326, 1.1),
    )
    scoop = (
        line("M296 330L370 290", "#c9ccce", 9)
        + flat("M224 330Q226 362 264 364Q300 362 302 330z", "#aeb4b8")
        + ellipse((263, 330), 40, 13, "#d6dadc")
        + flat("M228 330Q240 304 264 302Q290 304 298 330Q264 342 228 330z", "#5a3622")
        + placed(speckle(s, (26, 10), "#8a5c3c", 16, 3), Spot(263, 320))
    )
    return cloth(s, color, 326) + shadow(160, 330, 84, 13) + pot + shadow(268, 362, 44, 6) + scoop


def coffee_capsule(s: Sheet) -> str:
    """Draw a carton of capsules and some capsules in front."""
    colors = s.turn(
        (
            ("#b8392f", "#d9a441", "#3f5f7a"),
            ("#4f7a45", "#8fae5a", "#c9822e"),
            ("#5a3a6a", "#c98aa0", "#d9a441"),
        )
    )
    pack = placed(
        carton(s, (206, 116, 80), Print("#2f2a2e", PAPER, colors[0], "bean"), "#2f2a2e"), Spot(178, 292)
    )
    pods = ""
    for i, color in enumerate(colors):
        pod = (
            s.solid(
                "M-34-6L-22-50Q0-60 22-50L34-6Q0 6-34-6z",
                color,
                line("M-14-46L-20-8M0-50V-4M14-46L20-8", tint(color, 0.4), 3, 0.5),
                deep=7,
            )
            + ellipse((0, -4), 40, 10, shade(color, 0.2))
            + ellipse((0, -7), 40, 10, tint(color, 0.4))
        )
        pods += shadow(120 + i * 92, 350, 38, 7) + placed(pod, Spot(116 + i * 92, 350 + (i % 2) * 6, 1.1))
    return plank(s, 320, 166, "#a9743f") + shadow(206, 296, 126, 13) + pack + pods


def coffee_maker(s: Sheet) -> str:
    """Draw a moka pot, or a French press."""
    if s.variant % 2:
        metal = s.turn(("#3a383e", "#c9a45a"), 2)
        glass = _coffee_maker_glass(s)
        frame = _coffee_maker_frame(metal)
        top = _coffee_maker_top(metal)
        return (
            plank(s, 320, 164)
            + shadow(196, 328, 84, 13)
            + placed(glass + frame + top + line("M-52-20V-150", LIGHT, 6, 0.5), Spot(184, 328, 1.06))
        )
    metal = s.turn(("#c3c9cd", "#b8392f", "#3a383e", "#5b8a8a"), 2)
    low = _coffee_maker_low(s)
    belt = flat("M136 228H254V246H136z", "#8f989c")
    high = _coffee_maker_high(s, metal)
    lid = s.solid("M116 120Q140 92 192 90Q246 92 268 120z", shade(metal, 0.06), deep=7) + dot(
        (192, 82), 12, "#2f2a2e"
    )
    handle = line("M268 136Q336 130 326 190L318 236", "#2f2a2e", 20) + line(
        "M276 132Q330 132 322 184", "#6a6468", 4
    )
    return plank(s, 320, 164) + shadow(204, 334, 82, 13) + handle + low + belt + high + lid


def _coffee_maker_top(metal: str) -> str:
    return (
        ellipse((0, -170), 72, 16, shade(metal, 0.2))
        + flat("M-72-172Q-50-206 0-208Q50-206 72-172Q0-152-72-172z", metal)
        + line("M0-208V-238", "#9aa0a6", 6)
        + dot((0, -244), 15, "#2f2a2e")
        + gleam(-5, -250, 5, 3)
    )


def _coffee_maker_glass(s: Sheet) -> str:
    return s.solid(
        lathe(sides([(0, 66), (170, 66)])),
        "#dfe9ea",
        hoop(-10, 96, 80, "#3a241a") + ellipse((0, -96), 66, 9, "#8a5c3c") + line("M0-96V-180", "#9aa0a6", 6),
        deep=10,
    )


def _coffee_maker_frame(metal: str) -> str:
    return (
        arc(6, 68, metal, 9)
        + arc(120, 68, metal, 9)
        + line("M-66-120V-4M66-120V-4M-40-110V6M40-110V6", metal, 6)
        + line("M68-132Q122-132 118-80T70-26", "#2f2a2e", 17)
    )


def _coffee_maker_low(s: Sheet) -> str:
    return s.solid(
        "M124 330L138 240H252L266 330Q196 344 124 330z",
        "#b9c0c4",
        flat("M160 236L152 340H196V236z", "#dfe4e6", 0.8),
        deep=10,
    )


def _coffee_maker_high(s: Sheet, metal: str) -> str:
    return s.solid(
        "M140 228L118 132H90L112 118H262L276 132 252 228z",
        metal,
        flat("M170 110L164 236H204V110z", tint(metal, 0.5), 0.7),
        deep=11,
    )


DRAWINGS = {
    "coffee-beans": coffee_beans,
    "ground-coffee": ground_coffee,
    "coffee-capsule": coffee_capsule,
    "coffee-maker": coffee_maker,
}
