"""The fishmonger's ice: fish, fillets, shells and crustaceans."""

from marketplace.demo.town.pictures.forms import gleam, leaf, ring_point, shadow, speckle
from marketplace.demo.town.pictures.ink import mix, shade, tint
from marketplace.demo.town.pictures.labels import Print, label
from marketplace.demo.town.pictures.pen import Spot, dot, ellipse, flat, line, oval, placed
from marketplace.demo.town.pictures.scene import plank, plate, slate
from marketplace.demo.town.pictures.sheet import Sheet
from marketplace.demo.town.pictures.vessels import tub


def ice(s: Sheet, y: float = 312) -> str:
    """Spread crushed ice on a tray."""
    cube = (
        flat("M-16-6L0-14 16-6 12 10-4 16-16 8z", "#eef8fa")
        + flat("M0 0L16-6 12 10-4 16z", "#bfdbe4")
        + line("M-12-4L0 0", "#ffffff", 2)
    )
    spots = [Spot(s.near(200, 150), s.near(y, 32), s.near(1, 0.25), s.near(0, 40)) for _ in range(20)]
    tray = shadow(204, y + 36, 160, 16) + flat(
        f"M30 {y - 40}H370L386 {y + 32}Q388 {y + 40} 376 {y + 40}H24Q12 {y + 40} 14 {y + 32}z", "#dcebf0"
    )
    return tray + s.stamp(cube, spots)


def _lemon(x: float, y: float) -> str:
    return placed(
        ellipse((2, 4), 30, 27, "#d9ae2a")
        + ellipse((0, 0), 30, 27, "#f3cf3a")
        + ellipse((0, 0), 26, 23, "#fbf0c0")
        + line("M0-19V19M-19-8L19 8M-19 8L19-8", "#f3d75e", 6)
        + line("M0-21V21M-20-9L20 9M-20 9L20-9", "#fdf6d8", 2),
        Spot(x, y),
    )


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
        + _lemon(320, 332)
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
    return slate(s, 318, 166) + shadow(206, 310, 148, 15) + body + _lemon(106, 334) + rosette(Spot(300, 340))


def rosette(spot: Spot) -> str:
    """Lay a frond of dill."""
    fronds = "M-40 0Q0-6 44-18M-24-2l-4-16M-10-3l-2-18M4-5l2-18M18-8l6-16M-20-1l10 14M-4-3l12 14M12-6l14 12M28-11l14 8"
    return placed(line(fronds, "#5f8a45", 4), spot)


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
        + _lemon(92, 338)
    )


def oyster(s: Sheet) -> str:
    """Draw open oysters on ice around half a lemon."""
    shell = s.turn(("#8a8f8e", "#9a927f", "#77858c"))
    one = s.solid(
        "M-62 4Q-60-40-18-48Q30-56 56-26Q74 10 44 38Q0 58-40 40Q-62 26-62 4z",
        shell,
        line("M-52 20Q-20 54 40 34M-56 6Q-50-34-10-42", tint(shell, 0.4), 3, 0.7)
        + flat("M-46 2Q-44-30-12-36Q26-40 44-18Q56 8 34 26Q0 40-30 28Q-46 18-46 2z", "#f6f2e8")
        + flat("M-32 2Q-28-20-4-24Q28-26 34-6Q36 16 12 20Q-28 22-32 2z", "#c9c4b4")
        + flat("M-24 0Q-16-14 2-16Q22-16 26-4Q10 8-24 0z", "#e4e0d2"),
        deep=5,
    ) + gleam(10, -12, 10, 4, 0.9)
    spots = [
        Spot(200 + x, 262 + y, z, s.near(0, 24))
        for x, y, z in (
            (-96, -36, 0.86),
            (0, -58, 0.84),
            (96, -36, 0.86),
            (-108, 36, 1),
            (110, 38, 1),
            (0, 62, 1.08),
        )
    ]
    return ice(s, 300) + s.stamp(one, spots) + _lemon(200, 256)


def mussel(s: Sheet) -> str:
    """Draw a bowl of mussels, clams or cockles."""
    shell, kind = s.turn((("#33374a", 0), ("#dcc7a4", 1), ("#f0e6d2", 1)))
    if kind:
        one = s.solid(
            "M0 26Q-44 20-44-8Q-36-36 0-38Q36-36 44-8Q44 20 0 26z",
            shell,
            line("M0 24L-36-16M0 24L-20-30M0 24V-36M0 24L20-30M0 24L36-16", shade(shell, 0.24), 3, 0.7),
            deep=7,
        )
    else:
        one = s.solid(
            "M-46 16Q-52-10-16-28Q30-44 48-22Q56 0 26 20Q-10 36-46 16z",
            shell,
            line("M-40 14Q-30-14 20-24M-36 20Q-10-4 40-12", tint(shell, 0.4), 3, 0.6),
            deep=7,
        ) + flat("M-40 18Q-10 4 26 18Q-10 34-40 18z", "#f0a04a")
    spots = [
        Spot(200 + (k - (n - 1) / 2) * 46 + s.near(0, 6), y + s.near(0, 5), 0.92, s.near(0, 60))
        for y, n in ((176, 3), (196, 5), (218, 6), (238, 5))
        for k in range(n)
    ]
    bowl = _mussel_bowl(s)
    back = flat(oval(200, 234, 148, 40), "#6a5a54")
    parsley = "".join(dot((s.near(200, 100), s.near(206, 34)), 4, "#6fae4a") for _ in range(10))
    return shadow(206, 342, 110, 15) + back + s.stamp(one, spots) + parsley + bowl


def _mussel_bowl(s: Sheet) -> str:
    return s.solid(
        "M52 238Q60 338 150 342H250Q340 338 348 238Q200 286 52 238z",
        s.turn(("#fdf8ee", "#5b7f95", "#b4503c")),
        line("M62 262Q200 306 338 262", s.turn(("#5b7f95", "#fdf8ee", "#fdf8ee")), 6, 0.8),
        deep=15,
    )


def prawn(s: Sheet) -> str:
    """Draw curled prawns on a plate with lemon."""
    shell = s.turn(("#f0845e", "#a9a4a0", "#ea6a34"))
    rings = _prawn_rings(shell)
    tail = flat("M26 62L64 60 60 74 70 90 42 84z", shade(shell, 0.2))
    legs = line("M-10-10l16 12M-14 6l18 6M-10 20l20 4M-2 32l18 2", tint(shell, 0.2), 4)
    body = s.solid(
        "M52-40Q10-84-40-60Q-84-20-62 34Q-36 78 30 80L34 58Q-6 54-18 26Q-26-4-8-24Q14-42 40-28z",
        shell,
        rings,
        deep=9,
    )
    head = line("M44-46Q90-90 104-40M40-50Q70-110 116-84", shade(shell, 0.1), 3) + dot(
        (26, -48), 4.4, "#26262e"
    )
    spots = [Spot(268, 214, 0.9, 14), Spot(122, 218, 0.94, -10), Spot(200, 268, 1.04, 4)]
    return (
        plate(298, 168, s.turn(("#fdf8ee", "#e3eef2", "#f6e8dc")))
        + shadow(206, 312, 110, 16)
        + s.stamp(tail + legs + body + head, spots)
        + _lemon(306, 310)
        + rosette(Spot(110, 328))
    )


def _prawn_rings(shell: str) -> str:
    return line(
        "M-30-52Q-22-30-18-16M-54-22Q-34-12-22-2M-58 14Q-36 8-20 10M-40 44Q-28 26-14 20",
        shade(shell, 0.26),
        4,
        0.8,
    )


def crab(s: Sheet) -> str:
    """Draw a crab from above, in the colours of crab, blue lobster or cooked lobster."""
    shell = s.turn(("#b5563a", "#3f5f86", "#dd5a2e"))
    legs = line(
        "M116 228L58 196 36 226M112 250L48 250 30 286M118 272L66 300 58 336M284 228L342 196 364 226M288 250L352 250 370 286M282 272L334 300 342 336",
        shade(shell, 0.14),
        15,
    ) + line("M116 224L58 192M284 224L342 192M112 246H50M288 246H350", tint(shell), 3, 0.5)
    arm = _crab_arm(shell)
    body = _crab_body(s, shell)
    eyes = (
        line("M180 182V166M220 182V166", shell, 7)
        + dot((180, 162), 7, "#26262e")
        + dot((220, 162), 7, "#26262e")
    )
    return (
        ice(s, 306)
        + shadow(206, 312, 110, 14)
        + legs
        + arm
        + f'<g transform="matrix(-1 0 0 1 400 0)">{arm}</g>'
        + body
        + eyes
    )


def _crab_body(s: Sheet, shell: str) -> str:
    return s.solid(
        "M102 246Q104 190 160 180Q200 172 240 180Q296 190 298 246Q286 304 200 308Q114 304 102 246z",
        shell,
        placed(speckle(s, (80, 44), tint(shell, 0.5), 40, 4), Spot(200, 240))
        + line(
            "M150 216q20 24 0 44M250 216q-20 24 0 44M200 270q-20-10-34 4M200 270q20-10 34 4",
            shade(shell, 0.3),
            4,
            0.7,
        ),
        deep=15,
    ) + gleam(146, 206, 18, 7, 0.5)


def _crab_arm(shell: str) -> str:
    return (
        line("M140 214Q92 180 96 140", shell, 24)
        + flat(
            "M96 160Q60 130 74 86Q88 64 112 72Q98 92 104 108Q116 92 134 96Q142 140 96 160z",
            shade(shell, 0.08),
        )
        + gleam(88, 106, 10, 5, 0.4)
    )


def scallop(s: Sheet) -> str:
    """Draw a scallop in its shell with the coral, a closed one behind."""
    shell, coral = s.turn((("#efc0a0", "#ee7a3a"), ("#e3a58c", "#e8603a"), ("#f3dcc4", "#f0904a")))
    ribs = "".join("M0 84L{:.0f} {:.0f}".format(*ring_point(3.6 + i * 0.33, 96, 84)) for i in range(8))
    fan = "M-22 92L-34 76Q-104 30-96-24Q-88-44-70-44Q-60-72-34-70Q-18-88 0-84Q18-88 34-70Q60-72 70-44Q88-44 96-24Q104 30 34 76L22 92z"
    closed = s.solid(
        fan,
        shell,
        line(ribs, shade(shell, 0.24), 6, 0.6)
        + line("M-80-6Q0-60 80-6M-56 34Q0-2 56 34", tint(shell, 0.6), 4, 0.5),
        deep=12,
    )
    opened = s.solid(fan, mix(shell, "#fdf6ea", 0.6), line(ribs, shade(shell, 0.06), 4, 0.6), deep=8)
    meat = (
        s.solid(s.blob(Spot(0, 10), 42, 36), "#fdf3e2", line("M-20 0q20-14 42 0", "#f0dfc4", 4), deep=8)
        + flat("M36 0Q74 14 56 44Q30 66-10 56Q20 50 30 34Q40 20 36 0z", coral)
        + gleam(-14, -6, 10, 5, 0.8)
    )
    return (
        ice(s, 306)
        + placed(closed, Spot(270, 208, 0.98, 14))
        + placed(opened + meat, Spot(158, 254, 1.14, -8))
        + _lemon(316, 326)
    )


def fish_spread(s: Sheet) -> str:
    """Draw a small pot of fish spread and a toast."""
    cream, color = s.turn((("#f3a6a0", "#c9606a"), ("#d9b89a", "#3f78ad"), ("#cfc0a8", "#5b7f95")))
    pot = tub(
        s,
        (82, 96),
        "#fdf8ee",
        cream,
        placed(label(s, 118, 62, Print("#fbf6ea", color, color, "fish")), Spot(0, -44)),
    )
    swirl = (
        flat("M-60-94q6-18 34-18q14-16 40-6q34 0 44 20q-60 18-118 4z", cream)
        + line("M-30-104q16-12 34-4t34 0", tint(cream, 0.6), 5)
        + rosette(Spot(0, -112, 0.7))
    )
    toast = _fish_spread_toast(s, cream)
    return (
        plank(s, 318, 164)
        + shadow(158, 318, 78, 13)
        + placed(pot + swirl, Spot(150, 316, 1.16))
        + shadow(298, 350, 68, 8)
        + toast
    )


def _fish_spread_toast(s: Sheet, cream: str) -> str:
    return s.solid(
        "M226 296L344 276Q358 276 360 290L366 326Q366 338 352 340L240 352Q228 352 228 340L222 308Q220 298 226 296z",
        "#c98a48",
        flat(
            "M236 302L340 286Q350 286 351 294L355 322Q355 330 346 331L246 343Q238 343 238 336L232 310Q231 304 236 302z",
            "#f0d49a",
        )
        + flat("M250 306Q280 284 330 296Q350 306 336 322Q290 344 254 330Q238 318 250 306z", cream)
        + line("M266 312q30-14 58 0", tint(cream, 0.6), 5),
        deep=4,
    )


DRAWINGS = {
    "whole-fish": whole_fish,
    "fish-fillet": fish_fillet,
    "smoked-fish": smoked_fish,
    "oyster": oyster,
    "mussel": mussel,
    "prawn": prawn,
    "crab": crab,
    "scallop": scallop,
    "fish-spread": fish_spread,
}
