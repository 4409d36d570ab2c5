"""Tubes, tyres and pumps."""

from marketplace.demo.town.pictures.cycling.parts import COLORS, stroked
from marketplace.demo.town.pictures.kit.forms import prism, rounded, shadow
from marketplace.demo.town.pictures.kit.ink import mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, emblem, flourish, label
from marketplace.demo.town.pictures.kit.pen import Spot, dot, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import plank
from marketplace.demo.town.pictures.kit.sheet import Sheet

PAPER = "#fbf3e2"


def inner_tube(s: Sheet) -> str:
    """Draw a coiled tube with its carton, or a tyre."""
    color = s.turn(COLORS)
    if s.variant % 2:
        tyre = (
            '<circle cx="206" cy="222" r="112" fill="none" stroke="#3a1733" stroke-width="44" opacity=".13"/><circle cx="200" cy="214" r="112" fill="none" stroke="#2f2d33" stroke-width="44"/>'
            + f'<circle cx="200" cy="214" r="99" fill="none" stroke="{mix(color, "#d9b07a", 0.5)}" stroke-width="12"/><circle cx="200" cy="214" r="126" fill="none" stroke="#4f4d55" stroke-width="8" stroke-dasharray="7 8"/>'
            + stroked("M100 150A118 118 0 0 1 190 100", "#8a8890", 6)
        )
        label_ = placed(flat(rounded(120, 40, 6), color) + flourish(s, 0, 2, 84, PAPER), Spot(200, 318))
        return plank(s, 326, 166) + shadow(206, 344, 104, 11) + tyre + label_
    pack = _inner_tube_pack(s, color)
    coil = _inner_tube_coil()
    valve = (
        line("M334 268V232", "#c9a24a", 8)
        + line("M334 236V222", "#8a6a2a", 11)
        + stroked("M262 270Q276 262 300 262", "#8a8890", 4)
    )
    return plank(s, 326, 168) + shadow(160, 322, 104, 11) + pack + shadow(298, 340, 76, 11) + coil + valve


def _inner_tube_pack(s: Sheet, color: str) -> str:
    return placed(
        prism(
            s,
            (150, 150, 80),
            color,
            placed(
                label(s, 124, 96, Print(PAPER, shade(color, 0.4), color, s.pick(("star", "hill", "wave")))),
                Spot(0, -74),
            ),
        ),
        Spot(132, 318),
    )


def _inner_tube_coil() -> str:
    return "".join(
        f'<ellipse cx="{cx}" cy="{cy}" rx="{rx}" ry="{ry}" fill="none" stroke="{c}" stroke-width="17"/>'
        for cx, cy, rx, ry, c in (
            (294, 314, 66, 34, "#1f1d23"),
            (290, 304, 62, 30, "#3f3d45"),
            (292, 292, 56, 27, "#2f2d33"),
            (290, 282, 50, 23, "#4a4850"),
        )
    )


def bike_pump(s: Sheet) -> str:
    """Draw a floor pump with its hose."""
    color = s.turn(COLORS)
    base = s.solid(
        "M100 330Q104 314 130 312H270Q296 314 300 330Q300 342 288 342H112Q100 342 100 330z", "#3a3840", deep=7
    )
    tube_ = s.solid(
        "M176 130H224V318H176z",
        color,
        flat("M170 210H230V262H170z", PAPER) + placed(emblem("star", color, Spot(0, 0, 1.4)), Spot(200, 236)),
        deep=9,
    ) + line("M186 140V306", tint(color, 0.7), 5, 0.6)
    rod = _bike_pump_rod(s, color)
    hose = stroked("M224 300Q300 300 304 220T280 120Q262 96 246 112", "#3a3840", 9) + s.solid(
        "M236 100L256 96 262 132 244 136z", "#e3a52a", deep=3
    )
    gauge = (
        dot((200, 296), 32, "#2f2d33")
        + dot((200, 296), 26, PAPER)
        + line("M184 306A20 20 0 0 1 216 306", "#c8392f", 4)
        + line("M200 298L212 284", "#2f2d33", 3.4)
        + dot((200, 298), 4, "#2f2d33")
    )
    return plank(s, 330, 158) + shadow(206, 344, 112, 10) + hose + rod + tube_ + base + gauge


def _bike_pump_rod(s: Sheet, color: str) -> str:
    return (
        line("M200 128V86", "#c3cbd0", 9)
        + s.solid(
            "M128 70Q128 54 144 54H256Q272 54 272 70T256 86H144Q128 86 128 70z",
            s.turn(("#8a5a36", "#3a3840", "#c8935a")),
            line("M150 62H250", "#fff8e4", 4, 0.4),
            deep=6,
        )
        + flat("M168 124H232V142H168z", shade(color, 0.3))
    )


DRAWINGS = {
    "inner-tube": inner_tube,
    "bike-pump": bike_pump,
}
