"""Terrines, rillettes and bacon."""

from marketplace.demo.town.pictures.butcher.parts import FAT
from marketplace.demo.town.pictures.kit.forms import shadow, speckle
from marketplace.demo.town.pictures.kit.ink import mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, label
from marketplace.demo.town.pictures.kit.pen import Spot, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import plank, slate
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.kit.vessels import Ware, jar, tub


def pate(s: Sheet) -> str:
    """Draw a terrine with a slice cut from it."""
    dish, bits, meat = s.turn(
        (
            ("#b4503c", "#9fbf5a", "#c78f78"),
            ("#5b7f95", "#4a2a24", "#b97f6a"),
            ("#d9a441", "#f6e3c0", "#c99a84"),
        )
    )
    crust = _pate_crust(s)
    body = _pate_body(s, dish)
    ears = flat("M58 226q0-10 20-10v26q-20-2-20-16zM356 226q0-10-20-10v26q20-2 20-16z", shade(dish, 0.2))
    specks = placed(speckle(s, (46, 26), bits, 16, 8) + speckle(s, (46, 26), FAT, 16, 5), Spot(258, 322))
    slice_ = _pate_slice(s, specks, meat)
    gherkin = "".join(
        s.solid(f"M{x} 344q4-12 26-10q16 2 16 12q-4 10-24 10q-18-2-18-12z", "#7f9a3c", deep=3)
        for x in (92, 130)
    )
    return (
        plank(s, 322, 164)
        + shadow(208, 314, 130, 15)
        + ears
        + body
        + crust
        + shadow(262, 360, 62, 7)
        + slice_
        + gherkin
    )


def _pate_crust(s: Sheet) -> str:
    return s.solid(
        "M84 214Q90 170 206 164Q322 168 330 214Q330 228 206 232Q84 228 84 214z",
        "#cf9448",
        line(
            "M130 190l30 24M180 180l30 30M234 180l30 28M284 190l24 20M290 176l-40 44M240 172l-50 52M186 174l-46 44",
            "#a9682c",
            4,
            0.7,
        ),
        deep=8,
    )


def _pate_slice(s: Sheet, specks: str, meat: str) -> str:
    return s.solid(
        "M198 288Q200 276 214 276H304Q318 276 318 290V352Q318 360 308 360H208Q198 360 198 352z",
        "#cf9448",
        flat("M206 290Q206 284 214 284H302Q310 284 310 292V346Q310 352 302 352H214Q206 352 206 346z", meat)
        + specks,
        deep=4,
    )


def _pate_body(s: Sheet, dish: str) -> str:
    return s.solid(
        "M76 222H338L322 304Q318 314 306 314H108Q96 314 92 304z",
        dish,
        line("M100 244H316M104 292H308", tint(dish, 0.4), 4, 0.8),
        deep=13,
    )


def rillettes(s: Sheet) -> str:
    """Draw a stoneware pot or a jar of rillettes with toast."""
    meat, color = s.turn((("#d2a283", "#8a9aa4"), ("#b9805f", "#b4503c"), ("#c99470", "#7c8f4e")))
    look = Print("#fbf3e2", color, color, s.pick(("crown", "house", "wheat")))
    if s.variant % 2:
        pot = placed(
            jar(
                s,
                (82, 146),
                Ware(meat, color, look, 62, 0.46),
                placed(speckle(s, (70, 50), tint(meat, 0.5), 40, 5), Spot(0, -60)),
            ),
            Spot(164, 322, 1.1),
        )
    else:
        shreds = placed(speckle(s, (74, 12), tint(meat, 0.5), 26, 7), Spot(0, -124))
        pot = placed(
            tub(
                s, (94, 122), mix("#b9b0a2", color, 0.35), meat, placed(label(s, 104, 60, look), Spot(0, -56))
            )
            + shreds,
            Spot(166, 322, 1.1),
        )
    toast = _rillettes_toast(s, meat)
    return plank(s, 320, 164) + shadow(170, 324, 92, 15) + pot + shadow(302, 346, 56, 7) + toast


def _rillettes_toast(s: Sheet, meat: str) -> str:
    return s.solid(
        "M240 288Q236 270 262 272L344 282Q360 284 356 302L346 340Q342 350 328 348L252 340Q238 338 240 322z",
        "#c98a48",
        flat(
            "M250 292Q248 280 264 282L340 290Q350 292 348 302L340 332Q338 340 328 339L258 332Q248 330 249 320z",
            "#f0d49a",
        )
        + flat("M262 298q20-16 44-4q30-6 28 12q4 20-24 18q-50 4-50-8q-6-12 2-18z", meat)
        + placed(speckle(s, (28, 12), tint(meat, 0.5), 18, 4), Spot(298, 308)),
        deep=4,
    )


def bacon(s: Sheet) -> str:
    """Draw rashers of bacon and a heap of lardons."""
    meat = s.turn(("#c8524e", "#d98078", "#a83a40"))
    rasher = s.solid(
        "M-130-16Q-90-34-44-18T44-18T130-16V18Q90 34 44 16T-44 16T-130 18z",
        FAT,
        line("M-132-4Q-90-22-44-6T44-6T132-4", meat, 13)
        + line("M-132 13Q-90 27-44 11T44 11T132 13", meat, 5),
        deep=5,
    )
    cube = (
        flat("M-13-8L0-15 15-8 2 0z", FAT)
        + flat("M-13-8L2 0V16L-13 8z", meat)
        + flat("M2 0L15-8V8L2 16z", shade(meat, 0.26))
        + line("M-13 0L2 8 15 0", FAT, 4, 0.9)
    )
    spots = [
        Spot(200 + (k - (n - 1) / 2) * 29 + s.near(0, 4), y + s.near(0, 3), 1.1, s.near(0, 16))
        for y, n in ((282, 4), (300, 6), (318, 7), (336, 5))
        for k in range(n)
    ]
    return (
        slate(s, 312, 166)
        + s.stamp(rasher, [Spot(206, 184, 0.96, -7), Spot(200, 222, 1, -4), Spot(196, 260, 1.02, 1)])
        + s.stamp(cube, spots)
    )


DRAWINGS = {
    "pate": pate,
    "rillettes": rillettes,
    "bacon": bacon,
}
