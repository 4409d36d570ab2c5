"""Desk tools and paint."""

from marketplace.demo.town.pictures.kit.forms import gleam, rounded, shadow
from marketplace.demo.town.pictures.kit.garnish import scissors
from marketplace.demo.town.pictures.kit.ink import CREAM, mix, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth
from marketplace.demo.town.pictures.kit.sheet import Sheet


def desk_tool(s: Sheet) -> str:
    """Draw scissors, a stapler or a set square."""
    color = s.turn(("#c8443c", "#2f6fa8", "#e3a52a", "#4f8a5a"))
    return cloth(s, mix(color, "#6f8fa6", 0.5), 322) + s.turn((scissors, _stapler, _square))(s, color)


def _stapler(s: Sheet, color: str) -> str:
    base = s.solid(
        "M56 306Q54 292 72 290H330Q350 292 350 310Q350 322 334 322H72Q56 322 56 306z",
        shade(color, 0.3),
        deep=6,
    )
    steel = flat("M84 262L344 282V294H84z", "#c3cacf") + line("M90 268L340 286", "#f3f6f6", 3)
    top = s.solid(
        "M66 226Q62 194 96 188Q240 186 340 262Q352 274 340 280L84 262Q66 250 66 226z",
        color,
        line("M92 206Q220 204 310 260", tint(color, 0.7), 7, 0.6),
        deep=11,
    )
    staples = placed(line("M-12 10V-6H12V10", "#aab2b8", 3.4), Spot(112, 346)) + placed(
        line("M-12 10V-6H12V10", "#aab2b8", 3.4), Spot(150, 352, 1, 20)
    )
    return shadow(206, 324, 150, 12) + base + steel + dot((92, 272), 12, "#8f989e") + top + staples


def _square(s: Sheet, color: str) -> str:
    outer = "M92 110V326H330zM132 206L226 290H132z"
    tri = (
        f'<path d="{outer}" fill="{tint(color, 0.4)}" fill-rule="evenodd" opacity=".9"/>'
        + line(
            "".join(f"M{110 + i * 14} 326v-{14 if i % 5 == 0 else 8}" for i in range(15)),
            shade(color, 0.5),
            2.4,
        )
        + line("M92 110L330 326", tint(color, 0.8), 4)
    )
    ruler = placed(
        flat("M-140-20H140V20H-140z", color)
        + line("".join(f"M{x}-20v{18 if x % 50 == 0 else 10}" for x in range(-130, 140, 10)), CREAM, 2)
        + gleam(-60, -8, 40, 3, 0.4),
        Spot(226, 186, 1, 42),
    )
    return (
        f'<g transform="translate(6 8)" opacity=".16"><path d="{outer}" fill="#3a1733" fill-rule="evenodd"/></g>'
        + tri
        + ruler
    )


def paint_set(s: Sheet) -> str:
    """Draw an open paint box with its brush."""
    sets = (
        ("#d8432e", "#ee8a34", "#f3d03a", "#6fae4a", "#2f7ab0", "#4a4a9a", "#8a4a8a", "#6a4530"),
        ("#e9a0a8", "#f3b890", "#f0e090", "#a9d0a0", "#90c4dc", "#b0a0dc", "#dca0c8", "#c8b8a8"),
        ("#8a3a2a", "#c9762e", "#dfb04a", "#6a7a3a", "#3a5a5a", "#3a3f6a", "#5a3a4a", "#3a2f2a"),
    )
    pans = "".join(
        flat(rounded(44, 46, 7), "#fdf8ee").replace("<path", f'<path transform="translate({x} {y})"')
        + ellipse((x, y), 18, 18, c)
        + gleam(x - 6, y - 6, 6, 3, 0.5)
        for c, (x, y) in zip(
            s.turn(sets), [(92 + i * 56, y) for y in (246, 300) for i in range(4)], strict=True
        )
    )
    metal = s.turn(("#3b3a42", "#b8392f", "#2f5f7a"))
    lid = _paint_set_lid(s, metal)
    tray = flat("M60 212H300V330Q300 338 290 338H70Q60 338 60 330z", metal) + flat(
        "M68 220H292V330H68z", shade(metal, 0.3)
    )
    brush = _paint_set_brush(s)
    return shadow(190, 340, 136, 11) + lid + tray + pans + shadow(326, 332, 22, 5) + brush


def _paint_set_lid(s: Sheet, metal: str) -> str:
    return s.solid(
        "M62 112Q62 100 74 100H286Q298 100 298 112V210H62z",
        "#fdf8ee",
        ellipse((120, 150), 30, 20, "#7ab0d0", 0.7)
        + ellipse((206, 164), 40, 20, "#e58ea0", 0.7)
        + ellipse((246, 134), 20, 13, "#f3d03a", 0.7),
        deep=6,
    ) + line("M62 210V112Q62 100 74 100H286Q298 100 298 112V210", metal, 8)


def _paint_set_brush(s: Sheet) -> str:
    return (
        line("M344 150L322 264", "#b8392f", 10)
        + line("M322 264L318 288", "#c9ced2", 11)
        + flat("M311 286L326 289Q326 316 308 330Q306 308 311 286z", "#5a3a2a")
        + flat("M308 330Q307 318 310 308L324 310Q320 324 308 330z", s.turn(("#2f7ab0", "#dca0c8", "#c9762e")))
    )


DRAWINGS = {
    "desk-tool": desk_tool,
    "paint-set": paint_set,
}
