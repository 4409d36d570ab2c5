"""Small things that lie beside others in many pictures: flowers, strewn bits, a pair of scissors."""

from marketplace.demo.town.pictures.kit.forms import ring_point
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.sheet import Sheet


def strewn(s: Sheet, bit: str, rx: float, ry: float, count: int) -> str:
    """Strew one bit over an ellipse around the origin, far ones first."""
    start = s.rng.random() * 6.3
    spots = []
    for i in range(count):
        far = ((i + 0.5) / count) ** 0.5 * s.near(1, 0.08)
        # The golden angle spreads any count evenly without a grid.
        spots.append(Spot(*ring_point(start + i * 2.4, rx * far, ry * far), s.near(1, 0.2), s.near(0, 90)))
    return s.stamp(bit, sorted(spots, key=lambda at: at.y))


def daisy(color: str, heart: str = "#e9b93a", petals: int = 9) -> str:
    """Draw an open flower around the origin."""
    step = 360 / petals
    blade = "".join(
        placed(ellipse((0, -24), 8.4, 16, tint(color, 0.3) if i % 2 else color), Spot(0, 0, 1, i * step))
        for i in range(petals)
    )
    return blade + dot((0, 0), 12, shade(heart, 0.2)) + dot((-1, -1), 10, heart)


def tulip_head(color: str) -> str:
    """Draw a tulip around the origin, its foot below."""
    return (
        flat("M-26 0Q-36-40-24-62L-8-44 2-68 12-44 26-62Q36-38 26 0Q0 26-26 0z", color)
        + flat("M6 10Q30 2 26-30Q28-50 26-62Q36-38 26 0Q16 12 6 10z", shade(color, 0.24))
        + flat("M-12 8Q-20-30 2-60Q18-28 10 8Q0 14-12 8z", tint(color, 0.26))
    )


def scissors(s: Sheet, color: str) -> str:
    """Draw an open pair of scissors."""
    blade = "M-9 20Q-16-100 0-150Q16-100 10 20z"
    one = s.solid(blade, "#c9d0d4", line("M2 10Q8-90 0-140", "#f3f6f6", 4), deep=4)
    handle = (
        f'<path d="M0 10Q-8 40-34 62" fill="none" stroke="{color}" stroke-width="17"/>'
        + f'<ellipse cx="-46" cy="98" rx="27" ry="38" fill="none" stroke="{color}" stroke-width="15" transform="rotate(24 -46 98)"/>'
        + line("M-68 84Q-66 64-50 58", tint(color), 4, 0.7)
    )
    both = s.mirrored(placed(one + handle, Spot(200, 214, 1.02, 18)))
    pivot = dot((200, 222), 8, "#8f989e") + dot((198, 220), 3, "#ffffff")
    return f'<g transform="rotate(24 200 230)">{both}{pivot}</g>'
