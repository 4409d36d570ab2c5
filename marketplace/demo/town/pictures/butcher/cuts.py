"""Red meat, whole and minced."""

from marketplace.demo.town.pictures.butcher.parts import BONE, FAT, rosemary
from marketplace.demo.town.pictures.kit.forms import shadow, speckle
from marketplace.demo.town.pictures.kit.ink import LEAF, shade, tint
from marketplace.demo.town.pictures.kit.pen import Pt, Spot, ellipse, flat, line, oval, placed, smooth
from marketplace.demo.town.pictures.kit.scene import paper, plank, slate
from marketplace.demo.town.pictures.kit.sheet import Sheet


def beef_steak(s: Sheet) -> str:
    """Draw a marbled steak with its rim of fat."""
    red = s.turn(("#b5303a", "#9c2530", "#c64a4a"))
    at = Spot(198, 246)
    shape: list[Pt] = [
        (-142, 6),
        (-124, -50),
        (-60, -78),
        (30, -70),
        (104, -84),
        (146, -40),
        (138, 26),
        (84, 68),
        (10, 52),
        (-60, 76),
        (-122, 58),
    ]
    inner = s.shaky(at, [(x * 0.9, y * 0.86) for x, y in shape], 2)
    marbling = _beef_steak_marbling(s)
    body = s.solid(s.shaky(at, shape, 2), FAT, flat(inner, red) + line(marbling, "#f3c9bd", 4, 0.8), deep=9)
    return (
        slate(s, 312, 164)
        + f'<g transform="translate(3 16)">{flat(s.shaky(at, shape, 2), shade(red, 0.4))}</g>'
        + body
        + rosemary(Spot(226, 330, 1, -8))
        + placed(speckle(s, (50, 12), "#4a3a3a", 14, 4), Spot(100, 334))
    )


def _beef_steak_marbling(s: Sheet) -> str:
    return "".join(
        f"M{s.near(190, 100):.0f} {s.near(244, 44):.0f}q{s.near(14, 6):.0f} {s.near(0, 14):.0f} {s.near(28, 8):.0f} {s.near(0, 10):.0f}"
        for _ in range(s.turn((12, 22, 8)))
    )


def roast(s: Sheet) -> str:
    """Draw a roast tied with string."""
    meat, fat = s.turn((("#a83a3a", "#f3d9c6"), ("#d98a80", "#f6e3d2"), ("#cf7a6c", "#f9e6d3")))
    body = _roast_body(s, meat, fat)
    end = s.solid(
        s.blob(Spot(112, 246), 36, 62),
        meat,
        ellipse((112, 246), 30, 54, tint(meat, 0.16)) + line(oval(112, 246, 16, 30), fat, 4, 0.7),
        deep=3,
    )
    strings = "".join(
        line(f"M{x} 158Q{x + 20} 236 {x + 2} 314", "#f3ead8", 5) for x in (158, 200, 242, 284)
    ) + line("M150 214Q240 196 326 216", "#f3ead8", 4)
    return (
        plank(s, 318, 162)
        + shadow(208, 316, 128, 17)
        + body
        + end
        + strings
        + rosemary(Spot(180, 176, 1, -8))
        + rosemary(Spot(90, 344, 0.9, 4))
    )


def _roast_body(s: Sheet, meat: str, fat: str) -> str:
    return s.solid(
        "M84 250Q78 178 140 164Q216 148 284 166Q330 184 326 250Q322 306 268 314H140Q90 308 84 250z",
        meat,
        flat("M84 214Q96 158 210 154Q320 160 328 214Q216 180 84 214z", fat)
        + placed(speckle(s, (100, 50), shade(meat, 0.2), 30, 4), Spot(206, 256)),
        deep=18,
    )


def minced_meat(s: Sheet) -> str:
    """Draw a mound of mince on paper."""
    red = s.turn(("#b8383c", "#d98078", "#a82f38"))
    worm = (
        line("M-30 0q10-14 22-4t20-2t20 2", shade(red, 0.2), 15)
        + line("M-30 0q10-14 22-4t20-2t20 2", red, 11)
        + line("M-26-5q8-8 16-3", tint(red, 0.7), 3, 0.7)
    )
    rows = ((310, 5, 52), (286, 5, 46), (262, 4, 44), (238, 4, 36), (214, 3, 34), (192, 2, 28))
    spots = [
        Spot(200 + (k - (n - 1) / 2) * gap + s.near(0, 5), y + s.near(0, 4), 1.1, s.near(0, 30))
        for y, n, gap in rows
        for k in range(n)
    ]
    base = flat("M76 314Q96 240 150 206Q200 168 250 206Q310 250 328 314Q200 344 76 314z", shade(red, 0.16))
    herb = flat("M200 176q-24-24-50-10q16 22 50 10q6-30 38-30q-4 26-38 30z", LEAF)
    return (
        paper(s, 316, s.turn(("#f6ead2", "#f3e3e0", "#e6e3d8")))
        + shadow(204, 326, 128, 16)
        + base
        + s.stamp(worm, spots[::-1][::-1])
        + herb
    )


def pork_chop(s: Sheet) -> str:
    """Draw two chops with their bone."""
    meat = s.turn(("#e08f86", "#c9605a", "#b5434a"))
    shape: list[Pt] = [
        (-96, -10),
        (-80, -58),
        (-20, -72),
        (50, -58),
        (70, -14),
        (130, 8),
        (134, 26),
        (60, 34),
        (10, 66),
        (-60, 62),
        (-94, 34),
    ]
    eye = flat(
        smooth([(x * 0.86, y * 0.82) for x, y in shape[:5]] + [(52, 22), (4, 52), (-54, 50), (-80, 26)]), meat
    )
    veins = line("M-60-10q20-20 44-10M-40 26q30-10 50 6M0-30q20 6 30 22", "#f6d5c8", 4, 0.8)
    bone = flat("M60-10Q100 6 136 6q14-6 18 8q2 16-16 14Q96 34 56 20z", BONE) + flat(
        "M-4-60q40 0 54 44l-14 6q-10-34-44-36z", BONE
    )
    one = placed(flat(smooth(shape), shade(meat, 0.4)), Spot(3, 12)) + s.solid(
        smooth(shape), FAT, eye + veins + bone, deep=8
    )
    return (
        slate(s, 314, 164)
        + s.stamp(one, [Spot(216, 214, 0.98, -12), Spot(172, 278, 1.04, 4)])
        + rosemary(Spot(266, 338, 0.9, -14))
    )


DRAWINGS = {
    "beef-steak": beef_steak,
    "roast": roast,
    "minced-meat": minced_meat,
    "pork-chop": pork_chop,
}
