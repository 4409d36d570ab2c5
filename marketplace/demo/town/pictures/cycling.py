"""For the bicycle."""

from marketplace.demo.town.pictures.forms import gleam, prism, rounded, shadow
from marketplace.demo.town.pictures.ink import mix, shade, tint
from marketplace.demo.town.pictures.labels import Print, emblem, flourish, label
from marketplace.demo.town.pictures.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.scene import plank
from marketplace.demo.town.pictures.sheet import Sheet

COLORS = ("#c8392f", "#2f6f8a", "#e3a52a", "#4f8a5a", "#3a3840", "#7a8fa8")
PAPER = "#fbf3e2"


def _stroked(outline: str, color: str, width: float) -> str:
    return f'<path d="{outline}" fill="none" stroke="{color}" stroke-width="{width}"/>'


def bike_light(s: Sheet) -> str:
    """Draw a front light and a rear light, both shining."""
    body = s.turn(("#3a3840", "#c9ced2", "#2f6f8a", "#e3a52a"))
    front = _bike_light_front(s, body)
    rear = s.solid(
        "M-46-34Q-46-54-26-54H26Q46-54 46-34V34Q46 54 26 54H-26Q-46 54-46 34z",
        "#d8282f",
        line("M-34-30H34M-34-10H34M-34 10H34M-34 30H34M-20-46V46M0-46V46M20-46V46", "#f06a5a", 2.4, 0.8)
        + dot((0, 0), 17, "#ffb0a0")
        + dot((0, 0), 8, "#fff0e8"),
        deep=8,
    )
    clip = line("M0 50V84M-24 88H24", "#3a3840", 15)
    return (
        plank(s, 326, 166)
        + shadow(196, 306, 80, 10)
        + placed(clip + front, Spot(196, 206, 1.08))
        + dot((304, 296), 74, "#f06a5a", 0.22)
        + shadow(304, 350, 46, 7)
        + placed(rear, Spot(300, 294, 0.94))
    )


def _bike_light_front(s: Sheet, body: str) -> str:
    return (
        s.solid(
            "M-50-46H40Q60-44 60-20V20Q60 44 40 46H-50z",
            body,
            line("M-30-30H34", tint(body), 5, 0.6) + dot((20, 0), 11, shade(body, 0.4)),
            deep=10,
        )
        + s.solid("M-54-54Q-74-50-76 0Q-74 50-54 54H-44V-54z", "#d3d9dc", deep=5)
        + ellipse((-66, 0), 13, 46, "#fffbe0")
        + flat("M-66-44L-150-104V104L-66 44z", "#fff3b8", 0.55)
    )


def bike_lock(s: Sheet) -> str:
    """Draw a U-lock, or a sleeved chain."""
    color = s.turn(COLORS[4:] + COLORS[:4])
    keys = _bike_lock_keys()
    if s.variant % 2:
        loop = "M150 296Q60 250 96 160T230 96T320 200T250 296"
        links = (
            _stroked(loop, shade(color, 0.4), 35)
            + _stroked(loop, color, 29)
            + _stroked(loop, tint(color, 0.35), 3).replace("/>", ' stroke-dasharray="9 9"/>')
        )
        body = s.solid(
            "M144 268H256Q270 268 270 282V318Q270 332 256 332H144Q130 332 130 318V282Q130 268 144 268z",
            "#3f3d45",
            dot((200, 300), 15, "#aab4ba") + flat("M197 290h6v20h-6z", "#2a2830"),
            deep=9,
        )
        return plank(s, 328, 166) + shadow(206, 334, 110, 10) + links + body + keys
    bow = (
        _stroked("M126 292V170Q126 86 200 86T274 170V292", shade(color, 0.3), 35)
        + _stroked("M124 292V170Q124 84 198 84T272 170V292", color, 27)
        + line("M117 280V170Q117 90 180 78", tint(color, 0.6), 5, 0.6)
    )
    bar = _bike_lock_bar(s, color)
    return plank(s, 328, 166) + shadow(206, 334, 136, 10) + bow + bar + keys


def _bike_lock_bar(s: Sheet, color: str) -> str:
    return s.solid(
        "M84 280H316Q330 280 330 294V318Q330 332 316 332H84Q70 332 70 318V294Q70 280 84 280z",
        "#3f3d45",
        flat("M84 292H140V320H84z", color)
        + dot((300, 306), 13, "#aab4ba")
        + flat("M297 298h6v16h-6z", "#2a2830"),
        deep=10,
    )


def _bike_lock_keys() -> str:
    return placed(
        _stroked("M-20 0a20 20 0 1 0 40 0a20 20 0 1 0-40 0", "#c9a24a", 9)
        + line("M20 0H84M66 0V14M80 0V17", "#c9a24a", 8),
        Spot(250, 350, 0.9, -6),
    )


def inner_tube(s: Sheet) -> str:
    """Draw a coiled tube with its carton, or a tyre."""
    color = s.turn(COLORS)
    if s.variant % 2:
        tyre = (
            '<circle cx="206" cy="222" r="112" fill="none" stroke="#3a1733" stroke-width="44" opacity=".13"/><circle cx="200" cy="214" r="112" fill="none" stroke="#2f2d33" stroke-width="44"/>'
            + f'<circle cx="200" cy="214" r="99" fill="none" stroke="{mix(color, "#d9b07a", 0.5)}" stroke-width="12"/><circle cx="200" cy="214" r="126" fill="none" stroke="#4f4d55" stroke-width="8" stroke-dasharray="7 8"/>'
            + _stroked("M100 150A118 118 0 0 1 190 100", "#8a8890", 6)
        )
        label_ = placed(flat(rounded(120, 40, 6), color) + flourish(s, 0, 2, 84, PAPER), Spot(200, 318))
        return plank(s, 326, 166) + shadow(206, 344, 104, 11) + tyre + label_
    pack = _inner_tube_pack(s, color)
    coil = _inner_tube_coil()
    valve = (
        line("M334 268V232", "#c9a24a", 8)
        + line("M334 236V222", "#8a6a2a", 11)
        + _stroked("M262 270Q276 262 300 262", "#8a8890", 4)
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
    hose = _stroked("M224 300Q300 300 304 220T280 120Q262 96 246 112", "#3a3840", 9) + s.solid(
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


def helmet(s: Sheet) -> str:
    """Draw a town helmet."""
    color = s.turn(("#f3ead8", "#c8503c", "#3f7f8a", "#e3a52a", "#3a3840", "#8fae9a"))
    vents = flat(
        "M130 190Q134 140 170 122Q160 160 164 196zM190 116Q208 110 224 116Q226 150 222 190H192Q186 150 190 116zM248 124Q284 146 290 190L256 194Q258 156 248 124z",
        shade(color, 0.55),
    )
    shell = s.solid(
        "M62 236Q60 90 206 84Q350 92 346 236Q340 258 300 252Q206 234 110 252Q70 258 62 236z",
        color,
        vents
        + line("M70 226Q206 196 340 226", tint(color, 0.4), 4, 0.6)
        + line("M96 190Q104 128 160 104", "#ffffff", 10, 0.5),
        deep=19,
    )
    peak = s.solid("M58 236Q40 262 62 270Q130 250 206 250L204 236Q120 236 58 236z", shade(color, 0.2), deep=5)
    straps = (
        line("M112 256Q140 300 196 336M300 256Q270 300 212 336M180 250Q184 300 198 334", "#3a3840", 8)
        + flat("M186 326H226V348H186z", "#2f2d33")
        + dot((206, 337), 5, "#c8392f")
    )
    return plank(s, 328, 160) + shadow(206, 338, 120, 12) + straps + shell + peak


def pannier(s: Sheet) -> str:
    """Draw a pannier in canvas with leather straps."""
    color, leather = s.turn(
        (
            ("#7c8f5e", "#8a5a36"),
            ("#c9a56a", "#7a4a2a"),
            ("#3f5f7a", "#c8935a"),
            ("#b5503c", "#5a3a28"),
            ("#3a3a42", "#c8935a"),
        )
    )
    body = _pannier_body(s, color)
    flap = s.solid(
        "M84 130Q84 112 102 112H298Q316 112 316 130L312 232Q200 262 88 232z",
        mix(color, "#fff8e4", 0.08),
        line("M96 224Q200 252 304 224", tint(color, 0.5), 2.4).replace("/>", ' stroke-dasharray="6 5"/>'),
        deep=9,
    )
    straps = _pannier_straps(s, leather)
    handle = _stroked("M162 114Q164 76 200 76T238 114", shade(leather, 0.1), 13) + line(
        "M166 108Q170 82 196 80", tint(leather), 3, 0.6
    )
    return plank(s, 334, 162) + shadow(208, 346, 128, 11) + handle + body + flap + straps


def _pannier_straps(s: Sheet, leather: str) -> str:
    return "".join(
        s.solid(
            f"M{x} 120H{x + 24}V286Q{x + 12} 296 {x} 286z",
            leather,
            flat(f"M{x - 4} 240H{x + 28}V262H{x - 4}z", "#d9b25a")
            + flat(f"M{x + 3} 246H{x + 21}V256H{x + 3}z", leather),
            deep=4,
        )
        for x in (132, 244)
    )


def _pannier_body(s: Sheet, color: str) -> str:
    return s.solid(
        "M92 190Q90 176 106 176H294Q310 176 308 190L320 326Q320 344 302 344H98Q80 344 80 326z",
        color,
        line("M104 330H296", tint(color, 0.4), 3, 0.7)
        + flat("M130 270H270V332H130z", shade(color, 0.1))
        + line("M130 270H270V332H130z", tint(color, 0.5), 2.4).replace("/>", ' stroke-dasharray="6 5"/>'),
        deep=14,
    )


def bike_bell(s: Sheet) -> str:
    """Draw a round bell ringing."""
    metal = s.turn(("#d9b25a", "#c3cbd0", "#c8503c", "#4f8a8a", "#e3a52a"))
    dome = _bike_bell_dome(s, metal)
    rim = s.solid(
        "M66 250Q66 240 78 240H322Q334 240 334 250Q334 268 316 270H84Q66 268 66 250z",
        shade(metal, 0.1),
        deep=6,
    )
    lever = s.solid("M296 262Q350 258 362 286Q352 304 300 288z", "#3a3840", deep=4)
    bar = line("M40 318H360", "#8f989e", 34) + line("M44 308H356", "#dfe5e8", 6, 0.8)
    clamp = flat("M166 270H234V302H166z", "#3a3840") + s.solid(
        "M158 296H242V342Q200 352 158 342z", "#4a4850", deep=6
    )
    rings = _bike_bell_rings(metal)
    return (
        rings
        + shadow(206, 350, 130, 8)
        + bar
        + clamp
        + lever
        + dome
        + rim
        + dot((200, 112), 10, shade(metal, 0.2))
        + gleam(196, 108, 4, 3)
    )


def _bike_bell_rings(metal: str) -> str:
    return line(
        "M54 130Q34 160 40 196M32 112Q4 160 14 210M346 130Q366 160 360 196M368 112Q396 160 386 210",
        metal,
        7,
        0.8,
    )


def _bike_bell_dome(s: Sheet, metal: str) -> str:
    return s.solid(
        "M76 250Q80 118 200 112Q320 118 324 250z",
        metal,
        line("M104 226Q112 152 176 134", "#fffdf0", 13, 0.7)
        + flat("M250 130Q310 160 314 250H282Q284 170 250 130z", shade(metal, 0.3), 0.5)
        + placed(
            emblem(s.turn(("star", "flower", "crown")), shade(metal, 0.3), Spot(0, 0, 2.6)), Spot(206, 196)
        ),
        deep=18,
    )


DRAWINGS = {
    "bike-light": bike_light,
    "bike-lock": bike_lock,
    "inner-tube": inner_tube,
    "bike-pump": bike_pump,
    "helmet": helmet,
    "bike-bag": pannier,
    "bike-bell": bike_bell,
}
