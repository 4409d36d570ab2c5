"""Cards and wrapping paper."""

from collections.abc import Sequence

from marketplace.demo.town.pictures.kit.forms import shadow
from marketplace.demo.town.pictures.kit.ink import is_dark, mix, shade, tint
from marketplace.demo.town.pictures.kit.labels import emblem, flourish
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import mat, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet
from marketplace.demo.town.pictures.paper.parts import lying


def greeting_card(s: Sheet) -> str:
    """Draw a card before its envelope."""
    envelope, motif, color = s.turn(
        (
            ("#e9a9a4", "heart", "#c8324a"),
            ("#a9c6d6", "bird", "#2f6f8a"),
            ("#c9d6a9", "flower", "#c9606a"),
            ("#f0d08a", "star", "#c9822e"),
        )
    )
    env = _greeting_card_env(s, envelope)
    bits = _greeting_card_bits(s, motif, color)
    card = lying(
        s,
        176,
        226,
        "#fdf8ee",
        bits + emblem(motif, color, Spot(0, -20, 3.6)) + flourish(s, 0, 74, 110, color),
    )
    return (
        mat(s, color)
        + placed(flat("M-122-72H138V90H-122z", "#3a1733", 0.18) + env, Spot(222, 272, 0.98, 7))
        + placed(card, Spot(164, 210, 1, -8))
    )


def _greeting_card_bits(s: Sheet, motif: str, color: str) -> str:
    return "".join(
        emblem(
            motif,
            mix(color, "#fdf8ee", s.near(0.3, 0.3)),
            Spot(s.near(0, 66), s.near(-6, 60), s.near(0.8, 0.3), s.near(0, 30)),
        )
        for _ in range(9)
    )


def _greeting_card_env(s: Sheet, envelope: str) -> str:
    return s.solid(
        "M-130-80H130V80H-130z",
        envelope,
        line("M-130-80L0 22 130-80M-130 80L-30 4M130 80L30 4", shade(envelope, 0.2), 4),
        deep=6,
    )


def wrapping(s: Sheet) -> str:
    """Draw rolls of wrapping paper and a ribbon."""
    hues = _wrapping_hues(s)
    rolls = ""
    for i, (color, x) in enumerate(zip(hues, (-66, 0, 66), strict=True)):
        mark = tint(color, 0.6) if is_dark(color) else "#c8443c"
        pattern = (
            line("".join(f"M-30 {y}L30 {y - 26}" for y in range(-90, 140, 26)), mark, 8),
            "".join(
                dot((dx, y), 6, mark) for y in range(-100, 120, 26) for dx in ((-16, 16) if y % 52 else (0,))
            ),
            "".join(
                emblem("star", mark, Spot((-11 if y % 72 else 10), y, 0.9, y)) for y in range(-96, 120, 36)
            ),
        )[(i + s.variant) % 3]
        roll = (
            s.solid("M-29-116Q0-130 29-116V112Q0 128-29 112z", color, pattern, deep=9)
            + ellipse((0, -117), 29, 9, tint(color, 0.5))
            + ellipse((0, -117), 13, 4, shade(color, 0.5))
        )
        rolls += placed(roll, Spot(186 + x, 212 + abs(x) * 0.1, 1, x * 0.16))
    bow = hues[(s.variant + 1) % 3]
    ribbon = _wrapping_ribbon(bow)
    return plank(s, 326, 168) + shadow(196, 336, 112, 13) + rolls + ribbon


def _wrapping_hues(s: Sheet) -> Sequence[str]:
    return s.turn(
        (
            ("#c8443c", "#f3e3c0", "#4f8a6a"),
            ("#2f6fa8", "#f3c95a", "#e58ea0"),
            ("#7a4a8a", "#a9d0c4", "#e3a03a"),
        )
    )


def _wrapping_ribbon(bow: str) -> str:
    return (
        flat("M300 316Q256 280 252 312Q256 336 300 316Q344 280 348 312Q344 336 300 316z", bow)
        + flat("M300 316Q272 300 266 312Q274 324 300 316Q328 300 334 312Q326 324 300 316z", shade(bow, 0.3))
        + line("M300 318Q280 344 256 352M300 318Q320 344 346 350", bow, 10)
        + dot((300, 316), 11, shade(bow, 0.12))
    )


DRAWINGS = {
    "greeting-card": greeting_card,
    "wrapping": wrapping,
}
