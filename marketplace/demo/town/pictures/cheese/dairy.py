"""Milk, cream, yogurt, fresh curd and eggs."""

from marketplace.demo.town.pictures.kit.forms import cap, gleam, hoop, lathe, shadow
from marketplace.demo.town.pictures.kit.ink import LEAF, LIGHT, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, label
from marketplace.demo.town.pictures.kit.pen import Spot, ellipse, flat, line, oval, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import Ware, bottle, tub


def milk(s: Sheet) -> str:
    """Draw a glass bottle of milk and a poured glass."""
    lid = s.turn(("#3f78ad", "#c8443c", "#5c9a52"))
    look = Print("#fdfaf0", lid, lid, s.turn(("hill", "leaf", "flower"), 3))
    tall = placed(bottle(s, "milk", Ware("#eef1ee", lid, look, 62), "#fdfaf2", 0.86), Spot(164, 322, 1.1))
    glass = (
        s.solid(
            lathe([(0, 36), (0, 36), (104, 46), (104, 46)]),
            "#e6eeee",
            flat("M-60-82h120v100h-120z", "#fdfaf2"),
            deep=7,
        )
        + ellipse((0, -104), 46, 9, "#dfe8e8")
        + ellipse((0, -83), 43, 8, "#ffffff")
    )
    return (
        cloth(s, lid, 326)
        + shadow(168, 322, 66, 14)
        + tall
        + shadow(284, 332, 46, 10)
        + placed(glass, Spot(280, 330))
    )


def cream(s: Sheet) -> str:
    """Draw a small glass pot of cream with a ladle of it."""
    lid, paper = s.turn(
        (("#c8443c", "#fdf6e6"), ("#3f78ad", "#f3f0e0"), ("#d9a441", "#fbf6ea"), ("#5c9a52", "#fdf6e6"))
    )
    pot = s.solid(
        lathe([(0, 64), (10, 76), (84, 78), (112, 66), (124, 66), (124, 66)]),
        "#f9f1dc",
        placed(label(s, 104, 66, Print(paper, lid, lid, s.pick(("flower", "hill", "sun")))), Spot(0, -54)),
        deep=12,
    )
    return (
        plank(s, 316, 158)
        + shadow(172, 318, 84, 16)
        + placed(pot + cap(122, 68, 24, lid) + line("M-64-20V-84", LIGHT, 7, 0.6), Spot(164, 318, 1.16))
        + _dollop()
    )


def _dollop() -> str:
    spoon = (
        line("M258 300L366 232", "#b9b2a8", 9)
        + ellipse((250, 312), 42, 19, "#c9c3ba")
        + ellipse((250, 308), 38, 15, "#efeae0")
    )
    return (
        shadow(262, 330, 44, 8)
        + spoon
        + flat("M212 308q8-22 26-20q2-18 20-16q-4 10 6 14q22 2 24 22q-38 16-76 0z", "#fffaf0")
        + line("M226 304q12-14 30-10", "#ecdfc6", 3)
    )


def yogurt(s: Sheet) -> str:
    """Draw two glass pots of yogurt over fruit."""
    fruit = s.turn(("#c93a55", "#fdfaf2", "#5f4a8a", "#e8963a", "#8fb34f"))
    pot = _yogurt_pot(s, fruit)
    pot += (
        line("M-40-14V-80", LIGHT, 6, 0.7)
        + ellipse((0, -104), 50, 11, "#e7e4d8")
        + ellipse((0, -103), 45, 9, "#fffdf6")
    )
    berries = "".join(
        ellipse((x, y), 13, 12, tint(fruit, 0.08)) + ellipse((x - 4, y - 4), 4, 3, tint(fruit, 0.7))
        for x, y in ((306, 336), (330, 340), (318, 322))
    )
    pots = s.stamp(pot, [Spot(254, 302, 1.05), Spot(152, 330, 1.22)])
    return (
        cloth(s, mix(fruit, "#6f8fa6", 0.4), 322)
        + shadow(258, 302, 56, 10)
        + shadow(156, 330, 64, 12)
        + pots
        + shadow(320, 350, 32, 6)
        + berries
    )


def _yogurt_pot(s: Sheet, fruit: str) -> str:
    return s.solid(
        lathe([(0, 46), (6, 50), (60, 52), (92, 46), (104, 50), (104, 50)]),
        "#fdf9ee",
        hoop(-10, 34, 60, fruit) + hoop(30, 38, 60, mix(fruit, "#fdf9ee", 0.55)),
        deep=9,
    )


def fresh_cheese(s: Sheet) -> str:
    """Draw a pot of fresh white curd with a spoon, plain, with herbs or with garlic."""
    color, bits = s.turn((("#5b86a8", ""), ("#6f9a3e", "#4f7a38"), ("#c98a9a", "#d8b56a")))
    look = Print("#fdf8ea", color, color, s.pick(("flower", "leaf", "hill")))
    pot = tub(s, (92, 116), "#fbf7ec", "#fffdf8", placed(label(s, 140, 74, look), Spot(0, -52)))
    peak = flat("M-70-112q10-26 34-24q10-26 36-20q26-4 30 18q28 0 38 26q-70 24-138 0z", "#fffdf8") + line(
        "M-40-116q10-12 26-10M6-122q14-14 32-4", "#e3dcc8", 4
    )
    chives = (
        "".join(line(f"M{s.near(0, 46):.0f} {s.near(-122, 14):.0f}l8-4", bits, 4) for _ in range(11))
        if bits
        else ""
    )
    spoon = line("M60-130L128-214", "#b9b2a8", 9)
    sprig = (
        "".join(line(f"M{292 + i * 8} 344q{i * 4} -30 {i * 10} -62", LEAF, 4) for i in range(4))
        if bits
        else ""
    )
    return (
        cloth(s, color, 322)
        + shadow(190, 322, 92, 16)
        + placed(spoon + pot + peak + chives, Spot(184, 320, 1.1))
        + sprig
    )


def eggs(s: Sheet) -> str:
    """Draw an open carton of six eggs."""
    shells = s.turn(
        (("#dba878", "#d39b68"), ("#f3e3cc", "#f8ecd9"), ("#b87a50", "#c98c60"), ("#dba878", "#f3e3cc"))
    )
    box = s.turn(("#b9b3a4", "#9fb0a0", "#c2a98c", "#a5adb8"))
    lid = s.solid(
        "M70 206L92 128Q96 118 108 118H300Q312 118 314 128L334 206z",
        shade(box, 0.06),
        line("M112 148h180M104 174h196", shade(box, 0.2), 4, 0.5),
        deep=9,
    )
    back = "".join(_egg(s, 126 + i * 76, 222, shells[i % 2]) for i in range(3))
    front = "".join(_egg(s, 118 + i * 84, 254, shells[(i + 1) % 2]) for i in range(3))
    tray = "M56 262Q76 244 88 262Q118 292 148 262Q160 248 172 262Q202 292 232 262Q244 248 256 262Q286 292 316 262Q328 244 348 262L326 330Q322 338 312 338H92Q82 338 78 330z"
    ribs = line("M118 292v34M202 292v34M286 292v34", shade(box, 0.2), 6, 0.5)
    well = flat("M70 204H334L346 268H58z", shade(box, 0.36))
    return (
        cloth(s, s.turn(("#c99a3d", "#6f8fa6", "#b4503c")), 330)
        + shadow(204, 334, 140, 16)
        + lid
        + well
        + back
        + front
        + s.solid(tray, box, ribs, deep=9)
    )


def _egg(s: Sheet, x: float, y: float, color: str) -> str:
    return (
        flat(oval(x, y, 33, 42), color)
        + flat(f"M{x + 10} {y - 40}a33 42 0 0 1-16 81q38-30 16-81z", shade(color, 0.16))
        + gleam(x - 11, y - 20, 10, 6, 0.6)
    )


DRAWINGS = {
    "fresh-cheese": fresh_cheese,
    "cream": cream,
    "yogurt": yogurt,
    "milk": milk,
    "eggs": eggs,
}
