"""Cheeses: wheels, wedges, logs and rounds with their rinds and their holes."""

from marketplace.demo.town.pictures.forms import shadow, speckle
from marketplace.demo.town.pictures.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.pen import Spot, ellipse, flat, line, oval, placed
from marketplace.demo.town.pictures.scene import cloth, plank, slate
from marketplace.demo.town.pictures.sheet import Sheet

# A wedge seen from its cut side: the top face, the cut face, the rind at the thick end.
TOP = "M60 232L300 160Q346 168 352 196z"
FACE = "M60 232L352 196V292L60 322z"
RIND = "M300 160Q346 168 352 196V292Q350 300 340 292L334 190z"


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


def soft_cheese(s: Sheet) -> str:
    """Draw a bloomy round with a wedge pulled out, in or out of its wooden box."""
    rind, paste = s.turn((("#fbf6ea", "#f5dfa0"), ("#f6ead0", "#f3d488"), ("#f3efe6", "#f9ebbf")))
    tray = (
        flat("M50 250v44a150 62 0 0 0 300 0v-44z", "#cfa166")
        + line("M54 284a146 60 0 0 0 292 0", "#a9773e", 3, 0.7)
        if s.turn((1, 0))
        else ""
    )
    return plank(s, 322, 166) + shadow(202, 318, 152, 40) + tray + _round(s, rind, paste)


def washed_cheese(s: Sheet) -> str:
    """Draw a washed-rind round, soft in the middle, a wedge pulled out."""
    rind, paste = s.turn((("#e08b3e", "#f8dc95"), ("#d06d38", "#f6d68c"), ("#b9542f", "#f9e3aa")))
    ribs = line("M70 238l80-40M104 262l140-74M160 280l160-84M230 292l100-54", shade(rind, 0.2), 3, 0.4)
    return slate(s, 322, 166) + shadow(202, 318, 152, 40) + _round(s, rind, paste, ribs)


def _round(s: Sheet, rind: str, paste: str, marks: str = "") -> str:
    side = s.solid("M54 240v42a146 60 0 0 0 292 0v-42z", shade(rind, 0.08), deep=14)
    bloom = placed(speckle(s, (128, 48), tint(rind, 0.6), 30, 6), Spot(200, 240))
    top = flat(oval(200, 240, 146, 60), rind) + marks + bloom
    gap = (
        flat("M200 240L262 296V338Q312 326 334 300V264z", shade(paste, 0.24))
        + flat("M200 240L262 294V338L200 280z", paste)
        + line("M200 240L262 294M200 240L334 264", tint(rind, 0.4), 4)
    )
    drip = flat(
        "M206 252L258 298v22q-8 12-14 0q-4-18-12-12q-8 6-12-10q-8-18-14-14z", mix(paste, "#f1c45e", 0.35)
    )
    wedge = (
        flat("M240 328L300 370Q348 354 362 328V306L240 314z", shade(rind, 0.06))
        + flat("M240 314L300 348V372L240 334z", paste)
        + flat("M240 314L300 348Q348 334 364 304z", rind)
    )
    return side + top + gap + drip + shadow(306, 372, 56, 8) + wedge


def goat_cheese(s: Sheet) -> str:
    """Draw a goat's cheese: ashed log, pyramid, disc, or rolled in herbs."""
    coat, shape = s.turn((("#8b8c92", 0), ("#f6f1e4", 1), ("#f3ead2", 2), ("#f6f1e4", 0)))
    dust = speckle(s, (96, 34), s.turn(("#5f6068", "#ffffff", "#2f2a2a", LEAF)), 60, 4)
    body = (_log, _pyramid, _discs)[shape](s, coat, dust)
    thyme = line("M74 344q30-14 70-10", "#6b7f45", 3) + "".join(
        ellipse((80 + i * 10, 338 - (i % 2) * 8), 5, 3, LEAF) for i in range(6)
    )
    return slate(s, 318, 162) + shadow(204, 316, 140, 22) + body + thyme


def _log(s: Sheet, coat: str, dust: str) -> str:
    body = s.solid(
        s.shaky(Spot(210, 256), [(-90, -48), (100, -58), (136, -30), (138, 26), (104, 50), (-90, 56)], 2),
        coat,
        placed(dust, Spot(216, 250)),
        deep=14,
    )
    end = s.solid(
        s.blob(Spot(122, 262), 50, 54),
        coat,
        flat(oval(122, 262, 42, 46), "#fdf8ea")
        + placed(speckle(s, (32, 34), "#e9dfc4", 14, 4), Spot(122, 262)),
        deep=4,
    )
    disc = (
        flat(oval(96, 332, 50, 20), shade(coat, 0.1))
        + flat(oval(96, 326, 50, 20), coat)
        + flat(oval(96, 326, 43, 16), "#fdf8ea")
    )
    return body + end + disc


def _pyramid(s: Sheet, coat: str, dust: str) -> str:
    left = flat("M96 306L150 176L212 186L236 328z", coat)
    right = flat("M212 186L260 172L318 288L236 328z", shade(coat, 0.22))
    top = flat("M150 176L202 162L260 172L212 186z", tint(coat, 0.6))
    return left + right + top + placed(dust, Spot(190, 262)) + line("M212 186L236 328", tint(coat), 3, 0.6)


def _discs(s: Sheet, coat: str, dust: str) -> str:
    one = (
        s.solid("M-84-4v34a84 32 0 0 0 168 0v-34z", coat, deep=11)
        + flat(oval(0, -4, 84, 32), tint(coat, 0.4))
        + placed(dust, Spot(0, -4, 0.7))
    )
    return s.stamp(one, [Spot(244, 264), Spot(150, 294), Spot(204, 236, 0.96)])


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


def butter(s: Sheet) -> str:
    """Draw a block of butter half out of its paper, a curl cut off."""
    yellow, wrap = s.turn((("#f6d766", "#e9eef2"), ("#f9e28c", "#f2d9c8"), ("#f1c94e", "#d8e4cf")))
    block = (
        flat("M92 226L150 186H316L274 226z", tint(yellow, 0.5))
        + s.solid(
            "M92 226H274V302H92z",
            yellow,
            placed(speckle(s, (70, 26), "#fffbe8", s.turn((0, 22, 12)), 4), Spot(184, 262)),
            deep=8,
        )
        + flat("M274 226L316 186V262L274 302z", shade(yellow, 0.22))
    )
    foil = (
        flat("M190 216l14 22-10 18 12 20-8 34H284L330 266V176H226z", wrap)
        + flat("M284 228L330 178V268L284 312z", shade(wrap, 0.2))
        + line("M206 240l80-12M214 284l70-2M284 228l44-48", shade(wrap, 0.14), 2.5, 0.7)
        + line("M222 256h44M222 266h30", s.turn(("#4f7fa0", "#b4503c", "#7c8f4e")), 6)
    )
    curl = line("M64 330q16-44 52-22q22 20-8 28q-18 2-14-14", yellow, 15) + line(
        "M66 326q16-38 48-18", tint(yellow, 0.7), 4
    )
    return plank(s, 318, 160) + shadow(204, 308, 128, 18) + block + foil + shadow(96, 344, 40, 7) + curl


DRAWINGS = {
    "hard-cheese": hard_cheese,
    "blue-cheese": blue_cheese,
    "soft-cheese": soft_cheese,
    "washed-cheese": washed_cheese,
    "goat-cheese": goat_cheese,
    "sheep-cheese": sheep_cheese,
    "butter": butter,
}
