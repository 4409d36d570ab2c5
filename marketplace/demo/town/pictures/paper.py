"""Stationery: notebooks, pens, inks, cards and paint."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.forms import gleam, rounded, shadow
from marketplace.demo.town.pictures.ink import CREAM, is_dark, mix, shade, tint
from marketplace.demo.town.pictures.labels import EMBLEMS, Print, emblem, flourish, label
from marketplace.demo.town.pictures.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.scene import cloth, mat, plank
from marketplace.demo.town.pictures.sheet import Sheet

COLORS = ("#c9583f", "#2f5f7a", "#d9a441", "#5f7f6a", "#7a4a6a", "#2f2a33")


def lying(s: Sheet, wide: float, high: float, color: str, marks: str) -> str:
    """Draw a flat thing of paper around the origin with its shadow and page edges."""
    x, y = wide / 2, high / 2
    return (
        flat(f"M{8 - x:.0f} {10 - y:.0f}H{x + 9:.0f}V{y + 10:.0f}H{8 - x:.0f}z", "#3a1733", 0.2)
        + placed(flat(rounded(wide, high, 6), "#f3ead6"), Spot(4, 5))
        + s.solid(rounded(wide, high, 8), color, marks, deep=4, gleam=0.3)
    )


def notebook(s: Sheet) -> str:
    """Draw a closed notebook with its elastic and a pencil."""
    color = s.turn(COLORS)
    light = tint(color, 0.5)
    patterns = _notebook_patterns(light)
    marks = (
        s.turn(patterns)
        + flat("M-60-84H36V-28H-60z", CREAM)
        + flourish(s, -12, -58, 70, shade(color, 0.5))
        + line("M-48-42H24", shade(CREAM, 0.2), 2)
        + line("M72-140V140", shade(color, 0.4), 9)
    )
    pencil = (
        line("M0-104V86", s.turn(("#e3b23a", "#4f8a5a", "#c8443c")), 13)
        + line("M-3-104V86", "#ffffff", 2.4, 0.5)
        + flat("M-6.5 86H6.5L0 110z", "#ecd2a4")
        + flat("M-2.4 101h4.8L0 110z", "#2f2a33")
        + line("M0-104v-8", "#e58ea0", 13)
    )
    return (
        mat(s, mix(color, "#c99a3d", 0.4))
        + placed(lying(s, 188, 250, color, marks), Spot(182, 210, 1, -7))
        + placed(flat("M4 6h12v190h-12z", "#3a1733", 0.15), Spot(316, 120, 1, 9))
        + placed(pencil, Spot(318, 216, 1, 9))
    )


def _notebook_patterns(light: str) -> Sequence[str]:
    return (
        "",
        "".join(
            dot((x, y), 6, light, 0.6)
            for y in range(-110, 120, 34)
            for x in range(-76 + (y // 34 % 2) * 17, 80, 34)
        ),
        line("".join(f"M{x}-130L{x - 60} 130" for x in range(-70, 150, 26)), light, 5, 0.5),
        "".join(
            emblem("leaf", light, Spot(x, y, 1.2, x)) for y in (-90, -40, 10, 60, 110) for x in (-60, -12, 36)
        ),
    )


def fountain_pen(s: Sheet) -> str:
    """Draw a fountain pen lying across a written sheet."""
    color, metal = s.turn(COLORS), s.turn(("#dfb54a", "#c9ced2"))
    lines = "".join(flourish(s, s.near(-6, 6), -70 + i * 30, s.near(180, 24), "#2f4a7a") for i in range(5))
    page = placed(lying(s, 250, 230, "#fdf8ec", lines), Spot(192, 222, 1, -4))
    barrel = _fountain_pen_barrel(s, metal, color)
    grip = (
        s.solid("M-20-16H-70L-78-12V12L-70 16H-20z", shade(color, 0.4), deep=4)
        + flat("M-78-13Q-116-10-146 0Q-116 10-78 13z", metal)
        + flat("M-78 1Q-116 4-146 0Q-116 10-78 13z", shade(metal, 0.3))
        + line("M-144 0H-104", "#3b2d36", 2.4)
        + dot((-102, 0), 3.4, "#3b2d36")
    )
    return (
        mat(s, mix(color, "#c99a3d", 0.4))
        + page
        + placed(flat("M-140 10H120v18H-60z", "#3a1733", 0.16), Spot(214, 264, 1, -30))
        + placed(barrel + grip, Spot(214, 256, 1.06, -30))
    )


def _fountain_pen_barrel(s: Sheet, metal: str, color: str) -> str:
    return (
        s.solid(
            "M-20-20H110Q128-18 130 0Q128 18 110 20H-20z",
            color,
            flat("M-20-20H130V-10H-20z", tint(color), 0.6),
            deep=6,
        )
        + flat("M20-21h12v42h-12z", metal)
        + line("M32-26H96", metal, 6)
    )


def pencil(s: Sheet) -> str:
    """Draw a cup of pencils."""
    sets = (
        ("#d8432e", "#f0a03a", "#f3d03a", "#5f9a4a", "#2f7ab0", "#7a4a9a"),
        ("#e3b23a", "#e3b23a", "#2f2a33", "#c8443c", "#e3b23a", "#3f6a5a"),
        ("#e9a0a8", "#f3c9a0", "#f0e3a0", "#a9d0a9", "#a0c9e3", "#c3a9dc"),
    )
    colors = s.turn(sets)
    sticks = ""
    for color, t, lift in zip(colors, (-20, 20, -12, 12, -4, 5), (0, 6, 18, 14, 34, 26), strict=True):
        sticks += placed(
            line("M0 0V-150", color, 21)
            + line("M-5 0V-150", tint(color), 5, 0.8)
            + flat("M-10.5-158H10.5L0-194z", "#ecd2a4")
            + flat("M-4-180H4L0-194z", color),
            Spot(200 + t * 2.2, 246 - lift, 1, t),
        )
    cup_color = s.turn(("#5b7f95", "#f3e6cf", "#c9704a", "#6f8a5a"))
    rim_back = ellipse((200, 216), 66, 17, shade(cup_color, 0.4))
    shaving = line("M300 344q14-20 30-6t-8 18-18-10", "#ecd2a4", 8) + line(
        "M296 340q14-22 36-6", colors[0], 3
    )
    body = _pencil_body(s, cup_color)
    return plank(s, 322, 160) + shadow(206, 334, 74, 12) + rim_back + sticks + body + shaving


def _pencil_body(s: Sheet, cup_color: str) -> str:
    return s.solid(
        "M130 216Q200 252 270 216L256 324Q200 340 144 324z",
        cup_color,
        line("M138 286Q200 312 262 286M136 272Q200 298 264 272", tint(cup_color, 0.6), 4),
        deep=12,
    )


def ink(s: Sheet) -> str:
    """Draw a bottle of ink and a loaded brush stroke."""
    color = s.turn(("#2f5fa0", "#2a2730", "#6a3f8a", "#3f7a55", "#a8302c"))
    glass = _ink_glass(s, color)
    cap = _ink_cap(s, color)
    stroke = (
        flat("M206 352Q230 330 290 340T374 326Q350 352 300 356T206 352z", color, 0.85)
        + dot((226, 334), 5, color)
        + dot((356, 350), 4, color)
    )
    quill = (
        flat("M268 330Q296 230 366 170Q362 260 284 314z", "#f6efe2")
        + line("M262 340Q300 260 362 176", "#c9b79a", 3)
        + flat("M284 314Q340 270 366 170Q340 240 280 300z", "#dfd3bd")
    )
    return (
        plank(s, 322, 164)
        + stroke
        + shadow(154, 326, 90, 13)
        + placed(glass + cap, Spot(148, 320, 1.14))
        + quill
    )


def _ink_glass(s: Sheet, color: str) -> str:
    return s.solid(
        "M-78-10Q-80 6-60 8H60Q80 6 78-10V-84Q78-104 56-108H-56Q-78-104-78-84z",
        color,
        flat("M-66-96Q-72-60-68-8H-52V-96z", tint(color, 0.5), 0.6)
        + placed(
            label(s, 96, 60, Print(CREAM, shade(color, 0.3), color, s.turn(("drop", "bird", "star")))),
            Spot(4, -48),
        ),
        deep=11,
    )


def _ink_cap(s: Sheet, color: str) -> str:
    return (
        flat("M-34-108H34V-120H-34z", tint(color, 0.4))
        + s.solid(
            "M-42-118H42V-156Q0-166-42-156z",
            "#2f2a33",
            line(
                "M-34-152V-120M-22-155V-119M-10-157V-118M2-158V-118M14-157V-118M26-155V-119", "#544d58", 2.4
            ),
            deep=6,
        )
        + ellipse((0, -156), 41, 8, "#4a444e")
    )


def school_paper(s: Sheet) -> str:
    """Draw a pad of ruled paper, one sheet turned."""
    color = s.turn(("#2f6fa8", "#c8443c", "#4f8a5a", "#d9a441"))
    grid = _school_paper_grid(s)
    pad = lying(
        s, 196, 252, "#fdfaf2", grid + flat("M-98-126H98V-84H-98z", color) + flourish(s, 0, -100, 110, CREAM)
    )
    rings = "".join(line(f"M{x}-130q-5-12 5-14q9 2 4 16", "#9aa4aa", 3.4) for x in range(-80, 90, 20))
    ruler = placed(
        flat("M-130-15H130V15H-130z", "#f0d28a", 0.95)
        + line("".join(f"M{x}-15v{14 if x % 50 == 0 else 8}" for x in range(-120, 130, 10)), "#8a6a34", 2),
        Spot(206, 336, 1, -5),
    )
    return (
        mat(s, mix(color, "#c99a3d", 0.4))
        + placed(pad + rings, Spot(196, 206, 1, 4))
        + placed(flat("M-126 0H136v18H-126z", "#3a1733", 0.16), Spot(206, 340, 1, -5))
        + ruler
    )


def _school_paper_grid(s: Sheet) -> str:
    return (
        line("".join(f"M-94 {y}H94" for y in range(-60, 130, 17)), "#b9cfe3", 2)
        + (
            line("".join(f"M{x}-76V128" for x in range(-88, 96, 17)), "#b9cfe3", 2)
            if s.variant % 2 == 0
            else ""
        )
        + line("M-62-80V128", "#e08a8a", 2.4)
    )


def greeting_card(s: Sheet) -> str:
    """Draw a card before its envelope."""
    envelope, motif, color = s.turn(
        (
            ("#e9a9a4", "heart", "#c8324a"),
            ("#a9c6d6", "bird", "#2f6f8a"),
            ("#c9d6a9", "flower", "#c9606a"),
            ("#f0d08a", "star", "#c9822e"),
        )
    )
    env = _greeting_card_env(s, envelope)
    bits = _greeting_card_bits(s, motif, color)
    card = lying(
        s,
        176,
        226,
        "#fdf8ee",
        bits + emblem(motif, color, Spot(0, -20, 3.6)) + flourish(s, 0, 74, 110, color),
    )
    return (
        mat(s, color)
        + placed(flat("M-122-72H138V90H-122z", "#3a1733", 0.18) + env, Spot(222, 272, 0.98, 7))
        + placed(card, Spot(164, 210, 1, -8))
    )


def _greeting_card_bits(s: Sheet, motif: str, color: str) -> str:
    return "".join(
        emblem(
            motif,
            mix(color, "#fdf8ee", s.near(0.3, 0.3)),
            Spot(s.near(0, 66), s.near(-6, 60), s.near(0.8, 0.3), s.near(0, 30)),
        )
        for _ in range(9)
    )


def _greeting_card_env(s: Sheet, envelope: str) -> str:
    return s.solid(
        "M-130-80H130V80H-130z",
        envelope,
        line("M-130-80L0 22 130-80M-130 80L-30 4M130 80L30 4", shade(envelope, 0.2), 4),
        deep=6,
    )


def wrapping(s: Sheet) -> str:
    """Draw rolls of wrapping paper and a ribbon."""
    hues = _wrapping_hues(s)
    rolls = ""
    for i, (color, x) in enumerate(zip(hues, (-66, 0, 66), strict=True)):
        mark = tint(color, 0.6) if is_dark(color) else "#c8443c"
        pattern = (
            line("".join(f"M-30 {y}L30 {y - 26}" for y in range(-90, 140, 26)), mark, 8),
            "".join(
                dot((dx, y), 6, mark) for y in range(-100, 120, 26) for dx in ((-16, 16) if y % 52 else (0,))
            ),
            "".join(
                emblem("star", mark, Spot((-11 if y % 72 else 10), y, 0.9, y)) for y in range(-96, 120, 36)
            ),
        )[(i + s.variant) % 3]
        roll = (
            s.solid("M-29-116Q0-130 29-116V112Q0 128-29 112z", color, pattern, deep=9)
            + ellipse((0, -117), 29, 9, tint(color, 0.5))
            + ellipse((0, -117), 13, 4, shade(color, 0.5))
        )
        rolls += placed(roll, Spot(186 + x, 212 + abs(x) * 0.1, 1, x * 0.16))
    bow = hues[(s.variant + 1) % 3]
    ribbon = _wrapping_ribbon(bow)
    return plank(s, 326, 168) + shadow(196, 336, 112, 13) + rolls + ribbon


def _wrapping_hues(s: Sheet) -> Sequence[str]:
    return s.turn(
        (
            ("#c8443c", "#f3e3c0", "#4f8a6a"),
            ("#2f6fa8", "#f3c95a", "#e58ea0"),
            ("#7a4a8a", "#a9d0c4", "#e3a03a"),
        )
    )


def _wrapping_ribbon(bow: str) -> str:
    return (
        flat("M300 316Q256 280 252 312Q256 336 300 316Q344 280 348 312Q344 336 300 316z", bow)
        + flat("M300 316Q272 300 266 312Q274 324 300 316Q328 300 334 312Q326 324 300 316z", shade(bow, 0.3))
        + line("M300 318Q280 344 256 352M300 318Q320 344 346 350", bow, 10)
        + dot((300, 316), 11, shade(bow, 0.12))
    )


def desk_tool(s: Sheet) -> str:
    """Draw scissors, a stapler or a set square."""
    color = s.turn(("#c8443c", "#2f6fa8", "#e3a52a", "#4f8a5a"))
    return cloth(s, mix(color, "#6f8fa6", 0.5), 322) + s.turn((scissors, _stapler, _square))(s, color)


def scissors(s: Sheet, color: str) -> str:
    """Draw an open pair of scissors."""
    blade = "M-9 20Q-16-100 0-150Q16-100 10 20z"
    one = s.solid(blade, "#c9d0d4", line("M2 10Q8-90 0-140", "#f3f6f6", 4), deep=4)
    handle = (
        f'<path d="M0 10Q-8 40-34 62" fill="none" stroke="{color}" stroke-width="17"/>'
        + f'<ellipse cx="-46" cy="98" rx="27" ry="38" fill="none" stroke="{color}" stroke-width="15" transform="rotate(24 -46 98)"/>'
        + line("M-68 84Q-66 64-50 58", tint(color), 4, 0.7)
    )
    left = placed(one + handle, Spot(200, 214, 1.02, 18))
    right = f'<g transform="matrix(-1 0 0 1 400 0)">{left}</g>'
    return f'<g transform="rotate(24 200 230)">{flat("M150 60L260 60 290 330H120z", "#3a1733", 0.06)}{right}{left}{dot((200, 222), 8, "#8f989e")}{dot((198, 220), 3, "#ffffff")}</g>'


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


def diary(s: Sheet) -> str:
    """Draw a diary with its ribbon and gilt corners."""
    color = s.turn(("#7a2f3a", "#2f4f5f", "#5f7f45", "#2f2a33", "#b8863a"))
    gold = "#e3b85a" if color != "#b8863a" else "#fbf3e2"
    marks = (
        line("M-78-110H78V110H-78z", gold, 2.4)
        + "".join(
            flat(f"M{x} {y}h{-26 * a}q0 {26 * b} {26 * a} {26 * b}z", gold, 0.9)
            for x, y, a, b in ((94, -126, 1, 1), (-94, -126, -1, 1), (94, 126, 1, -1), (-94, 126, -1, -1))
        )
        + placed(flat(EMBLEMS[s.pick(("sun", "star", "flower", "crown"))], gold), Spot(0, -30, 2.6))
        + flourish(s, 0, 46, 96, gold)
        + rules_of(gold)
    )
    ribbon = flat("M20 118L34 118 40 176 30 168 22 178z", s.turn(("#c8443c", "#d9a441", "#e58ea0")))
    return mat(s, color) + placed(ribbon + lying(s, 188, 252, color, marks), Spot(196, 200, 1, 5))


def rules_of(color: str) -> str:
    """Draw the year's small rule."""
    return line("M-26 76H26", color, 3)


DRAWINGS = {
    "notebook": notebook,
    "fountain-pen": fountain_pen,
    "pencil": pencil,
    "ink": ink,
    "school-paper": school_paper,
    "greeting-card": greeting_card,
    "wrapping": wrapping,
    "desk-tool": desk_tool,
    "paint-set": paint_set,
    "diary": diary,
}
