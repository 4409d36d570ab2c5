"""Beer, cider, spirits and aperitifs."""

from marketplace.demo.town.pictures.drinks.parts import INKS, look
from marketplace.demo.town.pictures.kit.forms import ball, gleam, hoop, lathe, leaf, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import LEAF, LIGHT, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import Ware, bottle


def beer(s: Sheet) -> str:
    """Draw a bottle of beer and a full glass."""
    ale, glass = s.turn(
        (("#e9b23a", "#7a4a24"), ("#b8642a", "#5a3420"), ("#3f241c", "#4a3020"), ("#eec45a", "#3f6a3f"))
    )
    color = s.turn(("#b8392f", "#2f5f7a", "#d9a441", "#3f7a55", "#7a4a7a"))
    look = Print(
        s.turn(("#fbf3e2", "#f0d9a0", "#fffaf0")),
        shade(color, 0.4),
        color,
        s.turn(("wheat", "star", "bird", "hill", "crown", "sun")),
    )
    brown = bottle(s, "beer", Ware(glass, "", look, 78, 0.32)) + placed(
        flat("M-18-22h36v18q-18 8-36 0z", color) + ellipse((0, -22), 17, 5, tint(color, 0.4)), Spot(0, -202)
    )
    head = "".join(ellipse((x, -128 - (x % 7)), 17, 13, "#fffaf0") for x in (-36, -14, 10, 34, -24, 22, 0))
    pint = _beer_pint(s, ale)
    return (
        plank(s, 322, 164)
        + shadow(152, 332, 62, 12)
        + placed(brown, Spot(146, 330, 1.24))
        + shadow(280, 342, 46, 9)
        + placed(pint + head, Spot(276, 340, 1.16))
    )


def _beer_pint(s: Sheet, ale: str) -> str:
    return s.solid(
        lathe([(0, 38), (0, 38), (120, 52), (120, 52)]),
        ale,
        speckle(s, (40, 50), tint(ale, 0.6), 0, 3)
        + placed(speckle(s, (36, 46), tint(ale, 0.7), 22, 3), Spot(0, -56))
        + flat("M-60-130h120v22q-20 10-40 2t-40 2-40-4z", "#fffaf0"),
        deep=9,
        gleam=0.5,
    )


def cider(s: Sheet) -> str:
    """Draw a corked bottle of cider with apples."""
    amber, skin = s.turn((("#d98a2a", "#c6302e"), ("#e3a83a", "#8db63c"), ("#c96f24", "#e9c243")))
    body = _cider_body(s, amber)
    cork = s.solid("M-14-252L-18-284Q0-292 18-284L14-252z", "#d3a870", deep=4) + line(
        "M-18-250L-14-282M18-250L14-282M-18-262Q0-254 18-262", "#b9bec2", 3
    )
    one = (
        ball(s, Spot(0, 0), 38, skin, ellipse((-8, 4), 22, 24, tint(skin, 0.3), 0.5))
        + line("M0-34q2-10 8-16", "#6b4a2c", 5)
        + placed(leaf(34, 14, LEAF), Spot(4, -38, 1, -20))
    )
    return (
        cloth(s, "#7c8f4e", 328)
        + shadow(158, 334, 66, 12)
        + placed(body + cork, Spot(152, 332, 1.04))
        + shadow(298, 352, 60, 8)
        + s.stamp(one, [Spot(318, 304, 0.9), Spot(270, 318)])
    )


def _cider_body(s: Sheet, amber: str) -> str:
    return bottle(
        s,
        "champagne",
        Ware(
            mix(amber, "#3f4a24", 0.25),
            "",
            Print(
                "#fbf3e2",
                "#5a3a20",
                s.turn(("#4f8a3c", "#b8392f", "#b8863a")),
                s.turn(("leaf", "house", "heart")),
            ),
            80,
            0.28,
        ),
        amber,
        0.7,
    )


def spirit(s: Sheet) -> str:
    """Draw a square decanter with a glass stopper and a tumbler."""
    liquid = s.turn(("#eef3f0", "#c9792a", "#8fae4a", "#8a4a20"))
    flask = bottle(s, "square", Ware(mix(liquid, "#f3f6f4", 0.6), "", look(s), 84, 0.34), liquid, 0.7)
    knob = s.solid(
        "M-16-200H16L22-214Q26-240 0-244Q-26-240-22-214z", mix(liquid, "#dfe8ea", 0.6), deep=6
    ) + gleam(-8, -230, 6, 4, 0.8)
    cut = line("M-38-8V-44M-19-4V-44M0-2V-44M19-4V-44M38-8V-44", LIGHT, 3, 0.4)
    tumbler = s.solid(
        lathe([(0, 42), (0, 42), (88, 50), (88, 50)]), "#e9f0f0", hoop(12, 46, 60, liquid) + cut, deep=7
    ) + ellipse((0, -88), 50, 9, "#dce6e8")
    return (
        plank(s, 322, 164, "#8a5a3c")
        + shadow(156, 330, 72, 12)
        + placed(flask + knob, Spot(150, 328, 1.1))
        + shadow(288, 342, 48, 9)
        + placed(tumbler, Spot(284, 340))
    )


def aperitif(s: Sheet) -> str:
    """Draw a round-shouldered bottle with an old label and an orange slice."""
    liquid = s.turn(("#c8392a", "#c98330", "#efe6c4", "#7a2a2c"))
    body = _aperitif_body(s, liquid)
    wheel = placed(
        dot((0, 0), 36, "#e07a1e")
        + dot((0, 0), 32, "#fbe3b4")
        + "".join(
            placed(flat("M3 0L27-8Q31 0 27 8z", "#f3a033"), Spot(0, 0, 1, t)) for t in range(0, 360, 45)
        ),
        Spot(298, 318),
    )
    return (
        cloth(s, "#c9783d", 328)
        + shadow(164, 334, 84, 13)
        + placed(body, Spot(158, 332, 1.16))
        + shadow(302, 352, 34, 6)
        + wheel
    )


def _aperitif_body(s: Sheet, liquid: str) -> str:
    return bottle(
        s,
        "round",
        Ware(
            mix(liquid, "#f3efe6", 0.3),
            s.turn(("#3b2d36", "#b8863a", "#7a2230")),
            Print("#f3e2bd", "#5a3020", INKS[s.variant % 6], s.turn(("crown", "sun", "grape", "star"))),
            84,
            0.3,
        ),
        liquid,
        0.66,
    )


DRAWINGS = {
    "beer": beer,
    "cider": cider,
    "spirit": spirit,
    "aperitif": aperitif,
}
