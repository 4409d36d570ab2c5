"""Buttons, ribbons and sewing tools."""

from marketplace.demo.town.pictures.kit.forms import gleam, rounded, shadow
from marketplace.demo.town.pictures.kit.garnish import scissors
from marketplace.demo.town.pictures.kit.ink import CREAM, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import emblem, flourish
from marketplace.demo.town.pictures.kit.pen import Spot, dot, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.sewing.parts import HUES


def button(s: Sheet) -> str:
    """Draw a card of buttons."""
    color, second = s.turn(HUES), s.turn(HUES[5:] + HUES[:5])
    one = (
        dot((2, 3), 25, shade(color, 0.4))
        + dot((0, 0), 25, color)
        + dot((0, 0), 17, shade(color, 0.14))
        + "".join(dot(p, 3.2, shade(color, 0.6)) for p in ((-5, -5), (5, -5), (-5, 5), (5, 5)))
        + line("M-5-5L5 5M5-5L-5 5", CREAM, 2)
        + gleam(-12, -14, 7, 3, 0.7)
    )
    card = flat("M-84-122H96V136H-84z", "#3a1733", 0.18) + s.solid(
        rounded(180, 254, 6),
        "#fbf3e2",
        line("M-80-118H80V118H-80z", second, 3)
        + flourish(s, 0, -84, 100, shade(second, 0.2))
        + emblem("flower", second, Spot(0, -104, 0.8)),
        deep=4,
    )
    spots = [Spot(x, y) for y in (-34, 30, 92) for x in (-42, 42)]
    cut = s.stamp(one, spots)
    return (
        cloth(s, second, 322)
        + placed(card + cut, Spot(178, 206, 1, -6))
        + s.again(s.last(), [Spot(310, 320, 1.1, 20), Spot(336, 272, 0.9, 50)])
    )


def ribbon(s: Sheet) -> str:
    """Draw a reel of ribbon unrolling."""
    color, second = s.turn(HUES), s.turn(HUES[2:] + HUES[:2])
    strip = "M166 300Q230 350 286 316T372 330V360Q330 350 300 346Q232 386 150 326z"
    dots = "".join(
        dot((x, y), 5, CREAM)
        for x, y in ((196, 326), (226, 340), (258, 342), (290, 332), (320, 334), (350, 340))
    )
    tail = s.solid(strip, color, dots, deep=6)
    reel = _ribbon_reel(second, color)
    other = placed(
        dot((4, 5), 52, "#3a1733", 0.16)
        + dot((0, 0), 52, second)
        + dot((0, 0), 38, shade(second, 0.14))
        + dot((0, 0), 22, "#fbf3e2")
        + dot((0, 0), 18, color),
        Spot(306, 190),
    )
    return plank(s, 322, 168) + other + reel + tail


def _ribbon_reel(second: str, color: str) -> str:
    return (
        dot((160, 214), 112, "#3a1733", 0.14)
        + dot((154, 208), 110, shade(color, 0.24))
        + dot((150, 206), 106, color)
        + line(
            "M150 112a94 94 0 1 1-1 0M150 128a78 78 0 1 1-1 0M150 144a62 62 0 1 1-1 0", shade(color, 0.16), 4
        )
        + dot((150, 206), 46, "#fbf3e2")
        + dot((150, 206), 40, second)
        + placed(emblem("flower", CREAM, Spot(0, 0, 2)), Spot(150, 206))
        + gleam(96, 146, 26, 9, 0.4)
    )


def needle_kit(s: Sheet) -> str:
    """Draw scissors, a tape measure, or a pin cushion with needles."""
    color = s.turn(HUES)
    kind = s.variant % 3
    if kind == 2:
        pins = "".join(
            line(f"M{x} {y}L{x + dx} {y - 62}", "#aab2b8", 3.4)
            + dot((x + dx, y - 64), 9, HUES[(s.variant + i) % 8])
            for i, (x, y, dx) in enumerate(((140, 190, -24), (184, 176, -6), (226, 178, 12), (262, 196, 30)))
        )
        lobes = line(
            "M200 168Q128 190 108 300M200 168V330M200 168Q272 190 292 300", shade(color, 0.3), 5, 0.6
        )
        cushion = s.solid(
            "M84 256Q92 176 200 168Q308 176 316 256Q316 326 200 332Q84 326 84 256z", color, lobes, deep=17
        ) + flat("M200 152q-26 2-40 22q22 6 36 0q2 16 10 24q8-10 8-24q16 6 34-2q-14-20-48-20z", "#6f9a4a")
        return plank(s, 322, 164) + shadow(206, 332, 112, 13) + pins + cushion
    if kind == 0:
        return (
            cloth(s, color, 322)
            + placed(_needle_kit_tape(s, HUES[(s.variant + 2) % 8]), Spot(0, 16))
            + scissors(s, color)
        )
    coil = _needle_kit_coil(color)
    tape = _needle_kit_tape(s, color)
    needle = _needle_kit_needle(s)
    return plank(s, 324, 168) + coil + tape + needle


def _needle_kit_coil(color: str) -> str:
    return dot((174, 208), 100, "#3a1733", 0.14) + "".join(
        dot((168, 202), r, c)
        for r, c in (
            (98, color),
            (88, tint(color, 0.4)),
            (78, color),
            (68, tint(color, 0.4)),
            (58, color),
            (46, mix(color, CREAM, 0.8)),
            (20, shade(color, 0.2)),
        )
    )


def _needle_kit_tape(s: Sheet, color: str) -> str:
    ticks = "".join(f"M{x} 306v{15 if x % 40 == 0 else 9}" for x in range(80, 360, 10))
    return s.solid(
        "M68 302Q72 296 168 300H372V336H100Q66 336 68 302z",
        tint(color, 0.3),
        line(ticks, shade(color, 0.6), 2.4),
        deep=4,
    ) + flat("M356 300H376V336H356z", "#c9ced2")


def _needle_kit_needle(s: Sheet) -> str:
    return (
        line("M286 120L340 244", "#aab2b8", 5)
        + line("M288 126l4 10", "#4a4450", 2)
        + line("M286 118Q250 90 300 74T360 110", HUES[(s.variant + 3) % 8], 3)
    )


DRAWINGS = {
    "button": button,
    "ribbon": ribbon,
    "needle-kit": needle_kit,
}
