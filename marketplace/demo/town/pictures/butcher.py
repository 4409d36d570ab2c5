"""The butcher's counter: cuts with their marbling, birds, chops."""

from marketplace.demo.town.pictures.forms import gleam, shadow, speckle
from marketplace.demo.town.pictures.ink import LEAF, mix, shade, tint
from marketplace.demo.town.pictures.pen import Pt, Spot, ellipse, flat, line, oval, placed, smooth
from marketplace.demo.town.pictures.scene import paper, plank, slate
from marketplace.demo.town.pictures.sheet import Sheet

FAT = "#fbe9d8"
BONE = "#f6ead6"


def rosemary(spot: Spot) -> str:
    """Lay a twig of rosemary."""
    needles = "".join(f"M{i * 9} 0l6-12M{i * 9} 0l6 12" for i in range(10))
    return placed(line("M0 0H96", "#6b5a34", 4) + line(needles, "#5f7f4a", 4), spot)


def beef_steak(s: Sheet) -> str:
    """Draw a marbled steak with its rim of fat."""
    red = s.turn(("#b5303a", "#9c2530", "#c64a4a"))
    at = Spot(198, 246)
    shape: list[Pt] = [
        (-142, 6),
        (-124, -50),
        (-60, -78),
        (30, -70),
        (104, -84),
        (146, -40),
        (138, 26),
        (84, 68),
        (10, 52),
        (-60, 76),
        (-122, 58),
    ]
    inner = s.shaky(at, [(x * 0.9, y * 0.86) for x, y in shape], 2)
    marbling = _beef_steak_marbling(s)
    body = s.solid(s.shaky(at, shape, 2), FAT, flat(inner, red) + line(marbling, "#f3c9bd", 4, 0.8), deep=9)
    return (
        slate(s, 312, 164)
        + f'<g transform="translate(3 16)">{flat(s.shaky(at, shape, 2), shade(red, 0.4))}</g>'
        + body
        + rosemary(Spot(226, 330, 1, -8))
        + placed(speckle(s, (50, 12), "#4a3a3a", 14, 4), Spot(100, 334))
    )


def _beef_steak_marbling(s: Sheet) -> str:
    return "".join(
        f"M{s.near(190, 100):.0f} {s.near(244, 44):.0f}q{s.near(14, 6):.0f} {s.near(0, 14):.0f} {s.near(28, 8):.0f} {s.near(0, 10):.0f}"
        for _ in range(s.turn((12, 22, 8)))
    )


def roast(s: Sheet) -> str:
    """Draw a roast tied with string."""
    meat, fat = s.turn((("#a83a3a", "#f3d9c6"), ("#d98a80", "#f6e3d2"), ("#cf7a6c", "#f9e6d3")))
    body = _roast_body(s, meat, fat)
    end = s.solid(
        s.blob(Spot(112, 246), 36, 62),
        meat,
        ellipse((112, 246), 30, 54, tint(meat, 0.16)) + line(oval(112, 246, 16, 30), fat, 4, 0.7),
        deep=3,
    )
    strings = "".join(
        line(f"M{x} 158Q{x + 20} 236 {x + 2} 314", "#f3ead8", 5) for x in (158, 200, 242, 284)
    ) + line("M150 214Q240 196 326 216", "#f3ead8", 4)
    return (
        plank(s, 318, 162)
        + shadow(208, 316, 128, 17)
        + body
        + end
        + strings
        + rosemary(Spot(180, 176, 1, -8))
        + rosemary(Spot(90, 344, 0.9, 4))
    )


def _roast_body(s: Sheet, meat: str, fat: str) -> str:
    return s.solid(
        "M84 250Q78 178 140 164Q216 148 284 166Q330 184 326 250Q322 306 268 314H140Q90 308 84 250z",
        meat,
        flat("M84 214Q96 158 210 154Q320 160 328 214Q216 180 84 214z", fat)
        + placed(speckle(s, (100, 50), shade(meat, 0.2), 30, 4), Spot(206, 256)),
        deep=18,
    )


def minced_meat(s: Sheet) -> str:
    """Draw a mound of mince on paper."""
    red = s.turn(("#b8383c", "#d98078", "#a82f38"))
    worm = (
        line("M-30 0q10-14 22-4t20-2t20 2", shade(red, 0.2), 15)
        + line("M-30 0q10-14 22-4t20-2t20 2", red, 11)
        + line("M-26-5q8-8 16-3", tint(red, 0.7), 3, 0.7)
    )
    rows = ((310, 5, 52), (286, 5, 46), (262, 4, 44), (238, 4, 36), (214, 3, 34), (192, 2, 28))
    spots = [
        Spot(200 + (k - (n - 1) / 2) * gap + s.near(0, 5), y + s.near(0, 4), 1.1, s.near(0, 30))
        for y, n, gap in rows
        for k in range(n)
    ]
    base = flat("M76 314Q96 240 150 206Q200 168 250 206Q310 250 328 314Q200 344 76 314z", shade(red, 0.16))
    herb = flat("M200 176q-24-24-50-10q16 22 50 10q6-30 38-30q-4 26-38 30z", LEAF)
    return (
        paper(s, 316, s.turn(("#f6ead2", "#f3e3e0", "#e6e3d8")))
        + shadow(204, 326, 128, 16)
        + base
        + s.stamp(worm, spots[::-1][::-1])
        + herb
    )


def pork_chop(s: Sheet) -> str:
    """Draw two chops with their bone."""
    meat = s.turn(("#e08f86", "#c9605a", "#b5434a"))
    shape: list[Pt] = [
        (-96, -10),
        (-80, -58),
        (-20, -72),
        (50, -58),
        (70, -14),
        (130, 8),
        (134, 26),
        (60, 34),
        (10, 66),
        (-60, 62),
        (-94, 34),
    ]
    eye = flat(
        smooth([(x * 0.86, y * 0.82) for x, y in shape[:5]] + [(52, 22), (4, 52), (-54, 50), (-80, 26)]), meat
    )
    veins = line("M-60-10q20-20 44-10M-40 26q30-10 50 6M0-30q20 6 30 22", "#f6d5c8", 4, 0.8)
    bone = flat("M60-10Q100 6 136 6q14-6 18 8q2 16-16 14Q96 34 56 20z", BONE) + flat(
        "M-4-60q40 0 54 44l-14 6q-10-34-44-36z", BONE
    )
    one = placed(flat(smooth(shape), shade(meat, 0.4)), Spot(3, 12)) + s.solid(
        smooth(shape), FAT, eye + veins + bone, deep=8
    )
    return (
        slate(s, 314, 164)
        + s.stamp(one, [Spot(216, 214, 0.98, -12), Spot(172, 278, 1.04, 4)])
        + rosemary(Spot(266, 338, 0.9, -14))
    )


def lamb(s: Sheet) -> str:
    """Draw a rack of lamb, or a leg."""
    meat = s.turn(("#c8555a", "#b5434a", "#d2706c"))
    if s.variant % 2:
        bone = (
            line("M268 196L350 132", BONE, 20)
            + ellipse((352, 126), 15, 13, BONE)
            + ellipse((342, 142), 12, 11, BONE)
        )
        leg = _lamb_leg(s, meat)
        return (
            plank(s, 318, 162)
            + shadow(180, 316, 122, 16)
            + bone
            + leg
            + rosemary(Spot(110, 226, 1, -10))
            + rosemary(Spot(230, 330, 1, 4))
        )
    bones = _lamb_bones()
    body = _lamb_body(s, meat)
    end = _lamb_end(s, meat)
    return (
        plank(s, 318, 162) + shadow(206, 316, 132, 16) + bones + body + end + rosemary(Spot(166, 346, 1, -4))
    )


def _lamb_leg(s: Sheet, meat: str) -> str:
    return s.solid(
        "M60 262Q56 190 130 168Q210 156 282 186Q292 200 276 216Q240 250 210 290Q160 330 104 316Q64 304 60 262z",
        mix(meat, FAT, 0.15),
        flat("M70 230Q90 170 180 170Q230 172 270 190Q190 190 150 214Q100 238 70 230z", FAT, 0.9)
        + line("M104 290Q170 290 216 236M96 262Q150 262 190 226", shade(meat, 0.2), 4, 0.5),
        deep=18,
    )


def _lamb_body(s: Sheet, meat: str) -> str:
    return s.solid(
        "M70 256Q70 204 120 198Q220 182 330 200Q346 236 336 290Q210 330 96 312Q70 300 70 256z",
        meat,
        flat("M70 246Q74 200 130 196Q240 182 332 200Q338 220 336 232Q200 208 70 246z", FAT)
        + line("M150 226q-8 40 0 84M204 218q-6 46 0 98M258 216q-4 46 2 94", shade(meat, 0.24), 4, 0.6),
        deep=15,
    )


def _lamb_end(s: Sheet, meat: str) -> str:
    return s.solid(
        s.blob(Spot(98, 262), 36, 48),
        FAT,
        ellipse((98, 262), 28, 39, meat) + line("M86 250q14-8 24 4", FAT, 4),
        deep=3,
    )


def _lamb_bones() -> str:
    return "".join(
        line(f"M{x} 220Q{x - 10} 160 {x - 26} 112", BONE, 14)
        + line(f"M{x - 3} 214Q{x - 14} 160 {x - 29} 116", "#fffaf0", 4)
        for x in (136, 182, 228, 274, 320)
    )


def poultry(s: Sheet) -> str:
    """Draw a whole bird ready for the oven."""
    skin = s.turn(("#f3d2b0", "#f0c86a", "#d9b08c"))
    back = _poultry_back(s, skin)
    leg = s.solid(
        "M196 250Q250 210 300 240Q318 256 352 262Q368 258 366 272Q372 286 354 284Q320 292 292 304Q220 326 196 290z",
        mix(skin, "#e6a878", 0.2),
        line("M222 262q30-20 60-8", tint(skin, 0.7), 6, 0.6),
        deep=10,
    )
    wing = s.solid(
        "M96 240Q130 204 176 236Q190 270 150 282Q104 284 96 240z", mix(skin, "#e6a878", 0.12), deep=8
    )
    string = line("M334 262Q350 274 338 288M330 262q-30-22-60-100M262 310Q310 306 338 284", "#fdf6e6", 4.5)
    return (
        plank(s, 320, 164)
        + shadow(206, 318, 134, 17)
        + back
        + wing
        + leg
        + string
        + rosemary(Spot(84, 344, 1, 2))
        + ellipse((300, 346), 20, 17, "#f3cf3a")
        + ellipse((294, 340), 6, 4, "#fdf0b0")
    )


def _poultry_back(s: Sheet, skin: str) -> str:
    return s.solid(
        "M80 250Q78 168 170 152Q280 140 322 218Q338 290 270 314H140Q84 306 80 250z",
        skin,
        line("M150 178Q210 160 276 184", tint(skin, 0.7), 8, 0.6)
        + placed(speckle(s, (90, 40), shade(skin, 0.14), 40, 3), Spot(190, 216)),
        deep=19,
    )


def chicken_cut(s: Sheet) -> str:
    """Draw drumsticks, or breast fillets."""
    skin = s.turn(("#eab96f", "#f3c9b4", "#b5505a"))
    if s.variant % 3:
        fillet = "M-112 6Q-110-52-30-58Q60-58 108-10Q120 6 104 16Q50 46-30 50Q-108 48-112 6z"
        grain = line("M-80-6Q-20-34 60-10M-84 16Q-20 4 80 8", shade(skin, 0.12), 4, 0.5)
        rim = _chicken_cut_rim(s)
        one = (
            placed(flat(fillet, shade(skin, 0.34)), Spot(3, 11))
            + s.solid(fillet, skin, grain + rim, deep=10)
            + gleam(-50, -34, 22, 6, 0.4)
        )
        return (
            slate(s, 316, 164)
            + s.stamp(one, [Spot(216, 216, 1.02, -10), Spot(178, 284, 1.1, 4)])
            + rosemary(Spot(262, 338, 0.9, -10))
        )
    drum = _chicken_cut_drum(s, skin)
    bone = line("M70 0H126", BONE, 17) + ellipse((130, -8), 11, 11, BONE) + ellipse((130, 9), 11, 11, BONE)
    ground = "".join(shadow(196, y, 120, 13) for y in (282, 338))
    return (
        plank(s, 320, 164)
        + ground
        + s.stamp(bone + drum, [Spot(214, 196, 0.92, -14), Spot(186, 246, 1, 6), Spot(200, 302, 1.04, -8)])
    )


def _chicken_cut_rim(s: Sheet) -> str:
    return (
        flat("M-112 6Q-110-52-30-58Q60-58 108-10Q30-38-30-38Q-90-36-112 6z", FAT, 0.95)
        if s.variant % 3 == 2
        else ""
    )


def _chicken_cut_drum(s: Sheet, skin: str) -> str:
    return s.solid(
        "M-96 0Q-94-56-30-54Q30-44 78-14Q86 0 78 14Q30 48-30 54Q-94 52-96 0z",
        skin,
        placed(speckle(s, (60, 34), shade(skin, 0.2), 24, 4), Spot(-20, 0)),
        deep=12,
    ) + gleam(-50, -26, 18, 8, 0.5)


DRAWINGS = {
    "beef-steak": beef_steak,
    "roast": roast,
    "minced-meat": minced_meat,
    "pork-chop": pork_chop,
    "lamb": lamb,
    "poultry": poultry,
    "chicken-cut": chicken_cut,
}
