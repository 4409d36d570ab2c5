"""Soft toys and dolls."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.kit.forms import shadow, speckle
from marketplace.demo.town.pictures.kit.ink import CREAM, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, oval, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.toys.parts import EYES


def plush(s: Sheet) -> str:
    """Draw a sitting plush rabbit, bear or elephant."""
    fur, inner = s.turn(
        (("#e3cdb4", "#f3b9b4"), ("#b9804a", "#e9c79a"), ("#a9b3c3", "#e3c3cb"), ("#f6efe2", "#f0b5a9"))
    )
    kind = s.variant % 3
    legs = _plush_legs(s, fur, inner)
    body = s.solid(oval(200, 270, 80, 72), fur, ellipse((200, 282), 46, 44, tint(fur, 0.5)), deep=15)
    arms = s.solid("M136 230Q100 256 108 290Q128 302 144 278z", fur, deep=6) + s.solid(
        "M264 230Q300 256 292 290Q272 302 256 278z", fur, deep=8
    )
    outline, lining, spots = _plush_ears(kind, inner)
    ears = s.stamp(s.solid(outline, fur, lining, deep=7), spots)
    snout = _plush_snout(s, kind, fur)
    mouth = line("M200 184v8m-12 4q12 8 12-4q0 12 12 4", EYES, 3) if kind < 2 else ""
    head = _plush_head(s, fur, inner)
    eyes = _plush_eyes()
    bow = s.turn(("#c8443c", "#3f8ab0", "#d9a441", "#6f9a5a"))
    tie = flat("M200 226Q168 204 164 226Q168 248 200 226Q232 204 236 226Q232 248 200 226z", bow) + dot(
        (200, 226), 8, shade(bow, 0.24)
    )
    return (
        cloth(s, bow, 326)
        + shadow(204, 340, 108, 12)
        + ears * (kind != 2)
        + body
        + legs
        + arms
        + ears * (kind == 2)
        + head
        + snout
        + mouth
        + eyes
        + tie
    )


def _plush_snout(s: Sheet, kind: int, fur: str) -> str:
    return (
        ellipse((200, 184), 24, 17, tint(fur, 0.6)) + flat("M191 174h18l-9 10z", "#c9707a"),
        ellipse((200, 186), 32, 24, tint(fur, 0.6)) + ellipse((200, 176), 11, 8, EYES),
        s.solid(
            "M178 168Q200 160 222 168Q224 216 236 236Q222 250 206 240Q182 216 178 168z",
            fur,
            line("M184 190q20 8 38 0M188 206q18 8 36 0", shade(fur, 0.2), 3),
            deep=6,
        ),
    )[kind]


def _plush_ears(kind: int, inner: str) -> tuple[str, str, Sequence[Spot]]:
    return (
        (
            "M-20 0Q-34-80 0-96Q34-80 20 0z",
            flat("M-9-6Q-18-66 0-78Q18-66 9-6z", inner),
            (Spot(168, 116, 1, -10), Spot(232, 116, 1, 14)),
        ),
        (oval(0, 0, 30, 29), dot((0, 2), 16, inner), (Spot(140, 112), Spot(260, 112))),
        (oval(0, 0, 50, 58), ellipse((0, 2), 33, 40, inner), (Spot(112, 160), Spot(288, 160))),
    )[kind]


def _plush_head(s: Sheet, fur: str, inner: str) -> str:
    return s.solid(
        oval(200, 158, 76, 66),
        fur,
        ellipse((150, 182), 15, 10, inner, 0.8) + ellipse((250, 182), 15, 10, inner, 0.8),
        deep=13,
    )


def _plush_eyes() -> str:
    return (
        dot((174, 152), 7.5, EYES)
        + dot((226, 152), 7.5, EYES)
        + dot((172, 149), 2.4, "#ffffff")
        + dot((224, 149), 2.4, "#ffffff")
    )


def _plush_legs(s: Sheet, fur: str, inner: str) -> str:
    return s.stamp(
        s.solid(oval(0, 0, 46, 32), fur, deep=8) + ellipse((0, 2), 22, 18, inner),
        [Spot(136, 316), Spot(264, 316)],
    )


def doll(s: Sheet) -> str:
    """Draw a cloth doll."""
    dress, hair, skin = s.turn(
        (
            ("#c8505f", "#5a3424", "#f0cba4"),
            ("#3f8ab0", "#e3b23a", "#f3d3b4"),
            ("#e3a52a", "#2f2430", "#a9704a"),
            ("#6f9a5a", "#b8542a", "#f3d3b4"),
        )
    )
    legs = _doll_legs(dress)
    arms = line("M150 222Q116 244 108 276M250 222Q284 244 292 276", skin, 20) + line(
        "M152 220Q132 230 124 244M248 220Q268 230 276 244", tint(dress, 0.3), 24
    )
    dots = placed(speckle(s, (70, 40), CREAM, 26, 7), Spot(200, 264))
    frock = s.solid(
        "M160 206H240Q262 250 286 300Q200 322 114 300Q138 250 160 206z", dress, dots, deep=11
    ) + line("M118 300Q200 320 282 300", CREAM, 7)
    back = _doll_back(hair)
    head = _doll_head(s, skin)
    fringe = flat("M138 136Q140 78 200 78Q260 78 262 136Q236 128 222 104Q196 134 138 136z", hair) + line(
        "M160 112q20-20 44-18", tint(hair), 4, 0.5
    )
    face = (
        dot((180, 148), 6, EYES) + dot((220, 148), 6, EYES) + line("M188 168Q200 178 212 168", "#b5403c", 4)
    )
    plaits = "".join(
        dot((x, y), 13, shade(hair, 0.06)) for x in (128, 272) for y in (190, 208, 226)
    ) + "".join(flat(f"M{x} 240l-14 12v-20zM{x} 240l14 12v-20z", CREAM) for x in (128, 272))
    collar = flat("M166 204Q200 226 234 204L240 218Q200 238 160 218z", CREAM)
    return (
        plank(s, 330, 150)
        + shadow(204, 350, 76, 9)
        + back
        + legs
        + arms
        + frock
        + collar
        + head
        + fringe
        + face
        + plaits
    )


def _doll_legs(dress: str) -> str:
    return (
        line("M176 290V334M224 290V334", "#fdf3e2", 21)
        + line("M176 310V316M224 310V316M176 326V330M224 326V330", dress, 21)
        + ellipse((170, 344), 20, 11, EYES)
        + ellipse((230, 344), 20, 11, EYES)
    )


def _doll_head(s: Sheet, skin: str) -> str:
    return s.solid(
        s.blob(Spot(200, 142), 62, 58, rough=0.008),
        skin,
        ellipse((164, 162), 13, 9, "#e58a7a", 0.6) + ellipse((236, 162), 13, 9, "#e58a7a", 0.6),
        deep=9,
    )


def _doll_back(hair: str) -> str:
    return flat(
        "M128 130Q120 70 200 66Q280 70 272 130Q286 190 262 216Q240 180 200 180T138 216Q114 190 128 130z",
        shade(hair, 0.1),
    )


DRAWINGS = {
    "plush": plush,
    "doll": doll,
}
