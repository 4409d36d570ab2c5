"""What several drawings of this trade share."""

HUES = ("#c9505f", "#3f7f8a", "#dfa23a", "#7a5a95", "#6f9a5a", "#e58a6a", "#4a5f8a", "#d8c3a4")
