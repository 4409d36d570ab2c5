"""Labels without words: emblems, pen flourishes and rules that read as print from a step away."""

from collections.abc import Sequence
from typing import NamedTuple

from marketplace.demo.town.pictures.kit.forms import rounded
from marketplace.demo.town.pictures.kit.ink import CREAM, is_dark, shade
from marketplace.demo.town.pictures.kit.pen import Spot, flat, line, num, placed
from marketplace.demo.town.pictures.kit.sheet import Sheet

# Each emblem fills a square of about 20 around the origin.
EMBLEMS: dict[str, str] = {
    "leaf": "M-9 8Q-10-8 9-9Q10 8-5 7L-8 11z",
    "sun": "M0-6a6 6 0 1 0 .1 0zM-1-11h2v3h-2zM-1 9h2v3h-2zM-11 0v2h3v-2zM9 0v2h3v-2zM-8-7l2-1 2 2-2 1zM6 6l2-1 2 2-2 1zM8-8l1 2-2 2-2-1zM-7 5l2 2-2 2-2-2z",
    "wheat": "M-1 11V-4h2V11zM0-12q4 4 0 8q-4-4 0-8zM2-1q0-6 6-7q0 6-6 7zM-2-1q0-6-6-7q0 6 6 7zM2 6q0-6 6-7q0 6-6 7zM-2 6q0-6-6-7q0 6 6 7z",
    "star": "M0-11l3 7 8 1-6 5 2 8-7-4-7 4 2-8-6-5 8-1z",
    "wave": "M-12-3q4-7 8 0t8 0t8 0v4q-4-7-8 0t-8 0t-8 0zM-12 6q4-7 8 0t8 0t8 0v4q-4-7-8 0t-8 0t-8 0z",
    "hill": "M-13 9L-4-7l4 7 3-4 10 13z",
    "crown": "M-11 8V-6l6 6 5-9 5 9 6-6V8z",
    "flower": "M0-3q-4-8 0-9q4 1 0 9q8-4 9 0q-1 4-9 0q4 8 0 9q-4-1 0-9q-8 4-9 0q1-4 9 0z",
    "drop": "M0-12q9 11 8 16a8 7 0 0 1-16 0q-1-5 8-16z",
    "heart": "M0 10Q-13-1-10-7T0-5Q7-12 10-7T0 10z",
    "fish": "M-12 0Q-3-9 6-1L12-6v12L6 1Q-3 9-12 0z",
    "grape": "M-6-4a3.5 3.5 0 1 0 .1 0zM0-4a3.5 3.5 0 1 0 .1 0zM6-4a3.5 3.5 0 1 0 .1 0zM-3 2a3.5 3.5 0 1 0 .1 0zM3 2a3.5 3.5 0 1 0 .1 0zM0 8a3.5 3.5 0 1 0 .1 0zM-1-5q1-6 6-7v2q-4 2-4 5z",
    "house": "M-9 10V-1L0-10 9-1V10H3V3H-3v7z",
    "bee": "M-9 2a9 6 0 1 1 18 0a9 6 0 1 1-18 0zM-4-4q-7-8 0-8q4 0 4 8zM3-4q7-8 0-8q-4 0-3 8z",
    "bird": "M-12 3Q-4 2-2-4Q1-10 7-7l5 1-4 3Q9 8-2 8Q-8 8-12 3z",
    "bone": "M-7-3a4 4 0 1 0-3 3a4 4 0 1 0 3 3H7a4 4 0 1 0 3-3a4 4 0 1 0-3-3z",
    "paw": "M0 0q8 3 6 8q-3 3-6 1q-3 2-6-1q-2-5 6-8zM-8-3a2.5 3 0 1 0 .1 0zM-3-9a2.5 3 0 1 0 .1 0zM3-9a2.5 3 0 1 0 .1 0zM8-3a2.5 3 0 1 0 .1 0z",
    "bean": "M-7 5Q-10-4-3-9Q4-11 7-5Q10 4 3 9Q-4 11-7 5zM-5 6Q0 2-1-1T4-7",
    "shell": "M0 10L-11-2Q-9-8-6-6Q-4-12 0-8Q4-12 6-6Q9-8 11-2z",
    "dot": "M0-9a9 9 0 1 0 .1 0z",
}
ANY: Sequence[str] = ("leaf", "sun", "star", "hill", "crown", "flower", "heart", "house", "bird")


class Print(NamedTuple):
    """How a label is printed: paper, main ink, second ink, emblem."""

    paper: str
    ink: str
    second: str
    emblem: str = "leaf"


def emblem(name: str, color: str, spot: Spot) -> str:
    """Print one emblem."""
    return placed(flat(EMBLEMS[name], color), spot)


def flourish(s: Sheet, x: float, y: float, wide: float, color: str) -> str:
    """Write a name with a pen, unreadable and elegant."""
    steps = max(3, round(wide / 7))
    step = wide / steps
    # Low and tall humps in turn: what a name looks like before one can read it.
    letters = "".join(
        f"q{num(step * 0.5)} {num(-step * s.pick((1, 1.2, 1.5, 2.8)))} {num(step)} 0" for _ in range(steps)
    )
    return line(f"M{num(x - wide / 2)} {num(y + step * 0.4)}{letters}", color, max(1.6, step * 0.28))


def rules(y: float, wide: float, color: str, count: int = 2) -> str:
    """Set small print as short rules under each other."""
    rows = "".join(
        f"M{num(-wide * share / 2)} {num(y + i * 6)}h{num(wide * share)}"
        for i, share in enumerate((1, 0.7, 0.85, 0.5)[:count])
    )
    return line(rows, color, 2, 0.6)


def label(s: Sheet, wide: float, high: float, look: Print) -> str:
    """Design a label centred on the origin; four lay-outs go round with the variant."""
    style = s.turn((_framed, _banded, _medal, _halved), every=2)
    return style(s, wide, high, look)


def _framed(s: Sheet, wide: float, high: float, look: Print) -> str:
    inner = line(rounded(wide - 8, high - 8, 3), look.second, 1.6)
    return (
        flat(rounded(wide, high, 4), look.paper) + inner
        + emblem(look.emblem, look.second, Spot(0, -high * 0.2, high / 70))
        + flourish(s, 0, high * 0.17, wide * 0.62, look.ink) + rules(high * 0.29, wide * 0.46, look.ink)
    )  # fmt: skip


def _banded(s: Sheet, wide: float, high: float, look: Print) -> str:
    band = f"M{num(-wide / 2)} {num(-high * 0.16)}h{num(wide)}v{num(high * 0.32)}h{num(-wide)}z"
    on_band = CREAM if is_dark(look.second) else shade(look.second, 0.7)
    return (
        flat(rounded(wide, high, 4), look.paper) + flat(band, look.second)
        + flourish(s, 0, high * 0.05, wide * 0.64, on_band)
        + emblem(look.emblem, look.ink, Spot(0, -high * 0.32, high / 95)) + rules(high * 0.28, wide * 0.5, look.ink)
    )  # fmt: skip


def _medal(s: Sheet, wide: float, high: float, look: Print) -> str:
    size = min(wide, high)
    return (
        flat(rounded(wide, high, 4), look.paper)
        + placed(flat(EMBLEMS["dot"], look.second), Spot(0, -high * 0.12, size / 30))
        + emblem(look.emblem, look.paper, Spot(0, -high * 0.12, size / 48))
        + flourish(s, 0, high * 0.34, wide * 0.6, look.ink)
    )


def _halved(s: Sheet, wide: float, high: float, look: Print) -> str:
    top = f"M{num(-wide / 2)} {num(-high / 2)}h{num(wide)}v{num(high * 0.46)}q{num(-wide / 2)} {num(high * 0.14)} {num(-wide)} 0z"
    on_top = CREAM if is_dark(look.second) else shade(look.second, 0.7)
    return (
        flat(rounded(wide, high, 4), look.paper) + flat(top, look.second)
        + emblem(look.emblem, on_top, Spot(0, -high * 0.24, high / 68))
        + flourish(s, 0, high * 0.22, wide * 0.62, look.ink) + rules(high * 0.34, wide * 0.4, look.ink, 1)
    )  # fmt: skip
