"""What several drawings of this trade share."""

COLORS = ("#c8392f", "#2f6f8a", "#e3a52a", "#4f8a5a", "#3a3840", "#7a8fa8")


def stroked(outline: str, color: str, width: float) -> str:
    """Draw along an outline with a colour of any width."""
    return f'<path d="{outline}" fill="none" stroke="{color}" stroke-width="{width}"/>'
