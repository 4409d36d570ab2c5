"""Lamb and poultry."""

from marketplace.demo.town.pictures.butcher.parts import BONE, FAT, rosemary
from marketplace.demo.town.pictures.kit.forms import gleam, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import mix, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import plank, slate
from marketplace.demo.town.pictures.kit.sheet import Sheet


def lamb(s: Sheet) -> str:
    """Draw a rack of lamb, or a leg."""
    meat = s.turn(("#c8555a", "#b5434a", "#d2706c"))
    if s.variant % 2:
        bone = (
            line("M270 198L352 134", shade(BONE, 0.2), 22)
            + line("M268 196L350 132", BONE, 19)
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
        line(f"M{x} 220Q{x - 10} 160 {x - 26} 112", shade(BONE, 0.2), 17)
        + line(f"M{x - 2} 220Q{x - 12} 160 {x - 28} 112", BONE, 12)
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
    "lamb": lamb,
    "poultry": poultry,
    "chicken-cut": chicken_cut,
}
