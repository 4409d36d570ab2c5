"""Pans, knives, plates and the linen beside them."""

from marketplace.demo.town.pictures.cooked import strewn
from marketplace.demo.town.pictures.forms import cap, gleam, hoop, lathe, shadow, sides, speckle
from marketplace.demo.town.pictures.ink import WOOD, mix, shade, tint
from marketplace.demo.town.pictures.labels import emblem
from marketplace.demo.town.pictures.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.scene import cloth, plank
from marketplace.demo.town.pictures.sheet import Sheet

GLAZES = ("#5b7f95", "#f3ead8", "#b4503c", "#8fae9a", "#d9a441", "#3f4450")


def saucepan(s: Sheet) -> str:
    """Draw a saucepan with its lid, or a frying pan."""
    color = s.turn(("#bcc5ca", "#2f2d33", "#c8503c", "#4f8a8a", "#e3b24a"))
    grip = s.turn(("#2f2d33", WOOD, "#2f2d33"))
    if s.variant % 2:
        handle = line("M290 262L366 226", shade(grip, 0.2), 25) + line(
            "M292 258L362 224", tint(grip, 0.2), 5, 0.6
        )
        pan = (
            ellipse((184, 282), 142, 66, shade(color, 0.4))
            + ellipse((182, 270), 146, 66, color)
            + ellipse((182, 272), 132, 56, shade(color, 0.34))
            + ellipse((184, 280), 112, 43, mix(color, "#2f2d33", 0.6))
            + line("M60 262Q80 216 180 208", tint(color, 0.5), 5, 0.7)
        )
        egg = (
            flat("M110 276Q120 244 170 252Q220 244 236 270Q244 300 196 306Q120 308 110 276z", "#fffdf6")
            + dot((172, 276), 23, "#f3b02a")
            + gleam(164, 268, 8, 5, 0.8)
        )
        return cloth(s, "#b4503c", 330) + shadow(196, 342, 132, 10) + handle + pan + egg
    handle = _saucepan_handle(grip)
    body = _saucepan_body(s, color)
    lid = _saucepan_lid(s, grip, color)
    steam = line("M150 116q-14-16 0-32t0-32M200 112q-14-16 0-32t0-32", "#ffffff", 7, 0.45)
    return plank(s, 326, 166) + shadow(186, 334, 116, 12) + handle + body + lid + steam


def _saucepan_lid(s: Sheet, grip: str, color: str) -> str:
    return (
        s.solid(
            "M60 206Q70 164 178 160Q286 164 296 206Q178 222 60 206z",
            tint(color, 0.12),
            line("M92 192Q130 172 190 170", tint(color, 0.8), 6, 0.7),
            deep=8,
        )
        + dot((178, 150), 17, grip)
        + gleam(172, 144, 6, 3, 0.5)
    )


def _saucepan_body(s: Sheet, color: str) -> str:
    return s.solid(
        "M66 206H290V306Q286 332 256 332H100Q70 332 66 306z",
        color,
        line("M70 224H288", shade(color, 0.2), 4, 0.6) + flat("M92 206H116V334H92z", tint(color, 0.6), 0.5),
        deep=15,
    )


def _saucepan_handle(grip: str) -> str:
    return (
        line("M286 240H362", shade(grip, 0.1), 21)
        + line("M292 235H356", tint(grip, 0.25), 4, 0.7)
        + dot((352, 240), 4, shade(grip, 0.5))
    )


def kitchen_knife(s: Sheet) -> str:
    """Draw a kitchen knife on a board with what it cut."""
    grip = s.turn((WOOD, "#2f2d33", "#c8503c", "#4f8a8a"))
    blade = s.solid(
        "M-150 6Q-60-54 70-50V18Q-60 22-150 6z",
        "#d3dade",
        line("M-120 2Q-40 10 66 8", "#f6f9f9", 6) + line("M-90-16Q-20-38 60-38", shade("#d3dade", 0.16), 2),
        deep=4,
    )
    handle = flat("M66-50H80V20H66z", "#9aa4ab") + s.solid(
        "M78-44H170Q190-40 186-14Q188 10 170 14Q150 0 130 8Q100 16 78 6z",
        grip,
        dot((104, -16), 5, "#e3c98a") + dot((134, -18), 5, "#e3c98a") + dot((162, -16), 5, "#e3c98a"),
        deep=7,
    )
    slice_ = _kitchen_knife_slice()
    return (
        plank(s, 300, 172, s.turn(("#c8935a", "#e0bb84", "#a9784a")))
        + placed(flat("M-140 16H180v16H-100z", "#3a1733", 0.16), Spot(196, 220, 1, -14))
        + placed(blade + handle, Spot(196, 216, 1, -14))
        + s.stamp(slice_, [Spot(112, 310), Spot(158, 322), Spot(206, 316)])
        + placed(flat("M0 0q-20-20-44-10q14 20 44 10q4-26 34-28q-2 24-34 28z", "#6fae4a"), Spot(294, 322))
    )


def _kitchen_knife_slice() -> str:
    return (
        dot((2, 3), 25, "#a8281f")
        + dot((0, 0), 25, "#d8432e")
        + dot((0, 0), 20, "#e8705a")
        + line("M0-16V16M-14-8L14 8M-14 8L14-8", "#f3b09a", 5)
        + gleam(-8, -10, 6, 3, 0.5)
    )


def board(s: Sheet) -> str:
    """Draw a cutting board standing, another behind it."""
    wood = s.turn(("#c8935a", "#e3c08a", "#8a5a36", "#59626b"))
    grain = "".join(
        line(f"M{128 + i * 24} 130q{s.near(0, 14):.0f} 90 {s.near(0, 8):.0f} 190", shade(wood, 0.2), 3, 0.5)
        for i in range(7)
    )
    back = s.solid(
        "M196 110Q196 98 208 98H318Q330 98 330 110V322H196z",
        s.turn(("#8a5a36", "#c8935a", "#e3c08a")),
        deep=9,
    )
    shape = "M100 134Q100 120 114 120H168Q176 118 178 104Q180 66 200 66T222 104Q224 118 232 120H286Q300 120 300 134V320Q300 334 286 334H114Q100 334 100 320z"
    hole = dot((200, 92), 9, shade(wood, 0.55))
    front = s.solid(shape, wood, grain, deep=11) + hole
    herb = placed(
        line("M0 0Q20-40 10-80", "#5f8a45", 5)
        + "".join(
            ellipse((x, y), 13, 8, "#6fae4a")
            for x, y in ((-4, -40), (24, -50), (0, -66), (22, -78), (8, -92))
        ),
        Spot(326, 346, 1, 14),
    )
    return shadow(212, 336, 130, 11) + placed(back, Spot(0, 10)) + placed(front, Spot(-14, 4, 1)) + herb


def plate_pile(s: Sheet) -> str:
    """Draw a pile of plates, one standing behind."""
    glaze, rim = s.turn(
        (
            ("#5b7f95", "#e3c48a"),
            ("#fdf8ee", "#5b7f95"),
            ("#d8795a", "#fdf8ee"),
            ("#8fae9a", "#fdf8ee"),
            ("#3f4450", "#c9a45a"),
        )
    )
    standing = _plate_pile_standing(glaze, rim)
    if s.variant % 2:
        standing += "".join(
            placed(emblem("flower", rim, Spot(0, -95, 1.3)), Spot(198, 188, 1, t)) for t in range(0, 360, 45)
        )
    dish = ellipse((0, 9), 136, 34, shade(glaze, 0.34)) + ellipse((0, 0), 136, 34, glaze)
    top = _plate_pile_top(glaze, rim)
    return (
        plank(s, 328, 166)
        + standing
        + shadow(206, 346, 132, 14)
        + s.stamp(dish, [Spot(200, 334), Spot(198, 318), Spot(202, 302), Spot(200, 286)])
        + placed(top, Spot(200, 286))
    )


def _plate_pile_standing(glaze: str, rim: str) -> str:
    return (
        dot((208, 196), 128, "#3a1733", 0.12)
        + dot((200, 190), 126, shade(glaze, 0.14))
        + dot((198, 188), 123, glaze)
        + f'<circle cx="198" cy="188" r="110" fill="none" stroke="{rim}" stroke-width="6"/>'
        + dot((200, 190), 80, shade(glaze, 0.1))
        + dot((202, 193), 77, tint(glaze, 0.12))
        + gleam(134, 120, 34, 12, 0.4)
    )


def _plate_pile_top(glaze: str, rim: str) -> str:
    return (
        f'<ellipse rx="122" ry="28" fill="none" stroke="{rim}" stroke-width="4"/>'
        + ellipse((0, 1), 84, 18, shade(glaze, 0.14))
        + ellipse((2, 3), 82, 16, tint(glaze, 0.15))
    )


def glass(s: Sheet) -> str:
    """Draw two glasses, clear or tinted."""
    color = s.turn(("#e3eef0", "#a9cfd8", "#c9d8a4", "#e3b8b4", "#e0c08a"))
    if s.variant % 2:
        one = _glass_one(s, color)
    else:
        cuts = line("M-30-6L-36-70M-10-2L-12-72M10-2L12-72M30-6L36-70", "#ffffff", 4, 0.5)
        one = (
            s.solid(
                lathe([(0, 44), (4, 46), (150, 56), (150, 56)]),
                color,
                hoop(-10, 90, 80, tint(color, 0.5)) + cuts,
                deep=9,
                gleam=0.7,
            )
            + line("M-44-90L-48-136", "#ffffff", 6, 0.7)
            + ellipse((0, -150), 56, 11, tint(color, 0.4))
            + ellipse((0, -149), 49, 8, shade(color, 0.1))
        )
    return (
        plank(s, 326, 160, "#b98a5a")
        + shadow(272, 322, 50, 9)
        + shadow(152, 338, 54, 10)
        + s.stamp(one, [Spot(264, 320, 1.06), Spot(144, 336, 1.2)])
    )


def _glass_one(s: Sheet, color: str) -> str:
    return (
        ellipse((0, 0), 40, 9, shade(color, 0.1))
        + line("M0-4V-96", shade(color, 0.08), 8)
        + s.solid(
            "M-46-196Q-54-104 0-94Q54-104 46-196z",
            color,
            flat("M-60-150H60V-80H-60z", tint(color, 0.4), 0.8),
            deep=7,
            gleam=0.7,
        )
        + line("M-36-184Q-40-140-26-120", "#ffffff", 6, 0.7)
        + ellipse((0, -196), 46, 8, tint(color, 0.5))
    )


def bowl(s: Sheet) -> str:
    """Draw nested bowls."""
    bowls = ""
    for i, (y, size) in enumerate(((340, 1.12), (292, 0.96), (250, 0.8))):
        glaze = GLAZES[(s.variant + i * 2) % 6]
        band = (
            line("M-126-62Q0-26 126-62", tint(glaze, 0.55), 5, 0.8)
            if (s.variant + i) % 2
            else placed(speckle(s, (100, 34), shade(glaze, 0.3), 26, 3), Spot(0, -40))
        )
        body = s.solid("M-134-94Q-124-14-54 0H54Q124-14 134-94Q0-62-134-94z", glaze, band, deep=13)
        bowls += placed(
            body
            + ellipse((0, -94), 134, 30, tint(glaze, 0.35))
            + ellipse((0, -92), 123, 24, shade(glaze, 0.3)),
            Spot(196 + i * 4, y, size),
        )
    whisk = line("M196 128L262 34", WOOD, 11) + line("M260 36L266 28", "#aab4ba", 11)
    return plank(s, 330, 166) + shadow(204, 342, 90, 11) + whisk * (s.variant % 2) + bowls


def table_linen(s: Sheet) -> str:
    """Draw folded linen, striped or checked."""
    color = s.turn(("#b4503c", "#4f7a9a", "#7c8f4e", "#d9a02a", "#7a5a7a"))
    base = s.turn(("#fdf8ee", "#f3ead6"))
    stripes = line("M-140 22H140M-140 36H140M-140-80H140M-140-66H140", color, 7)
    checks = "".join(line(f"M{x}-120V60", color, 15, 0.45) for x in range(-110, 130, 44)) + "".join(
        line(f"M-140 {y}H140", color, 15, 0.45) for y in range(-100, 60, 44)
    )
    hem = line("M-134-106H134V46H-134z", color, 4)
    art = s.turn((stripes, checks, hem + emblem("flower", color, Spot(86, 6, 2))))
    under = _table_linen_under(s, base, color)
    top = _table_linen_top(s, base, art)
    wheat = "".join(
        line(
            f"M{330 + i * 8} 350Q{322 + i * 12} 300 {330 + i * 14} 250", "#8a70b0" if i % 2 else "#8a9a6a", 4
        )
        + "".join(ellipse((329 + i * 14, 256 + k * 12), 5, 7, "#8a70b0") for k in range(4))
        for i in range(2)
    )
    return (
        plank(s, 328, 168)
        + shadow(200, 346, 146, 11)
        + placed(under + f'<g transform="translate(0 10) skewX(-6) scale(1 .9)">{top}</g>', Spot(190, 210))
        + wheat
    )


def _table_linen_under(s: Sheet, base: str, color: str) -> str:
    return "".join(
        s.solid(
            f"M-136 {y}H128Q144 {y + 2} 144 {y + 15}T128 {y + 29}H-136Q-144 {y + 15}-136 {y}z",
            c,
            line(f"M-132 {y + 15}H130", shade(c, 0.16), 2),
            deep=5,
        )
        for y, c in ((104, tint(color, 0.4)), (76, base), (48, color))
    )


def _table_linen_top(s: Sheet, base: str, art: str) -> str:
    return s.solid(
        "M-136-112H136Q146-110 146-98V40Q146 52 134 54H-136Q-148 50-148 40V-98Q-148-110-136-112z",
        base,
        art,
        deep=6,
    )


def baking_tin(s: Sheet) -> str:
    """Draw a fluted tart tin, or a cake tin."""
    metal = s.turn(("#c3cbd0", "#3f3d44", "#c98a5a"))
    if s.variant % 2:
        side = s.solid(
            lathe(sides([(0, 130), (96, 138)]), 0.24),
            metal,
            line("M-140-20Q0 40 140-20", shade(metal, 0.2), 3, 0.6),
            deep=16,
        )
        rim = _baking_tin_rim_part(s, metal)
        return plank(s, 326, 168) + shadow(206, 340, 136, 12) + placed(side + rim, Spot(200, 328))
    flutes = _baking_tin_flutes()
    side = _baking_tin_side(s, metal, flutes)
    rim = _baking_tin_rim(metal)
    pin = _baking_tin_pin()
    return (
        cloth(s, "#b4503c", 328)
        + pin
        + shadow(206, 338, 132, 12)
        + placed(side + rim, Spot(200, 304))
        + placed(speckle(s, (140, 14), "#fffaf0", 30, 4), Spot(200, 350))
    )


def _baking_tin_rim_part(s: Sheet, metal: str) -> str:
    return (
        ellipse((0, -96), 142, 42, tint(metal, 0.4))
        + ellipse((0, -94), 132, 36, shade(metal, 0.34))
        + flat("M-130-88Q-70-132 0-134Q80-132 130-88Q90-58 0-58T-130-88z", "#d99a4a")
        + placed(speckle(s, (96, 20), "#b8702a", 26, 6), Spot(0, -94))
        + line("M-60-104Q0-122 50-112", "#f0c27a", 6, 0.7)
    )


def _baking_tin_side(s: Sheet, metal: str, flutes: str) -> str:
    return s.solid(
        "M-148-50Q-140 14-118 22Q0 50 118 22Q140 14 148-50z",
        metal,
        line(flutes, shade(metal, 0.24), 6, 0.7),
        deep=13,
    )


def _baking_tin_rim(metal: str) -> str:
    return (
        ellipse((0, -50), 148, 50, tint(metal, 0.35))
        + ellipse((0, -46), 136, 43, shade(metal, 0.3))
        + ellipse((0, -34), 118, 32, mix(metal, "#ffffff", 0.12))
        + line("M-96-46Q-40-66 30-64", "#ffffff", 6, 0.4)
    )


def _baking_tin_pin() -> str:
    return placed(
        line("M84 176L330 118", WOOD, 30)
        + line("M86 168L326 112", tint(WOOD), 6, 0.6)
        + line("M60 182L78 178M338 116L356 112", shade(WOOD, 0.2), 15),
        Spot(0, 66),
    )


def _baking_tin_flutes() -> str:
    return "".join(
        f"M{-136 + i * 16} {-44 + abs(i - 8.5) * -1.2:.0f}L{-122 + i * 14.4:.0f} {10 + (8 - abs(i - 8.5)) * 2.4:.0f}"
        for i in range(18)
    )


def whisk(s: Sheet) -> str:
    """Draw a jar of utensils: whisk, spoon and spatula."""
    wood, silicone, jar = s.turn(
        ((WOOD, "#c8503c", "#f3ead8"), ("#8a5a36", "#4f8a8a", "#5b7f95"), ("#e0bb84", "#e3a52a", "#3f4450"))
    )
    wires = "".join(
        f'<ellipse cy="-150" rx="{rx}" ry="56" fill="none" stroke="#9aa4ab" stroke-width="4"/>'
        for rx in (10, 24, 36)
    )
    beater = placed(
        wires + line("M0-96V20", "#aab4ba", 13) + line("M-3-90V20", "#eef2f3", 3), Spot(206, 240, 1, 4)
    )
    spoon = _whisk_spoon(s, wood)
    spatula = placed(
        line("M0-90V20", wood, 13)
        + s.solid("M-26-170Q-24-182-10-182H14Q28-180 28-166L20-96Q0-84-18-96z", silicone, deep=6),
        Spot(246, 244, 1, 24),
    )
    back = ellipse((206, 214), 76, 20, shade(jar, 0.5))
    front = _whisk_front(s, jar)
    return plank(s, 328, 156) + shadow(212, 340, 78, 11) + back + spoon + spatula + beater + front


def _whisk_front(s: Sheet, jar: str) -> str:
    return s.solid(
        "M126 214Q206 252 286 214L270 330Q206 352 142 330z",
        jar,
        line(
            "M138 296Q206 322 274 296M140 310Q206 336 272 310",
            tint(jar, 0.6) if jar != "#f3ead8" else "#5b7f95",
            5,
            0.8,
        ),
        deep=13,
    )


def _whisk_spoon(s: Sheet, wood: str) -> str:
    return placed(
        line("M0-90V20", wood, 13)
        + s.solid(
            "M-28-130Q-28-176 0-178Q28-176 28-130Q20-92 0-88Q-20-92-28-130z",
            wood,
            ellipse((-2, -136), 17, 28, shade(wood, 0.2)),
            deep=5,
        ),
        Spot(166, 242, 1, -22),
    )


def storage_jar(s: Sheet) -> str:
    """Draw a swing-top jar of dry goods."""
    food, kind = s.turn((("#e9cf8a", 0), ("#c8603a", 1), ("#5a3420", 1), ("#f0e3c4", 0)))
    body = [(0, 72), (8, 80), (150, 80), (166, 70), (172, 68), (172, 68)]
    bits = _storage_jar_bits(s, kind, food)
    glass_ = s.solid(
        lathe(body),
        "#e6eeec",
        hoop(-20, 136, 90, food)
        + placed(bits, Spot(0, -68))
        + flat("M-100-146H100V-134H-100z", tint(food, 0.4), 0.6),
        deep=13,
        gleam=0.6,
    ) + line("M-66-16V-136", "#ffffff", 8, 0.5)
    ring = s.solid(lathe(sides([(170, 72), (180, 72)])), s.turn(("#e0703a", "#c8392f", "#e3a52a")), deep=3)
    lid = cap(180, 70, 18, "#dfe8e6") + ellipse((0, -200), 52, 8, "#f3f8f6")
    wire = line(
        "M-82-150V-176Q-80-206-60-206M82-150V-176Q80-206 60-206M-84-150H84M74-180L92-120L70-110", "#8f989e", 4
    )
    return (
        cloth(s, s.turn(("#5b7f95", "#b4503c", "#7c8f4e")), 330)
        + shadow(206, 340, 88, 12)
        + placed(glass_ + ring + lid + wire, Spot(198, 338, 1.08))
    )


def _storage_jar_bits(s: Sheet, kind: int, food: str) -> str:
    return strewn(
        s,
        ellipse((0, 0), 10, 6, tint(food, 0.3)) + line("M-8 2Q0 6 8 2", shade(food, 0.3), 2)
        if kind
        else line("M-14 5L14-5", tint(food, 0.3), 7) + line("M-14 8L14-2", shade(food, 0.2), 2),
        70,
        60,
        26,
    )


DRAWINGS = {
    "saucepan": saucepan,
    "kitchen-knife": kitchen_knife,
    "board": board,
    "plate": plate_pile,
    "glass": glass,
    "bowl": bowl,
    "table-linen": table_linen,
    "baking-tin": baking_tin,
    "whisk": whisk,
    "storage-jar": storage_jar,
}
