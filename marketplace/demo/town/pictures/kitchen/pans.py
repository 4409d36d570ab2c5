"""Pans, boards and baking tins."""

from marketplace.demo.town.pictures.kit.forms import gleam, lathe, shadow, sides, speckle
from marketplace.demo.town.pictures.kit.ink import WOOD, mix, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


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
        rim = _cake_tin_rim(s, metal)
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


def _cake_tin_rim(s: Sheet, metal: str) -> str:
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


DRAWINGS = {
    "saucepan": saucepan,
    "board": board,
    "baking-tin": baking_tin,
}
