"""Tools, screws, bulbs and paint."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.forms import arc, gleam, lathe, shadow, sides
from marketplace.demo.town.pictures.ink import LIGHT, WOOD, mix, shade, tint
from marketplace.demo.town.pictures.labels import Print, emblem, label
from marketplace.demo.town.pictures.packs import carton, tube
from marketplace.demo.town.pictures.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.scene import plank
from marketplace.demo.town.pictures.sheet import Sheet

STEEL = "#b9c2c8"
PAPER = "#fbf3e2"
GRIPS = ("#c8392f", "#e3a52a", "#2f6f9a", "#4f8a4a", "#3a3840")


def _bench(s: Sheet) -> str:
    return plank(s, 314, 170, s.turn(("#c8935a", "#b98a5a", "#a9784a")))


def hammer(s: Sheet) -> str:
    """Draw a hammer, pliers or a saw."""
    color = s.turn(GRIPS)
    return _bench(s) + s.turn((_hammer, _pliers, _saw))(s, color)


def _hammer(s: Sheet, color: str) -> str:
    handle = s.solid(
        "M-12-110H12L17 150Q0 162-17 150z",
        WOOD,
        line("M-4-100V40M5-100V40", shade(WOOD, 0.2), 2, 0.6) + flat("M-20 50H20V170H-20z", color),
        deep=6,
    )
    head = s.solid(
        "M-78-150H-50L-44-142H40Q84-146 104-104Q72-118 40-108H-44L-50-100H-78z",
        STEEL,
        flat("M-80-152H-58V-98H-80z", shade(STEEL, 0.2)),
        deep=7,
    )
    return shadow(206, 340, 120, 9) + placed(handle + head, Spot(194, 222, 1.06, 34))


def _pliers(s: Sheet, color: str) -> str:
    half = line("M-8-10Q-40 60-46 150", shade(color, 0.1), 27) + line(
        "M-14 4Q-44 66-50 146", tint(color), 5, 0.7
    )
    jaw = s.solid(
        "M-22 0Q-30-60-4-126L4-126V-60L18 0z",
        STEEL,
        line("M2-120V-64", shade(STEEL, 0.4), 3) + line("M-8-70h8M-9-80h8M-7-90h6", shade(STEEL, 0.4), 2),
        deep=5,
    )
    left = half + jaw
    return shadow(206, 336, 110, 9) + placed(
        f'<g transform="scale(-1 1)">{left}</g>'
        + left
        + dot((0, -6), 22, shade(STEEL, 0.16))
        + dot((0, -6), 11, STEEL)
        + gleam(-4, -10, 4, 3),
        Spot(200, 216, 1.04, 28),
    )


def _saw(s: Sheet, color: str) -> str:
    teeth = "".join(f"l-9 {9 if i % 2 == 0 else -9}" for i in range(24))
    blade = s.solid(
        f"M-140-22L110-56V30{teeth}L-146 4z", STEEL, line("M-120-14L100-42", tint(STEEL, 0.8), 4, 0.8), deep=5
    )
    grip = (
        f'<path d="M104-64H150Q186-56 180-10Q176 34 140 42H104zM128-36V14Q152 14 152-10T128-36z" fill="{color}" fill-rule="evenodd"/>'
        + line("M112-54H150Q172-46 170-14", tint(color), 4, 0.7)
        + dot((114, -40), 5, "#e3c46a")
        + dot((114, 22), 5, "#e3c46a")
    )
    return shadow(206, 330, 150, 9) + placed(blade + grip, Spot(186, 236, 1, -16))


def screwdriver(s: Sheet) -> str:
    """Draw a pair of screwdrivers."""
    parts = ""
    for i, spot in enumerate((Spot(240, 214, 1, 30), Spot(160, 226, 1, -22))):
        color = GRIPS[(s.variant + i) % 5]
        tip = (
            flat("M-11-140H11L8-120H-8z", shade(STEEL, 0.2))
            if i == 0
            else flat("M-7-128L0-150 7-128z", shade(STEEL, 0.3))
        )
        shaft = line("M0-128V10", STEEL, 13) + line("M-3-124V6", "#f3f6f6", 3, 0.8)
        grip = s.solid(
            "M-17 6Q-19 0-10-2H10Q19 0 17 6L26 30V110Q26 132 0 134Q-26 132-26 110V30z",
            color,
            line("M-13 34V112M0 32V116M13 34V112", shade(color, 0.35), 5, 0.7)
            + flat("M-30 116H30V140H-30z", "#2f2d33", 0.4),
            deep=7,
        )
        parts += placed(
            flat("M-16-120H10V150H-10z", "#3a1733", 0.16), Spot(spot.x + 10, spot.y + 10, 1, spot.tilt)
        ) + placed(tip + shaft + grip, spot)
    return _bench(s) + parts


def screw(s: Sheet) -> str:
    """Draw a carton of screws, some in front."""
    metal, color = s.turn(
        (("#d9b25a", "#2f6f9a"), ("#b9c2c8", "#c8392f"), ("#4a4850", "#e3a52a"), ("#c98a5a", "#4f8a4a"))
    )
    one = (
        flat("M-14-10Q-14-18 0-18Q14-18 14-10L5-2H-5z", metal)
        + line("M-7-12L7-12", shade(metal, 0.5), 3)
        + flat("M-5-3H5V38L0 50-5 38z", metal)
        + line("M-7 4L7 0M-7 13L7 9M-7 22L7 18M-6 31L6 27M-4 39L4 36", shade(metal, 0.4), 3)
        + line("M-2 0V36", tint(metal), 2, 0.8)
    )
    pack = placed(
        carton(
            s,
            (176, 150, 90),
            Print(PAPER, shade(color, 0.4), color, s.pick(("star", "house", "hill"))),
            color,
            placed(one, Spot(0, -8, 0.9, 90)),
        ),
        Spot(156, 304),
    )
    spots = _screw_spots()
    return _bench(s) + shadow(182, 306, 116, 12) + pack + s.stamp(one, spots)


def _screw_spots() -> Sequence[Spot]:
    return [
        Spot(x, y, 1, t)
        for x, y, t in (
            (276, 318, 70),
            (320, 308, 20),
            (340, 340, 110),
            (296, 350, 84),
            (244, 348, 40),
            (88, 346, 96),
        )
    ]


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
    one = _battery_one(s, body, band)
    cut = s.stamp(one, [Spot(150, 326, 1.14), Spot(246, 310, 1.06)])
    return (
        _bench(s)
        + shadow(156, 330, 54, 9)
        + shadow(252, 314, 50, 8)
        + cut
        + shadow(276, 352, 70, 6)
        + s.again(s.last(), [Spot(344, 338, 0.7, -84)])
    )


def _battery_one(s: Sheet, body: str, band: str) -> str:
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


def adhesive(s: Sheet) -> str:
    """Draw a tube of glue with its drop, or rolls of tape."""
    color, second = s.turn(
        (("#e3a52a", "#c8392f"), ("#d8c08a", "#4f8a9a"), ("#3f78ad", "#fdf8ee"), ("#c8505f", "#3a3840"))
    )
    if s.variant % 2:
        roll = _adhesive_roll(color)
        strip = s.solid(
            "M156 302Q240 330 352 300V334Q240 364 140 308z",
            color,
            line("M170 314Q250 338 346 312", tint(color), 3, 0.6),
            deep=4,
        )
        small = _adhesive_small(second)
        return _bench(s) + small + roll + strip
    glue = tube(
        s, (96, 216), Print(PAPER, "#3a3438", second, s.turn(("star", "bee", "house"))), color, second
    )
    nozzle = flat("M-10-2L-4 34H4L10-2z", tint(second, 0.2))
    return (
        _bench(s)
        + placed(flat("M-40-210H60V10H-20z", "#3a1733", 0.14), Spot(180, 260, 1, 62))
        + placed(nozzle + glue, Spot(132, 296, 1.06, 64))
        + line("M110 350Q180 362 250 346", "#fdf6e2", 11)
    )


def _adhesive_roll(color: str) -> str:
    return placed(
        dot((6, 8), 92, "#3a1733", 0.14)
        + dot((0, 0), 92, shade(color, 0.2))
        + dot((-3, -3), 89, color)
        + "".join(
            f'<circle cx="-3" cy="-3" r="{r}" fill="none" stroke="{shade(color, 0.16)}" stroke-width="2.4"/>'
            for r in (80, 71, 62)
        )
        + dot((-3, -3), 52, "#cfa56a")
        + dot((-3, -3), 44, shade("#d9b98a", 0.3)),
        Spot(156, 218),
    )


def _adhesive_small(second: str) -> str:
    return placed(
        dot((4, 6), 56, "#3a1733", 0.14)
        + dot((0, 0), 56, second)
        + dot((0, 0), 48, shade(second, 0.12))
        + dot((0, 0), 32, "#cfa56a")
        + dot((0, 0), 26, shade("#d9b98a", 0.3)),
        Spot(298, 234),
    )


def paint(s: Sheet) -> str:
    """Draw an open tin of paint with its drip and a brush."""
    color = s.turn(("#5b8a9a", "#d8795a", "#e3b24a", "#7f9a6a", "#f3ead8", "#8a5a7a"))
    pot = _paint_pot(s, color)
    rim = (
        ellipse((0, -146), 88, 22, "#b9c0c4")
        + ellipse((0, -148), 80, 18, shade(color, 0.2))
        + ellipse((0, -146), 78, 16, color)
    )
    drip = flat(
        "M-60-140Q-56-110-62-88Q-54-76-48-90V-108Q-42-116-36-104V-60Q-28-46-20-62V-116Q-14-124-8-116Q-4-100 2-112L6-136z",
        color,
    ) + line("M-52-120V-96M-29-110V-66", tint(color), 4, 0.6)
    handle = line("M-86-120Q-130-250 0-254Q130-250 86-120", "#8f989e", 4)
    brush = _paint_brush(color)
    pool = flat("M282 344Q300 322 340 332Q372 338 360 354Q320 366 282 344z", color) + gleam(
        316, 340, 14, 3, 0.6
    )
    return (
        _bench(s)
        + shadow(166, 326, 98, 13)
        + placed(handle, Spot(156, 324))
        + placed(pot + rim + drip, Spot(156, 324, 1.06))
        + pool
        + brush
    )


def _paint_pot(s: Sheet, color: str) -> str:
    return s.solid(
        lathe(sides([(0, 84), (146, 84)])),
        "#d3d8da",
        placed(
            label(
                s, 128, 80, Print(PAPER, shade(color, 0.4), color, s.turn(("house", "sun", "leaf", "bird")))
            ),
            Spot(0, -62),
        ),
        deep=14,
    )


def _paint_brush(color: str) -> str:
    return placed(
        line("M0-150V-70", WOOD, 17)
        + dot((0, -152), 11, WOOD)
        + flat("M-26-74H26V-34H-26z", STEEL)
        + line("M-24-64H24M-24-44H24", shade(STEEL, 0.3), 2)
        + flat("M-26-36H26L30 20Q0 40-30 20z", "#8a6a4a")
        + flat("M-29 0Q0-10 29 0L31 20Q0 44-31 20z", color),
        Spot(298, 250, 0.98, -24),
    )


def padlock(s: Sheet) -> str:
    """Draw a padlock with its key."""
    metal = s.turn(("#d9b25a", "#b9c2c8", "#3f78ad", "#c8392f"))
    bow = (
        '<path d="M138 220V158Q138 92 200 92T262 158V220" fill="none" stroke="#9aa4ab" stroke-width="27"/>'
        + line("M131 214V158Q131 88 196 85", "#eef2f3", 6, 0.8)
    )
    body = _padlock_body(s, metal)
    key = placed(
        '<circle r="30" fill="none" stroke="#c9a24a" stroke-width="14"/>'
        + line("M30 0H120M96 0V22M114 0V26", "#c9a24a", 13)
        + line("M-24-16Q-10-34 14-26M36-3H116", "#f3dc9a", 3),
        Spot(248, 344, 0.86, -8),
    )
    return (
        _bench(s)
        + shadow(208, 338, 108, 12)
        + bow
        + body
        + placed(flat("M-20 10H130v10H-20z", "#3a1733", 0.2), Spot(250, 346, 0.9, -8))
        + key
    )


def _padlock_body(s: Sheet, metal: str) -> str:
    return s.solid(
        "M100 214Q100 200 116 200H284Q300 200 300 214V312Q300 338 272 338H128Q100 338 100 312z",
        metal,
        line("M110 222H290M110 316H290", shade(metal, 0.2), 4, 0.6)
        + dot((200, 258), 20, shade(metal, 0.5))
        + flat("M192 262H208L214 302H186z", shade(metal, 0.5)),
        deep=14,
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
        _bench(s)
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
    return _bench(s) + shadow(176, 344, 100, 9) + placed(beam + loop + body + head, Spot(150, 254, 1, 52))


def garden_tool(s: Sheet) -> str:
    """Draw a trowel, secateurs, or a hand fork."""
    color = s.turn(GRIPS)
    kind = s.variant % 3
    if kind == 1:
        jaw = s.solid(
            "M-12 0Q-40-50-14-120Q26-90 20 0z", STEEL, line("M-10-100Q-24-50-6-8", "#f3f6f6", 4), deep=4
        )
        grip = line("M-4 0Q-34 60-26 140", color, 27) + line("M-12 16Q-38 70-32 132", tint(color), 5, 0.7)
        other = line("M8 0Q44 60 34 140", shade(color, 0.16), 27) + flat(
            "M0 0Q34-30 30-86Q4-60-8-6z", shade(STEEL, 0.3)
        )
        tool = placed(
            other + jaw + grip + dot((2, 4), 15, "#4a4850") + dot((2, 4), 6, STEEL), Spot(196, 212, 1.1, 26)
        )
    else:
        blade = _garden_tool_blade(s, kind)
        tool = _garden_tool_tool(s, blade, color)
    earth = flat("M40 350Q90 318 150 330T290 330Q350 328 372 350Q300 372 200 368T40 350z", "#5a4030") + flat(
        "M80 346q20-12 44-6M200 344q30-12 60-2", "#7a5a44"
    )
    sprout = line("M318 336V300", "#6f9a4a", 4) + flat(
        "M318 306q-26-4-28-26q26 0 28 26q2-22 28-24q0 22-28 24z", "#7fae4a"
    )
    return earth + tool + sprout


def _garden_tool_blade(s: Sheet, kind: int) -> str:
    return (
        s.solid(
            "M-40-30Q-52-110 0-170Q52-110 40-30Q0-14-40-30z",
            STEEL,
            line("M0-150V-30", shade(STEEL, 0.3), 4) + line("M-24-50Q-28-100-6-140", "#f3f6f6", 5, 0.8),
            deep=7,
        )
        if kind == 0
        else line("M0-20Q-44-40-40-90V-150M0-20V-156M0-20Q44-40 40-90V-150", STEEL, 13)
        + line("M-44-90V-146M-4-40V-150M36-90V-146", "#f3f6f6", 3)
    )


def _garden_tool_tool(s: Sheet, blade: str, color: str) -> str:
    return placed(
        blade
        + line("M0-24V20", shade(STEEL, 0.2), 13)
        + s.solid(
            "M-17 16H17L22 120Q20 146 0 148Q-20 146-22 120z",
            mix(WOOD, color, 0.15),
            flat("M-30 96H30V116H-30z", color) + line("M-6 30V90", tint(WOOD), 4, 0.6),
            deep=6,
        ),
        Spot(196, 220, 1.1, 30),
    )


DRAWINGS = {
    "hammer": hammer,
    "screwdriver": screwdriver,
    "screw": screw,
    "light-bulb": light_bulb,
    "battery": battery,
    "adhesive": adhesive,
    "paint": paint,
    "padlock": padlock,
    "plug": plug,
    "torch": torch,
    "garden-tool": garden_tool,
}
