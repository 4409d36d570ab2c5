"""Round cheeses, logs and butter."""

from marketplace.demo.town.pictures.kit.forms import shadow, speckle
from marketplace.demo.town.pictures.kit.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, ellipse, flat, line, oval, placed
from marketplace.demo.town.pictures.kit.scene import plank, slate
from marketplace.demo.town.pictures.kit.sheet import Sheet


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
    "soft-cheese": soft_cheese,
    "washed-cheese": washed_cheese,
    "goat-cheese": goat_cheese,
    "butter": butter,
}
