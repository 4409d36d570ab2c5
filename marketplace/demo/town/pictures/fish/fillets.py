"""Fish, whole and cut."""

from marketplace.demo.town.pictures.fish.parts import ice, lemon, rosette
from marketplace.demo.town.pictures.kit.forms import leaf, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import slate
from marketplace.demo.town.pictures.kit.sheet import Sheet


def whole_fish(s: Sheet) -> str:
    """Draw a whole fish on ice: bream, bass, mackerel or sole."""
    back, belly, fat, bars = s.turn(
        (
            ("#8e9aa4", "#f1e9e4", 1.2, 0),
            ("#6f8290", "#eef2f0", 0.86, 0),
            ("#3f6f7c", "#e9f0ee", 0.78, 1),
            ("#8a7a5e", "#b5a27e", 1.3, 2),
        )
    )
    high = 62 * fat
    shape = f"M44 240Q92 {240 - high * 1.1:.0f} 190 {240 - high:.0f}Q270 {240 - high * 0.8:.0f} 312 228Q318 240 312 252Q270 {240 + high * 0.7:.0f} 190 {240 + high * 0.8:.0f}Q92 {240 + high * 0.8:.0f} 44 240z"
    scales = "".join(
        f"M{120 + i * 24} {222 + j * 16 + (i % 2) * 8}q7 6 0 12" for i in range(7) for j in range(3)
    )
    stripes = _whole_fish_stripes(s, bars, back, high)
    low = flat(f"M40 246Q180 {250 + high * 0.1:.0f} 320 240V320H40z", belly)
    gill = line("M112 206Q128 240 110 272", shade(back, 0.3), 5, 0.7)
    body = s.solid(
        shape,
        back,
        low
        + stripes
        + line(scales, shade(back, 0.3), 2, 0.45)
        + gill
        + line("M124 236Q220 226 310 238", tint(back, 0.6), 3, 0.6),
        deep=13,
    )
    eye = dot((82, 228), 12, "#f8f3dc") + dot((83, 229), 7.5, "#26262e") + dot((80, 226), 2.6, "#ffffff")
    fins = _whole_fish_fins(back, high)
    pectoral = flat("M134 246Q170 244 184 270Q150 272 134 246z", shade(back, 0.2))
    return (
        ice(s)
        + shadow(196, 296, 140, 12)
        + fins
        + body
        + pectoral
        + eye
        + line("M48 244q14 4 22 0", shade(back, 0.4), 3)
        + lemon(320, 332)
        + placed(leaf(60, 20, "#6f9a4a"), Spot(70, 338, 1, -10))
    )


def _whole_fish_fins(back: str, high: float) -> str:
    return (
        flat(
            f"M150 {246 - high:.0f}Q190 {200 - high:.0f} 262 {258 - high:.0f}L250 {262 - high:.0f}z",
            shade(back, 0.24),
        )
        + flat("M300 240L366 196Q352 240 370 288z", shade(back, 0.16))
        + line("M312 236L354 210M312 240H350M312 244L356 272", tint(back), 2.4, 0.7)
        + flat(f"M190 {234 + high * 0.8:.0f}l46 22-6-28z", shade(back, 0.2))
    )


def _whole_fish_stripes(s: Sheet, bars: int, back: str, high: float) -> str:
    return (
        "".join(
            line(f"M{126 + i * 26} {240 - high:.0f}q12 20-2 {high * 0.8:.0f}", shade(back, 0.4), 7, 0.8)
            for i in range(7)
        )
        if bars == 1
        else (placed(speckle(s, (110, 50), shade(back, 0.3), 26, 8), Spot(186, 236)) if bars else "")
    )


def fish_fillet(s: Sheet) -> str:
    """Draw a thick fillet with its skin: white, salmon or tuna."""
    flesh, skin = s.turn((("#fbf3ea", "#9aa4a8"), ("#f2936e", "#8b98a0"), ("#b8324a", "#7a1f34")))
    top = "M62 232Q110 178 210 176Q312 178 346 220Q290 262 190 264Q106 264 62 232z"
    side = "M62 232Q106 264 190 264Q290 262 346 220V262Q290 308 190 310Q104 306 62 272z"
    grain = "".join(
        f"M{104 + i * 38} {250 - abs(i - 2.5) * 2:.0f}Q{120 + i * 38} {214 + i % 2 * 4} {112 + i * 42} {186 - i % 3 * 2}"
        for i in range(6)
    )
    under = "".join(f"M{100 + i * 42} 262q6 20 0 40" for i in range(6))
    body = (
        s.solid(
            side,
            shade(flesh, 0.12),
            line(under, tint(flesh, 0.5), 4, 0.6) + line("M56 282Q110 314 190 316T356 268", skin, 13),
            deep=6,
        )
        + flat(top, flesh)
        + line(grain, tint(flesh, 0.65), 5, 0.8)
        + line("M84 230Q200 226 330 218", shade(flesh, 0.1), 3, 0.6)
    )
    return slate(s, 318, 166) + shadow(206, 310, 148, 15) + body + lemon(106, 334) + rosette(Spot(300, 340))


def smoked_fish(s: Sheet) -> str:
    """Draw fanned slices of smoked fish with dill."""
    flesh = s.turn(("#ee7f52", "#f3a078", "#eab04a"))
    slice_ = s.solid(
        "M-30-100Q10-112 34-90Q64-20 40 76Q20 104-14 92Q-50 20-30-100z",
        flesh,
        line(
            "M-24-70Q10-84 38-60M-32-34Q10-48 50-22M-32 4Q8-10 52 12M-26 40Q6 30 46 46M-16 70Q8 62 34 72",
            tint(flesh, 0.6),
            5,
            0.8,
        ),
        deep=6,
    )
    spots = [Spot(200 + t * 1.6, 244 + abs(t) * 0.5, 1, t) for t in (60, 38, 16, -8, -32, -56)]
    return (
        slate(s, 316, 168)
        + shadow(204, 326, 140, 14)
        + s.stamp(slice_, spots)
        + rosette(Spot(206, 236, 1.3, -60))
        + lemon(92, 338)
    )


DRAWINGS = {
    "whole-fish": whole_fish,
    "fish-fillet": fish_fillet,
    "smoked-fish": smoked_fish,
}
