"""Still and sparkling wine."""

from marketplace.demo.town.pictures.drinks.parts import INKS, look
from marketplace.demo.town.pictures.kit.forms import shadow, speckle
from marketplace.demo.town.pictures.kit.ink import LIGHT, mix, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import BOTTLES, Ware, bottle, foil


def _glass(s: Sheet, color: str, spot: Spot, *, flute: bool = False) -> str:
    wide, deep = (26, 92) if flute else (50, 84)
    bowl = f"M{-wide} -{100 + deep}Q{-wide - 8} -104 0 -92Q{wide + 8} -104 {wide} -{100 + deep}z"
    level = 100 + deep * (0.82 if flute else 0.55)
    wine = flat(f"M-70 -{level:.0f}H70V-80H-70z", color) + (
        speckle(s, (20, 40), "#ffffff", 16, 3)
        and placed(speckle(s, (18, 36), "#ffffff", 16, 3), Spot(0, -136))
        if flute
        else ""
    )
    return placed(
        ellipse((0, 0), 36, 8, "#dbe4e6")
        + line("M0-4V-94", "#d3dde0", 7)
        + s.solid(bowl, "#eef3f4", wine, deep=6, gleam=0.5)
        + ellipse((0, -100 - deep), wide, 6, "#e3ebed")
        + line(f"M{-wide + 9} -{92 + deep}Q{-wide + 4} -130 {-wide + 16} -116", LIGHT, 5, 0.6),
        spot,
    )


def _wine(s: Sheet, kind: str, glass: str, fill: str, capsule: str) -> str:
    high = BOTTLES[kind][-1][0]
    ware = Ware(glass, "", look(s), 84, 0.3)
    return bottle(s, kind, ware, fill, 0.76) + foil(s, high, 66, (14, 13), capsule)


def red_wine(s: Sheet) -> str:
    """Draw a bottle of red wine and a glass."""
    tall = _wine(s, s.turn(("bordeaux", "burgundy")), "#27332a", "", INKS[s.variant % 6])
    return (
        plank(s, 322, 164)
        + shadow(166, 334, 62, 12)
        + placed(tall, Spot(160, 332, 1.08))
        + shadow(284, 344, 40, 8)
        + _glass(s, "#7a1a2c", Spot(280, 344, 1.06))
    )


def white_wine(s: Sheet) -> str:
    """Draw a slender bottle of white wine and a glass."""
    wine = s.turn(("#ecdf9a", "#e3c86a", "#f0ebbf"))
    tall = _wine(
        s,
        s.turn(("flute", "burgundy", "bordeaux")),
        "#a9b98a",
        mix(wine, "#a9b96a", 0.4),
        INKS[(s.variant + 2) % 6],
    )
    return (
        cloth(s, "#7c8f4e", 328)
        + shadow(162, 336, 58, 11)
        + placed(tall, Spot(156, 334, 1.08))
        + shadow(284, 346, 40, 8)
        + _glass(s, wine, Spot(280, 346, 1.06))
    )


def rose_wine(s: Sheet) -> str:
    """Draw a clear bottle of rosé and a glass."""
    wine = s.turn(("#f0a898", "#f3c2b0", "#e5808a"))
    tall = _wine(
        s,
        s.turn(("burgundy", "flute", "bordeaux")),
        "#f3e3dc",
        wine,
        s.turn(("#e9d9c0", "#c9606a", "#b8863a")),
    )
    return (
        cloth(s, "#c9606a", 328)
        + shadow(162, 336, 60, 11)
        + placed(tall, Spot(156, 334, 1.08))
        + shadow(284, 346, 40, 8)
        + _glass(s, wine, Spot(280, 346, 1.06))
    )


def sparkling_wine(s: Sheet) -> str:
    """Draw a bottle of sparkling wine in its foil, and a flute."""
    cover = s.turn(("#dfb54a", "#2f2a33", "#e0a0a0", "#b8392f"))
    body = bottle(s, "champagne", Ware("#2f4a38" if s.variant % 4 != 2 else "#e3b0a4", "", look(s), 74, 0.26))
    top = (
        foil(s, 254, 96, (19, 15), cover)
        + s.solid("M-15-252Q-20-282 0-286Q20-282 15-252z", tint(cover, 0.2), deep=4)
        + line("M-16-252H16M-12-264H12", shade(cover, 0.3), 2.4)
    )
    return (
        plank(s, 322, 164)
        + shadow(164, 334, 68, 12)
        + placed(body + top, Spot(158, 332, 1.04))
        + shadow(284, 344, 38, 8)
        + _glass(s, "#efd98a" if s.variant % 4 != 2 else "#f0b0a0", Spot(280, 344, 1.04), flute=True)
    )


DRAWINGS = {
    "red-wine": red_wine,
    "white-wine": white_wine,
    "rose-wine": rose_wine,
    "sparkling-wine": sparkling_wine,
}
