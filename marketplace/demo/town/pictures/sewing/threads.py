"""Yarn, thread and fabric."""

from marketplace.demo.town.pictures.kit.forms import lathe, shadow, sides
from marketplace.demo.town.pictures.kit.ink import CREAM, WOOD, shade, tint
from marketplace.demo.town.pictures.kit.labels import emblem
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.sewing.parts import HUES


def _wool(s: Sheet, color: str, r: float) -> str:
    over = "".join(
        f"M{-r * 0.95:.0f} {r * k:.0f}Q{-r * 0.1:.0f} {r * (k - 0.75):.0f} {r * 0.9:.0f} {r * (k - 0.1):.0f}"
        for k in (-0.3, -0.1, 0.1, 0.3, 0.5)
    )
    under = "".join(
        f"M{r * k:.0f} {-r * 0.95:.0f}Q{r * (k + 0.6):.0f} {r * 0.1:.0f} {r * (k - 0.1):.0f} {r * 0.95:.0f}"
        for k in (-0.5, -0.3, -0.1)
    )
    marks = (
        line(over, tint(color, 0.3), r * 0.07, 0.8)
        + line(over, shade(color, 0.3), 2, 0.6)
        + line(under, tint(color, 0.2), r * 0.09, 0.9)
    )
    return s.solid(s.blob(Spot(0, 0), r, r * 0.97), color, marks, deep=r * 0.2)


def yarn(s: Sheet) -> str:
    """Draw two balls of wool with needles."""
    color, second = s.turn(HUES), s.turn(HUES[3:] + HUES[:3])
    needles = (
        line("M108 96L268 286M300 92L150 290", WOOD, 9)
        + line("M106 94L150 146M302 90L262 142", tint(WOOD), 3)
        + dot((106, 94), 13, second)
        + dot((302, 90), 13, second)
    )
    tail = line("M150 326Q220 368 280 340T370 350", color, 6)
    return (
        plank(s, 324, 166)
        + shadow(286, 318, 66, 12)
        + shadow(158, 334, 92, 14)
        + needles
        + placed(_wool(s, second, 70), Spot(282, 254))
        + placed(_wool(s, color, 100), Spot(152, 236))
        + tail
    )


def thread(s: Sheet) -> str:
    """Draw a row of thread spools."""
    low = s.solid(lathe(sides([(0, 44), (16, 44)])), WOOD, deep=5)
    top = (
        ellipse((0, -112), 44, 11, shade(WOOD, 0.1))
        + ellipse((0, -122), 44, 11, tint(WOOD, 0.4))
        + ellipse((0, -122), 12, 3.4, shade(WOOD, 0.5))
    )
    spools = s.stamp(low + top, [])
    ends = s.last()
    for i, (x, y, size) in enumerate(((266, 284, 0.92), (106, 290, 0.94), (188, 324, 1.1), (310, 338, 0.94))):
        color = HUES[(s.variant + i * 3) % 8]
        wound = s.solid(
            lathe(sides([(16, 36), (110, 36)])),
            color,
            line("".join(f"M-40 {-20 - k * 11}q40 12 80 0" for k in range(9)), tint(color, 0.3), 2, 0.8),
            deep=9,
        )
        spools += (
            shadow(x, y, 46 * size, 9) + placed(wound, Spot(x, y, size)) + s.again(ends, [Spot(x, y, size)])
        )
    strand = line("M224 262Q280 200 240 150T300 96", HUES[(s.variant + 6) % 8], 3) + line(
        "M312 106L290 84", "#aab2b8", 4
    )
    return cloth(s, HUES[(s.variant + 2) % 8], 326) + strand + spools


def fabric(s: Sheet) -> str:
    """Draw a pile of folded printed fabric."""
    pile = ""
    for i, y in enumerate((330, 274, 218, 162)):
        color = HUES[(s.variant + i * 3) % 8]
        mark = CREAM if i % 2 else tint(color, 0.6)
        prints = (
            "".join(line(f"M{x}-60V10", mark, 7) for x in range(-120, 130, 24)),
            "".join(dot((x, -12 - (x // 24 % 2) * 22), 6, mark) for x in range(-126, 130, 30)),
            "".join(
                emblem("flower", mark, Spot(x, -14 - (x // 36 % 2) * 18, 0.9, x))
                for x in range(-112, 130, 44)
            ),
            line("M-130-12H130M-130-32H130", mark, 5)
            + line("".join(f"M{x}-50V4" for x in range(-112, 130, 30)), mark, 5),
        )
        fold = s.solid(
            "M-128-48H116Q138-46 138-24Q138 0 116 2H-128Q-134-24-128-48z",
            color,
            prints[(i + s.variant) % 4] + line("M-130-22H112Q124-22 124-30", shade(color, 0.4), 3, 0.7),
            deep=8,
        )
        pile += placed(fold, Spot(196 + s.near(0, 7), y))
    pins = line("M318 132L292 158", "#aab2b8", 3) + dot((320, 130), 8, "#d8432e")
    return plank(s, 328, 166) + shadow(206, 334, 140, 13) + pile + pins


DRAWINGS = {
    "yarn": yarn,
    "thread": thread,
    "fabric": fabric,
}
