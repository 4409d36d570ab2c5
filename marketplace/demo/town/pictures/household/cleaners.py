"""Bottled cleaners."""

from marketplace.demo.town.pictures.household.parts import PAPER, bubbles
from marketplace.demo.town.pictures.kit.forms import cap, hoop, lathe, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import LIGHT, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, label
from marketplace.demo.town.pictures.kit.pen import Spot, dot, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def washing_liquid(s: Sheet) -> str:
    """Draw a handled bottle of washing liquid."""
    color, top = s.turn(
        (("#4f8fc0", "#f3c93a"), ("#6fae6a", "#fdf8ee"), ("#f6f3ea", "#4f9a8a"), ("#c98ab5", "#fdf8ee"))
    )
    look = Print(
        PAPER,
        shade(mix(color, "#3f78ad", 0.4), 0.3),
        mix(color, "#3f78ad", 0.5),
        s.turn(("drop", "leaf", "flower", "wave")),
    )
    outline = "M-92 0Q-104-90-96-150Q-84-200-40-214V-232H40V-214Q104-196 102-120Q106-60 92 0Q0 14-92 0z"
    body = s.solid(outline, color, placed(label(s, 116, 100, look), Spot(-24, -78)), deep=15) + line(
        "M-82-24Q-90-110-66-168", LIGHT, 8, 0.45
    )
    grip = flat("M52-180Q84-164 80-112Q78-96 66-100Q50-108 52-140z", shade(color, 0.42)) + line(
        "M52-172Q46-120 62-102", tint(color, 0.5), 4, 0.6
    )
    return (
        cloth(s, look.second, 328)
        + shadow(196, 336, 108, 13)
        + placed(body + grip + cap(230, 46, 40, top), Spot(190, 334, 1.02))
        + bubbles((322, 310, 20), (342, 340, 13), (318, 346, 9))
    )


def dish_soap(s: Sheet) -> str:
    """Draw a slim bottle of dish soap with a nozzle."""
    color = s.turn(("#6fb54a", "#f3d03a", "#4fa8c0", "#ee8a5a"))
    body = _dish_soap_body(s, color)
    nozzle = cap(202, 22, 18, "#fdf8ee") + s.solid(
        "M-13-218L-7-248Q0-254 7-248L13-218z", shade(color, 0.24), deep=3
    )
    sponge = s.solid(
        "M-56-22Q-58-30-48-30H48Q58-30 56-22V26H-56z",
        "#f3d36a",
        speckle(s, (48, 20), "#c9a23a", 26, 5),
        deep=7,
    ) + flat("M-56 20H56V34H-56z", "#4f9a6a")
    return (
        plank(s, 324, 158, "#b98a5a")
        + shadow(158, 332, 62, 12)
        + placed(body + nozzle, Spot(152, 330, 1.08))
        + shadow(294, 348, 64, 7)
        + placed(sponge, Spot(290, 318))
        + bubbles((262, 276, 16), (300, 262, 11), (330, 280, 18))
    )


def _dish_soap_body(s: Sheet, color: str) -> str:
    return s.solid(
        lathe([(0, 46), (8, 54), (70, 46), (130, 56), (176, 44), (200, 22), (206, 20), (206, 20)], 0.1),
        color,
        placed(
            label(
                s,
                84,
                84,
                Print(PAPER, shade(color, 0.5), shade(color, 0.2), s.turn(("drop", "sun", "wave", "leaf"))),
            ),
            Spot(0, -102),
        ),
        deep=13,
    ) + line("M-40-20Q-34-70-44-130", LIGHT, 7, 0.55)


def household_clean(s: Sheet) -> str:
    """Draw a spray bottle."""
    liquid, head = s.turn(
        (("#dfe9ea", "#c8443c"), ("#bfe0c4", "#3f8a6a"), ("#4a3a30", "#2f2a2e"), ("#c3dcf0", "#3f78ad"))
    )
    body = _household_clean_body(s, liquid, head)
    trigger = (
        cap(182, 24, 16, head)
        + s.solid("M-30-200H26Q36-214 62-216L66-240Q20-252-26-244Q-40-226-30-200z", head, deep=7)
        + line("M34-212Q50-190 46-168", shade(head, 0.2), 11)
        + flat("M-30-238L-52-240V-222L-30-222z", tint(head, 0.5))
    )
    mist = "".join(dot((s.near(74, 30), s.near(112, 32)), s.near(4, 2), "#ffffff", 0.75) for _ in range(16))
    rag = s.solid(
        "M236 344Q244 306 284 312Q310 296 336 316Q368 322 366 350Q300 364 236 344z",
        s.turn(("#f3c95a", "#e58a9a", "#7ab0d0")),
        line("M264 324Q290 340 284 352M320 320Q312 340 326 352", "#fdf8ee", 4, 0.6),
        deep=7,
    )
    return (
        cloth(s, head, 328)
        + mist
        + shadow(186, 336, 66, 12)
        + placed(trigger + body, Spot(180, 334, 1.02))
        + rag
    )


def _household_clean_body(s: Sheet, liquid: str, head: str) -> str:
    return s.solid(
        lathe([(0, 52), (8, 58), (112, 58), (150, 44), (176, 22), (186, 20), (186, 20)], 0.1),
        mix(liquid, "#ffffff", 0.2),
        hoop(-20, 108, 80, liquid)
        + placed(
            label(s, 90, 78, Print(PAPER, shade(head, 0.2), head, s.turn(("drop", "leaf", "star", "sun")))),
            Spot(0, -66),
        ),
        deep=13,
    ) + line("M-46-18V-110", LIGHT, 6, 0.55)


DRAWINGS = {
    "washing-liquid": washing_liquid,
    "dish-soap": dish_soap,
    "household-clean": household_clean,
}
