"""Tools for hand and garden."""

from marketplace.demo.town.pictures.hardware.parts import GRIPS, STEEL
from marketplace.demo.town.pictures.kit.forms import gleam
from marketplace.demo.town.pictures.kit.ink import SHADE, WOOD, mix, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, flat, line, placed
from marketplace.demo.town.pictures.kit.sheet import Sheet


def hammer(s: Sheet) -> str:
    """Draw a hammer, pliers or a saw."""
    color = s.turn(GRIPS)
    return s.turn((_hammer, _pliers, _saw))(s, color)


def _lying(shape: str, tool: str, spot: Spot) -> str:
    """Lay a tool on the bench we look down on: its shadow falls beside it."""
    return placed(shape, Spot(spot.x + 10, spot.y + 13, spot.size, spot.tilt)) + placed(tool, spot)


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
    dark = flat("M-12-110H12L17 150Q0 162-17 150zM-78-150H-50L-44-142H40Q84-146 104-104L-78-98z", SHADE, 0.16)
    return _lying(dark, handle + head, Spot(194, 222, 1.06, 34))


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
    pivot = dot((0, -6), 22, shade(STEEL, 0.16)) + dot((0, -6), 11, STEEL) + gleam(-4, -10, 4, 3)
    dark = line("M46 150Q40 60 0-10Q-40 60-46 150M0-110V0", SHADE, 27, 0.16)
    return _lying(dark, s.mirrored(half + jaw, 0) + pivot, Spot(200, 216, 1.04, 28))


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
    dark = flat("M-140-22L110-56H150Q186-56 180-10Q176 34 140 42L110 30-146 4z", SHADE, 0.16)
    return _lying(dark, blade + grip, Spot(186, 222, 1, -16))


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
        dark = line("M0-140V0", SHADE, 13, 0.16) + line("M0 30V110", SHADE, 46, 0.16)
        parts += _lying(dark, tip + shaft + grip, spot)
    return parts


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
        tool = _garden_tool_whole(s, blade, color)
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


def _garden_tool_whole(s: Sheet, blade: str, color: str) -> str:
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
    "garden-tool": garden_tool,
}
