"""What several drawings of this trade share."""

SETS = (
    ("#d8503c", "#f0b53a", "#3f8ab0", "#6fae5a"),
    ("#e58a9a", "#8ac0d0", "#f3d08a", "#a9cf9a"),
    ("#2f6f8a", "#e07a3a", "#f3e0b0", "#7a5a8a"),
)
EYES = "#2f2430"
