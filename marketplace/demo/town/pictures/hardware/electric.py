"""Bulbs, batteries, plugs and torches."""

from marketplace.demo.town.pictures.hardware.parts import GRIPS, PAPER, STEEL, bench
from marketplace.demo.town.pictures.kit.forms import arc, lathe, shadow, sides
from marketplace.demo.town.pictures.kit.ink import LIGHT, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import emblem
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def light_bulb(s: Sheet) -> str:
    """Draw a bulb with its filament alight."""
    glow = s.turn(("#f8cf6a", "#fff6dc", "#f3a85a"))
    shape = _light_bulb_shape(s)
    filament = line(
        "M-12 56V0Q-30-40-24-60L-12-30 0-62 12-30 24-60Q30-40 12 0V56", mix(glow, "#c9702a", 0.6), 4
    )
    glass = _light_bulb_glass(s, shape, glow, filament)
    base = s.solid(
        lathe(sides([(-112, 24), (-60, 29)])),
        "#aab4ba",
        arc(-74, 30, "#7f8a92", 5) + arc(-88, 29, "#7f8a92", 5) + arc(-102, 27, "#7f8a92", 5),
        deep=6,
    ) + flat("M-14 112Q0 128 14 112z", "#4a4850")
    rays = "".join(
        placed(line("M0-128V-152", glow, 8, 0.9), Spot(200, 190, 1, t)) for t in (-96, -72, -48, 48, 72, 96)
    )
    return (
        plank(s, 326, 150)
        + dot((200, 150), 150, glow, 0.25)
        + rays
        + shadow(206, 338, 50, 9)
        + placed(glass + base, Spot(200, 210, 1.04))
    )


def _light_bulb_shape(s: Sheet) -> str:
    return s.turn(
        (
            "M-28 60Q-30 20-66-10Q-92-50-66-100Q-36-132 0-132Q36-132 66-100Q92-50 66-10Q30 20 28 60z",
            "M-28 60Q-34 30-70 2Q-106-66-60-112Q0-150 60-112Q106-66 70 2Q34 30 28 60z",
            "M-26 60Q-28 30-40 0Q-50-80-30-128Q0-160 30-128Q50-80 40 0Q28 30 26 60z",
        )
    )


def _light_bulb_glass(s: Sheet, shape: str, glow: str, filament: str) -> str:
    return s.solid(
        shape,
        mix(glow, "#ffffff", 0.35),
        dot((0, -50), 62, glow, 0.7) + dot((0, -50), 34, "#fffbe8", 0.8) + filament,
        deep=9,
        gleam=0.7,
    ) + line("M-56-70Q-52-98-30-110", "#ffffff", 8, 0.8)


def battery(s: Sheet) -> str:
    """Draw two upright batteries and one lying."""
    band, body = s.turn(
        (("#e0823a", "#2f2d33"), ("#4f9a4a", "#d9dde0"), ("#3f78ad", "#f3c93a"), ("#c8392f", "#3a3a48"))
    )
    one = _one_battery(s, body, band)
    cut = s.stamp(one, [Spot(150, 326, 1.14), Spot(246, 310, 1.06)])
    return (
        bench(s)
        + shadow(156, 330, 54, 9)
        + shadow(252, 314, 50, 8)
        + cut
        + shadow(276, 352, 70, 6)
        + s.again(s.last(), [Spot(344, 338, 0.7, -84)])
    )


def _one_battery(s: Sheet, body: str, band: str) -> str:
    return (
        s.solid(
            lathe(sides([(0, 42), (150, 42)])),
            body,
            flat("M-60-152H60V-108H-60z", band)
            + placed(emblem("star", PAPER if body != "#f3c93a" else "#2f2d33", Spot(0, 0, 1.6)), Spot(0, -54))
            + line("M-8-130H8M0-138V-122", PAPER, 5)
            + line("M-8-20H8", PAPER if body != "#d9dde0" else "#2f2d33", 5),
            deep=11,
        )
        + line("M-31-10V-140", LIGHT, 6, 0.5)
        + ellipse((0, -150), 42, 10, tint(band, 0.4))
        + flat("M-15-152V-164H15V-152Q0-146-15-152z", STEEL)
        + ellipse((0, -164), 15, 4.4, "#e3e8ea")
    )


def plug(s: Sheet) -> str:
    """Draw a plug and an extension lead."""
    color, cord = s.turn(
        (("#fdf8ee", "#e9e2d6"), ("#3a3840", "#2f2d33"), ("#f0d9c4", "#c8505f"), ("#e3ebe6", "#4f8a7a"))
    )
    lead = "M160 276Q230 230 262 270T330 330Q300 360 220 344"
    cable = _plug_cable(s, lead, cord)
    pins = line("M-20-70V-116M20-70V-116", "#aab4ba", 13) + line("M-23-74V-112M17-74V-112", "#eef2f3", 3)
    body = _plug_body(s, color)
    hole = dot((-15, 0), 7, shade(color, 0.6)) + dot((15, 0), 7, shade(color, 0.6))
    socket = "".join(
        dot((x, 224), 34, shade(color, 0.14))
        + dot((x, 224), 29, shade(color, 0.06))
        + placed(hole, Spot(x, 224))
        for x in (206, 282)
    )
    bar = _plug_bar(s, color, socket)
    return (
        bench(s)
        + cable
        + placed(flat("M156 192H356V276H156z", "#3a1733", 0.14), Spot(0, -70))
        + placed(bar, Spot(14, -74))
        + placed(pins + body, Spot(136, 290, 0.94, -120))
    )


def _plug_cable(s: Sheet, lead: str, cord: str) -> str:
    return (
        line(lead, shade(cord, 0.24), 17)
        + line(lead, cord, 12)
        + (
            f'<path d="{lead}" fill="none" stroke="#fdf8ee" stroke-width="12" stroke-dasharray="5 15" opacity=".6"/>'
            if s.variant % 4 > 1
            else ""
        )
    )


def _plug_body(s: Sheet, color: str) -> str:
    return s.solid(
        "M-44-74H44L50-30Q46 30 22 48H-22Q-46 30-50-30z",
        color,
        line("M-34-10H34M-32 4H32M-28 18H28", shade(color, 0.2), 4, 0.8),
        deep=9,
    )


def _plug_bar(s: Sheet, color: str, socket: str) -> str:
    return s.solid(
        "M160 182H332Q348 182 348 198V250Q348 266 332 266H160Q146 266 146 250V198Q146 182 160 182z",
        color,
        socket,
        deep=8,
    )


def torch(s: Sheet) -> str:
    """Draw a torch and its beam."""
    color = s.turn(GRIPS)
    beam = flat("M-58-100L-170-330H170L58-100z", "#fff3b8", 0.5) + flat(
        "M-40-100L-96-330H96L40-100z", "#fffbe0", 0.5
    )
    head = (
        s.solid("M-58-104H58L34-36H-34z", color, line("M-46-84H46", tint(color), 4, 0.6), deep=8)
        + ellipse((0, -104), 58, 13, shade(color, 0.3))
        + ellipse((0, -104), 50, 10, "#fffbe0")
    )
    body = s.solid(
        "M-30-38H30V122Q0 136-30 122z",
        color,
        "".join(arc(h, 31, shade(color, 0.35), 4) for h in (-40, -54, -68, -82, -96))
        + flat("M-10-10H10V22H-10z", "#fdf8ee"),
        deep=8,
    ) + line("M-20-28V112", LIGHT, 4, 0.5)
    loop = '<path d="M-16 126Q-20 166 0 168T16 126" fill="none" stroke="#3a3840" stroke-width="7"/>'
    return bench(s) + shadow(176, 344, 100, 9) + placed(beam + loop + body + head, Spot(150, 254, 1, 52))


DRAWINGS = {
    "light-bulb": light_bulb,
    "battery": battery,
    "plug": plug,
    "torch": torch,
}
