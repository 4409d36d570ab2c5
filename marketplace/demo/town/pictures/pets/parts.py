"""What several drawings of this trade share."""

from marketplace.demo.town.pictures.kit.pen import ellipse, flat, line

PAPER = "#fbf3e2"
EYES = "#2f2430"
COLORS = ("#c8503c", "#3f7f8a", "#e3a52a", "#5f8a4a", "#7a5a95")


def cat_face(fur: str, mark: str) -> str:
    """Draw a cat's head around the origin."""
    return (
        flat("M-44-10L-46-62-14-44H14L46-62 44-10Q48 40 0 44Q-48 40-44-10z", fur)
        + flat("M-38-30L-40-50-22-40zM38-30L40-50 22-40z", "#e9a9a4")
        + line("M-10-42L-6-24M0-44V-24M10-42L6-24M-46 4H-30M46 4H30", mark, 5)
        + ellipse((-19, -6), 8, 10, "#b9cf6a")
        + ellipse((19, -6), 8, 10, "#b9cf6a")
        + ellipse((-19, -6), 3, 9, EYES)
        + ellipse((19, -6), 3, 9, EYES)
        + flat("M-6 10H6L0 18z", "#d9707a")
        + line(
            "M0 18V23M-10 26Q-5 30 0 23Q5 30 10 26M-20 18L-50 12M-20 23L-50 26M20 18L50 12M20 23L50 26",
            EYES,
            2.2,
        )
    )
