"""Cheeses cut in wedges."""

from marketplace.demo.town.pictures.kit.forms import shadow, speckle
from marketplace.demo.town.pictures.kit.ink import mix, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank, slate
from marketplace.demo.town.pictures.kit.sheet import Sheet

# A wedge seen from its cut side: the top face, the cut face, the rind at the thick end.
TOP = "M60 232L300 160Q346 168 352 196z"
FACE = "M60 232L352 196V292L60 322z"


def hard_cheese(s: Sheet) -> str:
    """Draw a wedge of hard cheese, with eyes or without, and a few shavings."""
    paste, rind, eyes = s.turn(
        (
            ("#f1d27a", "#a8763c", 0),
            ("#f3c95c", "#c99a48", 8),
            ("#eda548", "#8a5a34", 0),
            ("#f6e2a0", "#7d7468", 3),
        )
    )
    holes = "".join(_eye(s, paste, s.near(206, 120), s.near(262, 30), s.near(14, 6)) for _ in range(eyes))
    grain = placed(speckle(s, (120, 34), shade(paste, 0.14), 26, 3), Spot(200, 258))
    shards = "".join(
        flat(f"M{x} 340l16-12 18 8-10 10z", paste) + flat(f"M{x} 340l24 6 10-10-10 14-22-4z", shade(paste))
        for x in (96, 150, 232)
    )
    return plank(s, 318, 164) + shadow(206, 322, 150, 20) + _wedge(s, paste, rind, grain + holes) + shards


def _wedge(s: Sheet, paste: str, rind: str, marks: str) -> str:
    back = flat("M334 190L352 196V292L334 296z", rind)
    return (
        flat(TOP, tint(paste, 0.45))
        + line("M300 160Q346 168 352 196", rind, 9)
        + s.solid(FACE, paste, marks + back, deep=7)
        + line("M60 232L352 196", tint(paste, 0.8), 2.5, 0.8)
    )


def _eye(s: Sheet, paste: str, x: float, y: float, r: float) -> str:
    return ellipse((x, y), r, r * 0.84, shade(paste, 0.26)) + ellipse(
        (x + r * 0.16, y + r * 0.16), r * 0.8, r * 0.64, mix(paste, "#fff4c8", 0.35)
    )


def blue_cheese(s: Sheet) -> str:
    """Draw a wedge of blue cheese, loosely or thickly veined."""
    paste, vein = s.turn((("#f6ecd2", "#5d7d86"), ("#f3e4bd", "#4f7368"), ("#fbf5e6", "#66779a")))
    count = s.turn((13, 22, 17))
    veins = "".join(
        line(
            f"M{s.near(200, 130):.0f} {s.near(258, 34):.0f}q{s.near(12, 8):.0f} {s.near(0, 14):.0f} {s.near(22, 8):.0f} {s.near(0, 6):.0f}t14 4",
            vein,
            s.near(5, 3),
            0.75,
        )
        for _ in range(count)
    )
    spots = placed(speckle(s, (130, 40), shade(vein, 0.2), 30, 5), Spot(204, 256))
    grape = "".join(
        ellipse((x, y), 17, 18, "#5b3a63") + ellipse((x - 6, y - 6), 5, 3.4, "#c9a8cf")
        for x, y in ((98, 338), (130, 346), (116, 322))
    )
    return (
        slate(s, 318, 164)
        + shadow(206, 322, 150, 20)
        + _wedge(s, paste, mix(paste, "#b8a68a", 0.6), veins + spots)
        + shadow(118, 358, 42, 7)
        + grape
    )


def sheep_cheese(s: Sheet) -> str:
    """Draw half a wheel of ewe's milk cheese on its cut."""
    paste, rind = s.turn((("#f7e7bd", "#c08a48"), ("#f3dca4", "#8d7d6c"), ("#faf0d2", "#a9602f")))
    front = "M50 250q4-8 14-8h268q14 0 14 8v66q0 10-14 10H64q-14 0-14-10z"
    dome = _sheep_cheese_dome(s, rind)
    cut = s.solid(
        front,
        rind,
        flat("M62 254h272v58q0 6-8 6H70q-8 0-8-6z", paste)
        + placed(speckle(s, (118, 26), shade(paste, 0.18), 26, 4), Spot(196, 286)),
        deep=6,
    )
    cherry = "".join(
        line(f"M{x} 338q4-26 20-40", "#6b7f45", 3)
        + ellipse((x, 350), 16, 15, "#7c1f30")
        + ellipse((x - 5, 345), 4, 3, "#e0949c")
        for x in (316, 348)
    )
    return (
        cloth(s, s.turn(("#b4503c", "#5b7f95", "#7c8f4e")), 326)
        + shadow(200, 324, 148, 18)
        + dome
        + cut
        + shadow(334, 366, 36, 6)
        + cherry
    )


def _sheep_cheese_dome(s: Sheet, rind: str) -> str:
    return s.solid(
        "M50 250Q60 186 198 180Q336 186 346 250z",
        rind,
        line("M84 240q20-40 104-46M140 242q30-36 100-40M206 242q30-26 90-24", shade(rind, 0.2), 4, 0.45)
        + placed(speckle(s, (116, 24), tint(rind, 0.5), 30, 4), Spot(198, 218)),
        deep=16,
    )


DRAWINGS = {
    "hard-cheese": hard_cheese,
    "blue-cheese": blue_cheese,
    "sheep-cheese": sheep_cheese,
}
