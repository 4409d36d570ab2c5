"""Leeks and herbs."""

from marketplace.demo.town.pictures.kit.forms import leaf, shadow
from marketplace.demo.town.pictures.kit.ink import mix, shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, flat, line
from marketplace.demo.town.pictures.kit.scene import paper, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


def leek(s: Sheet) -> str:
    """Draw a bundle of leeks."""
    green = s.turn(("#4f8a45", "#6a9a4a", "#3f7a52"))
    one = s.solid(
        "M-15 0Q-16-120-18-150H18Q16-120 15 0Q0 12-15 0z",
        "#f6f3dc",
        flat("M-30-160h60v74q-30-18-60 0z", mix(green, "#dfe8b0", 0.4))
        + line("M-6-6V-150M5-4V-150", "#cfd6a4", 2.4),
        deep=7,
    )
    tops = (
        flat("M-18-146Q-48-190-40-226Q-14-200-6-150z", shade(green, 0.1))
        + flat("M18-146Q46-186 46-220Q18-200 4-150z", shade(green, 0.2))
        + flat("M-14-148Q-8-214 4-246Q20-206 14-148z", green)
        + line("M2-150V-226", tint(green), 2.4)
    )
    roots = line("M-8 4l-6 14M0 6v18M8 4l7 13", "#d9cba4", 3)
    spots = [Spot(238 + i * 36 - 96, 322 + i % 2 * 6, 1.06, 14 + i * 5 - 8) for i in (0, 3, 1, 2)]
    tie = line(
        "M140 214Q196 250 282 236M138 224Q196 260 280 246", s.turn(("#b4503c", "#c99a5a", "#6f8fa6")), 7
    )
    return plank(s, 326) + shadow(200, 340, 112, 14) + s.stamp(tops + one + roots, spots) + tie


def herbs(s: Sheet) -> str:
    """Draw a tied bunch of herbs: basil, parsley, mint or thyme."""
    green, wide, long = s.turn(
        (("#5f9a3c", 30, 52), ("#4f8a3f", 20, 30), ("#6fae6a", 22, 44), ("#8a9a6a", 9, 20))
    )
    blade = leaf(long, wide * 0.8, green)
    count = 4 if long > 40 else 6
    pairs = [
        Spot(0, -40 - i * (132 / count), 1 - i * 0.4 / count, t) for i in range(count) for t in (-28, -152)
    ]
    sprig = line("M0 40Q4-60 0-176", shade(green, 0.16), 5) + s.stamp(
        blade, [*pairs, Spot(0, -166, 0.8, -90)]
    )
    bunch = s.stamp(
        sprig, [Spot(200 + t * 0.5, 300, s.near(1, 0.05), t) for t in (-46, 46, -30, 30, -15, 15, 0)]
    )
    ends = line("M176 300L148 352M190 304L184 356M204 304L212 358M222 300L248 352", shade(green, 0.1), 6)
    tie = line("M172 300Q200 312 230 300M172 309Q200 321 230 309M230 306q26-14 28 6t-26 4", "#c99a5a", 5)
    return (
        paper(s, 322, s.turn(("#f6ead2", "#e9dcc0", "#eef0e2")))
        + shadow(204, 350, 60, 10)
        + ends
        + bunch
        + tie
    )


DRAWINGS = {
    "leek": leek,
    "herbs": herbs,
}
