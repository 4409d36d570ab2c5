"""Cocoa and cups."""

from marketplace.demo.town.pictures.hot_drinks.parts import PAPER
from marketplace.demo.town.pictures.kit.forms import arc, lathe, shadow
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, emblem
from marketplace.demo.town.pictures.kit.pen import Spot, ellipse, line, oval, placed
from marketplace.demo.town.pictures.kit.scene import plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import Ware, tin


def cocoa(s: Sheet) -> str:
    """Draw a tin of cocoa and a steaming mug."""
    color = s.turn(("#6a3420", "#e3cfa4", "#a8402c"))
    pot = _cocoa_pot(s, color)
    mug = s.solid(
        lathe([(0, 52), (6, 58), (96, 60), (96, 60)]),
        s.turn(("#5b7f95", "#b8392f", "#fdf8ee")),
        arc(20, 60, "#ffffff", 3),
        deep=10,
    )
    handle = line("M58-78Q100-84 96-46Q88-20 56-24", s.turn(("#5b7f95", "#b8392f", "#fdf8ee")), 13)
    top = (
        ellipse((0, -96), 60, 14, "#f3ece0")
        + ellipse((0, -94), 53, 10, "#5a3020")
        + ellipse((-12, -98), 16, 7, "#fffaf0")
        + ellipse((14, -96), 14, 6, "#fff3e4")
    )
    steam = line("M250 190q-14-16 0-32t0-32M286 186q-14-16 0-32t0-32", "#ffffff", 7, 0.5)
    return (
        plank(s, 320, 166)
        + shadow(138, 326, 72, 12)
        + pot
        + shadow(272, 336, 62, 10)
        + placed(handle + mug + top, Spot(264, 334, 1.1))
        + steam
    )


def _cocoa_pot(s: Sheet, color: str) -> str:
    return placed(
        tin(
            s,
            (62, 158),
            Ware(
                color,
                "#d9a441",
                Print(
                    PAPER,
                    "#4a2418",
                    s.turn(("#a8402c", "#6a3420", "#d9a441")),
                    s.pick(("bean", "crown", "star", "heart")),
                ),
                92,
            ),
        ),
        Spot(130, 322, 1.08),
    )


def cup(s: Sheet) -> str:
    """Draw a cup of coffee on its saucer."""
    glaze, band = s.turn(
        (
            ("#fdf8ee", "#5b7f95"),
            ("#5b7f95", "#fdf8ee"),
            ("#d9a441", "#fdf8ee"),
            ("#b4503c", "#fbe9d0"),
            ("#9fbfa8", "#fdf8ee"),
        )
    )
    saucer = _cup_saucer(band, glaze)
    bowl = _cup_bowl(s, glaze, band)
    rim = _cup_rim(glaze)
    latte = placed(emblem("heart", "#f0d9b4", Spot(0, 0, 1.6)), Spot(198, 203)).replace(
        "scale(1.60)", "scale(2.4 .7)"
    )
    handle = line("M298 216Q362 204 350 254Q332 288 280 286", glaze, 17) + line(
        "M300 214Q356 206 346 248", tint(glaze), 4, 0.6
    )
    steam = line("M176 156q-14-18 0-34t0-34M224 152q-14-18 0-34t0-34", "#ffffff", 7, 0.5)
    return shadow(206, 340, 138, 26) + saucer + handle + bowl + rim + latte + steam


def _cup_saucer(band: str, glaze: str) -> str:
    return (
        ellipse((200, 326), 136, 36, shade(glaze, 0.3))
        + ellipse((200, 320), 136, 36, glaze)
        + ellipse((200, 322), 92, 22, shade(glaze, 0.12))
        + line(f"{oval(200, 320, 124, 31)}", band, 3, 0.8)
    )


def _cup_bowl(s: Sheet, glaze: str, band: str) -> str:
    return s.solid(
        "M96 196Q98 300 166 316H234Q302 300 304 196Q200 236 96 196z",
        glaze,
        line("M98 226Q200 266 302 226", band, 9) + line("M104 250Q200 288 296 250", band, 3),
        deep=16,
    )


def _cup_rim(glaze: str) -> str:
    return (
        ellipse((200, 196), 104, 28, tint(glaze, 0.4))
        + ellipse((200, 199), 95, 22, shade(glaze, 0.3))
        + ellipse((200, 203), 91, 18, "#5a3420")
        + ellipse((196, 203), 74, 12, "#7a4a2c")
    )


DRAWINGS = {
    "cocoa": cocoa,
    "cup": cup,
}
