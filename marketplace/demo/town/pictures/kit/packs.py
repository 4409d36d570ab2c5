"""Paper, card and film: sacks, pouches, cartons, tubes and sachets, foot on the origin."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.kit.forms import corners, prism, rounded
from marketplace.demo.town.pictures.kit.ink import LIGHT, shade, tint
from marketplace.demo.town.pictures.kit.labels import Print, label
from marketplace.demo.town.pictures.kit.pen import Pt, Spot, ellipse, flat, line, num, placed
from marketplace.demo.town.pictures.kit.sheet import Sheet


def sack(s: Sheet, size: Pt, look: Print, color: str, marks: str = "") -> str:
    """Draw a block-bottomed paper sack of (width, height) with its folded top and its label, if that has paper."""
    wide, high = size
    x = wide / 2
    body = _sack_body(s, x, high)
    side = flat(
        f"M{num(x * 0.62)} {num(-high + 30)}Q{num(x * 0.76)} {num(-high * 0.4)} {num(x * 0.66)} 8H{num(x + 8)}V{num(-high + 30)}z",
        shade(color, 0.5),
        0.16,
    )
    creases = line(
        f"M{num(-x + 8)} {num(-high * 0.3)}q14 10 8 40M{num(-x + 16)} {num(-high + 44)}q10 20 0 40",
        shade(color, 0.2),
        2.4,
        0.5,
    )
    fold = s.solid(
        f"M{num(-x + 3)} {num(-high + 38)}L{num(-x + 8)} {num(-high)}H{num(x - 8)}L{num(x - 3)} {num(-high + 38)}z",
        shade(color, 0.05),
        line(f"M{num(-x + 8)} {num(-high + 20)}H{num(x - 8)}", shade(color, 0.2), 2, 0.6),
        deep=4,
    )
    art = placed(label(s, wide * 0.72, high * 0.4, look), Spot(-x * 0.1, -high * 0.44)) if look.paper else ""
    return s.solid(body, color, side + creases + art + marks, deep=8) + fold


def _sack_body(s: Sheet, x: float, high: float) -> str:
    return s.shaky(
        Spot(0, 0),
        [
            (-x, 0),
            (-x, 0),
            (-x - 3, -high * 0.5),
            (-x + 4, -high + 34),
            (-x + 4, -high + 34),
            (x - 4, -high + 34),
            (x - 4, -high + 34),
            (x + 3, -high * 0.5),
            (x, 0),
            (x, 0),
            (0, 6),
        ],
        1.5,
    )


def pouch(s: Sheet, size: Pt, look: Print, color: str, window: str = "") -> str:
    """Draw a sealed stand-up pouch of (width, height); a window shows what it holds."""
    wide, high = size
    x = wide / 2
    shape = _pouch_shape(x, high)
    seal = flat(f"M{num(-x)} {num(-high)}h{num(wide)}v18h{num(-wide)}z", shade(color, 0.16)) + line(
        f"M{num(-x)} {num(-high + 9)}h{num(wide)}", tint(color, 0.4), 1.6, 0.7
    )
    glare = flat(
        f"M{num(-x * 0.8)} {num(-high + 20)}h{num(wide * 0.1)}L{num(-x * 0.66)} -10h{num(-wide * 0.1)}z",
        LIGHT,
        0.28,
    )
    at = -high * (0.66 if window else 0.46)
    art = (
        placed(label(s, wide * 0.7, high * (0.34 if window else 0.5), look), Spot(0, at))
        if look.paper
        else ""
    )
    pane = (
        placed(flat(rounded(wide * 0.66, high * 0.34, 16), shade(color, 0.4)) + window, Spot(0, -high * 0.24))
        if window
        else ""
    )
    return s.solid(s.shaky(Spot(0, 0), shape, 1.5), color, seal + art + pane + glare, deep=9)


def _pouch_shape(x: float, high: float) -> Sequence[Pt]:
    return [
        (-x, -8),
        (-x * 0.96, -high * 0.6),
        (-x * 0.92, -high),
        (-x * 0.92, -high),
        (x * 0.92, -high),
        (x * 0.92, -high),
        (x * 0.96, -high * 0.6),
        (x, -8),
        (x * 0.6, 4),
        (0, 8),
        (-x * 0.6, 4),
    ]


def pillow(s: Sheet, size: Pt, look: Print, color: str, marks: str = "") -> str:
    """Draw an air-filled film packet with crimped ends."""
    wide, high = size
    x = wide / 2
    teeth = "".join(f"l{num(wide / 20)} {7 if i % 2 else -7}" for i in range(20))
    shape = [
        *corners([(-x, -high + 6), (x, -high + 6)]),
        (x * 0.92, -high + 34),
        (x * 1.05, -high * 0.5),
        (x * 0.92, -30),
        *corners([(x, -4), (-x, -4)]),
        (-x * 0.92, -30),
        (-x * 1.05, -high * 0.5),
        (-x * 0.92, -high + 34),
    ]
    folds = line(
        f"M{num(-x * 0.8)} {num(-high + 30)}q20 30 6 60M{num(x * 0.8)} {num(-high + 30)}q-20 30-6 60M{num(-x * 0.8)} -30q20-24 8-50M{num(x * 0.8)} -30q-20-24-8-50",
        shade(color, 0.3),
        4,
        0.4,
    )
    crimp = line(f"M{num(-x)} {num(-high + 14)}{teeth}M{num(-x)} -12{teeth}", shade(color, 0.2), 2.4, 0.7)
    glare = line(f"M{num(-x * 0.82)} {num(-high * 0.72)}q-10 50 0 90", LIGHT, 12, 0.4)
    art = placed(label(s, wide * 0.76, high * 0.44, look), Spot(0, -high * 0.54))
    return s.solid(s.shaky(Spot(0, 0), shape, 1.2), color, crimp + art + marks + folds + glare, deep=13)


def carton(s: Sheet, size: tuple[float, float, float], look: Print, color: str, picture: str = "") -> str:
    """Draw a carton of (width, height, depth) with its label and, low on its front, a picture."""
    wide, high, _ = size
    share = 0.46 if picture else 0.66
    art = placed(label(s, wide * 0.82, high * share, look), Spot(0, -high * (0.7 if picture else 0.52)))
    return prism(s, size, color, art + placed(picture, Spot(0, -high * 0.24)))


def tube(s: Sheet, size: Pt, look: Print, color: str, lid: str) -> str:
    """Draw a squeeze tube of (width, height) standing on its cap."""
    wide, high = size
    x = wide / 2
    shape = _tube_shape(x, high)
    crimp = flat(f"M{num(-x)} {num(-high)}h{num(wide)}v16h{num(-wide)}z", shade(color, 0.14)) + line(
        "".join(f"M{num(-x + 6 + i * 9)} {num(-high + 3)}v10" for i in range(int(wide / 9))),
        tint(color, 0.5),
        2,
        0.8,
    )
    art = placed(label(s, wide * 0.74, high * 0.46, look), Spot(0, -high * 0.58))
    cap_ = s.solid(
        f"M{num(-x * 0.62)} -38H{num(x * 0.62)}L{num(x * 0.56)} 0Q0 7 {num(-x * 0.56)} 0z",
        lid,
        line("".join(f"M{num(-x * 0.5 + i * x * 0.2)} -34V-4" for i in range(6)), shade(lid, 0.2), 2, 0.6),
        deep=6,
    )
    glare = flat(
        f"M{num(-x * 0.82)} {num(-high + 22)}h{num(wide * 0.09)}L{num(-x * 0.5)} -50h{num(-wide * 0.07)}z",
        LIGHT,
        0.35,
    )
    return cap_ + s.solid(s.shaky(Spot(0, 0), shape, 0.8), color, crimp + art + glare, deep=8)


def _tube_shape(x: float, high: float) -> Sequence[Pt]:
    return [
        *corners([(-x, -high), (x, -high)]),
        (x * 0.98, -high * 0.6),
        (x * 0.72, -44),
        (x * 0.6, -36),
        (-x * 0.6, -36),
        (-x * 0.72, -44),
        (-x * 0.98, -high * 0.6),
    ]


def brick(s: Sheet, size: tuple[float, float, float], look: Print, color: str, cap_color: str) -> str:
    """Draw a drinks brick with a screw cap on its slanted roof."""
    wide, high, deep = size
    x, over = wide / 2, deep * 0.62
    roof = flat(
        f"M{num(-x)} {num(-high + 1)}L{num(-x + over * 0.6)} {num(-high - 40)}H{num(x + over * 0.6)}L{num(x)} {num(-high + 1)}z",
        tint(color, 0.3),
    )
    fin = flat(f"M{num(-x + over * 0.6)} {num(-high - 40)}h{num(wide)}v-12h{num(-wide)}z", shade(color, 0.08))
    gable = flat(
        f"M{num(x)} {num(-high)}L{num(x + over * 0.6)} {num(-high - 40)}L{num(x + over)} {num(-high - deep * 0.42)}z",
        shade(color, 0.26),
    )
    screw = (
        ellipse((4, -high - 16), 20, 9, shade(cap_color, 0.3))
        + flat(f"M-16 {num(-high - 18)}v-14h40v14q-20 9-40 0z", cap_color)
        + ellipse((4, -high - 32), 20, 8, tint(cap_color, 0.4))
    )
    return carton(s, size, look, color) + gable + roof + fin + screw
