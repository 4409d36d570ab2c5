"""What several drawings of this trade share."""

PAPER = "#fdf8ee"
SOFT = ("#8fb39a", "#e3a9a4", "#a9b8d6", "#e3c48a", "#b9a0c8", "#7aa8ac")
