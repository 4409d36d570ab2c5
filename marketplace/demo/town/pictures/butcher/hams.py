"""Sausages and hams."""

from marketplace.demo.town.pictures.butcher.parts import FAT, rosemary
from marketplace.demo.town.pictures.kit.forms import gleam, shadow, speckle
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import paper, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def sausage(s: Sheet) -> str:
    """Draw a string of sausages."""
    skin = s.turn(("#d98a7a", "#b03a30", "#a9a070", "#5a2a2e"))
    flecks = placed(speckle(s, (66, 18), tint(skin, 0.5), 20, 3), Spot(0, 0))
    one = (
        s.solid(
            "M-88-6Q-84-36-40-36Q0-24 40-36Q84-36 88-6Q84 28 40 28Q0 40-40 28Q-84 26-88-6z",
            skin,
            flecks,
            deep=10,
        )
        + gleam(-44, -20, 20, 5, 0.6)
        + line("M88-4q12-2 16-10", shade(skin, 0.2), 6)
    )
    spots = [
        Spot(236, 186, 0.92, -24),
        Spot(134, 216, 0.96, 18),
        Spot(262, 252, 1, 12),
        Spot(136, 292, 1.02, -14),
        Spot(268, 318, 0.9, -6),
    ]
    ground = "".join(shadow(at.x, at.y + 28, 82, 10) for at in spots)
    return paper(s, 306) + ground + s.stamp(one, spots) + rosemary(Spot(80, 350, 0.9, -6))


def cooked_ham(s: Sheet) -> str:
    """Draw a ham with slices fanned in front."""
    pink, rind = s.turn((("#efa9a4", "#d9a070"), ("#e89a94", "#c98a5a"), ("#f0b4a8", "#8a9a5a")))
    body = _cooked_ham_body(s, rind)
    cut = s.solid(
        s.blob(Spot(160, 238), 76, 84),
        FAT,
        flat(s.blob(Spot(160, 240), 67, 73), pink)
        + line("M120 230q30-30 60-10t30 40M140 280q20-14 44 2", tint(pink, 0.6), 5, 0.8),
        deep=4,
    )
    slice_ = s.solid(
        "M-74 4Q-70-28 0-32Q70-28 74 4Q60 26 0 28Q-60 26-74 4z",
        FAT,
        flat("M-66 3Q-62-22 0-25Q62-22 66 3Q54 19 0 21Q-54 19-66 3z", pink)
        + line("M-40-4q24-12 44 0t34-2", tint(pink, 0.6), 4),
        deep=4,
    )
    return (
        plank(s, 318, 164)
        + shadow(216, 308, 122, 16)
        + body
        + cut
        + s.stamp(slice_, [Spot(276, 306, 1, 10), Spot(220, 322, 1, 2), Spot(156, 332, 1, -6)])
    )


def _cooked_ham_body(s: Sheet, rind: str) -> str:
    return s.solid(
        "M120 260Q112 160 210 148Q330 144 338 230Q336 300 270 306H160Q124 300 120 260z",
        rind,
        line(
            "M190 152l70 150M240 148l60 130M140 184l60 120M330 200l-150 100M300 168l-160 96M250 150l-120 70",
            shade(rind, 0.24),
            4,
            0.6,
        ),
        deep=18,
    )


def dry_sausage(s: Sheet) -> str:
    """Draw a cured sausage with cut slices."""
    skin, meat, bits = s.turn(
        (("#e3d6cc", "#a8323a", FAT), ("#6a4a42", "#93303a", "#3a2a2a"), ("#d2b8a4", "#b04044", "#d9a45a"))
    )
    at = Spot(220, 216, 1, -18)
    bloom = placed(
        speckle(s, (120, 24), tint(skin, 0.7), 60, 4)
        + line("M-120-8q120-20 250 0M-110 16q120 14 240-2", shade(skin, 0.2), 3, 0.5),
        at,
    )
    body = _dry_sausage_body(s, skin, bloom, at)
    string = line("M358 168q18-20 6-34M350 160l14 14", "#f3ead8", 4)
    disc = _dry_sausage_disc(s, bits, meat, skin)
    cut = s.stamp(disc, [Spot(*at.at(-132, 0), 1, -18)])
    return (
        plank(s, 318, 164)
        + shadow(224, 268, 136, 16)
        + body
        + string
        + cut
        + s.again(s.last(), [Spot(262, 306), Spot(206, 318, 1, 60), Spot(148, 326, 1, 120)])
    )


def _dry_sausage_body(s: Sheet, skin: str, bloom: str, at: Spot) -> str:
    return s.solid(
        s.shaky(
            at, [(-130, -38), (0, -44), (110, -40), (146, -16), (148, 14), (110, 40), (0, 44), (-130, 38)], 2
        ),
        skin,
        bloom,
        deep=13,
    )


def _dry_sausage_disc(s: Sheet, bits: str, meat: str, skin: str) -> str:
    return (
        ellipse((2, 8), 42, 37, shade(skin, 0.3))
        + ellipse((0, 0), 42, 37, skin)
        + ellipse((0, 0), 38, 33, meat)
        + speckle(s, (32, 28), bits, 22, 6)
        + speckle(s, (32, 28), FAT, 16, 5)
    )


def cured_ham(s: Sheet) -> str:
    """Draw thin folded slices of cured ham on paper."""
    meat = s.turn(("#a8303a", "#c9545a", "#8f2430"))
    veil = _cured_ham_veil(s, meat)
    spots = [
        Spot(200, 186, 0.9, -6),
        Spot(130, 240, 0.9, -30),
        Spot(272, 238, 0.92, 24),
        Spot(196, 290, 1.06, 4),
    ]
    figs = (
        ellipse((306, 334), 24, 22, "#5d3561")
        + ellipse((298, 326), 7, 5, "#a98bb0")
        + line("M308 314q2-8 8-10", "#7a6a34", 4)
    )
    return (
        paper(s, 308, s.turn(("#f6ead2", "#e9dcc0", "#eef0e2")))
        + shadow(204, 326, 128, 16)
        + s.stamp(veil, spots)
        + shadow(308, 354, 24, 5)
        + figs
    )


def _cured_ham_veil(s: Sheet, meat: str) -> str:
    return s.solid(
        "M-96 20Q-100-40-40-52Q-10-74 30-52Q90-56 98-6Q104 40 40 46Q10 62-30 48Q-84 52-96 20z",
        meat,
        line("M-70 16Q-40-30 0-30T80-10M-50 34Q-10-2 60 20M-30-40Q10-50 60-34", FAT, 6, 0.75)
        + flat("M-96 20Q-100-40-40-52Q-74-24-72 20z", FAT)
        + line("M-20 40Q10 0 6-50M40 40Q50 0 44-46", shade(meat, 0.3), 4, 0.5),
        deep=9,
    )


DRAWINGS = {
    "sausage": sausage,
    "cooked-ham": cooked_ham,
    "dry-sausage": dry_sausage,
    "cured-ham": cured_ham,
}
