"""What several drawings of this trade share."""

from marketplace.demo.town.pictures.kit.pen import Spot, line, placed

FAT = "#fbe9d8"
BONE = "#f0dfc2"


def rosemary(spot: Spot) -> str:
    """Lay a twig of rosemary."""
    needles = "".join(f"M{i * 9} 0l6-12M{i * 9} 0l6 12" for i in range(10))
    return placed(line("M0 0H96", "#6b5a34", 4) + line(needles, "#5f7f4a", 4), spot)
